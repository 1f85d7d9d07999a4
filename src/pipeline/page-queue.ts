import type { Edition } from "../newsroom/edition.ts";
import type { PageList } from "../pages/page-data.ts";
import type { SiteFiles } from "./site-files.ts";

/** The pages of lists that are still to be made. Each run of Eleventy makes some of them. */
export interface PageQueue {
  /** Whether a template has pages to make in this run; which of them have any is known after the first. */
  has(template: string): boolean;
  /** The entries whose pages a template makes in this run. Those of a list that are known are put in their places when it is asked first. */
  take(template: string, list: PageList<unknown>): readonly unknown[];
  /** Ends this run. */
  finish(): void;
  /** Whether a run has ended. */
  isBegun(): boolean;
  isEmpty(): boolean;
}

/** Eleventy keeps all that it wrote until a run ends: few pages at a time keep a large archive from filling the memory. */
const mostAtOnce = 500;

/** All pages of lists of an edition, but for those that are known. */
export function pageQueue(edition: Edition, files: SiteFiles): PageQueue {
  const { site, preview } = edition;
  const left = new Map<string, readonly unknown[]>();
  let taken = 0;
  let isBegun = false;
  return {
    has: (template) => !isBegun || (left.get(template) ?? []).length > 0,
    take(template, list) {
      const about = (entry: unknown) => ({ address: list.fileOf(entry), view: { site, preview, entry } });
      const all = left.get(template) ?? files.takeOver(template, list.entriesOf(edition), about);
      const now = all.slice(0, mostAtOnce - taken);
      left.set(template, all.slice(now.length));
      taken += now.length;
      return now;
    },
    finish() {
      taken = 0;
      isBegun = true;
    },
    isBegun: () => isBegun,
    isEmpty: () => [...left.values()].every(({ length }) => length === 0),
  };
}
