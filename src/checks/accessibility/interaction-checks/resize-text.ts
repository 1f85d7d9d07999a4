import { type Check, understanding } from "./check.ts";
import { lostWords } from "./clipped-text.ts";

/** WCAG 1.4.4: all text can be twice as large, as browsers that zoom text alone make it, and can still be read. */
export const resizeText: Check = {
  widths: [1280],
  rules: {
    "resize-text": {
      what: "These words cannot be read when text is twice as large",
      mend: "Give the box no fixed height or width, and no line height in pixels, so that it grows with its words.",
      guidance: understanding("resize-text"),
    },
  },
  find: async (open) => await lostWords(open, "resize-text", { times: 2 }),
};
