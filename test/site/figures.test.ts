import { beforeAll, expect, test } from "vitest";
import { listAddresses } from "../../src/checks/site/built-site.ts";
import { type BuiltSite, buildSite } from "../support/built-site.ts";

const strategy = "/strategies/library-strategy-2026-2030/";

let site: BuiltSite;

beforeAll(async () => {
  site = await buildSite("test/fixtures/council", "2026-11-23T12:00:00Z");
});

test("shows the newest figure of each measure on the page of its strategy", () => {
  const page = site.page(strategy);
  expect(
    page(".figures > div")
      .toArray()
      .map((figure) => [page("dt", figure).text(), page(".figure", figure).text(), page(".small", figure).text()]),
  ).toEqual([
    ["Visits to libraries in a year", "431,650", "Library counters, as at 31 March 2026"],
    ["Members under 18", "21,708", "Library register, as at March 2026"],
    ["Spent on buildings", "£2.4 million", "Budget book, as at 2026"],
  ]);
});

test("links its chart and its table to a file that is there, for spreadsheets", () => {
  const page = site.page(strategy);
  expect(page(".chart svg")).toHaveLength(1);
  expect(page(".series tbody tr")).toHaveLength(3);
  expect(page(".series > p a").attr("href")).toBe(`/newsroom${strategy}library-visits.csv`);
  const [head, ...rows] = site.text(`${strategy}library-visits.csv`).trimEnd().split("\r\n");
  expect(head).toBe("\uFEFFdate,label,value,unit,share,of,source,strategy,url");
  expect(rows.map((row) => row.split(",").slice(0, 3))).toEqual([
    ["2024-03-31", "Visits to libraries in a year", "389400"],
    ["2025-03-31", "Visits to libraries in a year", "412300"],
    ["2026-03-31", "Visits to libraries in a year", "431650"],
  ]);
});

test("says nothing anywhere of a figure before its date, or of one that is in a strategy not yet public", () => {
  const texts = listAddresses(site.folder)
    .filter((address) => !address.startsWith("/media/"))
    .map((address) => site.text(address.endsWith("/") ? `${address}index.html` : address));
  expect(texts.filter((text) => /999,?999|888,?888|still to come|Tram rides/.test(text))).toEqual([]);
});
