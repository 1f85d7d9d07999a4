import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";

const source = readFileSync("docs/for-officers.md", "utf8");

/** The sections of the guide by their headings, but for the one that shows mistakes. */
const sections = new Map(
  source
    .split("\n## ")
    .slice(1)
    .map((section) => [section.split("\n")[0] ?? "", section] as const)
    .filter(([heading]) => heading !== "When something is wrong"),
);

/** What a text shows to copy, each in a block of its own. */
function blocksIn(text: string): string[] {
  return new MarkdownIt().parse(text, {}).flatMap(({ type, content }) => (type === "code_block" ? [content] : []));
}

/** The pieces of code in the cells of each row of a text's tables. */
function rowsIn(text: string): string[][][] {
  const rows = text.split("\n").filter((line) => line.startsWith("| "));
  return rows.map((row) =>
    row.split(" | ").map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code)),
  );
}

/** What an officer can type in a text, each construct for itself, as the guide shows it. */
export function textsOfGuide(): string[] {
  const section = sections.get("Writing the text") ?? "";
  const typed = rowsIn(section).map(([pieces = []]) => pieces.join("\n"));
  return [...typed, ...blocksIn(section)].filter((text) => text !== "" && !/^Table: .*$/.test(text));
}

/** Whole files that the guide shows: those of a release and of a strategy. */
export function filesOfGuide(): string[] {
  return [...sections.values()].flatMap(blocksIn).filter((block) => block.startsWith("---\n"));
}

/** One or more lines for the header of a file, or for `site.yaml`, and the key that they begin with. */
export interface HeaderLines {
  readonly key: string;
  readonly lines: string;
}

/** The lines that the guide shows for headers, each example for itself; an item that a table shows beside its key stands below it. */
export function linesOfGuide(): HeaderLines[] {
  const texts = [...sections.values()];
  const shown = texts.flatMap(blocksIn).filter((block) => /^[a-z][a-zA-Z]*:( |\n)/.test(block));
  const inTables = texts.flatMap(rowsIn).flatMap(([[line = ""] = [], [item = ""] = []]) => {
    if (line.endsWith(":") && item.startsWith("- ")) return [`${line}\n  ${item}`];
    return /^[a-z][a-zA-Z]*: ./.test(line) ? [line] : [];
  });
  return [...shown, ...inTables].map((lines) => ({ key: lines.replace(/:.*$/s, ""), lines: lines.trimEnd() }));
}
