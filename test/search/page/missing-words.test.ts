import { expect, test } from "vitest";
import { missingWords } from "../../../src/search/page/missing-words.ts";

const text = "The libraries of Northgate: a well-being café, and studies of the A38. نئی لائبریری";

test.for([
  ["library", []],
  ["Libraries study", []],
  ["cafe CAFÉ", []],
  ["wellbeing well being", []],
  ["A38", []],
  ["لائبریری", []],
  ["akademy", ["akademy"]],
  ["library aqwerty", ["aqwerty"]],
  ["aaaaaaaa", ["aaaaaaaa"]],
  ['"north pole"', ["pole"]],
  ["", []],
] as const)("of %s %s are not in a text", ([question, missing]) => {
  expect(missingWords(question, text)).toEqual(missing);
});
