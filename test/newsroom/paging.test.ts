import { expect, test } from "vitest";
import { addDays } from "../../src/newsroom/dates.ts";
import { inPages } from "../../src/newsroom/paging.ts";

/** So many places, newest first: each entry is its day. */
const places = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => addDays("2020-01-01", count - 1 - index));
const cut = (list: readonly (string | undefined)[]) => inPages("/news/", list, (day) => day);

test("changes no page of the archive in a year of weekly releases but for the last one's way to newer ones", () => {
  let before = cut(places(330)).pages;
  let added = 0;
  for (let week = 1; week <= 52; week += 1) {
    const after = cut(places(330 + week)).pages;
    const isNew = after.length > before.length;
    if (isNew) added += 1;
    const pages = new Map(after.map((page) => [page.address, page]));
    for (const page of before.slice(1)) {
      const newer = isNew && page === before[1] ? `/news/page/${after.length - 1}/` : page.newer;
      expect(pages.get(page.address)).toEqual({ ...page, newer });
    }
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
