import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { toAtom } from "../../src/feeds/atom.ts";
import { feedsOf } from "../../src/feeds/feed.ts";
import { toRss } from "../../src/feeds/rss.ts";
import { arranged, newsroom, photo, release } from "../support/newsroom-fixture.ts";

const page = readFileSync("docs/mailing-services.md", "utf8");
const full = release("full", "2026-03-13", { topics: ["education"], picture: { ...photo, alt: "A library." } });
const [feed] = feedsOf(arranged(newsroom([full]), Date.parse("2026-06-01")), new Map([[photo.address, 1]]));
if (!feed) throw new Error("there is no feed of the site");

/** The elements that a column of "What an item holds" names, without their attributes. */
function named(column: 1 | 2): string[] {
  const rows =
    page
      .split("## What an item holds")[1]
      ?.split("\n## ")[0]
      ?.match(/^\| .*$/gm)
      ?.slice(1) ?? [];
  const cells = rows.map((row) => row.split("|")[column] ?? "");
  return [...new Set(cells.flatMap((cell) => [...cell.matchAll(/`([\w:]+)/g)].map(([, name = ""]) => name)))];
}

/** The elements of the first item of a feed. */
function written(xml: string, item: "item" | "entry"): string[] {
  const [, text = ""] = new RegExp(`<${item}>(.*?)</${item}>`, "s").exec(xml) ?? [];
  return [...new Set([...text.matchAll(/<([\w:]+)/g)].map(([, name = ""]) => name))];
}

test("every element that the page says an item has is in a feed, and none is forgotten", () => {
  expect(named(1).length).toBeGreaterThan(8);
  const rss = written(toRss(feed), "item");
  expect(named(1).filter((name) => !rss.includes(name))).toEqual([]);
  expect(rss.filter((name) => !name.startsWith("media:") && !named(1).includes(name))).toEqual([]);
  // The author of all items stands above them.
  const atom = [...written(toAtom(feed), "entry"), "author"];
  expect(named(2).filter((name) => !atom.includes(name))).toEqual([]);
});

test("every tag of the recipe is one that the page explains", () => {
  const explained = new Set([...page.matchAll(/`\*\\\|([A-Z_:]+)/g)].map(([, tag = ""]) => tag.replace(/:$/, "")));
  const used = [...page.matchAll(/^(?!\|).*$/gm)].flatMap(([line]) =>
    [...line.matchAll(/\*\|(RSSITEM:[A-Z_]+)/g)].map(([, tag = ""]) => tag),
  );
  expect(used.length).toBeGreaterThan(6);
  expect(used.filter((tag) => ![...explained].some((one) => one.startsWith(tag)))).toEqual([]);
});
