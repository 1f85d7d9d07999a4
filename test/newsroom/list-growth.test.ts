import { expect, test } from "vitest";
import { addDays } from "../../src/newsroom/dates.ts";
import type { Edition } from "../../src/newsroom/edition.ts";
import { type Filled, nothingFilled, stepsDue, stepsOfLists, withPlace } from "../../src/newsroom/list-growth.ts";
import { render as renderCorrections } from "../../src/pages/corrections.11ty.tsx";
import { render as renderNews } from "../../src/pages/news.11ty.tsx";
import { render as renderYear } from "../../src/pages/news-year.11ty.tsx";
import { render as renderNotFound } from "../../src/pages/not-found.11ty.tsx";
import { render as renderTopic } from "../../src/pages/topic.11ty.tsx";
import { render as renderTopics } from "../../src/pages/topics.11ty.tsx";
import { arranged, newsroom, release, site, strategy } from "../support/newsroom-fixture.ts";

const now = Date.parse("2040-06-01T12:00:00Z");
const most = 12;
const topics = ["education", "libraries", "roads", "parks"];
const plans = [strategy("plan-a"), strategy("plan-b")];
const topical = { ...site, topics: topics.map((slug) => ({ slug, name: slug })) };

/** The n-th release: every third day, so that years and months begin. */
function nth(index: number) {
  const day = addDays("2020-01-01", 3 * index);
  // From the 150th on with three topics and two strategies, and corrected on its day.
  const isWide = index >= 150;
  const some = isWide ? topics.slice(0, 3) : [topics[index % 4] ?? "", ...(index % 3 === 0 ? ["parks"] : [])];
  const note = { day, instant: Date.parse(`${day}T00:00Z`) };
  return release(`r${index}`, day, {
    topics: [...new Set(some)],
    strategies: isWide ? plans.map(({ name }) => name) : [],
    changes: isWide || index % 2 === 0 ? [{ on: note, kind: "correction", note: `Of ${day}.` }] : [],
  });
}

const editionOf = (count: number) =>
  arranged(
    {
      ...newsroom(
        Array.from({ length: count }, (_, index) => nth(index)),
        plans,
      ),
      site: topical,
    },
    now,
  );

/** Each page that names releases, by its address: lists as they are rendered, of others what of it depends on other releases. */
function pagesOf(edition: Edition, fault = (archive: Archive) => archive): Map<string, string> {
  const ids = (list: readonly ({ readonly id: string } | undefined)[]) => list.map((one) => one?.id).join();
  return new Map([
    ["/", String(edition.listed.length)],
    ["/404.html", renderNotFound({ edition })],
    ["/search/", edition.years.map(({ year }) => year).join()],
    ["/topics/", renderTopics({ edition })],
    ...fault(edition.archive).map((list) => [list.address, renderNews({ edition, list })] as const),
    ...edition.topicPages.map((list) => [list.address, renderTopic({ edition, list })] as const),
    ...edition.corrections.map((list) => [list.address, renderCorrections({ edition, list })] as const),
    ...edition.years.map((year) => [year.address, renderYear({ edition, year })] as const),
    ...edition.redirects.map(({ from, to }) => [from, `to ${to}`] as const),
    ...edition.releases.map(
      ({ release: one, newer, older, related }) => [one.address, ids([newer, older, ...related])] as const,
    ),
    ...edition.strategies.map((entry) => [entry.strategy.address, ids(entry.releases)] as const),
  ]);
}

/** The pages that a release changed, and of them those of archives that were there before. */
function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  const all = [...new Set([...before.keys(), ...after.keys()])].filter((page) => before.get(page) !== after.get(page));
  const again = all.filter((page) => /\/page\/\d+\/$/.test(page) && !(before.get(page) ?? "to ").startsWith("to "));
  return { all, again };
}

