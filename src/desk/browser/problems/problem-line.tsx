import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { Problem } from "../../../problems/problem.ts";
import { problemWords as words } from "../../words/problem.ts";
import type { Part } from "../part.ts";
import { mended, said } from "./said.ts";

interface ProblemLineProps {
  readonly part: Part;
  readonly problem: Problem;
  /** What leads to its place, where it does not stand there. */
  readonly children?: ComponentChildren;
}

/** One problem: what is wrong, what to do, and where that is certain a button that does it. */
export function ProblemLine({ part, problem, children }: ProblemLineProps) {
  const { kind, added, facts } = part;
  // A line of many is shown anew on every key, and what it says changes with a reading.
  const { what, todo, button } = useMemo(() => said(problem, { kind, added, facts }), [problem, kind, added, facts]);
  const isError = problem.level === "error";
  const isBefore = part.stops.some((stop) => isSame(stop, problem));
  return (
    <div class={isError ? "desk-problem desk-problem-error" : "desk-problem"}>
      <p>
        <strong>{isError ? words.error : isBefore ? words.before : words.advice}</strong> {what} {todo}
      </p>
      <div class="desk-buttons">
        {button && (
          <button type="button" onClick={() => part.change(mended(part.text, problem, part.read))}>
            {button}
          </button>
        )}
        {children}
      </div>
    </div>
  );
}

/** The same of a text and of the text as it will be once it is published: lines stay where they are, and words may differ. */
function isSame(one: Problem, other: Problem): boolean {
  return one.rule === other.rule && one.at.line === other.at.line && one.at.field === other.at.field;
}
