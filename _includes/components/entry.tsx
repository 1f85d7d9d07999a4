import type { ComponentChildren } from "preact";
import { languageAttributes, type OtherLanguage } from "../../src/newsroom/language.ts";
import type { Site } from "../../src/newsroom/site.ts";
import { TitleLink } from "./title-link.tsx";

/** The level of a heading in a list: one below the heading above the list. */
export type Level = 2 | 3 | 4;

interface Props {
  readonly site: Site;
  readonly level: Level;
  readonly of: {
    readonly title: string;
    readonly titleLanguage?: OtherLanguage | undefined;
    readonly address: string;
    /** One sentence. */
    readonly summary: string;
    readonly summaryLanguage?: OtherLanguage | undefined;
  };
  /** A date, or the time that something is for. */
  readonly date?: ComponentChildren;
  /** A mark after the title, for what a reader must not overlook. */
  readonly chip?: ComponentChildren;
}

/** An item of a list: title, date, summary, in that order for everyone; where there is room the date stands left. */
export function Entry({ site, level, of, date, chip }: Props) {
  const Heading = `h${level}` as const;
  return (
    <li class="entry">
      <Heading class="entry-title">
        <TitleLink site={site} to={of} />
      </Heading>
      {date && <p class="entry-date">{date}</p>}
      {chip}
      <p class="entry-summary" {...languageAttributes(of.summaryLanguage)}>
        {of.summary}
      </p>
    </li>
  );
}
