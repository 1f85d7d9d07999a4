import { isAcceptable } from "../../src/problems/catalogue.ts";
import { formatProblem, type Problem } from "../../src/problems/problem.ts";

/** A problem as it is printed, without the id of its rule unless a file can accept that. */
export function printed(problem: Problem): string {
  const line = formatProblem(problem);
  return isAcceptable(problem.rule) ? line : line.replace(` [${problem.rule}]`, "");
}
