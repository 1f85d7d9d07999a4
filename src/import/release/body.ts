import { escapeBracketed, escapeMarkdown } from "../../writing/escape-markdown.ts";
import type { Block } from "../document.ts";
import type { ImportedPicture } from "./text/pictures.ts";

/** How a body names the file of a picture: its path under `content/media/`. */
type FileOf = (index: number) => string;

/** Writes blocks as Markdown that shows exactly their words. */
export function writeBody(
  blocks: readonly Block[],
  pictures: ReadonlyMap<number, ImportedPicture>,
  fileOf: FileOf,
): string {
  return blocks
    .map((block) => writeBlock(block, pictures, fileOf))
    .filter(Boolean)
    .join("\n\n");
}

function writeBlock(block: Block, pictures: ReadonlyMap<number, ImportedPicture>, fileOf: FileOf): string {
  const { kind, lines, level = 2 } = block;
  const markdown = lines.map((line) => line.markdown);
  if (kind === "picture") return writePicture(block, pictures, fileOf);
  if (kind === "heading") return `${"#".repeat(level)} ${markdown.map(withoutSigns).join(" ")}`;
  return markdown.join(kind === "paragraph" ? "\\\n" : "\n");
}

/** A heading's own signs, where its format has written them. */
function withoutSigns(markdown: string): string {
  return markdown.replace(/^#{1,6}\s+/, "").trim();
}

function writePicture({ picture }: Block, pictures: ReadonlyMap<number, ImportedPicture>, fileOf: FileOf): string {
  const shown = picture === undefined ? undefined : pictures.get(picture);
  if (!shown) return "";
  const caption = shown.caption ? ` "${shown.caption.replace(/["\\]|&(?=#?\w+;)/g, "\\$&")}"` : "";
  return `![${escapeBracketed(escapeMarkdown(shown.alt))}](/media/${fileOf(shown.index)}${caption})`;
}
