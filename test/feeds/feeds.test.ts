import fc from "fast-check";
import { DomUtils, parseDocument } from "htmlparser2";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { toAtom } from "../../src/feeds/atom.ts";
import { type Feed, feedsOf } from "../../src/feeds/feed.ts";
import { toJsonFeed } from "../../src/feeds/json-feed.ts";
import { toRss } from "../../src/feeds/rss.ts";
import type { Change } from "../../src/newsroom/changes.ts";
import type { Release } from "../../src/newsroom/item.ts";
import { periodOf } from "../../src/newsroom/strategies/period.ts";
import { draws } from "../support/draws.ts";
import { arranged, newsroom, photo, release, site, strategy } from "../support/newsroom-fixture.ts";

const now = Date.parse("2026-11-23T12:00:00Z");
const sizes = new Map([[photo.address, 1234]]);

/** What a reader that takes a text for HTML shows of it. */
const shown = (html: string) => DomUtils.textContent(parseDocument(html));

function feeds(...contents: Parameters<typeof newsroom>): Feed[] {
  return feedsOf(arranged(newsroom(...contents), now), sizes);
}

function siteFeed(releases: readonly Release[]): Feed {
  const [feed] = feeds(releases);
  if (!feed) throw new Error("there is no feed of the site");
  return feed;
}

/** The texts of an XML document by the names of their elements, as a namespace-aware parser sees them. */
function texts(xml: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const open: { name: string; text: string }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", (tag) => open.push({ name: `${tag.uri} ${tag.local}`, text: "" }));
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element) found.set(element.name, [...(found.get(element.name) ?? []), element.text]);
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

const atom = "http://www.w3.org/2005/Atom";

test("has a feed for the site, each topic, all strategies and each strategy", () => {
  expect(feeds([], [strategy("library-strategy")]).map((feed) => feed.self.rss)).toEqual([
    "https://www.northgate.example/newsroom/feed.xml",
    "https://www.northgate.example/newsroom/topics/education/feed.xml",
    "https://www.northgate.example/newsroom/topics/libraries/feed.xml",
    "https://www.northgate.example/newsroom/strategies/feed.xml",
    "https://www.northgate.example/newsroom/strategies/library-strategy/feed.xml",
    "https://www.northgate.example/newsroom/corrections/feed.xml",
  ]);
});

test("keeps the newest 30, newest first", () => {
  const releases = Array.from({ length: 40 }, (_, index) =>
    release(`item-${index}`, `2026-01-${String((index % 28) + 1).padStart(2, "0")}`),
  );
  const { items } = siteFeed(releases);
  expect(items).toHaveLength(30);
  expect(items.map((item) => item.published)).toEqual(items.map((item) => item.published).toSorted((a, b) => b - a));
});

test("gives an item an id that no change of title, address or site changes", () => {
  const before = release("library", "2026-01-05");
  const after = { ...before, title: "Another title", address: "/news/2026/other/" };
  const elsewhere = { ...newsroom([after]), site: { ...site, url: "http://other.example/", basePath: "/" } };
  const ids = [siteFeed([before]), siteFeed([after]), ...feedsOf(arranged(elsewhere, now), sizes)].map(
    (feed) => feed.items[0]?.id,
  );
  expect(new Set(ids.slice(0, 3))).toEqual(new Set(["tag:northgate.example,2019:library"]));
});

test("says the same instant in all three formats, to the minute", async () => {
  const instant = Date.parse("2026-07-01T09:30:00+01:00");
  const feed = siteFeed([
    release("library-opens", "2026-07-01", { published: { day: "2026-07-01", time: "09:30", instant } }),
  ]);
  const rss = texts(toRss(feed)).get(" pubDate")?.[0];
  const entry = texts(toAtom(feed)).get(`${atom} published`)?.[0];
  const json = JSON.parse(toJsonFeed(feed)).items[0].date_published;
  expect(rss).toBe("Wed, 01 Jul 2026 09:30:00 +0100");
  expect([rss, entry, json].map((text) => Date.parse(text ?? ""))).toEqual([instant, instant, instant]);
});