test("changes at most 12 pages with each release of three topics and two strategies, corrected at once, and none of an archive", () => {
  let before = pagesOf(editionOf(150));
  const made = new Set<string>();
  for (let count = 151; count <= 300; count += 1) {
    const after = pagesOf(editionOf(count));
    const { all, again } = changed(before, after);
    expect(all.length, `${nth(count - 1).published.day}: ${all.join(" ")}`).toBeLessThanOrEqual(most);
    expect(again).toEqual([]);
    for (const page of all) if (/\/page\/\d+\/$/.test(page)) made.add(page);
    before = after;
  }
  // A page of each list was made meanwhile.
  for (const list of ["/news/", "/topics/education/", "/topics/libraries/", "/topics/roads/", "/corrections/"])
    expect([...made].filter((page) => page.startsWith(`${list}page/`)).length).toBeGreaterThan(1);
}, 120_000);

type Archive = Edition["archive"];

const faults: readonly [string, (archive: Archive) => Archive][] = [
  [
    "leads to the list's own page as long as it is the newest",
    (archive) => archive.map((page, index) => (index === 1 ? { ...page, newer: page.newest } : page)),
  ],
  ["counts from the newest", (archive) => archive.map((page, index) => ({ ...page, number: index || undefined }))],
  [
    "says how many there are",
    (archive) =>
      archive.map((page) => ({ ...page, number: page.number && (`${page.number} of ${archive.length}` as never) })),
  ],
];

test.for(faults)("notices an archive a page of which %s", { timeout: 120_000 }, ([, fault]) => {
  const again: string[] = [];
  let before = pagesOf(editionOf(190), fault);
  for (let count = 191; count <= 245; count += 1) {
    const after = pagesOf(editionOf(count), fault);
    again.push(...changed(before, after).again);
    before = after;
  }
  expect(again).not.toEqual([]);
});

/** The steps of all lists, with each release in turn. */
const allSteps = (count: number) => {
  const { releases } = newsroom(Array.from({ length: count }, (_, index) => nth(index)));
  const corrections = releases.flatMap(({ changes }) => changes.map(({ on }) => ({ announced: on.instant })));
  return stepsOfLists(releases, corrections);
};
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);

test("takes a step with one list at a time, and is behind with none by more than a page", () => {
  let [before, worst] = [0, 0];
  let due = new Map<string, Filled>();
  for (let count = 1; count <= 400; count += 1) {
    const { topics: slugs } = nth(count - 1);
    const steps = allSteps(count);
    const dueBefore = sum([...due.values()].map(stepsDue));
    for (const list of ["/news/", ...slugs.map((slug) => `/topics/${slug}/`)])
      due = new Map([...due, [list, withPlace(due.get(list) ?? nothingFilled, false)]]);
    worst = Math.max(worst, sum([...due.values()].map(stepsDue)) - dueBefore);
    expect(sum(steps.values()) - before).toBeLessThanOrEqual(1);
    for (const [list, filled] of due) expect(stepsDue(filled) - (steps.get(list) ?? 0)).toBeLessThanOrEqual(2);
    before = sum(steps.values());
  }
  // All lists that are to take one at a release would, if they did not wait for each other.
  expect(worst).toBeGreaterThan(1);
});

test("takes no step with the first and the second of a year, nor with the first of a topic", () => {
  const days = (from: string, count: number) => Array.from({ length: count }, (_, index) => addDays(from, index));
  const stepsAt = (releases: ReturnType<typeof release>[]) =>
    stepsOfLists(newsroom(releases).releases, []).get("/news/");
  const old = days("2025-12-01", 12).map((day) => release(day, day));
  const [first, second, third] = days("2026-01-01", 3).map((day) => release(day, day));
  if (!first || !second || !third) throw new Error("there are no days");
  expect(stepsAt(old)).toBe(0);
  expect(stepsAt([...old, first])).toBe(0);
  expect(stepsAt([...old, first, second])).toBe(0);
  expect(stepsAt([...old, first, second, third])).toBe(1);
  expect(stepsAt([...old, release("new", "2025-12-30", { topics: ["parks"] })])).toBe(0);
  expect(stepsAt([...old, release("new", "2025-12-30")])).toBe(1);
});
