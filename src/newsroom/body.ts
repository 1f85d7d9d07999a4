import type { Link } from "./link.ts";
import type { Media } from "./media.ts";

/** Words as their author wrote them, in the two forms that readers get. */
export interface Words {
  /** Made by our own markdown; links within the site begin with the site's path. */
  readonly html: string;
  /** The same words to copy. */
  readonly text: string;
  /** The digest of all of it, by which it is known without being read: `html` and `text` may lie in a store until somebody asks. */
  readonly digest?: string | undefined;
}

/** The text of a file. */
export interface Body extends Words {
  /** Every link, to name its line when it leads nowhere. */
  readonly links: readonly Link[];
  /** The files under `content/media/` that the text shows or links to. */
  readonly media: readonly Media[];
}

/** Notes to editors, which stand after the end of a release. */
export interface Notes extends Words {
  readonly heading: string;
}

/** Of an item without a text. */
export const noBody: Body = { html: "", text: "", links: [], media: [] };
