import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readNewsroom } from "../../../src/content/read-newsroom.ts";
import { around } from "../../../src/desk/page/around.ts";
import { pageOf, type ShownPage } from "../../../src/desk/page/page-of.ts";
import { renderAt } from "../../../src/desk/page/templates.ts";
import { type AnyItem, allItems, isGatedItem } from "../../../src/kinds/kinds.ts";
import { newestFirst } from "../../../src/kinds/release.ts";
import { byTitle } from "../../../src/kinds/strategy.ts";
import { arrange } from "../../../src/newsroom/arrange.ts";
import { noBody } from "../../../src/newsroom/body.ts";
import type { Release } from "../../../src/newsroom/item.ts";
import type { Newsroom } from "../../../src/newsroom/newsroom.ts";
import { renderSite } from "../../../src/pipeline/render-site.ts";
import { publicNewsroom } from "../../../src/publishing/gate.ts";
import { newsroom, release, strategy } from "../../support/newsroom-fixture.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const now = Date.parse("2026-11-23T12:00:00Z");
const kindOf = { release: "releases", strategy: "strategies", page: "pages", statement: "statement" } as const;

let whole: Newsroom;
/** So much of what is published as pages show of others. */
let known: Newsroom;
let folder: string;

beforeAll(async () => {
  const { value } = await readNewsroom("test/fixtures/council", now);
  if (!value) throw new Error("the fixture could not be read");
  whole = value;
  const newsroom = publicNewsroom(whole, now);
  folder = join(tempFolder(), "_site");
  await renderSite({ newsroom, now, media: {} }, folder);
  known = withoutWords(newsroom);
});

function withoutWords(newsroom: Newsroom): Newsroom {
  const bare = { body: noBody, documents: [] };
  return {
    ...newsroom,
    releases: newsroom.releases.map((release) => ({ ...release, ...bare, notes: undefined, gallery: [] })),
    strategies: newsroom.strategies.map((strategy) => ({ ...strategy, ...bare })),
    pages: [],
  };
}

function shown(item: AnyItem, later?: number): ShownPage {
  return pageOf({ kind: kindOf[item.kind], item, newsroom: known, now, later });
}

function built(page: string): string {
  return readFileSync(join(folder, page, "index.html"), "utf8");
}

function called(title: RegExp): AnyItem {
  const found = allItems(whole).find((item) => "title" in item && title.test(item.title));
  if (!found) throw new Error(`nothing is called ${title}`);
  return found;
}

describe("a page is byte for byte the one that the build writes", () => {
  test("of everything that readers see whole, and of what is gone", () => {
    const seen = allItems(whole)
      .map((item) => shown(item))
      .filter(({ showing }) => showing === "as soon as it is published" || showing === "gone");
    expect(seen.length).toBeGreaterThan(30);
    for (const { html, address } of seen) expect(html, address).toBe(built(address));
  });

  test("of the home page, which shows the settings of the site", () => {
    const { html, address } = pageOf({ kind: "site", item: whole.site, newsroom: known, now });
    expect(html).toBe(built(address));
  });

  test("of the home page with other settings, now and once more is seen: it is that of the whole newsroom then", () => {
    const { site } = whole;
    const from = Date.parse("2099-07-01T12:00:00Z");
    const sites = [
      site,
      { ...site, title: "Another title", topics: site.topics.toReversed().slice(1) },
      { ...site, topics: [...site.topics, { slug: "new", name: "New" }], bodies: new Map(), redirects: [] },
      { ...site, notice: { text: "Closed.", from }, timeZone: "America/New_York", locale: "cy-GB" },
    ];
    const held = { ...whole, releases: withoutWords(whole).releases };
    for (const item of sites)
      for (const newsroom of [known, held])
        for (const later of [now, from]) {
          const { html, at } = pageOf({ kind: "site", item, newsroom, now, later });
          const edition = arrange(publicNewsroom({ ...newsroom, site: item }, at), at);
          expect(html).toBe(renderAt("site", edition, "/"));
        }
  });

  test("of what is a draft, or is seen later, but for the instant: it is the page of the whole newsroom then", () => {
    const later = allItems(whole)
      .filter(isGatedItem)
      .map((item) => ({ item, shown: shown(item, shown(item).times.at(-1)) }))
      .filter(({ shown }) => ["draft", "held", "later"].includes(shown.showing));
    expect(new Set(later.map(({ shown }) => shown.showing))).toEqual(new Set(["draft", "held", "later"]));
    for (const { item, shown } of later) {
      const open = { ...item, status: "published" as const };
      const then = withItem(publicNewsroom(whole, now), open);
      const edition = arrange(publicNewsroom(then, shown.at), shown.at);
      expect(shown.html, item.address).toBe(renderAt(kindOf[item.kind], edition, item.address));
    }
  });
});

