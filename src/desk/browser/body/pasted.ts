import type { Block, Remark, SourcePicture } from "../../../import/document.ts";
import { readTree } from "../../../import/formats/html/dom.ts";
import { htmlDocument } from "../../../import/formats/html/html-document.ts";
import { writeBody } from "../../../import/release/body.ts";
import { pictureEndings } from "../../../import/release/text/pictures.ts";

/** What was pasted, as Markdown. */
export interface Pasted {
  /** `fileOf` gives the addresses of its pictures in the text, by their index. */
  readonly markdown: (fileOf: (index: number) => string) => string;
  readonly pictures: readonly PastedPicture[];
  /** Whether it is a piece of a paragraph and no more. */
  readonly isInline: boolean;
  readonly remarks: readonly Remark[];
}

interface PastedPicture {
  readonly index: number;
  readonly file: File;
}

/** Reads what Word, Outlook or a browser put on the clipboard: all of it, tables too. Undefined where it has no words and no picture. */
export function readPasted(html: string): Pasted | undefined {
  const page = readTree(html);
  const { blocks, pictures, remarks } = htmlDocument(page, { part: page.children });
  const shown = withLevels(blocks);
  if (shown.length === 0) return undefined;
  const usable = pictures.flatMap((picture, index) => (pictureEndings[picture.type] ? [{ picture, index }] : []));
  const imported = new Map(
    usable.map(({ picture: { alt = "", caption }, index }) => [index, { index, alt, ...(caption && { caption }) }]),
  );
  const [only, another] = shown;
  return {
    markdown: (fileOf) => writeBody(shown, imported, fileOf),
    pictures: usable.map(({ picture, index }) => ({ index, file: fileOf(picture) })),
    isInline: another === undefined && only?.kind === "paragraph" && only.lines.length === 1,
    remarks,
  };
}

/** The title of the page stands above the text: headings begin at the second level. */
function withLevels(blocks: readonly Block[]): Block[] {
  const levels = [...new Set(blocks.flatMap(({ kind, level }) => (kind === "heading" ? (level ?? 2) : [])))].toSorted();
  return blocks.map((block) =>
    block.kind === "heading" ? { ...block, level: Math.min(6, levels.indexOf(block.level ?? 2) + 2) } : block,
  );
}

function fileOf({ bytes, type, name }: SourcePicture): File {
  const ending = pictureEndings[type] ?? "jpg";
  return new File([bytes as Uint8Array<ArrayBuffer>], name ?? `picture.${ending}`, { type });
}
