import type { ComponentChildren } from "preact";
import { languageAttributes, type OtherLanguage } from "../../src/newsroom/language.ts";
import type { Site } from "../../src/newsroom/site.ts";
import { TitleLink } from "./title-link.tsx";

/** The level of a heading in a list: one below the heading above the list. */
export type Level = 2 | 3 | 4;

interface Props {
  readonly site: Site;
  readonly level: Level;
  readonly title: string;
  readonly titleLanguage?: OtherLanguage | undefined;
  readonly address: string;
  /** A date, or the time that something is for. */
  readonly date?: ComponentChildren;
  /** A mark after the title, for what a reader must not overlook. */
  readonly chip?: ComponentChildren;
  /** One sentence. */
  readonly summary: ComponentChildren;
  readonly summaryLanguage?: OtherLanguage | undefined;
}

/** An item of a list: title, date, summary, in that order for everyone; where there is room the date stands left. */
export function Entry({ site, level, date, chip, summary, summaryLanguage, ...page }: Props) {
  const Heading = `h${level}` as const;
  return (
    <li class="entry">
      <Heading class="entry-title">
        <TitleLink site={site} to={page} />
      </Heading>
      {date && <p class="entry-date">{date}</p>}
      {chip}
      <p class="entry-summary" {...languageAttributes(summaryLanguage)}>
        {summary}
      </p>
    </li>
  );
}
