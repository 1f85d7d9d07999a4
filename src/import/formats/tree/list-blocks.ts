import type { Block, Line } from "../../document.ts";
import type { Part } from "./parts.ts";

type List = Extract<Part, { kind: "list" }>;

/** Gives the blocks of an item. */
type MakeBlocks = (parts: readonly Part[]) => readonly Block[];

/**
 * A list as one block, a line for each item, those of a list within it moved in. What cannot stand in an item, as a table
 * or a picture, ends the list and follows it; the next item goes on counting. `isSecond` asks for other markers than
 * those of the list right before.
 */
export function listBlocks(list: List, isSecond: boolean, makeBlocks: MakeBlocks): Block[] {
  const blocks: Block[] = [];
  let lines: Line[] = [];
  const close = () => {
    if (lines.length > 0) blocks.push({ kind: "list", isBold: false, lines });
    lines = [];
  };
  for (const [index, item] of list.items.entries()) {
    const marker = markerOf(list, index, isSecond);
    const inside: Line[] = [];
    const after: Block[] = [];
    for (const block of makeBlocks(item)) {
      if (block.kind === "picture" || block.kind === "table") after.push(block);
      else inside.push(...linesInItem(block, inside.length === 0, marker));
    }
    lines.push(...inside);
    if (after.length === 0) continue;
    close();
    blocks.push(...after);
  }
  close();
  return blocks;
}

function markerOf({ start }: List, index: number, isSecond: boolean): string {
  if (start === undefined) return isSecond ? "* " : "- ";
  return `${start + index}${isSecond ? ")" : "."} `;
}

/** The lines of one of an item's blocks: the first after the marker, a list within right below, other paragraphs apart. */
function linesInItem({ kind, lines }: Block, isFirst: boolean, marker: string): Line[] {
  const indent = " ".repeat(marker.length);
  return lines.map((line, at) => {
    const markdown = kind === "heading" ? line.markdown.replace(/^#+ /, "") : line.markdown;
    const moved = markdown.replaceAll("\n", `\n${indent}`).replaceAll(/^ +$/gm, "");
    if (isFirst && at === 0) return { ...line, markdown: marker + moved };
    // A list that does not begin at 1 can stand below words only with an empty line between.
    const isNext = kind === "list" && !isFirst && (at > 0 || !/^(?!1[.)])\d/.test(markdown));
    const gap = isNext || (at > 0 && kind === "quote") ? "" : "\n";
    // What stands apart within a list within comes with its own empty line.
    return { ...line, markdown: moved.startsWith("\n") ? moved : gap + indent + moved };
  });
}
