import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { cardLookOf } from "../../src/cards/card-look.ts";
import { drawCard } from "../../src/cards/draw-cards.ts";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { factsOf } from "../../src/desk/facts-of.ts";
import { packFacts } from "../../src/desk/facts-pack.ts";
import { gatedItems, type Item } from "../../src/kinds/kinds.ts";
import { arrange } from "../../src/newsroom/arrange.ts";
import { siteCard } from "../../src/newsroom/cards.ts";
import type { Newsroom, PublicNewsroom } from "../../src/newsroom/newsroom.ts";
import { isHeld, isPublic } from "../../src/newsroom/visibility.ts";
import { proveSite } from "../../src/pipeline/prove-site.ts";
import { siteFiles } from "../../src/pipeline/site-files.ts";
import { writeSite } from "../../src/pipeline/write-site.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import { buildSite } from "../support/built-site.ts";
import { newsroom as newsroomOf, release } from "../support/newsroom-fixture.ts";
import { tempFolder } from "../support/temp-folder.ts";

const content = "test/fixtures/council";
const now = Date.parse("2026-11-23T12:00:00Z");

let council: Newsroom;
beforeAll(async () => {
  const { value: newsroom } = await readNewsroom(content, now);
  if (!newsroom) throw new Error("the fixture could not be read");
  council = newsroom;
});

type Write = (newsroom: Newsroom, folder: string) => Promise<unknown>;

/** What the proof says of a newsroom that is published in a way, as it is printed. */
async function saidOf(write?: Write, newsroom = council, folder = tempFolder()): Promise<string[] | undefined> {
  const problems = await proveSite({
    newsroom,
    now,
    media: {},
    folder,
    onStep: () => undefined,
    ...(write && { write }),
  });
  return problems?.map(formatProblem);
}

