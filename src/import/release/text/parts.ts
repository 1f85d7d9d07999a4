import { escapeMarkdown } from "../../../writing/escape-markdown.ts";
import type { Block, Line, Remark } from "../../document.ts";
import { bareWords } from "../compare-words.ts";
import { isEnds, readNotesHeading } from "../landmarks.ts";

/** A part of a release's text: what it is, with the block that is written for it. */
export interface Part {
  readonly is: "text" | "ends" | "notes";
  readonly block: Block;
}

/** A heading that the newsroom reads. */
function headingOf(text: string, place: number): Block {
  return { kind: "heading", level: 2, isBold: false, lines: [{ text, markdown: escapeMarkdown(text), place }] };
}

/** A paragraph of some lines. */
function paragraphOf(lines: readonly Line[]): Block {
  return { kind: "paragraph", isBold: false, lines };
}

const titles = { notes: "Notes to editors", background: "Background" } as const;

/** Cuts a text where it ends and where its notes begin, and writes both as the newsroom reads them. */
export function markParts(blocks: readonly Block[]): {
  readonly parts: readonly Part[];
  readonly remarks: readonly Remark[];
} {
  const remarks: Remark[] = [];
  const parts = blocks.flatMap((block): Part[] => {
    if ((block.kind !== "paragraph" && block.kind !== "heading") || !block.lines.some(isLandmark))
      return [{ is: "text", block }];
    return cutLines(block.lines).flatMap((lines): Part[] => {
      const [line] = lines;
      if (!line || !isLandmark(line)) return [{ is: "text", block: { ...block, lines } }];
      const { parts: landmark, remark } = landmarkOf(line, block);
      if (remark) remarks.push(remark);
      return landmark;
    });
  });
  return { parts, remarks };
}

/** A landmark is one line: what was wrapped by hand is a sentence. */
function isLandmark({ text, wraps }: Line): boolean {
  return wraps === undefined && (isEndsLine(text) || readNotesHeading(text) !== undefined);
}

/** A line that stands alone may be "ends" in lower case too. */
function isEndsLine(text: string): boolean {
  return isEnds(text.trim()) || text.trim() === "ends";
}

/** Runs of lines between landmarks, each of which is alone. */
function cutLines(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before && !isLandmark(before) && !isLandmark(line)) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs;
}

function landmarkOf(line: Line, block: Block): { readonly parts: Part[]; readonly remark?: Remark } {
  const { text, place } = line;
  if (isEndsLine(text)) {
    const ends: Part = { is: "ends", block: paragraphOf([{ text: "Ends", markdown: "Ends", place }]) };
    return /^(?:ends)?$/.test(bareWords(text)) ? { parts: [ends] } : { parts: [ends], remark: became(line, "Ends") };
  }
  const read = readNotesHeading(text);
  if (!read) return { parts: [{ is: "text", block }] };
  const title = titles[read.kind];
  const heading: Part = { is: "notes", block: headingOf(title, place) };
  const rest: Part[] = read.rest
    ? [{ is: "text", block: paragraphOf([{ text: read.rest, markdown: afterColon(line), place }]) }]
    : [];
  return { parts: [heading, ...rest], ...(!read.isUsual && { remark: became(line, title) }) };
}

/** What follows the heading on its line, as it was written: its Markdown has the same colon. */
function afterColon({ markdown }: Line): string {
  const rest = markdown.slice(markdown.indexOf(":") + 1).replace(/^[*_\s]+/, "");
  return rest.replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

function became({ text, place }: Line, now: string): Remark {
  return { place, sentence: `“${text.trim()}” became “${now}”, by which the newsroom knows it.` };
}