test("is dated by its newest item, and an empty feed by the council's own first day, never by the clock", async () => {
  expect(siteFeed([release("library-opens", "2026-01-05")]).updated).toBe(Date.parse("2026-01-05T00:00:00Z"));
  const empty = siteFeed([]);
  expect(texts(toAtom(empty)).get(`${atom} updated`)).toEqual(["2019-01-01T00:00:00Z"]);
  expect(texts(toRss(empty)).has(" lastBuildDate")).toBe(false);
  expect(JSON.parse(toJsonFeed(empty)).items).toEqual([]);
});

const hours: Change = {
  kind: "correction",
  on: { day: "2026-02-03", instant: Date.parse("2026-02-03T00:00:00Z") },
  note: "9am & not <8am>.",
};

test("says when an item was changed in the formats that can, and follows it as a whole", async () => {
  const changed = release("library-opens", "2026-01-05", { changes: [hours] });
  const feed = siteFeed([changed, release("later", "2026-01-20")]);
  const entry = texts(toAtom(feed));
  expect(entry.get(`${atom} published`)).toEqual(["2026-01-20T00:00:00Z", "2026-01-05T00:00:00Z"]);
  expect(entry.get(`${atom} updated`)).toEqual([
    "2026-02-03T00:00:00Z",
    "2026-01-20T00:00:00Z",
    "2026-02-03T00:00:00Z",
  ]);
  const [later, first] = JSON.parse(toJsonFeed(feed)).items;
  expect([later.date_modified, first.date_modified]).toEqual([undefined, "2026-02-03T00:00:00Z"]);
  const rss = texts(toRss(feed));
  expect(rss.get(" lastBuildDate")).toEqual(["Tue, 03 Feb 2026 00:00:00 +0000"]);
  expect(rss.get("http://purl.org/rss/1.0/modules/content/ encoded")?.[1]).toMatch(
    /^<p>Corrected 3 February 2026: 9am &amp; not &lt;8am>\.<\/p>/,
  );
});

test("has an item of its own for each correction, in the feed of corrections and in that of its strategy", async () => {
  const all = feeds(
    [release("library-opens", "2026-01-05", { title: "Library opens", changes: [hours], topics: ["libraries"] })],
    [strategy("plan", { title: "Plan", changes: [hours] })],
  );
  const corrections = all.at(-1) as Feed;
  expect(corrections.id).toBe("tag:northgate.example,2019:feed-corrections");
  const items = JSON.parse(toJsonFeed(corrections)).items;
  expect(items).toMatchObject([
    {
      id: "tag:northgate.example,2019:feed-corrections-library-opens-2026-02-03",
      url: "https://www.northgate.example/newsroom/news/2026/library-opens/",
      title: "Correction: Library opens",
      summary: "Corrected 3 February 2026: 9am & not <8am>.",
      content_html: "<p>Corrected 3 February 2026: 9am &amp; not &lt;8am>.</p>",
      date_published: "2026-02-03T00:00:00Z",
      tags: ["Libraries"],
    },
    { id: "tag:northgate.example,2019:feed-corrections-plan-2026-02-03", title: "Correction: Plan" },
  ]);
  for (const xml of [toRss(corrections), toAtom(corrections)])
    expect(xml).toContain("feed-corrections-library-opens-2026-02-03");
  const ofStrategy = all.find(({ page }) => page.endsWith("/plan/"));
  expect(ofStrategy?.items.map(({ id }) => id)).toContain(
    "tag:northgate.example,2019:feed-corrections-plan-2026-02-03",
  );
});

test("leaves out a release that was withdrawn, and tells of it among the corrections and on its topic", () => {
  const withdrawn = { on: hours.on, reason: "Closed." };
  const all = feeds([release("library-opens", "2026-01-05", { withdrawn, topics: ["libraries"] })]);
  expect(all.map(({ items }) => items.map(({ title }) => title))).toEqual([
    [],
    [],
    ["[Withdrawn] library-opens"],
    [],
    ["[Withdrawn] library-opens"],
  ]);
});

