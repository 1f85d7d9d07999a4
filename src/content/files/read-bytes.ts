import { lstatSync, readFileSync } from "node:fs";
import type { Problems } from "../text-file.ts";
import type { Told } from "../told.ts";
import { mostBytes, tooLong } from "./decode.ts";
import { notAFile } from "./files.ts";

/**
 * The bytes of a text; undefined where there are none, and then told. A link, a pipe and a device are never opened: a pipe
 * would be waited for, and what a link leads to would be quoted. A film that is named like a text is never read.
 */
export function readBytes(path: string, problems: Problems, missing: Told = gone): Buffer | undefined {
  const tell = (told: Told) => void problems.push({ level: "error", path, ...told });
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) tell(missing);
    else if (found.isDirectory())
      tell({ ...top, what: "this is a folder, and a file must stand here", write: missing.write });
    else if (!found.isFile()) tell({ ...top, ...notAFile });
    else if (found.size > mostBytes) tell(tooLong(found.size));
    else return readFileSync(path);
  } catch {
    tell({ ...top, what: "this account may not read the file", write: "the right to read it" });
  }
  return undefined;
}

const top = { line: 1, column: 1 };

/** An officer may take a file away while the preview looks at it. */
const gone: Told = { ...top, what: "there is no such file", write: "the file put there" };
