import { join } from "node:path";
import { isMoment, readMoment } from "../newsroom/dates.ts";
import { isPublic } from "../newsroom/visibility.ts";
import { filledIn, type NameFault } from "./file-names.ts";
import type { Surroundings } from "./item-fields.ts";
import type { Problems, TextFile } from "./text-file.ts";

/** Where a text of a wrong name lies, and what its own header says of being seen. */
interface Misnamed {
  /** The content folder. */
  readonly folder: string;
  readonly file: TextFile<unknown>;
  readonly fault: NameFault;
  /** The path from the content folder that would do; `a-few-words` in it stands for the title. */
  readonly right: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly opens: number;
  readonly now: number;
}

/**
 * Tells that a text has a wrong name, of which no item can be made. What its header withholds stays withheld: every
 * problem of the file is marked so.
 */
export function tellMisnamed({ folder, file, fault, right, opens, now }: Misnamed, problems: Problems): void {
  const { title } = file.header.values;
  const path = filledIn(right, typeof title === "string" ? title : "");
  const write = fault.isPath ? (path.undone ?? join(folder, path.right)) : fault.write;
  file.tell({ line: 1, column: 1, what: fault.what, write });
  if (!isPublic({ status: file.status, opens }, now)) withhold(file.path, problems);
}

/**
 * Marks the problems of a file whose header cannot be read, where one of its lines, or its name, says that it is a draft
 * or held. `now` in milliseconds.
 */
export function withholdUnreadable(path: string, bytes: Buffer, { site, now }: Surroundings, problems: Problems): void {
  const lines = bytes.subarray(0, mostHeader).toString("latin1").split(/\r?\n/);
  const days = [path, ...lines.filter((line) => /^\s*(date|embargo)\s*:/i.test(line))].map(
    (text) => /\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?/.exec(text)?.[0] ?? "",
  );
  const opens = days.map((day) => readMoment(day, site.timeZone)).map((read) => (isMoment(read) ? read.instant : 0));
  const isDraft = lines.some((line) => /^\s*status\s*:\s*["']?draft\b/i.test(line));
  if (isDraft || Math.max(...opens) > now) withhold(path, problems);
}

const mostHeader = 20_000;

function withhold(path: string, problems: Problems): void {
  for (const [index, problem] of problems.entries()) {
    if (problem.path === path) problems[index] = { ...problem, isWithheld: true };
  }
}
