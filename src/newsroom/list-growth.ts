import { address } from "./address.ts";
import type { Correction } from "./corrections.ts";
import type { Release } from "./item.ts";

/** How many places fill a page of a list. */
export const perPage = 25;

/** How far a list is filled, gone through from its oldest place on. */
export interface Filled {
  readonly places: number;
  /** Full ones. */
  readonly pages: number;
  /** On the page that is not full yet. */
  readonly counted: number;
  readonly backdated: number;
}

export const nothingFilled: Filled = { places: 0, pages: 0, counted: 0, backdated: 0 };

/**
 * A list with its next place. A page is full with 25 places, beside which it may have up to 24 of releases that are backdated: one that
 * is added to an archive joins the page of its day, and moves none.
 */
export function withPlace({ places, pages, counted, backdated }: Filled, isBackdated: boolean): Filled {
  const next = { counted: counted + (isBackdated ? 0 : 1), backdated: backdated + (isBackdated ? 1 : 0) };
  const isFull = next.counted === perPage || next.backdated === perPage;
  return { places: places + 1, pages: pages + (isFull ? 1 : 0), ...(isFull ? { counted: 0, backdated: 0 } : next) };
}

/**
 * How many steps a list is to have taken. With every second step it gives what was on its own page beside the newest 25 to a new page
 * of the archive, with those between it gets an address for the page to come: each changes one page more than its newest entry does.
 */
export function stepsDue({ pages, counted }: Filled): number {
  return 2 * pages + (counted > perPage / 2 ? 1 : 0);
}

/** How many pages the archive of a list has that has taken so many steps. */
export function archivedAfter(steps: number): number {
  return Math.max(0, Math.floor(steps / 2) - 1);
}

/** The highest number of a page for which there is an address then, whether the page lies there or is still to come; 0 for none. */
export function lastAddressAfter(steps: number): number {
  return steps < 2 ? 0 : Math.max(2, Math.ceil(steps / 2));
}

type Place = Pick<Release, "published" | "topics" | "isBackdated">;

/** Where a list stands while all places are gone through. */
interface Growth {
  filled: Filled;
  steps: number;
}

/** In steps. */
const wholePage = 2;

/** After the second release of a year every page that names the years has it. */
const fewInYear = 2;

/**
 * How many steps each list has taken, by its address, given all places and corrections, newest first. All lists together take one with
 * each release, so that no release makes pages of several lists at once: of those that it stands in, and of the corrections, the list
 * that is furthest behind. Only where a list is behind by more than a page it takes one with a release that changes other pages as well,
 * the first of a year or of a topic, and that of the corrections with a correction. What comes after a release changes no step that was
 * taken with it.
 */
export function stepsOfLists(
  places: readonly Place[],
  corrections: readonly Pick<Correction, "announced">[],
): ReadonlyMap<string, number> {
  const lists = new Map<string, Growth>();
  const listAt = (list: string): Growth => {
    const growth = lists.get(list) ?? { filled: nothingFilled, steps: 0 };
    lists.set(list, growth);
    return growth;
  };
  const corrected = listAt(address.corrections);
  const announced = corrections.map((correction) => correction.announced).toReversed();
  const correctUntil = (instant: number) => {
    while (Number(announced[corrected.filled.places]) <= instant) {
      corrected.filled = withPlace(corrected.filled, false);
      takeStep([corrected], wholePage);
    }
  };
  const inYears = new Map<string, number>();
  for (const { published, topics, isBackdated } of places.toReversed()) {
    correctUntil(published.instant);
    const own = [...new Set([...topics.map(address.topic), address.news])].map(listAt);
    for (const list of own) list.filled = withPlace(list.filled, isBackdated);
    const year = published.day.slice(0, 4);
    const inYear = (inYears.get(year) ?? 0) + 1;
    inYears.set(year, inYear);
    const changesMore = inYear <= fewInYear || own.some(({ filled }) => filled.places === 1);
    takeStep([...own, corrected], changesMore ? wholePage : 0);
  }
  correctUntil(Number.POSITIVE_INFINITY);
  return new Map([...lists].map(([list, { steps }]) => [list, steps]));
}

/** Takes a step with the list that is furthest behind, the first of several, if it is behind by more than so many steps. */
function takeStep(lists: readonly Growth[], tolerance: number): void {
  const behind = lists.map((list) => stepsDue(list.filled) - list.steps);
  const most = Math.max(...behind);
  const furthest = lists[behind.indexOf(most)];
  if (furthest && most > tolerance) furthest.steps += 1;
}
