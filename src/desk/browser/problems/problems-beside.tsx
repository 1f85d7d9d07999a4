import type { Part } from "../part.ts";
import { ProblemLine } from "./problem-line.tsx";
import { isGap } from "./said.ts";

interface ProblemsBesideProps {
  readonly part: Part;
  /** As problems name it: `documents[2].title`. */
  readonly field: string;
  /** By which the field's control is described. */
  readonly id: string;
}

/** What is wrong with one field, beside it. */
export function ProblemsBeside({ part, field, id }: ProblemsBesideProps) {
  const found = part.problems.filter((problem) => problem.at.field === field && !isGap(problem));
  if (found.length === 0) return null;
  return (
    <div class="desk-problems-beside" id={id}>
      {found.map((problem) => (
        <ProblemLine key={`${problem.rule} ${problem.at.column} ${problem.message}`} part={part} problem={problem} />
      ))}
    </div>
  );
}
