import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { digestOf, digestOfBytes } from "./digest.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** Where everything lies that decides what is made of a content: our own code, the packages that it uses, and those that are installed. */
const code = {
  folders: ["src", "_includes"],
  files: [".eleventy.ts", "package.json", "package-lock.json", "node_modules/.package-lock.json"],
};

/** The digest of the code of a newsroom and of what runs it: what was made by other code is not what this would make. */
export function codeDigest(): string {
  const inFolders = code.folders.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const paths = [...inFolders.toSorted(), ...code.files.map((file) => join(project, file))];
  const files = paths.map((path) => [path.slice(project.length), digestOfFile(path)]);
  return digestOf([process.version, process.versions, files]);
}

/** Undefined where there is no such file: a copy of a newsroom may lack some. */
function digestOfFile(path: string): string | undefined {
  return existsSync(path) ? digestOfBytes(readFileSync(path)) : undefined;
}
