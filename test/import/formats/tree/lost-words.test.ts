import { expect, test } from "vitest";
import { remarkOnLost } from "../../../../src/import/formats/tree/lost-words.ts";

const line = (text: string) => ({ text, markdown: text, place: 1 });
const shown = {
  blocks: [{ kind: "paragraph", isBold: false, lines: [line("It opens"), line("on Monday.")] }] as const,
  pictures: [{ bytes: new Uint8Array(), type: "image/png", caption: "The hall" }],
};

test("says nothing where every paragraph is shown, whatever lines it is cut into", () => {
  expect(remarkOnLost(["It opens on Monday.", "The hall", " "], shown)).toEqual([]);
});

test.for([
  ["a word is missing", "It opens on a Monday."],
  ["words change their places", "on Monday. It opens"],
  ["a paragraph is missing", "At ten."],
])("says it where %s", ([_, paragraph = ""]) => {
  expect(remarkOnLost(["It opens on Monday.", paragraph], shown)).toEqual([
    { sentence: `These words of the file could not be carried over: “${paragraph}”. Add them by hand.` },
  ]);
});
