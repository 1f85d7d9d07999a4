import { expect, test } from "vitest";
import type { DeskFacts } from "../../../src/desk/facts.ts";
import { deskAddress, newAddress } from "../../../src/desk/list/desk-address.ts";
import { finderOf } from "../../../src/desk/list/find.ts";

const titles = ["Llŷn café opens", "Northgate’s library opens", "Bins", "Library closes"];

function factsOf(releases: readonly { path: string; title: string; day: string }[]): DeskFacts {
  const strategies = [{ path: "strategies/library-plan.md", title: "Plan for libraries" }];
  return { site: { locale: "en-GB" }, releases, strategies, pages: [] } as unknown as DeskFacts;
}

const find = finderOf(
  factsOf(
    titles.map((title, index) => ({
      path: `news/2018/2018-02-0${9 - index}-r${index}.md`,
      title,
      day: `2018-02-0${9 - index}`,
    })),
  ),
);

test.for([
  ["library", ["Plan for libraries", "Northgate’s library opens", "Library closes"]],
  ["opens LIBRARY", ["Northgate’s library opens"]],
  ["northgate's", ["Northgate’s library opens"]],
  ["llyn cafe", ["Llŷn café opens"]],
  ["7 february 2018", ["Bins"]],
  ["  ", []],
  ["zebra", []],
] as const)("finds by %j", ([typed, expected]) => {
  expect(find(typed).found.map(({ title }) => title)).toEqual(expected);
});

test("shows twenty of many, and says how many there are", () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    path: `news/2018/2018-02-09-r${index}.md`,
    title: `Release ${index}`,
    day: "2018-02-09",
  }));
  const { found, count } = finderOf(factsOf(many))("release");
  expect([found.length, count]).toEqual([20, 10_000]);
});

test("leads to the editor, by another page where the year is not loaded", () => {
  expect(deskAddress("news/2026/2026-03-13-a.md", [2026, 2025])).toBe(
    "#/collections/releases-2026/entries/2026/2026-03-13-a",
  );
  expect(deskAddress("news/2018/2018-02-09-a.md", [2026, 2025])).toBe(
    "?year=2018#/collections/releases-2018/entries/2018/2018-02-09-a",
  );
  expect(deskAddress("strategies/a.md", [])).toBe("#/collections/strategies/entries/a");
  expect(deskAddress("news/2026/", [2026])).toBe("#/collections/releases-2026");
  expect(deskAddress("strategies/", [])).toBe("#/collections/strategies");
  expect(deskAddress("site.yaml", [])).toBe("#/collections/settings/entries/site");
  expect(deskAddress("accessibility.yaml", [])).toBe("#/collections/settings/entries/statement");
  expect(newAddress("news/2026/2026-03-13-a.md", [2026])).toBe("#/collections/releases-2026/new");
  expect(newAddress("strategies/a.md", [2026])).toBe("#/collections/strategies/new");
});
