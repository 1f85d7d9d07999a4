import { bareWords } from "./release/compare-words.ts";

/** Fewer paragraphs than these may be the same in two releases: "The road is closed." */
const fewest = 3;

/** Whether one file has the text of another, each long enough not to be the same by chance. */
export function isSameText(text: string, other: string): boolean {
  return paragraphsOf(text).length >= fewest && sharedParagraphs(text, other) > 0.9;
}

/** How much of the text of one release is in another's file, from 0 to 1, by its paragraphs; headers, marks and spaces do not count. */
export function sharedParagraphs(text: string, other: string): number {
  const [own, others] = [paragraphsOf(text), new Set(paragraphsOf(other))];
  if (own.length === 0) return others.size === 0 ? 1 : 0;
  return own.filter((paragraph) => others.has(paragraph)).length / own.length;
}

/** Without what an officer adds first: a link around words that were there. */
function paragraphsOf(file: string): string[] {
  const body = file.replace(/^---\n.*?\n---\n/s, "");
  return body
    .split(/\n\s*\n/)
    .map((paragraph) => bareWords(paragraph.replace(/\]\([^)]*\)/g, "]")))
    .filter((paragraph) => paragraph !== "" && paragraph !== "ends");
}
