import type { Problem } from "../../../problems/problem.ts";
import { problemWords as words } from "../../words/problem.ts";
import { goToLine } from "../body/go-to-line.ts";
import { goToField } from "../form/go-to-field.ts";
import type { Part } from "../part.ts";
import { ProblemLine } from "./problem-line.tsx";
import { labelOf } from "./words-of-form.ts";

/** By which others lead to the list. */
export const problemsId = "desk-problems";

interface ProblemsProps {
  readonly part: Part;
  /** Whether the text was read yet. */
  readonly isRead: boolean;
}

/** All that is wrong with the open file, worst first, each with a way to its place. Screen readers announce its count when it changes. */
export function Problems({ part, isRead }: ProblemsProps) {
  const { problems, stops } = part;
  const errors = problems.filter(({ level }) => level === "error").length;
  return (
    <section class="desk-problems" aria-label={words.heading}>
      <p role="status" tabIndex={-1}>
        {isRead ? words.count(errors, problems.length - errors, stops.length) : ""}
      </p>
      {problems.length > 0 && (
        <details open={errors > 0 || undefined}>
          <summary id={problemsId}>{words.show}</summary>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.rule} ${problem.at.line}:${problem.at.column} ${problem.message}`}>
                <ProblemLine part={part} problem={problem}>
                  <WayTo part={part} problem={problem} />
                </ProblemLine>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Leads to the field of a problem, or to its line of the text. */
function WayTo({ part: { kind }, problem: { at } }: { readonly part: Part; readonly problem: Problem }) {
  const label = labelOf(kind, at.field);
  return (
    <button type="button" onClick={() => (at.field !== undefined && goToField(at.field)) || goToLine(at.line)}>
      {label === undefined ? words.goToLine : words.goToField(label)}
    </button>
  );
}
