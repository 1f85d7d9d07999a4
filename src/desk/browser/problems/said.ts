import { withSuggestion } from "../../../content/prove-suggestions.ts";
import { capitalised } from "../../../language/capitalised.ts";
import type { RuleId } from "../../../problems/catalogue.ts";
import type { Problem, Violation } from "../../../problems/problem.ts";
import { mergeLines } from "../../merge/lines.ts";
import { problemWords as words } from "../../words/problem.ts";
import type { Part } from "../part.ts";
import { inWordsOfForm, labelOf } from "./words-of-form.ts";

/** Characters of what a button writes that are shown on it. */
const mostOnButton = 60;

/** A problem as the form says it: in the words of its labels. */
export interface Said {
  readonly what: string;
  readonly todo: string;
  /** What a button says that mends it for certain; undefined where only a person can. */
  readonly button?: string | undefined;
}

/** Says a problem of the open file without keys of the file, places in it or addresses of this tab. */
export function said(problem: Problem, part: Pick<Part, "kind" | "added"> & Partial<Pick<Part, "facts">>): Said {
  const { rule, paste, at, inForm } = problem;
  const label = labelOf(part.kind, at.field);
  const button = paste && words.mend(newWords(problem));
  const inWords = (text: string) => sentence(inWordsOfForm(text, { ...part, field: at.field }));
  const ofField = label === undefined ? undefined : words.byRule[rule]?.(label);
  if (ofField) return { ...ofField, button };
  if (ofTyping.has(rule))
    return {
      what: words.typedInFile(label),
      todo: button ? "" : words.askForFile,
      button: button && words.mend(undefined),
    };
  const what = inWords(inForm?.message ?? problem.message);
  if (ofFileName.has(rule)) return { what, todo: words.askToRename, button };
  if (button !== undefined && isBare(problem)) return { what, todo: "", button };
  return { what, todo: inWords(inForm?.fix ?? asOrder(problem)), button };
}

/** What a file breaks when it is written by hand: a form writes no such line. */
const ofTyping: ReadonlySet<RuleId> = new Set<RuleId>([
  ...["missing-header", "header-line-marks", "header-too-long", "header-line", "header-indent", "repeated-key"],
  ...["unquoted-value", "comma-in-braces", "misread-value", "unknown-key", "value-shape"],
] as const);

/** A form writes no name of a file that was saved. */
const ofFileName: ReadonlySet<RuleId> = new Set<RuleId>(["file-name"]);

/** Whether a form cannot read what a problem is of. */
export function isOfTyping({ rule }: Pick<Problem, "rule">): boolean {
  return ofTyping.has(rule);
}

/** Whether a fix is no more than what is to stand there. */
function isBare({ fix, value, paste = [] }: Pick<Problem, "fix" | "value" | "paste">): boolean {
  return fix === value || !/\s/.test(fix) || /^[^a-z]/.test(fix) || paste.some((line) => line.includes(fix));
}

/** A fix as an instruction: it is one, or the very words to write. */
function asOrder(problem: Pick<Problem, "fix" | "fixInWords" | "value" | "paste">): string {
  const fix = problem.fixInWords ?? problem.fix;
  if (/^(write|add|delete|put|use|choose|do|remove) /.test(fix)) return fix;
  return isBare(problem) || /^(an?|the|its|none)\b/.test(fix) ? words.write(fix) : fix;
}

/** Whether a problem says no more than that something is not filled in yet: in a draft the list alone says so. */
export function isGap({ rule, level }: Problem): boolean {
  return level === "advice" && rule in words.byRule;
}

/**
 * The text with a problem mended that was found in `read`: what has been typed since stays, and where it meets the mending nothing is mended, until the text
 * is read again.
 */
export function mended(text: string, problem: Problem, read = text): string {
  if (text === read) return withSuggestion(text, problem);
  return mergeLines(read, text, withSuggestion(read, problem)) ?? text;
}

function sentence(text: string): string {
  const whole = capitalised(text.trim());
  return /[.?!]”?$/.test(whole) ? whole : `${whole}.`;
}

/** What stands there once a problem is mended, short enough for a button; undefined where that is no one thing, or no words. */
function newWords({
  value,
  paste = [],
  at,
}: Pick<Violation, "value" | "paste"> & Pick<Problem, "at">): string | undefined {
  const [line, ...others] = paste;
  if (line === undefined || others.length > 0) return undefined;
  const isOfText = at.field === undefined || at.field === "text";
  const typed = value ?? (isOfText ? line : line.replace(/^\s*(?:- )?[\w-]+:\s*/, ""));
  const bare = typed.trim().replace(/^(["'])(.*)\1$/, "$2");
  if (!isOfText && /^[[{]/.test(bare)) return undefined;
  return bare.length <= mostOnButton ? bare : `${bare.slice(0, mostOnButton).replace(/\s\S*$/, "")} …`;
}
