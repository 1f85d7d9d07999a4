import type { Violation } from "../../problems/problem.ts";
import { isFileName, isNameOf } from "./file-name.ts";
import { isEmptyTalk, saysKindOnly } from "./links.ts";
import { capitalsFault } from "./wording.ts";

/** What is wrong with the title of a document; advice where readers can still see what it is. */
interface TitleFault extends Omit<Violation, "fix"> {
  /** What to write; absent where only someone who knows the document can say. */
  readonly fix?: string;
}

const kind =
  "(?:pdf|docx?|xlsx?|pptx?|od[ts]|csv|(?:word|excel|powerpoint|opendocument)(?: (?:document|file|text|spreadsheet|presentation))?)(?: (?:document|file|format))?";
const size = "\\d[\\d.,]*\\s*(?:[kmg]i?b|bytes|pages?)";
const kindAndSize = new RegExp(
  `[\\s,:;–—-]*[([]\\s*(?:${kind}|${size})(?:[\\s,;]+(?:${kind}|${size}))*\\s*[)\\]]\\s*$`,
  "i",
);

/** A title without the kind and the size of the file in brackets at its end, which the page writes there itself. */
export function withoutKindAndSize(title: string): string {
  return title.replace(kindAndSize, "") || title;
}

/** Judges the title of a document, which is the text of the link to it, with the name of its file (WCAG 2.4.4). */
export function documentTitleFault(title: string, file = ""): TitleFault | undefined {
  const rule = "document-title";
  const said = `the title "${title}"`;
  if (isFileName(title) || isNameOf(title, file)) return { rule, message: `${said} is the name of a file` };
  if (isEmptyTalk(title.replace(kindAndSize, "")))
    return { rule, message: `${said} does not say what the document is` };
  if (saysKindOnly(title))
    return { rule, message: `${said} says what kind of document it is, not which one`, level: "advice" };
  const capitals = capitalsFault(title);
  if (!capitals) return undefined;
  return { ...capitals, level: "advice" };
}