/** The newsroom with an item in the place of the one that it was before. */
function withItem(newsroom: Newsroom, item: AnyItem): Newsroom {
  const others = <T extends { readonly address: string }>(items: readonly T[]) =>
    items.filter(({ address }) => address !== item.address);
  return {
    ...newsroom,
    releases: [...others(newsroom.releases), ...(item.kind === "release" ? [item] : [])].toSorted(newestFirst),
    strategies: [...others(newsroom.strategies), ...(item.kind === "strategy" ? [item] : [])].toSorted(byTitle),
  };
}

describe("when and where readers see a page", () => {
  const showing = (item: AnyItem) => {
    const { showing, at, url } = shown(item);
    return { showing, at: new Date(at).toISOString(), url };
  };

  test("a draft: as soon as somebody publishes it", () => {
    expect(showing(called(/half/i))).toEqual({
      showing: "draft",
      at: "2026-11-23T12:00:00.000Z",
      url: "https://www.northgate.example/newsroom/news/2026/half-written/",
    });
  });

  test("what is held: at its minute", () => {
    expect(showing(called(/^Tram to open/))).toMatchObject({ showing: "held", at: "2099-06-30T23:01:00.000Z" });
  });

  test("a page of which parts are dated later: as it is today, and on each of those days", () => {
    const strategy = called(/^Library strategy/);
    const { times, html } = shown(strategy);
    expect(times.map((time) => new Date(time).toISOString())).toMatchInlineSnapshot(`
      [
        "2026-11-23T12:00:00.000Z",
        "2099-01-01T00:00:00.000Z",
        "2099-03-30T23:00:00.000Z",
      ]
    `);
    expect(html).not.toContain("999,999");
    expect(shown(strategy, times.at(-1)).html).toContain("999,999");
  });

  test("what was merged into another page: not at all", () => {
    const merged = allItems(whole).find((item) => isGatedItem(item) && item.removal?.kind === "merged");
    expect(shown(merged as AnyItem)).toMatchObject({ html: undefined, showing: "merged" });
  });

  test("a notice that is dated later: from its first minute", () => {
    const from = Date.parse("2026-12-24T00:00:00Z");
    const notice = { text: "Our offices are closed.", from };
    const home = pageOf({ kind: "site", item: { ...whole.site, notice }, newsroom: known, now, later: from });
    expect(home).toMatchObject({ times: [now, from], showing: "later" });
    expect(home.html).toContain("Our offices are closed.");
  });
});

test("a release takes the place of what it was before, and its neighbours are those of the whole newsroom", () => {
  const before = known.releases[3] as Release;
  const { html } = shown({ ...before, title: "Another title", body: { ...noBody, html: "<p>Other words.</p>" } });
  expect(html).toContain("<p>Other words.</p>");
  expect(html).not.toContain(before.title);
  const { releases } = around(known, before, now);
  expect(releases.length).toBeLessThanOrEqual(5);
});

test("a release is read beside others of its first strategy that readers see", () => {
  const plan = { topics: ["education"], strategies: ["plan"] };
  const open = release("open", "2026-03-09", { topics: ["education"], strategies: ["draft", "plan"] });
  const others = ["a", "b", "c"].map((id, index) => release(id, `2026-03-0${5 - index}`, plan));
  const beside = [release("other", "2026-03-08", { topics: ["education"] }), ...others];
  const draft = strategy("draft", { status: "draft" });
  const some = newsroom([open, ...beside], [draft, strategy("plan")]);
  const { html } = pageOf({ kind: "releases", item: open, newsroom: some, now });
  const edition = arrange(publicNewsroom(some, now), now);
  expect(html).toBe(renderAt("releases", edition, open.address));
  expect(html).toContain(">b</a>");
});

test("the colours that are typed are shown, whatever sheet there is", () => {
  const { colours } = pageOf({ kind: "site", item: whole.site, newsroom: known, now });
  expect(colours).toContain(`--brand: ${whole.site.colours.light.brand}`);
});
