import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { archive, archiveNow, writeArchive } from "./archive.ts";
import { writeHugoSite } from "./hugo-site.ts";
import type { OutputFile } from "./output.ts";

/** One of those that build the same site. */
export type Builder = "ours" | "floor" | "hugo";

/** Everything that is built from at one size. */
export interface BenchInput {
  readonly releases: number;
  /** The folder that holds all of it. */
  readonly folder: string;
}

const project = fileURLToPath(new URL("../..", import.meta.url));

/** Writes the archive that ours and the floor read. */
export function layContent({ releases, folder }: BenchInput): void {
  writeArchive(releases, join(folder, "content"));
}

/** Writes what the other builders need once ours has been built into `site`: the list of its files, and the site for Hugo. */
export function layForOthers({ releases, folder }: BenchInput, site: string, files: readonly OutputFile[]): void {
  writeFileSync(join(folder, "files.json"), JSON.stringify(files));
  writeHugoSite(archive(releases), join(folder, "hugo"));
  for (const [path] of files) {
    if (/\.(ico|svg)$/.test(path)) cpSync(join(site, path), join(folder, "hugo/static", path));
    if (path.endsWith(".css")) cpSync(join(site, path), join(folder, "hugo/static/assets/site.css"));
  }
}

/** The line for a shell that builds a builder's site into a folder. */
export function commandOf(builder: Builder, { folder }: BenchInput, out: string): string {
  const content = quoted(join(folder, "content"));
  switch (builder) {
    case "ours":
      return `${buildScript()} --content ${content} --out ${quoted(out)} --now ${new Date(archiveNow).toISOString()}`;
    case "floor":
      return `node workshop/bench/floor.ts ${content} ${quoted(join(folder, "files.json"))} ${quoted(out)}`;
    case "hugo":
      return `hugo --quiet --noBuildLock --source ${quoted(join(folder, "hugo"))} --destination ${quoted(out)} --cacheDir ${quoted(join(folder, "hugo-cache"))}`;
  }
}

/** The command behind `npm run build`, so that what is measured is what people run. */
function buildScript(): string {
  const { scripts } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
  return scripts.build;
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}
