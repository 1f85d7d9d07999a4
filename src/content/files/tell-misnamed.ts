import { join } from "node:path";
import type { Instant } from "../../newsroom/instant.ts";
import { isPublic } from "../../newsroom/visibility.ts";
import type { Problems, TextFile } from "../text-file.ts";
import { filledIn, type NameFault } from "./text-names.ts";

/** Where a text of a wrong name lies, and what its own header says of being seen. */
interface Misnamed {
  /** The content folder. */
  readonly folder: string;
  readonly file: TextFile<unknown>;
  readonly fault: NameFault;
  /** The path from the content folder that would do; `a-few-words` in it stands for the title. */
  readonly right: string;
  readonly opens: Instant;
  readonly now: Instant;
}

/**
 * Tells that a text has a wrong name, of which no item can be made. What its header withholds stays withheld: every
 * problem of the file is marked so.
 */
export function tellMisnamed({ folder, file, fault, right, opens, now }: Misnamed, problems: Problems): void {
  const { title } = file.header.values;
  const path = filledIn(right, typeof title === "string" ? title : "");
  const fix = fault.isPath ? (path.undone ?? join(folder, path.right)) : fault.fix;
  file.tell({ rule: fault.rule, at: { line: 1, column: 1 }, message: fault.message, fix });
  if (isPublic({ status: file.status, opens }, now)) return;
  for (const [index, problem] of problems.entries())
    if (problem.at.path === file.path) problems[index] = { ...problem, isWithheld: true };
}
