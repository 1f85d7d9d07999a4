import { expect, test } from "vitest";
import { readFeed } from "../../src/checks/site/read-feed.ts";
import { archiveOf } from "../../src/feeds/archive.ts";
import { toAtom } from "../../src/feeds/atom.ts";
import { archiveFeed, archiveViews, feedsOf } from "../../src/feeds/feed.ts";
import { feedFilesOf } from "../../src/feeds/feed-files.ts";
import { toRss } from "../../src/feeds/rss.ts";
import { type FeedFormat, feedFiles } from "../../src/newsroom/address.ts";
import { arrange } from "../../src/newsroom/arrange.ts";
import type { Release, Strategy } from "../../src/newsroom/item.ts";
import { periodOf } from "../../src/newsroom/strategies/period.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import { newsroom, release, site, strategy } from "../support/newsroom-fixture.ts";

const now = Date.parse("2026-11-29T12:00:00Z");
const day = 86_400_000;
const formats = Object.keys(feedFiles) as FeedFormat[];

/** The n-th release from the oldest, one a day. */
const nth = (number: number, more: Partial<Release> = {}) =>
  release(`item-${number}`, new Date(Date.parse("2026-01-01") + number * day).toISOString().slice(0, 10), more);
const several = (count: number) => Array.from({ length: count }, (_, index) => nth(index));
const editionOf = (releases: readonly Release[], strategies: readonly Strategy[] = [], at = now) =>
  arrange(publicNewsroom(newsroom(releases, strategies), at), at);

/** The texts of all files of the site's feed and its archive, by their addresses. */
const filesOf = (...of: Parameters<typeof editionOf>) =>
  new Map(
    [...feedFilesOf(editionOf(...of), new Map())]
      .filter(({ address }) => /^\/(feed\/page\/\d+\/)?feed/.test(address))
      .map(({ address, text }) => [address, text()]),
  );

/** The ids of all items that a program finds which follows a feed to its older items. */
function reachable(files: ReadonlyMap<string, string>, format: FeedFormat): string[][] {
  const documents: string[][] = [];
  let address: string | undefined = `/${feedFiles[format]}`;
  while (address !== undefined) {
    const { items, older } = readFeed(format, files.get(address) ?? "");
    documents.push(items.map(({ id }) => id.replace(/.*-/, "")));
    address = older && `/${older.slice(site.url.length)}`;
  }
  return documents;
}

test.for([0, 1, 29, 30, 31, 59, 60, 61, 90, 91, 100])("reaches each of %i items, in every format", (count) => {
  const files = filesOf(several(count));
  const wanted = several(count).map((_, index) => String(index));
  for (const format of formats) {
    const documents = reachable(files, format);
    expect(documents.every((ids) => ids.length <= 30)).toBe(true);
    expect([...new Set(documents.flat())].toSorted((a, b) => Number(a) - Number(b))).toEqual(wanted);
    // A full document each, and none that the feed has whole.
    expect(documents).toHaveLength(Math.max(1, Math.ceil(count / 30)));
    expect(documents.slice(1).every((ids) => ids.length === 30)).toBe(true);
    // Only the feed itself has items that a document has too.
    const archived = documents.slice(1).flat();
    expect(new Set(archived).size).toBe(archived.length);
  }
});

test("leads from each document to the one before, the one after, and the feed", () => {
  const files = filesOf(several(91));
  const links = [1, 2, 3].map((number) => {
    const { self, page, older, newer, current, isArchive } = readFeed(
      "atom",
      files.get(`/feed/page/${number}/feed.atom.xml`) ?? "",
    );
    return [self, older, newer, current].map((link) => link?.slice(site.url.length)).concat([page, String(isArchive)]);
  });
  const at = (number: number) => `feed/page/${number}/feed.atom.xml`;
  expect(links).toEqual([
    [at(1), undefined, at(2), "feed.atom.xml", site.url, "true"],
    [at(2), at(1), at(3), "feed.atom.xml", site.url, "true"],
    [at(3), at(2), "feed.atom.xml", "feed.atom.xml", site.url, "true"],
  ]);
  expect(readFeed("rss", files.get("/feed.xml") ?? "")).toMatchObject({
    older: `${site.url}feed/page/3/feed.xml`,
    newer: undefined,
    current: undefined,
    isArchive: false,
  });
});

