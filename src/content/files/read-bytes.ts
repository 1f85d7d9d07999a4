import { lstatSync, readFileSync } from "node:fs";
import type { PlacedViolation } from "../../problems/problem.ts";
import type { Problems } from "../text-file.ts";
import { mostBytes, tooLong } from "./decode.ts";
import { notAFile } from "./files.ts";

/**
 * The bytes of a text; undefined where there are none, and then told. A link, a pipe and a device are never opened: a pipe
 * would be waited for, and what a link leads to would be quoted. A film that is named like a text is never read.
 */
export function readBytes(path: string, problems: Problems, missing: PlacedViolation = gone): Buffer | undefined {
  const tell = ({ at, ...violation }: PlacedViolation) =>
    void problems.push({ ...violation, level: "error", at: { path, ...at } });
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) tell(missing);
    else if (found.isDirectory())
      tell({ rule: "not-a-file", at: top, message: "this is a folder, and a file must stand here", fix: missing.fix });
    else if (!found.isFile()) tell({ at: top, ...notAFile });
    else if (found.size > mostBytes) tell(tooLong(found.size));
    else return readFileSync(path);
  } catch {
    tell({ rule: "no-access", at: top, message: "this account may not read the file", fix: "the right to read it" });
  }
  return undefined;
}

const top = { line: 1, column: 1 };

/** An officer may take a file away while the preview looks at it. */
const gone: PlacedViolation = {
  rule: "missing-file",
  at: top,
  message: "there is no such file",
  fix: "the file put there",
};
