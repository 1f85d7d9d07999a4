import type { Problem } from "../../problems/problem.ts";
import { type DeskFacts, isPublic } from "../facts.ts";
import { asPublished, ofNew, stopping } from "../ready.ts";
import { deskReader, type TextToRead } from "./read-text.ts";

/**
 * What is wrong with a text, worst first, as Sveltia CMS hands it on: without the line end that its file will have. Where `isQuick`, no
 * suggestion is proved, as `deskReader` says.
 */
export function problemsOf(open: TextToRead, facts: DeskFacts, isQuick = false): readonly Problem[] {
  const { problems } = deskReader(facts)({ ...open, text: `${open.text}\n` }, isQuick);
  return (isPublic(open.path, facts) ? problems : ofNew(problems)).toSorted(
    (a, b) => Number(a.level === "advice") - Number(b.level === "advice") || a.at.line - b.at.line,
  );
}

/** What stops a text from being published, were it no draft: its errors, without a proved suggestion. */
export function stopsOf(open: TextToRead, facts: DeskFacts): readonly Problem[] {
  return stopping(problemsOf({ ...open, text: asPublished(open.text) }, facts, true));
}
