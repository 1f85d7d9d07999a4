import { expect, test } from "vitest";
import { inParagraphs } from "../../src/newsroom/search-record.ts";

test.for([
  ["See the plan (https://a.example/plan) now.", "See the plan now."],
  ["Ward | Visits", "Ward, Visits"],
  ["More visits.[1][12] In [2019] and (see [3]).", "More visits. In [2019] and (see [3])."],
  ["Less CO₂ on 120 m², and CO₂ again.", "Less CO₂ on 120 m², and CO₂ again.\n\nCO2, m2"],
  ["10⁻⁶", "10⁻⁶"],
])("finds the words of %j", ([text, words]) => {
  expect(inParagraphs(text)).toBe(words);
});

test("leaves out what is empty", () => {
  expect(inParagraphs("One.", undefined, "", "Two.")).toBe("One.\n\nTwo.");
});
