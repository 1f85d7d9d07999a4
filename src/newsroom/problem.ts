import type { RuleName } from "./rules.ts";

/** An error stops the build. Advice never stops anything. */
type Level = "error" | "advice";

/** Lines of a file, counted from 1. A count of 0 is none of them: what takes their place goes in before the first. */
export interface LineRange {
  readonly first: number;
  readonly count: number;
}

/** One thing that is wrong in one place of one file, told so that its author can mend it. */
export interface Problem {
  readonly level: Level;
  /** The file as its author knows it, from the project's folder: `content/news/2018/2018-02-09-….md`. */
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number;
  /** The key of the header, or the part of the body, that is wrong. */
  readonly field?: string | undefined;
  /** What is wrong, without a full stop. */
  readonly what: string;
  /** What to write or do instead, without a full stop. */
  readonly write: string;
  /** The right lines whole, where they can be worked out for certain: with them in their place the problem is gone. */
  readonly paste?: readonly string[] | undefined;
  /** The lines whose place they take; where it does not say, the line of the problem. */
  readonly pasteOver?: LineRange | undefined;
  /** What to write where the lines to paste turn out to be of no use. */
  readonly inWords?: string | undefined;
  /** The rule that found it, where its file can accept what the rule finds. */
  readonly rule?: RuleName | undefined;
  /** Whether advice is an error in a page that was never published: nothing that was waits for it. */
  readonly isErrorWhenNew?: boolean;
  /** Where the file lay when its page was published, if it lies elsewhere now. */
  readonly published?: string;
  /** Only the author may hear of it: nothing can be made of the file that says so itself. An error withholds all of its file. */
  readonly isWithheld?: boolean;
}

/** A problem as one line, `path:line:column  field  what is wrong → what to write`, and below it the lines to paste. */
export function formatProblem(problem: Problem): string {
  const place = `${problem.path}:${problem.line}:${problem.column}`;
  const what = problem.level === "advice" ? `Advice: ${problem.what}` : problem.what;
  const line = [place, problem.field, `${what} → ${writeWithRule(problem)}`].filter(Boolean).join("  ");
  return [line, ...unsaidLines(problem).map((row) => `    ${row}`)].map(inOneLine).join("\n");
}

/** What to write, and the name by which the file can accept it as it is. */
export function writeWithRule({ write, rule }: Pick<Problem, "write" | "rule">): string {
  return rule ? `${write} (rule: ${rule})` : write;
}

/** The lines to paste, but for a single one that what to write says already, word for word. */
export function unsaidLines({ write, paste = [] }: Pick<Problem, "write" | "paste">): readonly string[] {
  return paste.length === 1 && paste[0]?.trim() === write ? [] : paste;
}

/**
 * What a name or a value smuggles in begins no line of its own and is no command to a runner (GitHub obeys `::name::` at the
 * beginning of a line and `##[name]` anywhere), and neither colours nor turns around what a log shows.
 */
export function inOneLine(row: string): string {
  return row
    .replace(/(?!\t)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "\ufffd")
    .replace(/^(\s*):(?=:)|#(?=#\[)/g, "$1\ufffd");
}

/** Problems in the order of their files and lines, each told once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems
    .toSorted(
      (a, b) =>
        compare(a.path, b.path) ||
        a.line - b.line ||
        a.column - b.column ||
        compare(a.level, b.level) ||
        compare(a.what, b.what),
    )
    .filter((problem) => {
      const told = formatProblem(problem);
      return !seen.has(told) && seen.add(told);
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
