import { join } from "node:path";
import { statementExamples } from "../../kinds/statement.ts";
import type { PlacedViolation, Read } from "../../problems/problem.ts";
import { readBytes } from "../files/read-bytes.ts";
import type { Examples } from "../validate-front-matter.ts";
import { type ReadStatement, readStatementText, type StatementContext } from "./statement-text.ts";

/** Reads `accessibility.yaml`: see `readStatementText`. */
export function readStatement(folder: string, context: StatementContext): Read<ReadStatement> {
  const path = join(folder, "accessibility.yaml");
  const { value: bytes, problems } = readBytes(path, missing(statementExamples(context, context.clock.today())));
  const read = readStatementText(path, bytes, context);
  return { value: read.value, problems: [...problems, ...read.problems] };
}

function missing(examples: Examples): PlacedViolation {
  return {
    rule: "missing-file",
    at: { line: 1, column: 1 },
    message: "the law requires an accessibility statement, and the file with its facts is missing",
    fix: "add a file with this name",
    paste: ["scope", "contact", "answerWithin", "status", "prepared", "reviewed"].flatMap((key) => {
      const example = examples[key];
      return example ? Object.values(example) : [];
    }),
  };
}
