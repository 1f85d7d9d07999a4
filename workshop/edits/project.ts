import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { namesIn, ownPackage, readState } from "./state.ts";

const parts = [
  "src",
  "_includes",
  "scripts",
  "public",
  ".eleventy.ts",
  "eleventy.d.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** So that few releases are many pages of lists, and a feed has an archive. */
const shorter = [
  ["src/newsroom/list-growth.ts", "perPage = 25;", "perPage = 6;"],
  ["src/feeds/archive.ts", "mostItems = 30;", "mostItems = 6;"],
] as const;

/**
 * Copies a project's code to a new folder, where it can be changed, with an invented council of every kind of content. The packages are
 * the project's own, but for one that is a copy; what was compiled is kept in the copy.
 */
export function copyForEdits(project: string, copy: string): void {
  mkdirSync(copy, { recursive: true });
  for (const part of parts)
    if (existsSync(join(project, part))) cpSync(join(project, part), join(copy, part), { recursive: true });
  for (const [file, from, to] of shorter) {
    const text = readFileSync(join(copy, file), "utf8");
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(join(copy, file), text.replace(from, to));
  }
  linkPackages(join(project, "node_modules"), join(copy, "node_modules"));
  const content = join(copy, "content");
  cpSync(join(project, "test/fixtures/council"), content, { recursive: true });
  cpSync(join(project, "test/fixtures/constructs/news"), join(content, "news"), { recursive: true });
  // It names a strategy that is not copied.
  rmSync(join(content, "news/2026/2026-11-05-everything-in-the-header.md"));
  cpSync(join(project, "workshop/edits/content"), content, { recursive: true });
  // A copy of a document has the rights of the file: what those are here has nothing to do with builds.
  for (const name of namesIn(content)) chmodSync(join(content, name), 0o644);
  if (readState(copy).size === 0) throw new Error(`nothing was copied to ${copy}`);
}

function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from))
    if (name !== ".cache" && name !== ownPackage) symlinkSync(join(from, name), join(to, name));
  cpSync(join(from, ownPackage), join(to, ownPackage), { recursive: true });
}
