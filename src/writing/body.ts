import type { Block } from "./blocks.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

const headings = { ends: "Ends", notes: "## Notes to editors", background: "## Background" };

/** Writes blocks as Markdown that shows exactly their words. */
export function writeBody(blocks: readonly Block[]): string {
  return runsOf(blocks)
    .map((run) => (isList(run) ? writeList(run) : run.map(writeBlock).join("\n\n")))
    .join("\n\n");
}

function writeBlock({ kind, text }: Block): string {
  return kind === "paragraph" ? escapeMarkdown(text) : headings[kind];
}

/** Blocks that follow each other and could be one list; any other block alone. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (block.marker && run?.[0]?.marker?.kind === block.marker.kind) run.push(block);
    else runs.push([block]);
  }
  return runs;
}

/** A single item is no list: its marker may be a footnote's star or a dash. Markdown counts its own numbers. */
function isList(run: readonly Block[]): boolean {
  const [first, second] = run.map(({ marker }) => marker);
  if (!first || !second || first.kind === "letter") return false;
  return (
    first.kind === "bullet" || run.every(({ marker }, index) => Number(marker?.sign) === Number(first.sign) + index)
  );
}

function writeList(run: readonly Block[]): string {
  const isLower = (sign: string) => sign === "o" || sign === "◦";
  const startsLower = isLower(run[0]?.marker?.sign ?? "");
  return run
    .map(({ marker }) => {
      const { kind = "bullet", sign = "", content = "" } = marker ?? {};
      const start = kind === "bullet" ? "-" : `${sign}${kind.slice(1)}`;
      return `${isLower(sign) && !startsLower ? "  " : ""}${start} ${escapeMarkdown(content)}`;
    })
    .join("\n");
}
