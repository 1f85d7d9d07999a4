import type { CustomRecord } from "pagefind";
import { kinds } from "../kinds/kinds.ts";
import type { Edition } from "../newsroom/edition.ts";
import type { SearchRecord } from "../newsroom/search-record.ts";
import type { Site } from "../newsroom/site.ts";

/** All that search finds: what may change any day, and the news of the years that are over, which seldom does. */
export interface Records {
  readonly open: readonly CustomRecord[];
  readonly closed: readonly CustomRecord[];
}

/** The records of all pages of an edition. A year is over once there is a release of a later one. */
export function recordsOf(edition: Edition): Records {
  const { site } = edition;
  const newest = newestYear(edition);
  const isOver = ({ on, state }: SearchRecord) => on !== undefined && state === undefined && yearOf(on) < newest;
  const all = Object.entries(kinds).flatMap(([name, kind]) => {
    const entries: unknown = edition[name as keyof typeof kinds];
    return kind.search([entries].flat() as never, site);
  });
  const { closed = [], open = [] } = Object.groupBy(all, (record) => (isOver(record) ? "closed" : "open"));
  return { open: open.map((record) => written(record, site)), closed: closed.map((record) => written(record, site)) };
}

/** Whether there are years that are over. */
export function hasClosedYears(edition: Edition): boolean {
  const oldest = edition.releases.at(-1)?.release;
  return oldest !== undefined && yearOf(oldest.published) < newestYear(edition);
}

function newestYear({ releases: [newest] }: Edition): string {
  return newest ? yearOf(newest.release.published) : "";
}

function yearOf({ day }: { readonly day: string }): string {
  return day.slice(0, 4);
}

/**
 * A record as Pagefind takes it. Each says that it is in the language of the site: Pagefind makes an index of each language,
 * and a page looks into one. What is in `meta` is found as words are; what is in `filters` is not, and is read back from a result.
 */
function written(record: SearchRecord, site: Site): CustomRecord {
  const { address, title, titleLanguage, text, kind, on, topics, state, isWithdrawn } = record;
  return {
    url: address,
    content: text,
    language: site.locale.split("-", 1)[0] ?? "",
    meta: { title, ...(on && { date: on.day }) },
    filters: {
      kind: [kind],
      ...(on && { year: [yearOf(on)] }),
      ...(topics.length > 0 && { topic: [...topics] }),
      ...(state && { state: [state] }),
      ...(isWithdrawn && { standing: ["withdrawn"] }),
      ...(titleLanguage && { language: [titleLanguage.code] }),
    },
    // Pagefind leaves out what it cannot put in order.
    sort: { date: on ? new Date(on.instant).toISOString() : "0000" },
  };
}