test("counts as changed when it lost a release, and never goes back to what it was before", () => {
  const withdrawn = { on: hours.on, reason: "Closed." };
  const ofEducation = release("school-opens", "2026-01-01", { topics: ["education"] });
  const ofLibraries = release("library-opens", "2026-01-05", { topics: ["libraries"], withdrawn });
  const [ofSite, education, libraries] = feeds([ofEducation, ofLibraries]).map(({ updated }) => updated);
  expect({ ofSite, education, libraries }).toEqual({
    ofSite: hours.on.instant,
    education: ofEducation.published.instant,
    libraries: hours.on.instant,
  });
});

test("counts as changed in every topic when a page was removed, because nothing is said of it", () => {
  const removed = { ...newsroom(), gone: [{ address: "/news/2026/library-opens/", on: hours.on }] };
  const [ofSite, education, libraries] = feedsOf(arranged(removed, now), sizes).map(({ updated }) => updated);
  expect([ofSite, education, libraries]).toEqual([hours.on.instant, hours.on.instant, hours.on.instant]);
});

test("carries the full text with whole links, the notes after it, and no attribute that only a page needs", async () => {
  const html =
    '<p><a href="/newsroom/about/">About</a> <a href="#part">part</a></p>\n<div class="table" role="region" aria-label="Table" tabindex="0">\n<table>\n<tr><td>1</td></tr>\n</table>\n</div>\n';
  const feed = siteFeed([
    release("library-opens", "2026-01-05", {
      body: { html, text: "", links: [], media: [] },
      notes: { heading: "Background", html: "<p>Note.</p>", text: "Note." },
    }),
  ]);
  const content = texts(toRss(feed)).get("http://purl.org/rss/1.0/modules/content/ encoded")?.[0];
  expect(content).toContain('<a href="https://www.northgate.example/newsroom/about/">');
  expect(content).toContain('<a href="https://www.northgate.example/newsroom/news/2026/library-opens/#part">');
  expect(content).toContain("<h2>Background</h2>\n<p>Note.</p>");
  expect(content).not.toContain("tabindex");
  expect(content).toContain("<table>");
});

test("names a picture with its type and size", async () => {
  const picture = { ...photo, alt: "A library." };
  const feed = siteFeed([release("library-opens", "2026-01-05", { picture })]);
  expect(toRss(feed)).toContain(
    '<enclosure url="https://www.northgate.example/newsroom/media/library-0123456789-800.jpg" length="1234" type="image/jpeg"/>',
  );
  expect(JSON.parse(toJsonFeed(feed)).items[0].image).toBe(
    "https://www.northgate.example/newsroom/media/library-0123456789-800.jpg",
  );
});

test("parts a caption without a full stop from the credit in the text of a feed", () => {
  const picture = { ...photo, alt: "A library.", caption: "The new reading room", credit: "Ann & Co" };
  const feed = siteFeed([release("library-opens", "2026-01-05", { picture })]);
  expect(JSON.parse(toJsonFeed(feed)).items[0].content_html).toContain(
    "<figcaption>The new reading room. Picture: Ann &amp; Co</figcaption>",
  );
});

const media = "http://search.yahoo.com/mrss/";

test("has the picture of a release first in its text in every format, and for services that mail a feed", () => {
  const picture = { ...photo, alt: 'The "new" library.', caption: "The library in March.", credit: "Ann & Co" };
  const feed = siteFeed([release("library-opens", "2026-01-05", { picture, changes: [hours] })]);
  const figure =
    '<figure><img src="https://www.northgate.example/newsroom/media/library-0123456789-800.jpg" alt="The &quot;new&quot; library." width="640" height="480">' +
    "<figcaption>The library in March. Picture: Ann &amp; Co</figcaption></figure>\n<p>Corrected";
  const rss = texts(toRss(feed));
  for (const text of [
    rss.get("http://purl.org/rss/1.0/modules/content/ encoded")?.[0],
    texts(toAtom(feed)).get(`${atom} content`)?.[0],
    JSON.parse(toJsonFeed(feed)).items[0].content_html,
  ])
    expect(text?.startsWith(figure)).toBe(true);
  expect(rss.get(`${media} description`)).toEqual(["The library in March."]);
  expect(rss.get(`${media} credit`)).toEqual(["Ann & Co"]);
  expect(toRss(feed)).toContain(
    '<media:content url="https://www.northgate.example/newsroom/media/library-0123456789-800.jpg" fileSize="1234" type="image/jpeg" medium="image" width="800" height="600">',
  );
});

