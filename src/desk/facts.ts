import type { Change } from "../newsroom/changes.ts";
import type { Moment } from "../newsroom/dates.ts";
import type { Strategy } from "../newsroom/item.ts";
import type { OtherLanguage } from "../newsroom/language.ts";
import type { CreditedPicture, Media } from "../newsroom/media.ts";
import type { Redirect } from "../newsroom/redirects.ts";
import type { Site } from "../newsroom/site.ts";
import type { GonePage, Withdrawal } from "../newsroom/withdrawal.ts";

/** A page that is there, as what is written may lead to it or stand in its way. */
export interface KnownPage {
  /** From the content's folder: `news/2026/2026-03-13-new-library-opens.md`. */
  readonly path: string;
  readonly address: string;
  readonly title: string;
}

/** An item that is there, as another may replace it too. */
interface KnownItem extends KnownPage {
  readonly id: string;
  readonly aliases: readonly string[];
  /** Of what the public does not see yet: in the preview alone. */
  readonly status?: "draft" | undefined;
}

/** A release that is there. Of most of them nothing but what every release has is known: what is undefined is so. */
export interface KnownRelease extends KnownItem {
  readonly summary: string;
  readonly titleLanguage?: OtherLanguage | undefined;
  readonly summaryLanguage?: OtherLanguage | undefined;
  /** `2026-03-13`. */
  readonly day: string;
  readonly published: Moment;
  readonly topics: readonly string[];
  /** By their names. */
  readonly strategies: readonly string[];
  readonly isBackdated?: true | undefined;
  readonly withdrawn?: Withdrawal | undefined;
  readonly changes?: readonly Change[] | undefined;
  /** Of the newest alone, which the home page shows. */
  readonly picture?: CreditedPicture | undefined;
}

/** A strategy that is there. */
export interface KnownStrategy extends KnownItem {
  /** Its file's name without `.md`, by which others name it. */
  readonly name: string;
  /** All that its page shows but its text, as the gate let it through: its file may hold decisions of later days. */
  readonly item: Omit<Strategy, "body">;
}

/**
 * What the desk knows of a newsroom beside the file that is open. As published it holds what the public can see, and nothing else;
 * `npm start`, which nobody else reads, has drafts and held items in it too.
 */
export interface DeskFacts {
  readonly site: Site;
  /** Whether the site is all that `site.yaml` says: topics of which nothing is public yet are not in what is published. */
  readonly isSiteWhole: boolean;
  /** The council's own words and names. They are in no facts that are made: see `withSettings`. */
  readonly words: readonly string[];
  /** Newest first. */
  readonly releases: readonly KnownRelease[];
  readonly strategies: readonly KnownStrategy[];
  readonly pages: readonly KnownPage[];
  /** By their paths below `content/media/`. */
  readonly media: Readonly<Record<string, Media>>;
  /** Where old addresses lead. */
  readonly redirects: readonly Redirect[];
  /** What was taken down, as its page says. */
  readonly gone: readonly GonePage[];
  /** The addresses of pages whose files could not be read: in the preview alone. */
  readonly unread: readonly string[];
}

/** Whether readers have the page of a path already: what is new has rules that do not count there yet. */
export function isPublic(path: string | undefined, { releases, strategies, pages }: DeskFacts): boolean {
  const isThis = (page: { readonly path: string; readonly status?: unknown }) => page.path === path && !page.status;
  return releases.some(isThis) || strategies.some(isThis) || pages.some(isThis);
}
