import type { ComponentChildren } from "preact";
import { href } from "../../src/newsroom/address.ts";
import type { Site } from "../../src/newsroom/site.ts";

/** The level of a heading in a list: one below the heading above the list. */
export type Level = 2 | 3 | 4;

interface Props {
  readonly site: Site;
  readonly level: Level;
  readonly title: string;
  readonly address: string;
  /** A date, or the time that something is for. */
  readonly date?: ComponentChildren;
  /** A mark after the title, for what a reader must not overlook. */
  readonly chip?: ComponentChildren;
  /** One sentence. */
  readonly summary: ComponentChildren;
}

/** An item of a list: title, date, summary, in that order for everyone; where there is room the date stands left. */
export function Entry({ site, level, title, address, date, chip, summary }: Props) {
  const Heading = `h${level}` as const;
  return (
    <li class="entry">
      <Heading class="entry-title">
        <a href={href(site, address)}>{title}</a>
      </Heading>
      {date && <p class="entry-date">{date}</p>}
      {chip && <p class="entry-chip">{chip}</p>}
      <p class="entry-summary">{summary}</p>
    </li>
  );
}
