import type { Lists } from "../kinds/kinds.ts";
import type { Correction } from "./corrections.ts";
import type { Release, Strategy } from "./item.ts";
import type { Media } from "./media.ts";
import type { EmptiedPlace, EmptiedStrategy, Gated } from "./newsroom.ts";
import type { PageOfList } from "./paging.ts";
import type { Preview, UnreadablePage } from "./preview.ts";
import type { Redirect } from "./redirects.ts";
import type { Site, TopicName } from "./site.ts";
import type { Decision } from "./strategies/course.ts";
import type { StrategyEntry } from "./strategies/entry.ts";
import type { StrategyStatus } from "./strategies/status.ts";
import type { GonePage } from "./withdrawal.ts";

/** What every page shows beside its own matter: a page of an entry of a list is made of this and of the entry, and of nothing else. */
export type Frame = Pick<Edition, "site" | "preview">;

/** A newsroom arranged for its pages: every list finished and in order, so that templates only show. */
export interface Edition extends Gated<"public" | "preview">, Omit<Lists, "releases" | "strategies"> {
  /** What it is made of. */
  readonly content: Lists;
  readonly site: Site;
  /** Newest first, each with all that its page shows; those that were withdrawn too. */
  readonly releases: readonly ReleaseEntry[];
  /** The releases that lists show: all but those that were withdrawn. */
  readonly listed: readonly Release[];
  /** Up to seven releases, for the home page. */
  readonly newest: readonly Release[];
  /** All releases: the newest 25 to 49, then pages of 25, newest first; the first is there even where nothing is published. */
  readonly archive: readonly ArchivePage[];
  /** Newest first. Those whose releases were all withdrawn or taken down have none. */
  readonly years: readonly Year[];
  /** In the order of `site.yaml`. */
  readonly topics: readonly TopicEntry[];
  readonly topicPages: readonly TopicPage[];
  /** All announcements about published pages, newest first, in pages as the archive is. */
  readonly corrections: readonly CorrectionsPage[];
  /** Up to five corrections and withdrawals of the last 30 days, newest first, for the home page. */
  readonly latestCorrections: readonly Correction[];
  /** By title. */
  readonly strategies: readonly StrategyEntry[];
  /** The latest decision about each of up to three strategies, the latest first, for the home page. */
  readonly latestDecisions: readonly StrategyDecision[];
  /** How each strategy stands, by its name. */
  readonly strategyStatuses: ReadonlyMap<string, StrategyStatus>;
  /** Where old addresses lead, those of pages of lists too, each in one hop. */
  readonly redirects: readonly Redirect[];
  readonly gone: readonly GonePage[];
  /** What lists and feeds lost of releases and strategies that were taken down. */
  readonly emptied: readonly EmptiedPlace[];
  readonly emptiedStrategies: readonly EmptiedStrategy[];
  /** Those of them at whose address a page can say so, each once. */
  readonly gonePages: readonly GonePage[];
  /** Every file to publish, each once. */
  readonly media: readonly Media[];
  /** What an officer's preview says beside all that; undefined in what is published. */
  readonly preview: Preview | undefined;
  /** Where its pages will be whose files cannot be read; none in what is published. */
  readonly unreadable: readonly UnreadablePage[];
}

/** A release with all that its page shows. */
export interface ReleaseEntry {
  readonly release: Release;
  readonly topics: readonly TopicName[];
  /** Those that it belongs to, each with how it stands. */
  readonly strategies: readonly StrategyStatus[];
  /** The release after this one, nearer to today. */
  readonly newer: Release | undefined;
  readonly older: Release | undefined;
  /** Up to two of those before it on its subject, newest first; the older is not among them. */
  readonly related: readonly Release[];
  /** Whether its page says which days words such as "yesterday" meant. */
  readonly saysDays: boolean;
}

/** A year and where its page lies. */
export interface YearLink {
  readonly year: string;
  readonly address: string;
}

/** A year of releases. */
export interface Year extends YearLink {
  readonly count: number;
  /** Newest first; a month without releases is not in it. */
  readonly months: readonly Month[];
}

/** A month of releases, or the part of it that a page of a list shows. */
export interface Month {
  /** `2018-02`. */
  readonly month: string;
  /** Whether the page before this one begins the month. */
  readonly isContinued: boolean;
  readonly releases: readonly Release[];
}

/** A topic and where its page lies. */
interface Topic extends TopicName {
  readonly address: string;
}

/** A topic with all that belongs to it. */
interface TopicEntry extends Topic {
  readonly releases: readonly Release[];
  readonly strategies: readonly Strategy[];
}

/** A decision with the strategy it is about. */
interface StrategyDecision {
  readonly strategy: Strategy;
  readonly decision: Decision;
}

/** One page of a long list of releases. */
export interface ListPage extends PageOfList {
  /** The releases of this page; a month may go on on the next. */
  readonly months: readonly Month[];
  /** Whether the whole list shows no release. */
  readonly isListEmpty: boolean;
}

/** One page of all releases. */
export interface ArchivePage extends ListPage {
  /** On the newest alone: in the archive the first release of a year would change every page. */
  readonly years: readonly YearLink[];
  /** Whether it leads to all releases as data: the newest does, where there are any. */
  readonly hasFiles: boolean;
}

/** One page of all corrections. */
export interface CorrectionsPage extends PageOfList {
  readonly entries: readonly Correction[];
}

/** One page of the releases of a topic. */
export interface TopicPage extends ListPage {
  readonly topic: Topic;
  /** The strategies of the topic, each with how it stands, on the newest alone. */
  readonly strategies: readonly StrategyStatus[];
}