test("says in RSS too who published an item", () => {
  const feed = siteFeed([release("library-opens", "2026-01-05")]);
  expect(texts(toRss(feed)).get("http://purl.org/dc/elements/1.1/ creator")).toEqual(["Northgate Council"]);
});

const approved = { bodyKey: "cabinet", body: "Cabinet", act: "approved", on: hours.on } as const;

test("has what happened to the items of a topic in its feed, as the same items as in other feeds", () => {
  const withdrawn = { on: { day: "2026-02-05", instant: Date.parse("2026-02-05T00:00:00Z") }, reason: "Closed." };
  const all = feeds(
    [
      release("library-opens", "2026-01-05", { changes: [hours], topics: ["libraries"] }),
      release("school-opens", "2026-01-06", { changes: [hours], topics: ["education"] }),
      release("library-closes", "2026-01-07", { withdrawn, topics: ["libraries"] }),
    ],
    [
      strategy("plan", {
        decisions: [approved],
        period: periodOf("2026", "2030", site),
        topics: ["libraries"],
        changes: [hours],
        withdrawn,
      }),
      strategy("school-plan", {
        decisions: [approved],
        period: periodOf("2026", "2030", site),
        topics: ["education"],
      }),
    ],
  );
  const idsOf = (page: string) =>
    all.find((feed) => feed.page.endsWith(page))?.items.map(({ id }) => id.split(":").at(-1));
  const ofPlan = [
    "feed-strategy-plan-withdrawn-2026-02-05",
    "feed-corrections-plan-2026-02-03",
    "feed-strategy-plan-approved-2026-02-03-cabinet",
  ];
  expect(idsOf("/topics/libraries/")).toEqual([
    "feed-corrections-library-closes-2026-02-05-withdrawn",
    ofPlan[0],
    "feed-corrections-library-opens-2026-02-03",
    ofPlan[1],
    ofPlan[2],
    "library-opens",
  ]);
  expect(idsOf("/strategies/plan/")?.slice(0, 3)).toEqual(ofPlan);
  expect(idsOf("/strategies/")).toEqual([...ofPlan, "feed-strategy-school-plan-approved-2026-02-03-cabinet"]);
  expect(idsOf("/corrections/")).toContain("feed-corrections-library-opens-2026-02-03");
  expect(idsOf("/newsroom/")).toEqual(["school-opens", "library-opens"]);
});

test("gives back any title and summary to the letter, in every format", async () => {
  // What the reader lets through: no control characters, no lone surrogates.
  const words = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
    .map((text) => `x${text.replaceAll(/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, "")}x`);
  const hostile = fc.oneof(
    words,
    fc.constantFrom(
      "<script>alert(1)</script>",
      "a ]]> b",
      "Fish & chips",
      `"quoted" 'twice'`,
      "<![CDATA[x]]>",
      "&amp;amp;",
      "</title>",
      "<img src=//evil.example/x onerror=alert(1)>",
      "&lt;img src=x&gt; R&D &copy",
    ),
  );
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (title, summary) => {
      const feed = siteFeed([release("library-opens", "2026-01-05", { title, summary })]);
      const rss = texts(toRss(feed));
      const entry = texts(toAtom(feed));
      const json = JSON.parse(toJsonFeed(feed)).items[0];
      expect(rss.get(" title")).toContain(title);
      expect(entry.get(`${atom} title`)).toContain(title);
      expect(rss.get(" description")?.map(shown)).toContain(summary);
      expect(entry.get(`${atom} summary`)).toEqual([summary]);
      expect([json.title, json.summary]).toEqual([title, summary]);
    }),
    draws(500),
  );
});
