import { elementOfStyle } from "../office/style-names.ts";
import type { TreeName } from "../tree/tree.ts";

/** What the properties of a paragraph say. */
export interface RtfParagraph {
  readonly name: TreeName;
  readonly isInTable: boolean;
  readonly level: number;
  /** What stands before it as an item of a list: `•`, `3.`, `a)`. */
  readonly marker: string;
}

export const plainParagraph: RtfParagraph = { name: "p", isInTable: false, level: 0, marker: "" };

/** A paragraph after a control word; `styles` are the names of styles by their numbers. RTF 1.9.1, Paragraph Formatting Properties. */
export function changedParagraph(
  paragraph: RtfParagraph,
  word: string,
  value: number | undefined,
  styles: ReadonlyMap<number, string>,
): RtfParagraph {
  switch (word) {
    case "pard":
      return plainParagraph;
    case "intbl":
      return { ...paragraph, isInTable: true };
    case "ilvl":
      return { ...paragraph, level: value ?? 0 };
    case "outlinelevel":
      return (value ?? 9) < 6 ? { ...paragraph, name: `h${(value ?? 0) + 1}` as TreeName } : paragraph;
    case "s":
      return { ...paragraph, name: elementOfStyle(styles.get(value ?? 0)) ?? paragraph.name };
    default:
      return paragraph;
  }
}
