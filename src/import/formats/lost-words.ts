import type { SourceDocument } from "../document.ts";

/** The paragraphs of a source whose letters and numbers are not all shown, one after the other, by a document. */
export function lostWords(
  paragraphs: readonly string[],
  { blocks, pictures }: Pick<SourceDocument, "blocks" | "pictures">,
): string[] {
  const texts = [
    ...blocks.flatMap(({ lines }) => lines.map(({ text }) => text)),
    ...pictures.map(({ caption = "" }) => caption),
  ];
  const shown = lettersOf(texts.join(""));
  return paragraphs.filter((paragraph) => !shown.includes(lettersOf(paragraph)));
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