test("no byte of the site of the fixture hangs on what is held back, and it is the site that a build writes", async () => {
  const folder = tempFolder();
  expect(await saidOf(undefined, council, folder)).toEqual([]);
  const built = await buildSite(content, new Date(now).toISOString());
  for (const [one, other] of [
    [join(folder, "usual/site"), built.folder],
    [join(folder, "usual/hosting"), `${built.folder}.hosting`],
  ] as const) {
    const files = readdirSync(one, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(3);
    for (const { parentPath, name } of files) {
      const path = join(parentPath, name);
      expect(readFileSync(path).equals(readFileSync(path.replace(one, other))), path).toBe(true);
    }
  }
  expect(readdirSync(folder).toSorted()).toEqual(["content", "removed", "replaced", "usual"]);
});

test("nor does any byte of the site of the sample", async () => {
  const { value: newsroom } = await readNewsroom("test/fixtures/sample", now);
  expect(await saidOf(undefined, newsroom)).toEqual([]);
});

const desk = { repository: "northgate/newsroom", branch: "main", folder: "content" };

test("nor does any byte of a desk that is published", async () => {
  const folder = tempFolder();
  expect(await saidOf(undefined, { ...council, site: { ...council.site, desk } }, folder)).toEqual([]);
  expect(readFileSync(join(folder, "usual/site/desk/facts.json"), "utf8")).toContain("Library strategy 2026 to 2030");
});

test("notices a desk that knows of more than the public can see", async () => {
  const leaky: Write = async (whole, to) => {
    const facts = factsOf(arrange(publicNewsroom(whole, now), now));
    const releases = whole.releases.filter((release) => release.status === "published").length;
    mkdirSync(join(to, "site/desk"), { recursive: true });
    writeFileSync(join(to, "site/desk/facts.json"), packFacts({ ...facts, words: [`${releases} releases`] }));
  };
  expect(await saidOf(leaky)).toEqual([
    "desk/facts.json:1:1  this file changes when what is not public is removed → ask the person who looks after the newsroom’s code to mend this, and publish nothing until then [leak]",
  ]);
});

test("has nothing to prove where nothing is held back", async () => {
  const topics = ["education", "libraries"];
  const write = () => Promise.reject(new Error("this wrote something"));
  expect(await saidOf(write, newsroomOf([release("open", "2026-03-13", { topics })]))).toBeUndefined();
});

test("notices a card that shows a held title, whose page does not", async () => {
  const leaky: Write = async (whole, to) => {
    const site = join(to, "site");
    const newsroom = publicNewsroom(whole, now);
    await writeSite({ newsroom, now, media: {} }, { site: siteFiles(site), hosting: join(to, "hosting") });
    const [held] = heldIn(whole);
    const card = { ...siteCard(whole.site), title: held?.title ?? "" };
    const png = await drawCard(card, cardLookOf(whole.site));
    writeFileSync(join(site, "topics/roads/card.png"), png);
  };
  expect(await saidOf(leaky)).toEqual(
    ["replaced", "removed"].map(
      (how) =>
        `topics/roads/card.png:1:1  this file changes when what is not public is ${how} → ask the person who looks after the newsroom’s code to mend this, and publish nothing until then [leak]`,
    ),
  );
});

test("notices a page that shows a held title, and names the pages", async () => {
  const leaky: Write = (whole, to) => {
    const seen = publicNewsroom(whole, now);
    const [held] = heldIn(whole);
    const site = { ...seen.site, notice: held && { text: held.title } };
    const newsroom = { ...seen, site } as Newsroom as PublicNewsroom;
    return writeSite({ newsroom, now, media: {} }, { site: siteFiles(join(to, "site")), hosting: join(to, "hosting") });
  };
  const said = (await saidOf(leaky)) ?? [];
  expect(said[0]).toBe(
    "404.html:1:1  this file changes when what is not public is replaced → ask the person who looks after the newsroom’s code to mend this, and publish nothing until then [leak]",
  );
  expect(said.join("\n")).toContain(
    "about/index.html:1:1  the page /about/ changes when what is not public is removed",
  );
  expect(said.join("\n")).not.toMatch(/tram/i);
}, 120_000);

const heldIn = (whole: Newsroom): Item[] => gatedItems(whole).filter((item) => isHeld(item, now));
const titles = (whole: Newsroom) => heldIn(whole).map(({ title }) => title);

/** What a template, a feed or a script could print by mistake. */
const faults: Readonly<Record<string, (whole: Newsroom) => string>> = {
  "a held title": (whole) => titles(whole).join(),
  "its base64": (whole) => Buffer.from(titles(whole).join()).toString("base64"),
  "its length": (whole) => String(titles(whole).join().length),
  "its place in an order": (whole) =>
    String([...gatedItems(whole)].toSorted((a, b) => (a.title < b.title ? -1 : 1)).map((item) => isPublic(item, now))),
  "a count of held items": (whole) => String(heldIn(whole).length),
  "the text of a draft": (whole) =>
    JSON.stringify(gatedItems(whole).map(({ status, body }) => status === "draft" && body)),
};

/** A site of one page, to which something is added. */
function small(add: (whole: Newsroom, site: string) => void): Write {
  return async (whole, folder) => {
    const site = join(folder, "site");
    mkdirSync(site, { recursive: true });
    writeFileSync(join(site, "index.html"), "<p>News.</p>");
    add(whole, site);
  };
}

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

test.for(
  Object.keys(faults).flatMap((fault) =>
    ["news/index.html", "feed.xml", "assets/site.js", ".well-known/security.txt", "../hosting/Caddyfile"].map(
      (file) => [fault, file] as const,
    ),
  ),
)("notices %s in %s", async ([fault, file]) => {
  const said = await saidOf(small((whole, site) => put(join(site, file), faults[fault]?.(whole) ?? "")));
  const path = file.replace("../", "");
  expect(said?.length).toBeGreaterThan(0);
  expect(said?.every((line) => line.startsWith(`${path}:1:1  `))).toBe(true);
});

test("notices the bytes of a held picture, under a name that tells nothing", async () => {
  const write = small((whole, site) => {
    for (const { picture } of heldIn(whole)) if (picture) copyFileSync(picture.file, join(site, "photo"));
  });
  expect((await saidOf(write))?.[0]).toMatch(/^(photo|…):1:1 {2}this file changes when what is not public is replaced/);
});

test("does not say how a file is named that is there only where something is held back", async () => {
  const write = small((whole, site) => {
    for (const { path, title } of heldIn(whole))
      put(join(site, "news/2099", basename(path, ".md"), "index.html"), title);
  });
  const rest =
    "→ ask the person who looks after the newsroom’s code to mend this, and publish nothing until then [leak]";
  expect(await saidOf(write)).toEqual([
    `…:1:1  this file changes when what is not public is replaced ${rest}`,
    `…:1:1  this file changes when what is not public is removed ${rest}`,
  ]);
});
