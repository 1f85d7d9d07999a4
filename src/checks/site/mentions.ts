import { copyString } from "../../newsroom/copy-string.ts";

/** Which pages name which addresses: each address can then be followed once, however many pages name it. */
interface Mentions {
  readonly add: (page: string, hrefs: readonly string[]) => void;
  /** Each address with the pages that name it; a page stands there once. */
  readonly all: ReadonlyMap<string, readonly string[]>;
}

/** Begins to gather what pages name. */
export function gatherMentions(): Mentions {
  const all = new Map<string, string[]>();
  return {
    all,
    add(page, hrefs) {
      for (const href of hrefs) {
        const pages = all.get(href);
        if (!pages) all.set(copyString(href), [page]);
        else if (pages.at(-1) !== page) pages.push(page);
      }
    },
  };
}
