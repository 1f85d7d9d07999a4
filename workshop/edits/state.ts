import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestOfBytes } from "../../src/store/digest.ts";

/** The files of a project from which its site is made, by their paths below it: content, code and the one package that edits may change. */
export type State = Map<string, Buffer>;

/** The package whose version and code edits change: all Markdown goes through it. The others are the project's own. */
export const ownPackage = "markdown-it";

/** What a site is made from; all else in a project is what builds have left there. */
const folders = ["content", "second", "src", "_includes", "scripts", "public", `node_modules/${ownPackage}/dist`];
const files = [
  ".eleventy.ts",
  "eleventy.d.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "ledger.txt",
  `node_modules/${ownPackage}/package.json`,
];

/** Reads from what a project would make its site. Maps of a package's code are left out: nobody reads them. */
export function readState(project: string): State {
  const inFolders = folders.flatMap((folder) =>
    namesIn(join(project, folder))
      .map((name) => join(folder, name))
      .filter((path) => !/node_modules.*(\.map|browser.*|\.d\..*)$/.test(path)),
  );
  return new Map(
    [...inFolders, ...files].flatMap((path) => {
      const bytes = bytesOf(join(project, path));
      return bytes ? [[path, bytes] as const] : [];
    }),
  );
}

/** Makes a project that of a state. Files that are so already are not touched. */
export function writeState(project: string, state: State): void {
  const before = readState(project);
  for (const path of before.keys()) if (!state.has(path)) rmSync(join(project, path));
  for (const [path, bytes] of state) {
    if (before.get(path)?.equals(bytes)) continue;
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), bytes);
  }
}

/** Two states with one digest are alike. */
export function digestOfState(state: State): string {
  const rows = [...state].map(([path, bytes]) => `${path} ${digestOfBytes(bytes)}`);
  return digestOfBytes(rows.toSorted().join("\n"));
}

/** The paths of all files of a folder, below it; none where there is no folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .toSorted();
  } catch {
    return [];
  }
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
