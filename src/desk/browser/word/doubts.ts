import type { Remark, SourceDocument } from "../../../import/document.ts";

/** Something in a document that a person has to supply or look at, as the form says it. */
export interface Doubt {
  /** The key of the field that it is about. */
  readonly field: string;
  readonly isMissing: boolean;
  /** "Paragraph 3: …", in whole sentences. */
  readonly sentence: string;
}

/** The fields in which what is missing is supplied. */
const fieldOf = { title: "title", summary: "summary", topics: "topics", day: "date", alt: "image.alt" } as const;

/** What a form says of the remarks on a document: what is missing first. */
export function doubtsOf(remarks: readonly Remark[], unit: SourceDocument["unit"]): Doubt[] {
  return remarks.map(({ missing, about, place, sentence, inForm = sentence }) => {
    const where = place === undefined ? "" : `${unit === "line" ? "Line" : "Paragraph"} ${place}: `;
    return {
      field: missing ? fieldOf[missing] : (about ?? "body"),
      isMissing: missing !== undefined,
      sentence: where + inForm.replace(/\s*[\r\n]\s*/g, " "),
    };
  });
}
