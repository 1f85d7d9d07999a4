import { expect, test } from "vitest";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { readLedger } from "../../src/ledger/ledger.ts";
import { newRows } from "../../src/ledger/published.ts";
import { mediaOf, type Release } from "../../src/newsroom/item.ts";
import type { Media } from "../../src/newsroom/media.ts";
import type { Redirect } from "../../src/newsroom/redirects.ts";
import { isHeld, isPublic } from "../../src/newsroom/visibility.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import { newsroom as newsroomOf, photo, release, strategy } from "../support/newsroom-fixture.ts";

const content = "test/fixtures/council";
const opens = Date.parse("2099-06-30T23:01:00Z");

test("shows a held item at its instant and not a millisecond before", () => {
  const item = { status: "published", opens } as const;
  expect([isPublic(item, opens - 1), isPublic(item, opens)]).toEqual([false, true]);
  expect([isHeld(item, opens - 1), isHeld(item, opens)]).toEqual([true, false]);
});

test("never shows a draft, however old", () => {
  expect(isPublic({ status: "draft", opens: 0 }, opens)).toBe(false);
});

test.for([
  ["a millisecond before the embargo ends", opens - 1, false],
  ["when the embargo ends", opens, true],
] as const)("lets a held release, its strategy and its picture through only then: %s", async ([, now, isThere]) => {
  const { value: newsroom } = await readNewsroom(content, now);
  if (!newsroom) throw new Error("the fixture could not be read");
  const seen = JSON.stringify(publicNewsroom(newsroom, now));
  expect(seen.includes("Tram to open in Northgate")).toBe(isThere);
  expect(seen.includes("Tram strategy 2100")).toBe(isThere);
  expect(seen.includes("held-tram")).toBe(isThere);
  expect(seen.includes("Half-written thought")).toBe(false);
});

test("holds a decision back until its day", async () => {
  const bodiesAt = async (now: number) => {
    const { value: newsroom } = await readNewsroom(content, now);
    const seen = newsroom && publicNewsroom(newsroom, now);
    return seen?.strategies
      .find((strategy) => strategy.name === "library-strategy-2026-2030")
      ?.decisions.map((decision) => decision.body);
  };
  expect(await bodiesAt(Date.parse("2098-12-31T23:59:59Z"))).toEqual(["Health and Wellbeing Board", "Cabinet"]);
  expect(await bodiesAt(Date.parse("2099-01-01T00:00:00Z"))).toEqual([
    "Health and Wellbeing Board",
    "Cabinet",
    "Full Council",
  ]);
});

test("shows a figure from the first instant of its date on", async () => {
  const newest = async (now: string) => {
    const { value: newsroom } = await readNewsroom(content, Date.parse(now));
    const seen = newsroom && publicNewsroom(newsroom, Date.parse(now));
    return seen?.strategies
      .find((strategy) => strategy.name === "library-strategy-2026-2030")
      ?.figures.findLast(({ measure }) => measure === "library-visits")?.value.typed;
  };
  expect(await newest("2099-03-30T22:59:59Z")).toBe("431,650");
  expect(await newest("2099-03-30T23:00:00Z")).toBe("999,999");
});

test("names no strategy that is withheld as one that another takes the place of", () => {
  const old = (name: string, opens: number) => strategy(name, { opens });
  const next = strategy("next", { supersedes: ["seen", "held", "draft"] });
  const all = [old("seen", 1), old("held", 3), strategy("draft", { status: "draft" }), next];
  const supersedesAt = (now: number) =>
    publicNewsroom(newsroomOf([], all), now).strategies.find(({ name }) => name === "next")?.supersedes;
  expect([2, 3].map(supersedesAt)).toEqual([["seen"], ["seen", "held"]]);
});

test("names no strategy that is withheld as one that a release belongs to", () => {
  const named = release("news", "1970-01-01", { opens: 0, strategies: ["seen", "held"] });
  const whole = newsroomOf([named], [strategy("seen", { opens: 1 }), strategy("held", { opens: 3 })]);
  const namesAt = (now: number) => publicNewsroom(whole, now).releases.map(({ strategies }) => strategies);
  expect([2, 3].map(namesAt)).toEqual([[["seen"]], [["seen", "held"]]]);
});

test("publishes the document of a review, and shows a topic that it leads to, from its day on", () => {
  const on = { day: "1970-01-01", instant: 3 };
  const source = (media?: Media) => ({ line: 9, column: 1, media });
  const reviews = [
    { on, title: "Held", link: "/media/held.pdf", source: source(document("held.pdf")) },
    { on, title: "On a topic", link: "/topics/education/", source: source() },
  ];
  const seenAt = (now: number) => {
    const { site, strategies } = publicNewsroom(newsroomOf([], [strategy("plan", { reviews })]), now);
    return [site.topics.map(({ slug }) => slug), strategies.flatMap(mediaOf).map(({ address }) => address)];
  };
  expect([2, 3].map(seenAt)).toEqual([
    [[], []],
    [["education"], ["/media/held.pdf"]],
  ]);
});

