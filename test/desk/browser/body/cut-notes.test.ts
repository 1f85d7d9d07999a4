import fc from "fast-check";
import { expect, test } from "vitest";
import { cutNotes, joinNotes } from "../../../../src/desk/browser/body/cut-notes.ts";
import { draws } from "../../../support/draws.ts";

test.for([
  [
    "Words.\n\nEnds\n\n## Notes to editors\n\n1. A note.\n",
    "Words.\n\n",
    "Ends\n\n## Notes to editors\n\n",
    "1. A note.\n",
  ],
  ["Words.\n\n-ENDS-\n\nA note.\n", "Words.\n\n", "-ENDS-\n\n", "A note.\n"],
  ["Words.\n\n## Background\n\nA note.\n", "Words.\n\n", "## Background\n\n", "A note.\n"],
  ["Words.\n\nEnds\n", "Words.\n\n", "Ends\n", ""],
  [
    "Words.\n\nEnds\n\nOne.\n\n## Notes to editors\n\nTwo.\n",
    "Words.\n\n",
    "Ends\n\n",
    "One.\n\n## Notes to editors\n\nTwo.\n",
  ],
  ["Ends of roads are closed.\n", "Ends of roads are closed.\n", "", ""],
  ["", "", "", ""],
] as const)("cuts %j where readers see it cut", ([body, text, marks, notes]) => {
  const cut = cutNotes(body);
  expect(cut).toMatchObject({ text, marks, notes });
  expect(joinNotes(cut)).toBe(body);
});

test("joins what it cut to the same bytes, whatever that was", () => {
  const line = fc.constantFrom(
    "Ends",
    "## Notes to editors",
    "## Background",
    "Words.",
    "",
    "- one",
    "[^1]: note",
    "a[^1]",
    "| a |\n| - |",
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const body = lines.join("\n");
      const { text, marks, notes } = cutNotes(body);
      expect(text + marks + notes).toBe(body);
    }),
    draws(200),
  );
});

test("begins the notes with the end of the text and their heading", () => {
  const cut = cutNotes("Words.");
  expect(joinNotes({ ...cut, notes: "1. A note." })).toBe("Words.\n\nEnds\n\n## Notes to editors\n\n1. A note.");
  const ended = cutNotes("Words.\n\nEnds");
  expect(joinNotes({ ...ended, notes: "A note." })).toBe("Words.\n\nEnds\n\n## Notes to editors\n\nA note.");
});

test("keeps the end of a text that is written on", () => {
  const cut = cutNotes("Words.\n\nEnds\n\n## Notes to editors\n\nA note.\n");
  expect(joinNotes({ ...cut, text: "More words." })).toBe("More words.\n\nEnds\n\n## Notes to editors\n\nA note.\n");
});
