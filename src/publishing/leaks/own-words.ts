import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../../", import.meta.url));

/** Where the words are that pages, feeds and host files have of their own. */
const sources = [
  "_includes/**/*.{ts,tsx,css}",
  "src/{pages,newsroom,language,feeds,hosting,register}/**/*.{ts,tsx}",
  "src/pipeline/release-text.ts",
  "public/**/*.{svg,txt}",
  // What a calendar is made of.
  "node_modules/ical-generator/dist/index.mjs",
];

/** The texts of the templates, without their comments and signs for line ends: their words are on the site whatever an officer writes. */
export function ownWords(): string[] {
  return globSync(sources, { cwd: project }).map((file) =>
    readFileSync(join(project, file), "utf8").replaceAll(/^\s*(\/\/|\/\*|\*).*$|\\[rn]/gm, " "),
  );
}