test("gives an item of which nothing is withheld as it is", () => {
  const whole = newsroomOf([release("here", "2026-03-13")], [strategy("plan")]);
  const { releases, strategies } = publicNewsroom(whole, opens);
  expect([releases[0] === whole.releases[0], strategies[0] === whole.strategies[0]]).toEqual([true, true]);
});

test.for([
  ["before its first instant", 1, false],
  ["at its first instant", 2, true],
  ["at its last instant", 3, true],
  ["when it is over", 4, false],
] as const)("shows a notice in its time only: %s", ([, now, isThere]) => {
  const { site, ...items } = newsroomOf();
  const seen = publicNewsroom({ ...items, site: { ...site, notice: { text: "Closed.", from: 2, until: 4 } } }, now);
  expect(JSON.stringify(seen).includes("Closed.")).toBe(isThere);
});

test("shows each change of a page, and its withdrawal, from its first instant on", () => {
  const moment = (instant: number) => ({ day: "2026-03-13", instant });
  const changes = [2, 4].map((instant) => ({ on: moment(instant), kind: "correction" as const, note: `${instant}` }));
  const withdrawn = { on: moment(3), reason: "Over." };
  const whole = newsroomOf([release("a", "2026-03-13", { opens: 1, changes })], [strategy("plan", { withdrawn })]);
  const seenAt = (now: number) => {
    const { releases, strategies } = publicNewsroom(whole, now);
    return [releases[0]?.changes.length, strategies[0]?.withdrawn !== undefined];
  };
  expect([1, 2, 3, 4].map(seenAt)).toEqual([
    [0, false],
    [1, false],
    [1, true],
    [2, true],
  ]);
});

test("leads on from an old address to another site, and says of one that leads nowhere that it is gone", () => {
  const { site, ...items } = newsroomOf();
  const redirects = [
    { from: "/old", to: "https://www.gov.uk/a" },
    { from: "/lost", to: "/nowhere/" },
  ];
  const seen = publicNewsroom({ ...items, site: { ...site, redirects } }, 1);
  expect(seen.redirects).toEqual([{ from: "/old", to: "https://www.gov.uk/a" }]);
  expect(seen.gone.map(({ address }) => address)).toEqual(["/lost"]);
});

test("tells no old address of what is withheld, not even by way of another", async () => {
  const { value: newsroom } = await readNewsroom(content, opens - 1);
  if (!newsroom) throw new Error("the fixture could not be read");
  const redirects = [
    { from: "/old/tram", to: "/news/2099/tram-to-open/" },
    { from: "/older/tram", to: "/old/tram" },
    { from: "/old/asked", to: "/news/2099/tram-to-open/?from=list#top" },
    { from: "/old/by-alias", to: "/old/tram-alias?x" },
    { from: "/old/text", to: "/News/2099/tram-to-open/release.txt" },
    { from: "/old/about", to: "/about/" },
  ];
  const releases = newsroom.releases.map((release) =>
    release.address === "/news/2099/tram-to-open/" ? { ...release, aliases: ["/old/tram-alias"] } : release,
  );
  const froms = (now: number) =>
    publicNewsroom({ ...newsroom, releases, site: { ...newsroom.site, redirects } }, now)
      .redirects.map(({ from }) => from)
      .filter((from) => from.startsWith("/old"));
  expect(froms(opens - 1)).toEqual(["/old/about"]);
  expect(froms(opens)).toEqual([
    "/old/tram",
    "/older/tram",
    "/old/asked",
    "/old/by-alias",
    "/old/text",
    "/old/about",
    "/old/tram-alias",
  ]);
});

const document = (name: string) => ({
  kind: "document" as const,
  file: `content/media/${name}`,
  address: `/media/${name}`,
  bytes: 1,
  type: "PDF",
  title: name,
});
const later = "2099-07-01";
const visits = (typed: string, from: number) => ({
  label: "Visits",
  measure: "visits",
  value: { typed, number: Number(typed), decimals: 0 },
  source: "Counters",
  asAt: { date: `209${typed}`, instant: from },
});
const instant = Date.parse("2099-06-30T23:00:00Z");
const whole = newsroomOf(
  [
    release("wombats", later, {
      documents: [document("wombats.pdf")],
      picture: { ...photo, alt: "" },
      topics: ["education"],
      aliases: ["/wombats-alias"],
    }),
    release("taken-down", "2026-01-01", { status: "removed", documents: [document("left.pdf")] }),
    release("reuse", later, { documents: [document("left.pdf")] }),
    release("here", "2026-03-13", { documents: [document("here.pdf")], topics: ["libraries"] }),
  ],
  [
    strategy("counted", { figures: [visits("1", 0), visits("2", instant)] }),
    strategy("wombat-plan", { opens: instant, documents: [document("plan.pdf")] }),
  ],
);

