import type { Media } from "../newsroom/media.ts";
import type { Site } from "../newsroom/site.ts";

/** A page that is there, as what is written may lead to it, replace it or stand in its way. */
export interface KnownPage {
  /** From the content's folder: `news/2026/2026-03-13-new-library-opens.md`. */
  readonly path: string;
  readonly address: string;
  readonly title: string;
  readonly id: string;
  readonly aliases: readonly string[];
}

/** A release that is there. */
export interface KnownRelease extends KnownPage {
  /** `2026-03-13`. */
  readonly day: string;
  readonly topics: readonly string[];
  /** By their names. */
  readonly strategies: readonly string[];
}

/** A strategy that is there. */
export interface KnownStrategy extends KnownPage {
  /** Its file's name without `.md`, by which others name it. */
  readonly name: string;
  /** Its file whole, for what a page of it or of a release of it shows. */
  readonly text: string;
}

/**
 * What the desk knows of a newsroom beside the file that is open. As published it holds what the public can see, and nothing else;
 * `npm start`, which nobody else reads, has drafts and held items in it too.
 */
export interface DeskFacts {
  readonly site: Site;
  /** The council's own words and names. */
  readonly words: readonly string[];
  /** Newest first. */
  readonly releases: readonly KnownRelease[];
  readonly strategies: readonly KnownStrategy[];
  readonly pages: readonly KnownPage[];
  /** By their paths below `content/media/`. */
  readonly media: Readonly<Record<string, Media>>;
}
