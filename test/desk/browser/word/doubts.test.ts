import { expect, test } from "vitest";
import { doubtsOf } from "../../../../src/desk/browser/word/doubts.ts";

test("leads to the field that a remark is about, whatever words of the document it quotes", () => {
  const doubts = doubtsOf(
    [
      { place: 2, missing: "day", sentence: "No date was found." },
      { place: 1, sentence: "This is a label, and was left out: “Embargo: None”." },
      { about: "contact", sentence: "“Press office headline” became the contact of this release." },
    ],
    "paragraph",
  );
  expect(doubts).toEqual([
    { field: "date", isMissing: true, sentence: "Paragraph 2: No date was found." },
    { field: "body", isMissing: false, sentence: "Paragraph 1: This is a label, and was left out: “Embargo: None”." },
    { field: "contact", isMissing: false, sentence: "“Press office headline” became the contact of this release." },
  ]);
});
