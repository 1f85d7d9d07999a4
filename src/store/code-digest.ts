import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { digestOf, digestOfBytes } from "./digest.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** Where everything lies that decides what is made of a content: our own code, the packages that it uses, and those that are installed. */
const code = {
  folders: ["src", "_includes"],
  files: [".eleventy.ts", "package.json", "package-lock.json", "node_modules/.package-lock.json"],
};

/**
 * The digest of the code of a newsroom and of what runs it: what was made by other code is not what this would make. Where a file was
 * changed since the process began, it may run what was there before: then the digest fits no code. `began` is in milliseconds since 1970.
 */
export function codeDigest(began: number = performance.timeOrigin): string {
  const inFolders = code.folders.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const paths = [...inFolders.toSorted(), ...code.files.map((file) => join(project, file))];
  const files = paths.map((path) => [path.slice(project.length), digestOfFile(path, began)]);
  return digestOf([process.version, process.versions, files]);
}

/** Undefined where there is no such file: a copy of a newsroom may lack some. */
function digestOfFile(path: string, began: number): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  return stats.ctimeMs > began ? randomUUID() : digestOfBytes(readFileSync(path));
}
