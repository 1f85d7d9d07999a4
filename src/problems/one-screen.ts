import { wordingRules } from "./catalogue/wording.ts";
import type { Problem } from "./problem.ts";

/** How much advice fits on a screen, and how much of it one file may have. */
const most = { inAll: 20, ofAFile: 5 } as const;

/** How much advice on one file is shown at once. */
export const mostOfAFile = most.ofAFile;

/** Problems as they are shown, and how many pieces of advice are not. */
interface OneScreen {
  readonly shown: readonly Problem[];
  readonly left: number;
}

/**
 * As much of some problems as fits on a screen: every error, and the worst advice on each file, five pieces at most and fewer where many files
 * have some, but one of each. Files stay in their order; in a file errors come first, then advice, worst first.
 */
export function onOneScreen(problems: readonly Problem[]): OneScreen {
  const isAdvice = ({ level }: Problem) => level === "advice";
  const withAdvice = new Set(problems.filter(isAdvice).map(({ at }) => at.path)).size;
  const ofAFile = Math.min(Math.max(Math.floor(most.inAll / withAdvice), 1), most.ofAFile);
  const shown = [...Map.groupBy(problems, ({ at }) => at.path).values()].flatMap((inFile) => [
    ...inFile.filter((problem) => !isAdvice(problem)),
    ...worstFirst(inFile.filter(isAdvice)).slice(0, ofAFile),
  ]);
  return { shown, left: problems.length - shown.length };
}

/** Advice, worst first: what keeps people out or is not true, then what is not well worded, as in the order of those rules. */
export function worstFirst(advice: readonly Problem[]): Problem[] {
  return advice.toSorted((a, b) => rank(a) - rank(b));
}

const order: readonly string[] = Object.keys(wordingRules);

function rank({ rule }: Problem): number {
  return order.indexOf(rule);
}
