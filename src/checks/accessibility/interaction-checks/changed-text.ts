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
      message: "These words cannot be read when a reader spaces text wider",
      fix: "Give the box no fixed height or width, so that it grows with its words.",
      guidance: understanding("text-spacing"),
    },
  },
  find: async (open) => await lostWords(open, "text-spacing", { rules }),
};

/** WCAG 1.4.4: all text can be twice as large, as browsers that zoom text alone make it, and can still be read. */
export const resizeText: Check = {
  widths: [1280],
  rules: {
    "resize-text": {
      message: "These words cannot be read when text is twice as large",
      fix: "Give the box no fixed height or width, and no line height in pixels, so that it grows with its words.",
      guidance: understanding("resize-text"),
    },
  },
  find: async (open) => await lostWords(open, "resize-text", { times: 2 }),
};
