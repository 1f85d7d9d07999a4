import { exampleFault } from "../newsroom/example-words.ts";
import type { Problem, Read } from "../problems/problem.ts";

/** Characters that are read once more in one run to prove suggestions: those of some 4,000 short releases, in about two seconds. */
const mostInRun = 5_000_000;
/** A file with more problems is not mended line by line, and reading it may take long. */
const mostProblems = 100;
const mostOfFile = 25;

/** How much may still be read to prove suggestions. */
export interface SuggestionBudget {
  left: number;
  /** Whether it was too little for one of them. */
  wasShort: boolean;
  /** Takes the proofs for a text where they are to wait: until then its problems say in words what to write. */
  readonly later?: (proofs: PostponedProofs) => void;
}

/** Proves the suggestions for a text, of which each step reads it once more; at its end it gives the problems. */
export type Proofs = Generator<void, readonly Problem[]>;

/** Begins the proofs that were to wait. */
export type PostponedProofs = (budget: SuggestionBudget) => Proofs;

/** The budget of one run. */
export function suggestionBudget(): SuggestionBudget {
  return { left: mostInRun, wasShort: false };
}

/** A file's text with what a problem gives to paste in the place that it names. */
export function withSuggestion(text: string, { at: { line }, paste, pasteOver }: Problem): string {
  if (paste === undefined) return text;
  const { first, count } = pasteOver ?? { first: line, count: 1 };
  return text
    .split("\n")
    .toSpliced(first - 1, count, ...paste)
    .join("\n");
}

/** Reads a file, and keeps those of the suggestions in its problems that are proved right. */
export function readProved<T>(
  bytes: Uint8Array,
  read: (bytes: Uint8Array) => Read<T>,
  budget: SuggestionBudget,
): Read<T> {
  const { value, problems } = read(bytes);
  const again = (other: Uint8Array) => read(other).problems;
  if (!budget.later) return { value, problems: proveSuggestions(problems, bytes, again, budget) };
  budget.later((other) => proofsOf(problems, bytes, again, other));
  return { value, problems: problems.map((problem) => (problem.paste ? inWords(problem) : problem)) };
}

/**
 * Keeps of the suggestions for a file those that are right: pasted, each makes its problem go away and no new one. The
 * file is read once more with each, as far as the budget goes; without proof there is no suggestion, and the problem
 * says in words what to write. `read` gives the problems of a text.
 */
export function proveSuggestions(
  problems: readonly Problem[],
  bytes: Uint8Array,
  read: (bytes: Uint8Array) => readonly Problem[],
  budget: SuggestionBudget,
): readonly Problem[] {
  const proofs = proofsOf(problems, bytes, read, budget);
  for (;;) {
    const { done, value } = proofs.next();
    if (done) return value;
  }
}

function* proofsOf(...[problems, bytes, read, budget]: Parameters<typeof proveSuggestions>): Proofs {
  if (!problems.some(({ paste }) => paste)) return problems;
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n");
  let left = problems.length > mostProblems ? 0 : mostOfFile;
  const proved: Problem[] = [];
  for (const problem of problems) {
    if (!problem.paste) {
      proved.push(problem);
      continue;
    }
    const isAffordable = left > 0 && text.length <= budget.left;
    if (left > 0 && !isAffordable) budget.wasShort = true;
    if (isAffordable) {
      left -= 1;
      budget.left -= text.length;
      yield;
    }
    const isRight =
      isAffordable && mends(problem, problems, read(new TextEncoder().encode(withSuggestion(text, problem))));
    proved.push(isRight ? problem : inWords(problem));
  }
  return proved;
}

function inWords({ paste: _, pasteOver: __, ...problem }: Problem): Problem {
  return { ...problem, fix: problem.fixInWords ?? problem.fix };
}

/** Whether all that is reported afterwards was reported before, but for the problem itself. */
function mends(problem: Problem, before: readonly Problem[], after: readonly Problem[]): boolean {
  const left = new Map<string, number>();
  for (const one of before) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + (one === problem ? 0 : 1));
  return after.every((one) => {
    // Where an author's own words go is shown by ours, which are reported once they are pasted.
    if (one.rule === exampleFault.rule) return true;
    const count = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), count - 1);
    return count > 0;
  });
}

/** Which rule is broken in which key or part of the text, on whatever line and at whatever level: both move. */
function keyOf({ rule, at: { field = "" } }: Problem): string {
  return `${rule} ${field}`;
}