/** Where a newsroom keeps that it has an old address. */
function placesOf(redirects: readonly Redirect[], now: number, releases: readonly Release[] = []) {
  const items = { ...whole, releases: [...whole.releases, ...releases] };
  const seen = publicNewsroom({ ...items, site: { ...whole.site, redirects } }, now);
  const froms = redirects.map(({ from }) => from);
  const ledger = newRows(seen, readLedger("")).filter(({ address }) => froms.includes(address));
  return {
    redirects: seen.redirects.map(({ from }) => from).filter((from) => froms.includes(from)),
    gone: seen.gone.map(({ address }) => address).filter((from) => froms.includes(from)),
    site: seen.site.redirects.map(({ from }) => from),
    ledger: ledger.map(({ address }) => address),
  };
}
const nowhere = { redirects: [], gone: [], site: [], ledger: [] };

test.for<[string, string]>([
  ["a document", "/media/wombats.pdf"],
  ["a picture", photo.address],
  ["a version of a picture", "/media/library-0123456789-320.webp"],
  ["a document in other letters", "/Media/wombats%2Epdf#page=2"],
  ["a document of a strategy", "/media/plan.pdf"],
  ["a page", "/news/2099/wombats/"],
  ["an old address of a page", "/wombats-alias"],
  ["a text to copy", "/news/2099/wombats/release.txt"],
  ["a feed", "/strategies/wombat-plan/feed.xml"],
  ["a topic", "/topics/education/"],
  ["the feed of a topic", "/topics/education/feed.json"],
  ["a year", "/news/2099/"],
  ["a table of figures", "/strategies/counted/visits.csv"],
])("an old address of %s that only what is held has is nowhere until its minute, and nor is one that leads to it", ([
  ,
  to,
]) => {
  const redirects = [
    { from: "/old/one.pdf", to },
    { from: "/old/two", to: "/old/one.pdf" },
  ];
  const froms = redirects.map(({ from }) => from);
  expect(placesOf(redirects, instant - 1)).toEqual(nowhere);
  expect(placesOf(redirects, instant)).toEqual({ redirects: froms, gone: [], site: froms, ledger: froms });
});

test("an old address of a draft’s document is nowhere", () => {
  const draft = release("draft", "2026-01-02", { status: "draft", documents: [document("draft.pdf")] });
  expect(placesOf([{ from: "/old/one.pdf", to: "/media/draft.pdf" }], instant, [draft])).toEqual(nowhere);
});

test.for([
  ["that is there", "/media/here.pdf", "redirects"],
  ["of what was taken down, though a held release has it now", "/media/left.pdf", "gone"],
  ["that never was", "/media/never.pdf", "gone"],
] as const)("an old address of a document %s stays", ([, to, place]) => {
  const there = placesOf([{ from: "/old/one.pdf", to }], instant - 1);
  expect(there).toEqual({ ...nowhere, [place]: ["/old/one.pdf"], site: ["/old/one.pdf"], ledger: ["/old/one.pdf"] });
});

test("a topic is there from its first public item on, also where that was taken down", () => {
  const topicsAt = (now: number, releases: readonly Release[]) =>
    publicNewsroom(newsroomOf(releases), now).site.topics.map(({ slug }) => slug);
  const on = (more: Partial<Release>) => [release("one", later, { topics: ["libraries"], ...more })];
  expect(topicsAt(instant - 1, on({}))).toEqual([]);
  expect(topicsAt(instant, on({}))).toEqual(["libraries"]);
  expect(topicsAt(instant, on({ status: "draft" }))).toEqual([]);
  expect(topicsAt(instant, on({ status: "removed" }))).toEqual(["libraries"]);
});

test.for([
  ["/topics/libraries/", ["libraries"]],
  ["/topics/libraries", ["libraries"]],
  ["/topics/libraries/feed.xml", ["libraries"]],
  ["https://www.northgate.example/newsroom/topics/libraries/#news", ["libraries"]],
  ["/topics/", []],
  ["https://elsewhere.example/topics/libraries/", []],
] as const)("a topic is there where a public text leads to it, so that no link breaks: %s", ([target, slugs]) => {
  const body = { html: "", text: "", media: [], links: [{ target, text: "it", line: 1, column: 1 }] };
  const at = (now: number) => publicNewsroom(newsroomOf([release("one", later, { body })]), now).site.topics;
  expect(at(instant - 1)).toEqual([]);
  expect(at(instant).map(({ slug }) => slug)).toEqual(slugs);
});
