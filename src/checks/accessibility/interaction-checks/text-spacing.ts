import { widths } from "../widths.ts";
import { type Check, understanding } from "./check.ts";
import { lostWords } from "./clipped-text.ts";

/** The spacing that WCAG 1.4.12 names. */
const rules = {
  "*": "line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em;",
  p: "margin-bottom: 2em;",
};

/** WCAG 1.4.12: a reader can space lines, paragraphs, letters and words wider, and can still read everything. */
export const textSpacing: Check = {
  widths,
  rules: {
    "text-spacing": {
      what: "These words cannot be read when a reader spaces text wider",
      mend: "Give the box no fixed height or width, so that it grows with its words.",
      guidance: understanding("text-spacing"),
    },
  },
  find: async (open) => await lostWords(open, "text-spacing", { rules }),
};
