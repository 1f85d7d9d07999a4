import { widths } from "../widths.ts";
import { type Check, understanding } from "./check.ts";
import { lostWords } from "./lost-words.ts";

/** The spacing that WCAG 1.4.12 names, from a sheet that is stronger than the page's own. */
const css = `:is(*, #a#a#a#a) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
:is(p, #a#a#a#a) { margin-bottom: 2em !important }`;

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
  find: async (open) => await lostWords(open, "text-spacing", { css }),
};
