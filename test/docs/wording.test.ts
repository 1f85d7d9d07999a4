import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** What docs/messages.md says to leave out. */
const banned =
  /\b(?:is|are) (?:told|said)\b|\bis none\b|\bby (?:itself|themselves)\b|\bof (?:its|their|your|our) own\b|\bwhoever\b|\bplease\b|\boops\b|such as.*such as/i;

/** Made from the rules, and the page that shows what not to write. */
const exclude = ["docs/rules.md", "docs/messages.md"];
const pages = globSync(["*.md", "docs/**/*.md", "workshop/*.md"], { exclude });
/** These search for words of authors. */
const excludedSources = ["src/text/embargo-line.ts", "src/text/lint/links.ts"];
const sources = globSync(["{src,scripts,_includes}/**/*.{ts,tsx,cjs,css}", "*.ts"], { exclude: excludedSources });

/** Prose alone: what stands between quotes or in code is somebody's words. */
function badLines(text: string): string[] {
  return text.split("\n").filter((line) => banned.test(line.replaceAll(/"[^"]*"|`[^`]*`/g, "")));
}

/** In a source, what stands between quotes is ours. */
const badSourceLines = (text: string) => text.split("\n").filter((line) => banned.test(line));

test("no page of the docs, no sentence of the newsroom and no comment has a pattern that is banned", () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(sources.length).toBeGreaterThan(300);
  const bad = [
    ...pages.flatMap((file) => badLines(readFileSync(file, "utf8")).map((line) => `${file}: ${line}`)),
    ...sources.flatMap((file) => badSourceLines(readFileSync(file, "utf8")).map((line) => `${file}: ${line}`)),
  ];
  expect(bad).toEqual([]);
});

test.for([
  "No host is told HSTS.",
  "A heading that is none.",
  "Each has a frame of its own.",
  "The site changes by itself.",
  "Whoever can read it knows it.",
  "Please try again.",
  "A name such as teal, or a sign such as #.",
])("finds %s", (line) => {
  expect(badLines(line)).toEqual([line]);
});

test("leaves out what is quoted", () => {
  expect(badLines('"PLEASE RETURN ALL YOUR BOOKS" is in capitals. Write `whoever`.')).toEqual([]);
});

test.for([
  'const kind = "a removal is told";',
  "  // Each is told once.",
  "/** Undefined where there is none. */",
])("finds %s in a source", (line) => {
  expect(badSourceLines(`import a from "a";\n${line}\n`)).toEqual([line]);
});
