import { capitalised } from "../../../language/capitalised.ts";
import { bodyWords as words } from "../../words.ts";
import type { Part } from "../part.ts";
import { goToLine } from "./go-to-line.ts";

/** Characters of a line that tell which it is. */
const mostWords = 80;

interface LineProblemsProps {
  readonly part: Pick<Part, "text" | "problems">;
  readonly lines: readonly [first: number, last: number];
}

/** What is wrong in the lines of a field, each with the words of its line. */
export function LineProblems({ part: { text, problems }, lines: [first, last] }: LineProblemsProps) {
  const here = problems.filter(({ at }) => at.line >= first && at.line <= last);
  if (here.length === 0) return null;
  const lines = text.split("\n");
  return (
    <ul class="desk-line-problems" aria-label={words.problems}>
      {here.map(({ at, level, message, fix }) => (
        <li key={`${at.line}:${at.column} ${message}`} class={level === "error" ? "is-error" : undefined}>
          <q dir="auto">{shortened(lines[at.line - 1] ?? "")}</q> {capitalised(message)}. {capitalised(fix)}.{" "}
          <button type="button" onClick={() => goToLine(at.line)}>
            {words.goToLine}
          </button>
        </li>
      ))}
    </ul>
  );
}

function shortened(line: string): string {
  return line.length <= mostWords ? line : `${line.slice(0, mostWords).replace(/\s\S*$/, "")} …`;
}
