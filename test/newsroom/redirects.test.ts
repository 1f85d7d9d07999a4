import { expect, test } from "vitest";
import { liveAddresses } from "../../src/newsroom/live-addresses.ts";
import { faultOfOldAddress, isRedirectTarget, oneHop, type Redirect } from "../../src/newsroom/redirects.ts";
import { newsroom, photo, release, strategy } from "../support/newsroom-fixture.ts";

const chain = (...steps: readonly string[]): Redirect[] =>
  steps.slice(1).map((to, index) => ({ from: steps[index] ?? "", to }));

test("leads every chain straight to its end, however its steps are spelt", () => {
  const redirects = [...chain("/a", "/B/", "/c%C3%A9#part"), { from: "/cé/", to: "/news/2026/end/" }];
  expect(oneHop(redirects).map(({ to }) => to)).toEqual(Array(3).fill("/news/2026/end/"));
});

test("leaves out what leads round in a circle", () => {
  const circle = chain("/a", "/b", "/a/");
  const into = [
    { from: "/x", to: "/A" },
    { from: "/self", to: "/self/" },
  ];
  const good = [{ from: "/y", to: "/end/" }];
  expect(oneHop([...circle, ...into, ...good])).toEqual(good);
});

test("keeps the first of two for what is one address to some host", () => {
  const first = { from: "/old", to: "/a/" };
  expect(oneHop([first, { from: "/old/", to: "/a/" }, { from: "/OLD", to: "/b/" }])).toEqual([first]);
});

test.for([
  "/news/article/1369/send_strategy_approved_by_cabinet",
  "/old/",
  "/News.aspx?id=1369",
  "/two%20words",
  "/café",
  "/100%25",
])("takes %s", (from) => {
  expect(faultOfOldAddress(from)).toBeUndefined();
});

const shown = "the address as a browser shows it";

test.for([
  ["old", "does not begin with /", "the part of the address after the host, from / on"],
  ["https://old.example/a", "does not begin with /", "the part of the address after the host, from / on"],
  ["/", "is that of the home page", "the whole old address"],
  ["//old.example/a", "has an empty step, or one of dots", "the address without it"],
  ["/a/../b", "has an empty step, or one of dots", "the address without it"],
  ["/a/%2e%2e/b", "has an empty step, or one of dots", "the address without it"],
  ["/a#b", "holds a #, which no browser sends to a host", "the address up to the #"],
  ["/two words", "holds a space", "%20 in its place"],
  ["/a\nb", "holds a space", "%20 in its place"],
  ["/100%", "holds a % that stands for nothing", "%25 in its place"],
  ["/a*", "holds *, which is in no address of a page", shown],
  ['/a"b', 'holds ", which is in no address of a page', shown],
  ["/{$HOME}", "holds {, which is in no address of a page", shown],
  ["/a%0Ab", "holds the character U+000A, which is in no address of a page", shown],
  ["/a\u202eb", "holds the character U+202E, which is in no address of a page", shown],
  ["/a?b={c}", "holds {, which is in no address of a page", shown],
  [`/${"a/".repeat(160)}`, "is longer than 300 bytes", "a shorter address, or none"],
  [`/${"a".repeat(201)}`, "has a step of more than 200 bytes", "a shorter address, or none"],
] as const)("refuses %j", ([from, message, fix]) => {
  expect(faultOfOldAddress(from)).toEqual({ rule: "old-address", message, fix });
});

test("lets an old address lead to everything that the reader takes for live", () => {
  const live = liveAddresses(
    newsroom([release("a", "2026-03-13", { picture: { ...photo, alt: "A library" } })], [strategy("plan")]),
  );
  expect(live.filter((target) => !isRedirectTarget(target))).toEqual([]);
  expect(live).toEqual(expect.arrayContaining(["/feed.xml", "/news/2026/a/release.txt", "/strategies/register.ics"]));
});

test.for([
  "/404.html",
  "/sitemap.xml",
  "/robots.txt",
  "/_redirects",
  "/assets/site.css",
  "/about",
])("lets none lead to %s", (target) => {
  expect(isRedirectTarget(target)).toBe(false);
});
