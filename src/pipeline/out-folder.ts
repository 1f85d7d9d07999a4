import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../", import.meta.url));
const own = [
  ".ci",
  ".git",
  ".github",
  "_includes",
  "content",
  "docs",
  "node_modules",
  "public",
  "scripts",
  "src",
  "test",
  "workshop",
];

/** Why a build may not be written to a folder; undefined where it may. Links in the way are followed. */
export function outFault(out: string, content: string): string | undefined {
  const target = resolvedPath(out);
  const source = resolvedPath(content);
  if (isWithin(target, resolvedPath(project))) return `${out} contains the newsroom itself`;
  if (isWithin(target, source)) return `${out} contains the content`;
  if (contains(source, target)) return `${out} lies in the content`;
  const folder = own.find((name) => isWithin(join(resolvedPath(project), name), target));
  return folder && `${out} lies in the newsroom's own folder ${folder}`;
}

/** The absolute path with the links of its existing part followed: a build goes where a link leads, and leaves the link. */
export function resolvedPath(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  return join(resolvedPath(dirname(whole)), basename(whole));
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || contains(folder, path);
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`);
}
