import { expect, test } from "vitest";
import { choosePages, kindOf } from "../../../src/checks/pa11y-ci/choose-pages.ts";

const all = [
  "/",
  "/404.html",
  "/about/",
  "/accessibility/",
  "/contact/",
  "/corrections/",
  "/news/",
  "/news/2025/",
  "/news/2025/a-road/",
  "/news/2025/b-road/",
  "/news/2026/",
  "/news/2026/a-library/",
  "/news/page/1/",
  "/news/page/2/",
  "/strategies/",
  "/strategies/roads-plan-2024-2028/",
  "/subscribe/",
  "/topics/",
  "/topics/parks/",
  "/topics/roads/",
  "/topics/roads/page/1/",
];

const kinds = [
  "/",
  "/404.html",
  "/accessibility/",
  "/contact/",
  "/corrections/",
  "/news/",
  "/news/2025/b-road/",
  "/news/2026/",
  "/news/page/2/",
  "/strategies/",
  "/strategies/roads-plan-2024-2028/",
  "/subscribe/",
  "/topics/",
  "/topics/roads/",
  "/topics/roads/page/1/",
];

/** Largest is what comes later, but for one long release. */
const sizeOf = (address: string) => (address === "/news/2025/b-road/" ? 99 : all.indexOf(address));
const nothing = { sizeOf, isChanged: () => false };

test("all pages are tested where nobody asks for fewer", () => {
  expect(choosePages(all, { some: undefined, shard: undefined })).toEqual({ pages: all, left: 0 });
});

test("of each kind the largest page is tested, where nothing has changed", () => {
  expect(choosePages(all, { some: nothing, shard: undefined })).toEqual({ pages: kinds, left: 0 });
});

test("what has changed is tested besides", () => {
  const isChanged = (address: string) => address === "/news/2025/a-road/";
  const { pages } = choosePages(all, { some: { sizeOf, isChanged }, shard: undefined });
  expect(new Set(pages)).toEqual(new Set([...kinds, "/news/2025/a-road/"]));
});

test("of a change about more than 200 pages the last 200 are tested, and the others are counted", () => {
  const many = ["/", ...Array.from({ length: 1000 }, (_, index) => `/news/2026/release-${index}/`)];
  const some = { sizeOf: (address: string) => (address.endsWith("-7/") ? 1 : 0), isChanged: () => true };
  const { pages, left } = choosePages(many, { some, shard: undefined });
  expect(pages).toEqual(["/", "/news/2026/release-7/", ...many.slice(-200)]);
  expect(left).toBe(799);
});

test.for([undefined, nothing])("parts have no page in common but the home page, and together are all", (some) => {
  const parts = [1, 2, 3].map((part) => choosePages(all, { some, shard: { part, of: 3 } }).pages);
  const others = parts.flatMap(([, ...rest]) => rest);
  expect(parts.map(([home]) => home)).toEqual(["/", "/", "/"]);
  expect(["/", ...others].toSorted()).toEqual(choosePages(all, { some, shard: undefined }).pages);
});

test.for([
  ["/news/2026/page/", "/news/*/page/"],
  ["/", "/"],
  ["/old/caf%C3%A9.aspx", "/*/*"],
])("the page at %s is of the kind %s", ([address = "", kind]) => {
  expect(kindOf(address)).toBe(kind);
});
