import { expect, test } from "vitest";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { isHeld, isPublic } from "../../src/newsroom/visibility.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import { newsroom as newsroomOf, strategy } from "../newsroom-fixture.ts";

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
  const { newsroom } = await readNewsroom(content, now);
  if (!newsroom) throw new Error("the fixture could not be read");
  const seen = JSON.stringify(publicNewsroom(newsroom, now));
  expect(seen.includes("Tram to open in Northgate")).toBe(isThere);
  expect(seen.includes("Tram strategy 2100")).toBe(isThere);
  expect(seen.includes("held-tram")).toBe(isThere);
  expect(seen.includes("Half-written thought")).toBe(false);
});

test("holds a decision back until its day", async () => {
  const bodiesAt = async (now: number) => {
    const { newsroom } = await readNewsroom(content, now);
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
    const { newsroom } = await readNewsroom(content, Date.parse(now));
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

test("tells no old address of what is withheld, not even by way of another", async () => {
  const { newsroom } = await readNewsroom(content, opens - 1);
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
