import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../newsroom/problem.ts";
import { type NameFault, nameFault } from "./file-names.ts";

/** What lies under a content folder, sorted by path. */
export interface ContentFiles {
  readonly files: readonly ContentFile[];
  readonly problems: readonly Problem[];
}

/** A file by its path from the content folder. */
export interface ContentFile {
  readonly path: string;
  /** What is wrong with the name of a text, which its reader tells: in a draft it stops nobody. */
  readonly nameFault?: NameFault | undefined;
}

/** What systems leave behind: never an officer's, and never published. */
const ignored = /^(\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|.*~)$/i;

/** Lists the files of a content folder. Links, devices and files of other kinds are told, never opened. */
export function listFiles(folder: string): ContentFiles {
  const problems: Problem[] = [];
  const files: ContentFile[] = [];
  const tell = (below: string, what: string, write: string) =>
    problems.push({ level: "error", path: join(folder, below), line: 1, column: 1, what, write });

  const walk = (below: string) => {
    for (const entry of entriesOf(folder, below, tell)) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (ignored.test(entry.name)) continue;
      if (entry.isDirectory()) {
        walk(path);
        continue;
      }
      if (!entry.isFile()) {
        tell(path, "this is not a file but a link or a device", "the file itself, copied here");
        continue;
      }
      const fault = nameFault(path);
      if (fault && !isText(path)) tell(path, fault.what, fault.isPath ? join(folder, fault.write) : fault.write);
      else files.push({ path, nameFault: fault });
    }
  };
  walk("");
  if (files.length === 0 && problems.length === 0)
    tell("", "the folder is empty", "site.yaml, and the folders news/, strategies/, pages/ and media/");
  return { files, problems: [...problems, ...twins(folder, files)] };
}

/** Whether the file is a release or a strategy, whose header can say that it is a draft. */
function isText(path: string): boolean {
  return /^(news|strategies)\/.*\.md$/.test(path);
}

function entriesOf(
  folder: string,
  below: string,
  tell: (below: string, what: string, write: string) => void,
): Dirent[] {
  try {
    const entries = readdirSync(join(folder, below), { withFileTypes: true });
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    tell(below, ...folderFault(error));
    return [];
  }
}

function folderFault(error: unknown): [what: string, write: string] {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return ["there is no such folder", "the folder that holds site.yaml"];
    case "ENOTDIR":
      return ["this is a file, and a folder must stand here", "a folder of this name"];
    case "EACCES":
    case "EPERM":
      return ["this account may not read the folder", "the right to read it"];
    default:
      return [`the folder cannot be read (${(error as Error).message})`, "a folder that can be opened"];
  }
}

/** Names that some machines take for one: they differ in case only, or in how an accent is stored. */
function twins(folder: string, files: readonly ContentFile[]): Problem[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ path }): Problem[] => {
    const key = path.normalize("NFC").toLowerCase();
    const first = seen.get(key);
    seen.set(key, first ?? path);
    if (first === undefined) return [];
    const what = `some machines take this name for that of ${join(folder, first)}`;
    return [{ level: "error", path: join(folder, path), line: 1, column: 1, what, write: "another name" }];
  });
}
