import type { Link } from "./link.ts";
import type { Media } from "./media.ts";

/** Text as its author wrote it, in the two forms that readers get. */
export interface Body {
  /** Made by our own markdown; links within the site begin with the site's path. */
  readonly html: string;
  /** The same words to copy. */
  readonly text: string;
  /** Every link, to name its line when it leads nowhere. */
  readonly links: readonly Link[];
  /** The files under `content/media/` that the text shows or links to. */
  readonly media: readonly Media[];
}

/** Notes to editors, which stand after the end of a release. */
export interface Notes {
  readonly heading: string;
  readonly html: string;
  readonly text: string;
}

/** Of an item without a text. */
export const noBody: Body = { html: "", text: "", links: [], media: [] };