test("leads from the feed of a topic to that of all news, where older items of both are", () => {
  const onTopic = (count: number) => several(count).map((one) => ({ ...one, topics: ["libraries"] }));
  const topicFeed = (count: number) =>
    feedsOf(editionOf(onTopic(count)), new Map()).find(({ page }) => page.endsWith("/topics/libraries/"));
  const [small, large] = [topicFeed(30), topicFeed(31)];
  if (!small || !large) throw new Error("there is no feed of the topic");
  expect(readFeed("atom", toAtom(large)).related).toBe(`${site.url}feed.atom.xml`);
  expect(readFeed("rss", toRss(large)).related).toBe(`${site.url}feed.xml`);
  expect(large.description).toBe(
    "News of Northgate Council on Libraries. Older news is on this topic’s page, and in the archive of the feed of all news.",
  );
  expect([readFeed("atom", toAtom(small)).related, small.description]).toEqual([
    undefined,
    "News of Northgate Council on Libraries.",
  ]);
});

/** The files of the archive that are others after a change, but for the link to what came after. */
function rewritten(before: readonly Release[], after: readonly Release[]): string[] {
  const [first, second] = [filesOf(before), filesOf(after)];
  const entriesOf = (text = "") => text.slice(text.search(/<item>|<entry>|"items"/));
  return [...first.keys()].filter(
    (file) => file.startsWith("/feed/page/") && entriesOf(first.get(file)) !== entriesOf(second.get(file)),
  );
}

const withdrawn = { withdrawn: { on: { day: "2026-11-20", instant: now - 9 * day }, reason: "It was wrong." } };
const removed = { status: "removed", removal: { kind: "error", on: undefined } } as const;
const without = (number: number, more: Partial<Release>) =>
  several(100).map((one, index) => (index === number ? nth(number, more) : one));
const filesOfPage = (number: number) => formats.map((format) => `/feed/page/${number}/${feedFiles[format]}`);

test.for<[string, readonly Release[], string[]]>([
  ["a new release", several(101), []],
  ["thirty new releases", several(130), []],
  ["an old release that is added now", [...several(100), release("old", "2026-01-15", { isBackdated: true })], []],
  [
    "a draft and a held release",
    [...several(100), nth(5, { id: "draft", status: "draft" }), release("later", "2027-01-01")],
    [],
  ],
  [
    "a correction",
    without(40, { changes: [{ kind: "correction", ...withdrawn.withdrawn, note: "Wrong." }] }),
    filesOfPage(2),
  ],
  ["a withdrawal", without(40, withdrawn), filesOfPage(2)],
  ["a removal", without(40, removed), filesOfPage(2)],
])("an archive is not rewritten by %s, but where it stands", ([, after, files]) => {
  expect(rewritten(several(100), after)).toEqual(files);
});

test("an archive is not rewritten by what becomes of a strategy that its releases name", () => {
  const named = several(100).map((one) => ({ ...one, strategies: ["plan"] }));
  const plan = strategy("plan", { period: periodOf("2026", "2028", site) });
  const filesAt = (at: string) => filesOf(named, [plan], Date.parse(at));
  const [before, after] = [filesAt("2026-11-29T12:00Z"), filesAt("2040-01-01T12:00Z")];
  expect(before.get("/feed.json")).not.toBe(after.get("/feed.json"));
  for (const [file, text] of before)
    if (file !== "/feed.json") expect([file, after.get(file) === text]).toEqual([file, true]);
});

test("a document is dated by what it holds and held, and never back", () => {
  const dateOf = (releases: readonly Release[], page = 2) => archiveOf(editionOf(releases))[page - 1]?.lastChange;
  const before = dateOf(several(100)) ?? 0;
  expect(before).toBe(nth(59).published.instant);
  expect(dateOf(without(40, withdrawn))).toBe(withdrawn.withdrawn.on.instant);
  expect(dateOf(without(59, removed))).toBe(before);
});

test("a document of which everything was taken down stays, and is empty", () => {
  const files = filesOf(several(100).map((one, index) => (index < 30 ? nth(index, removed) : one)));
  for (const format of formats)
    expect(readFeed(format, files.get(`/feed/page/1/${feedFiles[format]}`) ?? "").items).toEqual([]);
});

test("makes a document when its turn comes, so that memory does not grow with an archive", () => {
  const read = new Set<string>();
  const watched = (one: Release): Release => ({
    ...one,
    body: {
      ...one.body,
      get html() {
        read.add(one.id);
        return "<p>Text.</p>";
      },
    },
  });
  const edition = editionOf(several(100).map(watched));
  const [current] = feedsOf(edition, new Map());
  if (!current) throw new Error("there is no feed of the site");
  read.clear();
  const [oldest] = archiveViews(edition, current, new Map());
  expect(read.size).toBe(0);
  expect(oldest && archiveFeed(oldest).items).toHaveLength(30);
  expect(read.size).toBe(30);
});
