import { join } from "node:path";
import type { Instant } from "../../newsroom/instant.ts";
import type { Problem, Violation } from "../../problems/problem.ts";
import type { Clock } from "../clock.ts";
import { judge } from "../judge.ts";
import type { TextFile } from "../text-file.ts";
import { filledIn } from "./text-names.ts";

/** Where a text of a wrong name lies, and what its own header says of being seen. */
interface Misnamed {
  /** The content folder. */
  readonly folder: string;
  readonly file: TextFile<unknown>;
  readonly fault: Violation;
  /** The path from the content folder that would do; `a-few-words` in it stands for the title. */
  readonly right: string;
  readonly opens: Instant;
  readonly clock: Clock;
}

/**
 * What is wrong with a text of a wrong name, of which no item can be made. What its header withholds stays withheld: every
 * problem of the file is marked so.
 */
export function misnamed(
  { folder, file, fault, right, opens, clock }: Misnamed,
  problems: readonly Problem[],
): Problem[] {
  const { title } = file.header.values;
  const path = filledIn(right, typeof title === "string" ? title : "");
  const fix = fault.value === undefined ? fault.fix : (path.undone ?? join(folder, path.right));
  const { rule, message } = fault;
  const all = [...problems, ...judge(file, [...file.violations, { rule, at: { line: 1, column: 1 }, message, fix }])];
  const isPublic = file.status === "published" && clock.hasCome(opens);
  return isPublic ? all : all.map((problem) => ({ ...problem, isWithheld: true }));
}
