import type { Instant } from "../../../newsroom/instant.ts";
import { pageOf, type ShownPage } from "../../page/page-of.ts";
import { newsroomOf } from "../../reading/newsroom-of.ts";
import { deskReader } from "../../reading/read-text.ts";
import { pageWords } from "../../words/page.ts";
import { mediaOf } from "../added-files.ts";
import type { Part } from "../part.ts";
import { isOfTyping, said } from "../problems/said.ts";

/** The page of a text, or a sentence that says why it cannot be shown. */
export type Outcome = { readonly page: ShownPage } | { readonly fault: string };

/** What is open, as much as its page needs. */
export type OpenText = Pick<Part, "kind" | "path" | "text" | "facts" | "added">;

/** Reads what is open and makes its page, as it is at one of its later instants where one is given. */
export function outcomeOf({ facts, added, ...text }: OpenText, now: Instant, later?: Instant): Outcome {
  try {
    const { item, site, problems } = deskReader(facts)({ ...text, added: mediaOf(added), now }, true);
    const open = item ?? site;
    if (open) return { page: pageOf({ kind: text.kind, item: open, newsroom: newsroomOf(facts), now, later }) };
    // Of what cannot be read, all else seems to be missing.
    const worst = problems.find(isOfTyping) ?? problems.find(({ level }) => level === "error") ?? problems[0];
    return { fault: worst ? pageWords.unreadable(said(worst, { ...text, added, facts }).what) : pageWords.failed };
  } catch (error) {
    // A fault of ours on a page takes no form away.
    reportError(error);
    return { fault: pageWords.failed };
  }
}
