import type { ComponentChildren } from "preact";
import { languageAttributes, type OtherLanguage } from "../../src/newsroom/language.ts";
import type { Site } from "../../src/newsroom/site.ts";
import { topicsInWords } from "../../src/newsroom/topics.ts";
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
    /** Slugs. */
    readonly topics?: readonly string[] | undefined;
  };
  /** The slug of the topic that the whole list is on, which no entry of it names. */
  readonly listTopic?: string | undefined;
  /** A date, or the time that something is for. */
  readonly date?: ComponentChildren;
  /** A mark after the title, for what a reader must not overlook. */
  readonly chip?: ComponentChildren;
}

/** An item of a list: title, date and topics, summary, in that order for everyone; where there is room the date stands left. */
export function Entry({ site, level, of, listTopic, date, chip }: Props) {
  const Heading = `h${level}` as const;
  return (
    <li class="entry">
      <Heading class="entry-title">
        <TitleLink site={site} to={of} />
      </Heading>
      {date && <DateAndTopics site={site} date={date} topics={of.topics} listTopic={listTopic} />}
      {chip}
      <p class="entry-summary" {...languageAttributes(of.summaryLanguage)}>
        {of.summary}
      </p>
    </li>
  );
}

interface DateProps extends Pick<Props, "site" | "listTopic"> {
  readonly date: ComponentChildren;
  readonly topics: readonly string[] | undefined;
}

/** The date of an entry, and after it, as small, its topics by name. */
export function DateAndTopics({ site, date, topics = [], listTopic }: DateProps) {
  const names = topicsInWords(site, topics, listTopic);
  return (
    <p class="entry-date">
      {date}
      {names && " "}
      {names && <span>{names}</span>}
    </p>
  );
}
