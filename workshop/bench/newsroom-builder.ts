import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { archiveNow, writeFiles } from "./archive.ts";
import type { Builder, ScenarioName } from "./builder.ts";
import type { Command } from "./measure.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
/** All that a newsroom needs beside its content and its packages. */
const code = [".eleventy.ts", "_includes", "package.json", "package-lock.json", "public", "scripts", "src"];
/** What is remembered of texts and pages. Cards and pictures lie beside it, and are not the matter here. */
export const store = ".cache/site";
const now = new Date(archiveNow).toISOString();

const scenarios: readonly ScenarioName[] = [
  "cold",
  "nothing changed",
  "one new release",
  "one strategy replaced",
  "check, one release changed",
];

/**
 * This newsroom as councils have it: a folder of its own with the code, so that nothing of the project is remembered or touched,
 * and the lines that `settings` adds to `site.yaml`.
 */
function newsroom(name: string, settings: string): Builder {
  return {
    name,
    scenarios,
    site: "_site",
    kept: ["_site", store],
    lay(folder, { archive }) {
      mkdirSync(folder, { recursive: true });
      for (const path of code) cpSync(join(project, path), join(folder, path), { recursive: true });
      linkPackages(join(folder, "node_modules"));
      writeFiles(archive, join(folder, "content"));
      appendFileSync(join(folder, "content/site.yaml"), settings);
    },
    add: (folder, file) => writeFiles([file], join(folder, "content")),
    command: (folder, scenario) =>
      scenario === "check, one release changed"
        ? { line: npmScript("check", `--now ${now}`), folder }
        : { line: npmScript("build", `--now ${now}`), folder, checking: "Checking the pages" },
  };
}

/** Node.js' compiled modules are kept among the packages, and those of a measured newsroom go with it. */
function linkPackages(folder: string): void {
  const packages = join(project, "node_modules");
  mkdirSync(folder);
  for (const name of readdirSync(packages))
    if (name !== ".cache") symlinkSync(join(packages, name), join(folder, name), "junction");
}

/** With neither an index of search nor cards of releases, which nothing else here makes. */
export const ours = newsroom("this newsroom", "search: false\n");
/** What the index of search adds. */
export const withSearch = newsroom("this newsroom with search", "");
/** What cards for the shared links of the last year add. */
export const withCards = newsroom("this newsroom with cards", "search: false\ncards: {from: 2025-01-01}\n");

/** What an officer starts in the folder of this newsroom to see a change before it is published. */
export function previewIn(folder: string): Command {
  return { line: npmScript("start", `--now ${now}`), folder };
}

/** The command behind `npm run NAME`, so that what is measured is what people run. */
function npmScript(name: string, flags: string): string {
  const { scripts } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
  return `${scripts[name]} ${flags}`;
}
