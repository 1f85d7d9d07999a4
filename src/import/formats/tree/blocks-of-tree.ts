import type { Block, Line, Remark, SourcePicture } from "../../document.ts";
import { lineOf, oneLine } from "./lines.ts";
import { listBlocks } from "./list-blocks.ts";
import { type Part, partsOf } from "./parts.ts";
import { type Run, splitLines } from "./runs.ts";
import { type Report, tableBlocks } from "./table-blocks.ts";
import type { TreeElement } from "./tree.ts";

/** What a tree has to show, and what there is to look at. */
export interface Shown {
  readonly blocks: readonly Block[];
  readonly pictures: readonly SourcePicture[];
  readonly remarks: readonly Remark[];
}

/** Makes blocks of a tree: every word of it once and in its order, notes at the end, and what stands beneath a picture with it. */
export function blocksOfTree(tree: TreeElement, pictures: readonly SourcePicture[]): Shown {
  const remarks: Remark[] = [];
  const { parts, captions } = takeCaptions(partsOf(tree));
  const notes = notesIn(parts);
  return {
    blocks: [...blocksOf(parts, (remark) => remarks.push(remark)), ...notesBlock(notes)],
    pictures: pictures.map((picture, index) => {
      const caption = captions.get(index);
      return caption ? { ...picture, caption } : picture;
    }),
    remarks,
  };
}

/** The blocks of parts, one after the other; a picture within words follows them. */
function blocksOf(parts: readonly Part[], report: Report): Block[] {
  const blocks: Block[] = [];
  for (const part of parts) {
    // Markdown would make one list of two of a kind.
    const isSecond = part.kind === "list" && blocks.at(-1)?.kind === "list";
    blocks.push(...blocksOfPart(part, isSecond, report));
  }
  return blocks;
}

function blocksOfPart(part: Part, isSecond: boolean, report: Report): Block[] {
  switch (part.kind) {
    case "note":
      return [];
    case "text":
      return part.level === undefined ? paragraphs(part.runs, part.place) : heading(part.runs, part.place, part.level);
    case "figcaption":
    case "speaker":
      return paragraphs(part.runs, part.place);
    case "list":
      return listBlocks(part, isSecond, (parts) => blocksOf(parts, report));
    case "definitions":
      return definitions(part.entries.map(({ isTerm, parts }) => ({ isTerm, blocks: blocksOf(parts, report) })));
    case "quote":
      return quote(blocksOf(part.parts, report), part.parts);
    case "table":
      return tableBlocks(part, report, (parts) => blocksOf(parts, report));
  }
}

/** A paragraph, cut in two where a line is left empty, and the pictures in it: before it where no words are before them. */
function paragraphs(runs: readonly Run[], place: number): Block[] {
  const chunks: Run[][][] = [[]];
  for (const line of splitLines(runs)) {
    if (line.length === 0) chunks.push([]);
    else chunks.at(-1)?.push(line);
  }
  const blocks = chunks
    .filter((lines) => lines.length > 0)
    .map((lines): Block => {
      const isBold = lines.flat().every((run) => run.kind !== "words" || !run.text.trim() || run.marks.bold === true);
      // `isBold` says it for the whole, so that the Markdown can become that of a heading.
      const shown = isBold ? lines.map((line) => line.map(withoutBold)) : lines;
      return { kind: "paragraph", isBold, lines: shown.map((line) => lineOf(line, place)) };
    });
  const shown = pictureBlocks(runs, place);
  const words = runs.findIndex((run) => run.kind === "words" && run.text.trim());
  const isBefore = runs.findIndex(({ kind }) => kind === "picture") < words;
  return isBefore ? [...shown, ...blocks] : [...blocks, ...shown];
}

function withoutBold(run: Run): Run {
  return run.kind === "words" ? { ...run, marks: { ...run.marks, bold: false } } : run;
}

function heading(runs: readonly Run[], place: number, level: number): Block[] {
  const line = oneLine(runs.map(withoutBold), place);
  const shown = pictureBlocks(runs, place);
  if (!line.markdown) return shown;
  // A sign of number at its end would close it.
  const markdown = `${"#".repeat(level)} ${line.markdown.replace(/(?<!\\)#+(?=\s*$)/, "\\$&")}`;
  return [{ kind: "heading", level, isBold: false, lines: [{ ...line, markdown }] }, ...shown];
}

function pictureBlocks(runs: readonly Run[], place: number): Block[] {
  return runs.flatMap((run) =>
    run.kind === "picture"
      ? [{ kind: "picture" as const, isBold: false, picture: run.picture, lines: [{ text: "", markdown: "", place }] }]
      : [],
  );
}

