import type { SourceDocument } from "../../../src/import/document.ts";

/** The Markdown of a document: what the importer would write if all of it were body. */
export function markdownOf({ blocks }: SourceDocument): string {
  return blocks
    .map(({ kind, picture, lines }) =>
      kind === "picture"
        ? `[picture ${picture}]`
        : lines.map(({ markdown }) => markdown).join(kind === "paragraph" ? "\\\n" : "\n"),
    )
    .join("\n\n");
}

/** Its remarks with their places: `3: …`. */
export function remarksOf({ remarks }: SourceDocument): string[] {
  return remarks.map(({ place, sentence }) => (place === undefined ? sentence : `${place}: ${sentence}`));
}
