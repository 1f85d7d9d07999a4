import { expect, test } from "vitest";
import { feedFilesOf } from "../../src/feeds/feed-files.ts";
import type { Redirect } from "../../src/newsroom/redirects.ts";
import { arranged, newsroom, release } from "../support/newsroom-fixture.ts";

const now = Date.parse("2026-06-01T12:00:00Z");

/** The addresses of the feeds that a newsroom has because old addresses lead to its pages. */
function copiesFor(redirects: readonly Redirect[]): string[] {
  const places = ["/", "/corrections/", "/strategies/", "/topics/education/", "/topics/libraries/"];
  return [...feedFilesOf(arranged({ ...newsroom([release("a", "2026-05-01")]), redirects }, now), new Map())]
    .map(({ address }) => address)
    .filter((address) => !places.includes(address.replace(/[^/]*$/, "")));
}

const files = ["feed.xml", "feed.atom.xml", "feed.json"];

test.for([
  ["the home page", "/rss/news/", "/"],
  ["a page that the old address is below", "/topics/education/old/", "/topics/education/"],
])("keeps the feeds at an old address that leads to %s", ([, from = "", to = ""]) => {
  expect(copiesFor([{ from, to }])).toEqual(files.map((file) => from + file));
});

test("has no feeds at the address of a page that a list will have one day", () => {
  expect(copiesFor([{ from: "/topics/education/page/2/", to: "/topics/education/", isForNow: true }])).toEqual([]);
});
