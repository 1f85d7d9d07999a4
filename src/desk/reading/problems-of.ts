import type { Problem } from "../../problems/problem.ts";
import { type DeskFacts, isPublic } from "../facts.ts";
import { asPublished, ofNew, stopping } from "../ready.ts";
import { type DeskReading, deskReader, type TextToRead } from "./read-text.ts";

/** Reads a text that Sveltia CMS hands on, without the line end that its file will have, as that file; no fix is proved. */
export function readAsSaved(open: TextToRead, facts: DeskFacts): DeskReading {
  return deskReader(facts)({ ...open, text: `${open.text}\n` });
}

/** What is wrong with a text once it is saved, worst first. */
export function problemsOf(open: TextToRead, facts: DeskFacts): readonly Problem[] {
  return worstFirst(readAsSaved(open, facts).problems, open.path, facts);
}

/** What stops a text from being published, were it no draft: its errors. */
export function stopsOf(open: TextToRead, facts: DeskFacts): readonly Problem[] {
  return stopping(problemsOf({ ...open, text: asPublished(open.text) }, facts));
}

/** Problems of the file of a path, worst first, and of what readers do not have yet by the rules for what is new. */
export function worstFirst(
  problems: readonly Problem[],
  path: string | undefined,
  facts: DeskFacts,
): readonly Problem[] {
  return (isPublic(path, facts) ? problems : ofNew(problems)).toSorted(
    (a, b) => Number(a.level === "advice") - Number(b.level === "advice") || a.at.line - b.at.line,
  );
}