/** `> …`, its paragraphs apart by a line `>`, its speaker after a dash. What cannot stand in it follows it. */
function quote(blocks: readonly Block[], parts: readonly Part[]): Block[] {
  const speakers = new Set(parts.filter(({ kind }) => kind === "speaker").map((part) => "place" in part && part.place));
  const quoted = blocks.filter(({ kind }) => kind !== "picture" && kind !== "table");
  const lines = quoted.flatMap(({ kind, lines }, index) => {
    const isSpeaker = kind === "paragraph" && speakers.has(lines[0]?.place ?? 0);
    const written = lines.map((line, at) => {
      const dash = isSpeaker && at === 0 && !/^[—–]/.test(line.text) ? "— " : "";
      const end = kind === "paragraph" && at < lines.length - 1 ? "\\" : "";
      return {
        ...line,
        markdown:
          line.markdown
            .split("\n")
            .map((part) => `> ${dash}${part}`.trimEnd())
            .join("\n") + end,
      };
    });
    const place = lines[0]?.place ?? 1;
    return index === 0 ? written : [{ text: "", markdown: isSpeaker ? ">" : ">", place }, ...written];
  });
  const others = blocks.filter((block) => !quoted.includes(block));
  return lines.length > 0 ? [{ kind: "quote", isBold: false, lines }, ...others] : others;
}

interface Entry {
  readonly isTerm: boolean;
  readonly blocks: readonly Block[];
}

/** `Term` and below it `: its definition`. A term is one line, and what stands above the first of them means none. */
function definitions(entries: readonly Entry[]): Block[] {
  const isWord = ({ kind }: Block) => kind === "paragraph" || kind === "list" || kind === "quote";
  let hasTerm = false;
  const lines = entries.flatMap(({ isTerm, blocks }, entry) => {
    const said = blocks.filter(isWord);
    if (isTerm) {
      hasTerm ||= said.length > 0;
      return said.map(({ lines }, index) => termOf(lines, entry + index > 0));
    }
    return said.flatMap(({ kind, lines }, block) =>
      lines.map((line, at) => {
        const gap = block + at === 0 ? (hasTerm ? ": " : "\n") : kind === "paragraph" || at === 0 ? "\n  " : "  ";
        const markdown = hasTerm ? line.markdown.replaceAll("\n", "\n  ") : line.markdown;
        return { ...line, markdown: (hasTerm ? gap : gap.trimEnd() || "\n") + markdown };
      }),
    );
  });
  const others = entries.flatMap(({ blocks }) => blocks.filter((block) => !isWord(block)));
  return lines.length > 0 ? [{ kind: "list", isBold: false, lines }, ...others] : others;
}

function termOf(lines: readonly Line[], isApart: boolean): Line {
  const [first] = lines;
  const markdown = lines.map((line) => line.markdown).join(" ");
  return {
    text: lines.map(({ text }) => text).join(" "),
    markdown: (isApart ? "\n" : "") + markdown,
    place: first?.place ?? 1,
  };
}

type Note = Extract<Part, { kind: "note" }>;

function notesIn(parts: readonly Part[]): Note[] {
  return parts.flatMap((part) => (part.kind === "note" ? [part] : part.kind === "quote" ? notesIn(part.parts) : []));
}

/** `[^1]: text`, further paragraphs moved in. In the order of their numbers. */
function notesBlock(notes: readonly Note[]): Block[] {
  const lines = notes
    .toSorted((a, b) => Number(a.label) - Number(b.label))
    .flatMap(({ label, parts }) =>
      blocksOf(parts, () => {}).flatMap((block, index) =>
        block.lines.map((line, at) => {
          const isWords = block.kind === "paragraph";
          // A list on the line of its number would be moved in further than its next item.
          const first = `[^${label}]:${isWords ? " " : "\n    "}`;
          const start = index + at === 0 ? first : at > 0 && !isWords ? "    " : "\n    ";
          return { ...line, markdown: start + line.markdown.replaceAll(/\n(?=.)/g, "\n    ") };
        }),
      ),
    );
  return lines.length > 0 ? [{ kind: "footnotes", isBold: false, lines }] : [];
}

/** The words beneath pictures, by their index, and the parts without them. Beneath two pictures they belong to the last. */
function takeCaptions(parts: readonly Part[]): { parts: Part[]; captions: Map<number, string> } {
  const captions = new Map<number, string>();
  const kept = parts.filter((part, index) => {
    if (part.kind !== "figcaption") return true;
    const [before, after] = [parts[index - 1], parts[index + 1]].map((near) => (near ? picturesOf(near) : []));
    const picture = before?.at(-1) ?? after?.at(0);
    const hasOwn = picture !== undefined && captions.has(picture);
    if (picture === undefined || hasOwn || part.runs.some(({ kind }) => kind !== "words")) return true;
    captions.set(picture, oneLine(part.runs, part.place).text);
    return false;
  });
  return { parts: kept, captions };
}

function picturesOf(part: Part): number[] {
  return part.kind === "text" ? part.runs.flatMap((run) => (run.kind === "picture" ? [run.picture] : [])) : [];
}
