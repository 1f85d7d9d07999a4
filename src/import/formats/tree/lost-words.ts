import type { Remark, SourceDocument } from "../../document.ts";
import { shortened } from "./shortened.ts";

/** What to say where not all words of a source are shown: it would be a fault of this code, and a person can mend it. */
export function remarkOnLost(
  paragraphs: readonly string[],
  document: Pick<SourceDocument, "blocks" | "pictures">,
): Remark[] {
  const lost = lostWords(paragraphs, document).join(" … ");
  return lost
    ? [{ sentence: `These words of the file could not be carried over: “${shortened(lost)}”. Add them by hand.` }]
    : [];
}

/** The paragraphs of a source whose letters and numbers are not all shown, one after the other, by a document. */
function lostWords(
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
