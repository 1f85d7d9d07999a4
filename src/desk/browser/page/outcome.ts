import type { Instant } from "../../../newsroom/instant.ts";
import type { Newsroom } from "../../../newsroom/newsroom.ts";
import type { DeskFacts } from "../../facts.ts";
import { pageOf, type ShownPage } from "../../page/page-of.ts";
import { newsroomOf } from "../../reading/newsroom-of.ts";
import { deskReader } from "../../reading/read-text.ts";
import { pageWords } from "../../words.ts";
import type { Part } from "../part.ts";

/** The page of a text, or a sentence that says why it cannot be shown. */
export type Outcome = { readonly page: ShownPage } | { readonly fault: string };

/** What is made of the newest facts once, for every text. */
let made: { readonly of: DeskFacts; readonly read: ReturnType<typeof deskReader>; readonly newsroom: Newsroom };

function madeOf(facts: DeskFacts): typeof made {
  if (made?.of !== facts) made = { of: facts, read: deskReader(facts), newsroom: newsroomOf(facts) };
  return made;
}

/** What is open, as much as its page needs. */
export type OpenText = Pick<Part, "kind" | "path" | "text" | "facts" | "added">;

/** Reads what is open and makes its page, as it is at one of its later instants where one is given. */
export function outcomeOf({ facts, ...text }: OpenText, now: Instant, later?: Instant): Outcome {
  try {
    const { read, newsroom } = madeOf(facts);
    const { item, site, problems } = read({ ...text, now }, true);
    const open = item ?? site;
    if (open) return { page: pageOf({ kind: text.kind, item: open, newsroom, now, later }) };
    const { message = "", fix = "" } = problems.find(({ level }) => level === "error") ?? problems[0] ?? {};
    return { fault: pageWords.unreadable(message, fix) };
  } catch (error) {
    // A fault of ours on a page takes no form away.
    reportError(error);
    return { fault: pageWords.failed };
  }
}
