import type { Instant } from "../../../newsroom/instant.ts";
import { listed } from "../../list/listed.ts";
import { pageOf, type ShownPage } from "../../page/page-of.ts";
import { newsroomOf } from "../../reading/newsroom-of.ts";
import { pageWords } from "../../words/page.ts";
import { isOfTyping, said } from "../problems/said.ts";
import { type OpenText, readOpen } from "../read-open.ts";

/** The page of a text, or a sentence that says why it cannot be shown. */
export type Outcome = { readonly page: ShownPage } | { readonly fault: string };

/** Reads what is open and makes its page, as it is at one of its later instants where one is given. */
export function outcomeOf(open: OpenText, now: Instant, later?: Instant): Outcome {
  const { kind, facts } = open;
  // What has no title has no address either.
  if (open.path === undefined && listed(open.text).title === "") return { fault: pageWords.untitled };
  try {
    const { item, site, problems } = readOpen(open, now);
    const made = item ?? site;
    if (made) return { page: pageOf({ kind, item: made, newsroom: newsroomOf(facts), now, later }) };
    // Of what cannot be read, all else seems to be missing.
    const worst = problems.find(isOfTyping) ?? problems.find(({ level }) => level === "error") ?? problems[0];
    return { fault: worst ? pageWords.unreadable(said(worst, open).what) : pageWords.failed };
  } catch (error) {
    // A fault of ours on a page takes no form away.
    reportError(error);
    return { fault: pageWords.failed };
  }
}
