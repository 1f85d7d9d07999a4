import { expect, test } from "vitest";
import { addDays } from "../../src/newsroom/dates.ts";
import { nothingFilled, stepsDue, withPlace } from "../../src/newsroom/list-growth.ts";
import { inPages } from "../../src/newsroom/paging.ts";

/** So many places, newest first: each entry is its day. */
const places = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => addDays("2020-01-01", count - 1 - index));
/** A list that has taken every step that was due; days before 2000 are backdated. */
function cut(list: readonly (string | undefined)[]) {
  const isBackdated = (day: string | undefined) => day !== undefined && day < "2000-01-01";
  const filled = list.toReversed().reduce((before, day) => withPlace(before, isBackdated(day)), nothingFilled);
  return inPages("/news/", list, stepsDue(filled), { entry: (day) => day, day: (day) => day, isBackdated });
}

test("changes no page of the archive in a year of weekly releases", () => {
  let before = cut(places(330)).pages;
  let added = 0;
  for (let week = 1; week <= 52; week += 1) {
    const after = cut(places(330 + week)).pages;
    if (after.length > before.length) added += 1;
    const pages = new Map(after.map((page) => [page.address, page]));
    for (const page of before.slice(1)) expect(pages.get(page.address)).toEqual(page);
    before = after;
  }
  expect(added).toBe(2);
});

test("moves nothing when something comes a little late, among the newest 25", () => {
  for (const count of [330, 340, 349, 350, 351]) {
    const [, ...archive] = cut(places(count)).pages;
    const late = cut(places(count).toSpliced(24, 0, "2020-11-01")).pages;
    for (const { address, entries } of archive)
      expect(late.find((page) => page.address === address)?.entries).toEqual(entries);
  }
});

test("has an address for the page to come before a page leads to it, and makes no two of them at once", () => {
  const addressesOf = (count: number) => {
    const { pages, redirects } = cut(places(count));
    expect(pages.slice(1).map(({ newer }) => newer)).toEqual(
      pages.slice(1).map(({ number = 0 }) => `/news/page/${number + 1}/`),
    );
    const archive = pages.slice(1).map(({ address }) => `page ${address}`);
    const all = [...archive, ...redirects.map(({ from }) => `redirect ${from}`)];
    for (const { newer } of pages.slice(1)) expect(all.some((one) => one.endsWith(` ${newer}`))).toBe(true);
    return new Set(all);
  };
  let before = addressesOf(0);
  for (let count = 1; count <= 500; count += 1) {
    const after = addressesOf(count);
    expect(after.difference(before).size).toBeLessThanOrEqual(1);
    before = after;
  }
});

test("puts what is backdated on the page of its day, and moves no other", () => {
  const list = places(330);
  const before = new Map(cut(list).pages.map((page) => [page.address, page]));
  for (const at of [3, 24, 25, 100, 329, 330]) {
    const after = cut(list.toSpliced(at, 0, "1999-12-31")).pages;
    const changed = after.filter((page) => JSON.stringify(page) !== JSON.stringify(before.get(page.address)));
    expect(changed.map(({ entries }) => entries.includes("1999-12-31"))).toEqual([true]);
    expect(after).toHaveLength(before.size);
  }
});

test("cuts an archive that is all backdated as any other, and a page that 25 of them were added to", () => {
  const old = Array.from({ length: 100 }, () => "1999-12-31");
  const counted = places(60);
  expect(cut([...counted, ...old]).pages.map(({ entries }) => entries.length)).toEqual([35, 25, 25, 25, 25, 25]);
  const among = counted.toSpliced(45, 0, ...old.slice(0, 24));
  expect(cut(among).pages.map(({ entries }) => entries.length)).toEqual([35, 49]);
  const more = counted.toSpliced(45, 0, ...old.slice(0, 25));
  expect(cut(more).pages.map(({ entries }) => entries.length)).toEqual([45, 40]);
});

test("leaves a place empty, and says of which days a page is that has something left", () => {
  const list: (string | undefined)[] = places(75);
  list[50] = undefined;
  list[74] = undefined;
  const [newest, second, first] = cut(list).pages;
  expect([newest, second, first].map((page) => page?.entries.length)).toEqual([25, 25, 23]);
  expect(first?.days).toEqual({ first: "2020-01-02", last: "2020-01-24" });
  expect(second?.days).toEqual({ first: "2020-01-26", last: "2020-02-19" });
  const emptied = cut(list.map((day, index) => (index < 50 ? day : undefined))).pages;
  expect(emptied.at(-1)).toMatchObject({ address: "/news/page/1/", number: 1, entries: [], days: undefined });
});

/** The addresses that a list of so many entries had when it was numbered from the newest. */
function formerAddresses(count: number): string[] {
  const pages = count <= 25 ? 1 : 2 + Math.max(0, Math.floor((count - 25) / 25) - 1);
  return Array.from({ length: pages }, (_, index) => (index === 0 ? "/news/" : `/news/page/${index + 1}/`));
}

test("answers every address of the former numbering, by a page or by sending on to the list", () => {
  for (let count = 0; count <= 500; count += 1) {
    const { pages, redirects } = cut(places(count));
    const answered = new Set([...pages.map(({ address }) => address), ...redirects.map(({ from }) => from)]);
    expect(formerAddresses(count).filter((address) => !answered.has(address))).toEqual([]);
    // No address both has a page and leads elsewhere, and none that leads elsewhere is remembered for good.
    expect(answered.size).toBe(pages.length + redirects.length);
    expect(redirects.filter(({ to, isForNow }) => to !== "/news/" || !isForNow)).toEqual([]);
  }
});
