import { marks } from "../text/notes.ts";
import { type ListMarker, readListMarker } from "./list-marker.ts";
import { joinLines, type SourceLine } from "./source-lines.ts";

/** A part of a release's text with the lines it comes from. */
export interface Block {
  readonly kind: "paragraph" | "ends" | "notes" | "background";
  readonly lines: readonly SourceLine[];
  /** The lines as one. */
  readonly text: string;
  /** Present where a paragraph begins as an item of a list does. */
  readonly marker?: ListMarker | undefined;
}

/** Cuts lines into paragraphs and items, the line "Ends", and the heading of the notes. Every word stays. */
export function readBlocks(lines: readonly SourceLine[]): Block[] {
  return chunksOf(lines)
    .flatMap(paragraphsOf)
    .map((part) => {
      const text = joinLines(part);
      // A landmark is one line: what was wrapped by hand is a sentence.
      const kind = part.length === 1 ? landmarkKind(text) : undefined;
      return kind
        ? { kind, lines: part, text }
        : { kind: "paragraph", lines: part, text, marker: readListMarker(text) };
    });
}

/**
 * In lower case and without dashes "ends" may be the last word of a wrapped sentence. Journalists type three number signs,
 * with or without spaces.
 */
const landmarks = [
  ["ends", new RegExp(String.raw`^${marks}(?:Ends|ENDS)${marks}$|^(?!e)${marks}ends${marks}$|^#\s*#\s*#$`, "u")],
  ["notes", /^notes? (?:to|for) (?:the )?editors?:?$/i],
  ["background", /^(?:Background|BACKGROUND):?$/],
] as const;

function landmarkKind(text: string): Exclude<Block["kind"], "paragraph"> | undefined {
  return landmarks.find(([, form]) => form.test(text))?.[0];
}

/** Lines that stand together, a landmark being alone even where no blank line sets it off. */
function chunksOf(lines: readonly SourceLine[]): SourceLine[][] {
  const chunks: SourceLine[][] = [];
  for (const [index, line] of lines.entries()) {
    if (line.text === "") continue;
    const before = lines[index - 1]?.text ?? "";
    const goesOn = before !== "" && !landmarkKind(before) && !landmarkKind(line.text);
    if (goesOn) chunks.at(-1)?.push(line);
    else chunks.push([line]);
  }
  return chunks;
}

/** Longer lines are whole paragraphs, as Word copies them; nobody wraps a text by hand so wide. */
const widestWrapped = 100;

/** The paragraphs of a chunk. One marker alone may be a dash or a number that a wrapped line happens to begin with. */
function paragraphsOf(chunk: readonly SourceLine[]): SourceLine[][] {
  const isWrapped = chunk.every(({ text }) => text.length <= widestWrapped);
  const kinds = chunk.map(({ text }) => readListMarker(text)?.kind);
  const ofKind = Map.groupBy(kinds, (kind) => kind);
  const paragraphs: SourceLine[][] = [];
  for (const [index, line] of chunk.entries()) {
    const kind = kinds[index];
    const isItem = kind !== undefined && (ofKind.get(kind)?.length ?? 0) > 1;
    if (index > 0 && isWrapped && !isItem) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}
