import { href } from "../../src/newsroom/address.ts";
import { dayInWords, machineDate, monthInWords } from "../../src/newsroom/dates.ts";
import type { Month } from "../../src/newsroom/edition.ts";
import type { Release } from "../../src/newsroom/item.ts";
import type { Site } from "../../src/newsroom/site.ts";

interface ListProps {
  readonly site: Site;
  readonly releases: readonly Release[];
  /** The level of each title's heading: one below the heading above the list. */
  readonly level: 2 | 3;
}

/** Releases as dated entries: title, date, summary, in that order for everyone; where there is room the date stands left. */
export function ReleaseList({ site, releases, level }: ListProps) {
  if (releases.length === 0) return null;
  const Heading = `h${level}` as const;
  return (
    <ul class="entries">
      {releases.map((release) => (
        <li class="entry">
          <Heading class="entry-title">
            <a href={href(site, release.address)}>{release.title}</a>
          </Heading>
          <p class="entry-date">
            <ShortDate site={site} release={release} />
          </p>
          <p class="entry-summary">{release.summary}</p>
        </li>
      ))}
    </ul>
  );
}

/** "9 February 2018". */
export function ShortDate({ site, release }: { site: Site; release: Release }) {
  const { published } = release;
  return <time dateTime={machineDate(published, site.timeZone)}>{dayInWords(published.day, site.locale)}</time>;
}

interface MonthsProps {
  readonly site: Site;
  readonly months: readonly Month[];
  /** Whether each month is whole, and its heading may say how many releases it has. */
  readonly areWhole?: boolean;
}

/** Releases under a heading for each month. */
export function ReleasesByMonth({ site, months, areWhole = false }: MonthsProps) {
  return (
    <>
      {months.map(({ month, releases }) => (
        <section class="month" aria-labelledby={areWhole ? monthId(month) : undefined}>
          <h2 id={areWhole ? monthId(month) : undefined}>
            {monthInWords(month, site.locale)}
            {areWhole && ` (${releases.length})`}
          </h2>
          <ReleaseList site={site} releases={releases} level={3} />
        </section>
      ))}
    </>
  );
}

/** The anchor of a month's heading: `month-02` for `2018-02`. */
export function monthId(month: string): string {
  return `month-${month.slice(5)}`;
}
