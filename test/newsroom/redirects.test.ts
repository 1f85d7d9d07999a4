import { expect, test } from "vitest";
import { faultOfOldAddress, loops, oneHop, overLive, type Redirect, rivals } from "../../src/newsroom/redirects.ts";

const chain = (...steps: readonly string[]): Redirect[] =>
  steps.slice(1).map((to, index) => ({ from: steps[index] ?? "", to }));

test("leads every chain straight to its end, however its steps are spelt", () => {
  const redirects = [...chain("/a", "/B/", "/c%C3%A9#part"), { from: "/cé/", to: "/news/2026/end/" }];
  expect(oneHop(redirects).map(({ to }) => to)).toEqual(Array(3).fill("/news/2026/end/"));
});

test("leaves out what leads round in a circle, and tells it", () => {
  const circle = chain("/a", "/b", "/a/");
  const into = [
    { from: "/x", to: "/A" },
    { from: "/self", to: "/self/" },
  ];
  const good = [{ from: "/y", to: "/end/" }];
  expect(loops([...circle, ...into, ...good])).toEqual([...circle, ...into]);
  expect(oneHop([...circle, ...into, ...good])).toEqual(good);
});

test("finds what would hide something live: at its address in any spelling, or below a file", () => {
  const live = new Set(["/", "/about/", "/feed.xml", "/media/plan.pdf"]);
  const over = ["/about", "/About/", "/%61bout/", "/feed.xml", "/feed.xml/", "/media/plan.pdf/old", "/about?id=3"];
  const beside = ["/about/old", "/feed", "/media/plan", "/old"];
  const redirects = [...over, ...beside].map((from) => ({ from, to: "/" }));
  expect(overLive(redirects, live).map(({ from }) => from)).toEqual(over);
});

test("finds two that are one address to some host and lead to different pages", () => {
  const first = { from: "/old", to: "/a/" };
  const same = { from: "/old/", to: "/a" };
  const other = { from: "/OLD", to: "/b/" };
  expect(rivals([first, same, other])).toEqual([[first, other]]);
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
] as const)("refuses %j", ([from, what, write]) => {
  expect(faultOfOldAddress(from)).toEqual({ what, write });
});
