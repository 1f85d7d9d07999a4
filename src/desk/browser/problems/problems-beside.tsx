import type { Part } from "../part.ts";

interface ProblemsBesideProps {
  readonly part: Part;
  /** As problems name it: `documents[2].title`. */
  readonly field: string;
  /** By which the field's control is described. */
  readonly id: string;
}

/** What is wrong with one field, beside it. */
export function ProblemsBeside({ part, field, id }: ProblemsBesideProps) {
  const found = part.problems.filter(({ at }) => at.field === field);
  if (found.length === 0) return null;
  return (
    <div class="desk-problems-beside" id={id}>
      {found.map(({ message, fix }) => (
        <p key={message} class="desk-fault">
          {message} → {fix}
        </p>
      ))}
    </div>
  );
}
