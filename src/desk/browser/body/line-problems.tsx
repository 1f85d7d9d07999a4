import { bodyWords as words } from "../../words/body.ts";
import type { Part } from "../part.ts";
import { ProblemLine } from "../problems/problem-line.tsx";
import { goToLine } from "./go-to-line.ts";

/** Characters of a line that tell which it is. */
const mostWords = 80;

interface LineProblemsProps {
  readonly part: Part;
  readonly lines: readonly [first: number, last: number];
}

/** What is wrong in the lines of a field, each with the words of its line. */
export function LineProblems({ part, lines: [first, last] }: LineProblemsProps) {
  const { text, problems } = part;
  const here = problems.filter(({ at }) => at.line >= first && at.line <= last);
  if (here.length === 0) return null;
  const lines = text.split("\n");
  return (
    <ul class="desk-line-problems" aria-label={words.problems}>
      {here.map((problem) => (
        <li key={`${problem.at.line}:${problem.at.column} ${problem.message}`}>
          <q dir="auto">{shortened(lines[problem.at.line - 1] ?? "")}</q>
          <ProblemLine part={part} problem={problem}>
            <button type="button" onClick={() => goToLine(problem.at.line)}>
              {words.goToLine}
            </button>
          </ProblemLine>
        </li>
      ))}
    </ul>
  );
}

function shortened(line: string): string {
  return line.length <= mostWords ? line : `${line.slice(0, mostWords).replace(/\s\S*$/, "")} …`;
}
