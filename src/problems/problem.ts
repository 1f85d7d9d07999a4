import type { RuleId } from "./catalogue.ts";
import { atItsLevel, type Level } from "./level.ts";

/** Lines of a file, counted from 1. A count of 0 means no lines: what takes their place goes in before the first. */
export interface LineRange {
  readonly first: number;
  readonly count: number;
}

/** A place in a file. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** The key of the header, or the part of the body, that is wrong. */
  readonly field?: string | undefined;
}

/** A place in a file that is known, from the project's folder: `content/news/2018/2018-02-09-….md`. */
export interface Location extends Place {
  readonly path: string;
}

/** What breaks a rule, before its place is known. */
export interface Violation {
  readonly rule: RuleId;
  /** The level where it does not hang on the file, as on whether that is a draft. */
  readonly level?: Level | undefined;
  /** What is wrong, without a full stop. */
  readonly message: string;
  /** What to write or do instead, without a full stop. */
  readonly fix: string;
  /** What to type in the place of what is wrong, where it can be worked out: a value in YAML, an address, a path. */
  readonly value?: string | undefined;
  /** The right lines whole, where they can be worked out for certain: with them in their place the problem is gone. */
  readonly paste?: readonly string[] | undefined;
  /** The lines whose place they take; where it does not say, the line of the problem. */
  readonly pasteOver?: LineRange | undefined;
  /** The fix in words, where the lines to paste turn out to be of no use. */
  readonly fixInWords?: string | undefined;
  /** What a form says in place of what speaks of lines, names of files and marks in them. There `fix` is always an instruction. */
  readonly inForm?: { readonly message?: string; readonly fix?: string } | undefined;
  /** Only the author may hear of it: nothing can be made of the file that says so itself. An error withholds all of its file. */
  readonly isWithheld?: boolean;
}

/** A violation at its place in a file. The reader of the file adds which file that is, and the level. */
export interface PlacedViolation extends Violation {
  readonly at: Place;
}

/** One thing that is wrong in one place of one file, told so that its author can mend it. */
export interface Problem extends Violation {
  readonly level: Level;
  readonly at: Location;
  /** Whether advice is an error in a page that was never published: nothing that was waits for it. */
  readonly isErrorWhenNew?: boolean;
  /** The version of the newsroom from which on this advice is an error. */
  readonly errorFrom?: string;
  /** Where the file lay when its page was published, if it lies elsewhere now. */
  readonly published?: string;
}

/** What a reader makes of a file, and what is wrong with it. */
export interface Read<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** A problem as one line, `path:line:column  field  message → fix [rule]`, and below it the lines to paste. */
export function formatProblem(problem: Problem): string {
  const { level, at, message } = problem;
  const place = `${at.path}:${at.line}:${at.column}`;
  const said = level === "advice" ? `${adviceInWords(problem)}: ${message}` : message;
  const line = [place, at.field, `${said} → ${fixWithRule(problem)}`].filter(Boolean).join("  ");
  return [line, ...unsaidLines(problem).map((row) => `    ${row}`)].map(inOneLine).join("\n");
}

/** "Advice", and from which version on it is an error, where the rule is new. */
export function adviceInWords({ errorFrom }: Problem): string {
  return errorFrom === undefined ? "Advice" : `Advice, an error from version ${errorFrom} on`;
}

/** The fix, and the id by which `npm run check -- --explain` and `accept` know the rule. */
export function fixWithRule({ fix, rule }: Pick<Problem, "fix" | "rule">): string {
  return `${fix} [${rule}]`;
}

/** The lines to paste, but for a single one that the fix says already, word for word. */
export function unsaidLines({ fix, paste = [] }: Pick<Problem, "fix" | "paste">): readonly string[] {
  return paste.length === 1 && paste[0]?.trim() === fix ? [] : paste;
}

/**
 * What a name or a value smuggles in begins no new line and is no command to a runner (GitHub obeys `::name::` at the
 * beginning of a line and `##[name]` anywhere), and neither colours nor turns around what a log shows.
 */
export function inOneLine(row: string): string {
  return row
    .replace(/(?!\t)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "\ufffd")
    .replace(/^(\s*):(?=:)|#(?=#\[)/g, "$1\ufffd");
}

/** Problems at the level of this version, in the order of their files and lines, each once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems
    .map((problem) => atItsLevel(problem))
    .toSorted(
      (a, b) =>
        compare(a.at.path, b.at.path) ||
        a.at.line - b.at.line ||
        a.at.column - b.at.column ||
        compare(a.level, b.level) ||
        compare(a.message, b.message),
    )
    .filter((problem) => {
      const line = formatProblem(problem);
      return !seen.has(line) && seen.add(line);
    });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The count that closes a run: "2 errors stop publishing. 3 pieces of advice do not." */
export function countInWords(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.level === "error").length;
  const advice = problems.length - errors;
  const pieces = `${advice} ${advice === 1 ? "piece" : "pieces"} of advice`;
  if (errors === 0) return advice === 0 ? "" : `${pieces}. Nothing stops publishing.`;
  const stopping = `${errors} ${errors === 1 ? "error stops" : "errors stop"} publishing.`;
  return advice === 0 ? stopping : `${stopping} ${pieces} ${advice === 1 ? "does" : "do"} not.`;
}

/** Whether reading a file or a value came to nothing but a violation. */
export function isViolation(read: object): read is Violation {
  return "rule" in read;
}
