import { lstatSync, readFileSync } from "node:fs";
import type { PlacedViolation, Read } from "../../problems/problem.ts";
import { mostBytes, tooLong } from "./decode.ts";
import { notAFile } from "./files.ts";

/**
 * The bytes of a text; undefined where there are none. A link, a pipe and a device are never opened: a pipe would be waited
 * for, and what a link leads to would be quoted. A film that is named like a text is never read.
 */
export function readBytes(path: string, missing: PlacedViolation = gone): Read<Buffer | undefined> {
  const found = lookAt(path, missing);
  if (Buffer.isBuffer(found)) return { value: found, problems: [] };
  return { value: undefined, problems: [{ ...found, level: "error", at: { path, ...found.at } }] };
}

function lookAt(path: string, missing: PlacedViolation): Buffer | PlacedViolation {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return missing;
    if (found.isDirectory())
      return { rule: "not-a-file", at: top, message: "this is a folder, but it should be a file", fix: missing.fix };
    if (!found.isFile()) return { at: top, ...notAFile };
    return found.size > mostBytes ? tooLong(found.size) : readFileSync(path);
  } catch {
    return {
      rule: "no-access",
      at: top,
      message: "this account may not read the file",
      fix: "ask for permission to read it",
    };
  }
}

const top = { line: 1, column: 1 };

/** An officer may take a file away while the preview looks at it. */
const gone: PlacedViolation = {
  rule: "missing-file",
  at: top,
  message: "there is no such file",
  fix: "put the file there",
};
