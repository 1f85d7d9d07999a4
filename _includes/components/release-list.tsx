import { wordsIn } from "../../src/language/words.ts";
import { dayInWords, machineDate, monthInWords } from "../../src/newsroom/dates.ts";
import type { Frame, Month } from "../../src/newsroom/edition.ts";
import type { Release } from "../../src/newsroom/item.ts";
import type { Site } from "../../src/newsroom/site.ts";
import { PreviewChip } from "./chip.tsx";
import { Entry, type Level } from "./entry.tsx";

interface ListProps {
  readonly edition: Frame;
  readonly releases: readonly Release[];
  readonly level: Level;
  /** The slug of the topic that the list is on. */
  readonly listTopic?: string | undefined;
}

/** Releases as dated entries. */
export function ReleaseList({ edition, releases, level, listTopic }: ListProps) {
  const { site } = edition;
  if (releases.length === 0) return null;
  return (
    <ul class="entries">
      {releases.map((release) => (
        <Entry
          site={site}
          level={level}
          of={release}
          listTopic={listTopic}
          date={<ShortDate site={site} release={release} />}
          chip={<PreviewChip edition={edition} address={release.address} />}
        />
      ))}
    </ul>
  );
}

/** "9 February 2018". */
export function ShortDate({ site, release }: { site: Site; release: Release }) {
  const { published } = release;
  return <time dateTime={machineDate(published, site.timeZone)}>{dayInWords(published.day, site.locale)}</time>;
}

/** A line of links to the months of a page; nothing where there is one month. */
function MonthLinks({ site, months }: { site: Site; months: readonly Month[] }) {
  if (months.length < 2) return null;
  return (
    <nav class="jump" aria-label={wordsIn(site.locale).list.months}>
      <ul>
        {months.map(({ month, releases }) => (
          <li>
            <a href={`#${monthId(month)}`}>
              {monthInWords(month, site.locale)} ({releases.length})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface MonthsProps {
  readonly edition: Frame;
  readonly months: readonly Month[];
  readonly level?: 2 | 3;
  /** The slug of the topic that the list is on. */
  readonly listTopic?: string | undefined;
}

/** Links to the months of a page, and its releases under a heading for each, with their number. */
export function ReleasesByMonth({ edition, months, level = 2, listTopic }: MonthsProps) {
  const { site } = edition;
  const Heading = `h${level}` as const;
  return (
    <>
      <MonthLinks site={site} months={months} />
      {months.map(({ month, isContinued, releases }) => (
        <section class="month" aria-labelledby={monthId(month)}>
          <Heading id={monthId(month)} class="month-name">
            {monthInWords(month, site.locale)} ({releases.length}){isContinued && wordsIn(site.locale).list.continued}
          </Heading>
          <ReleaseList edition={edition} releases={releases} level={level === 2 ? 3 : 4} listTopic={listTopic} />
        </section>
      ))}
    </>
  );
}

/** The anchor of a month's heading: `month-2018-02`. */
function monthId(month: string): string {
  return `month-${month}`;
}
