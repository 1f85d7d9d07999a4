import { expect, test } from "vitest";
import { topicsInWords } from "../../src/newsroom/topics.ts";
import { site } from "../support/newsroom-fixture.ts";

test.for([
  [["libraries"], undefined, "Libraries"],
  [["libraries", "education"], undefined, "Libraries, Education"],
  [["libraries", "education"], "libraries", "Education"],
  [["libraries"], "libraries", ""],
  [[], undefined, ""],
  [["unknown"], undefined, ""],
] as const)("names the topics %j without %s as “%s”", ([slugs, leftOut, words]) => {
  expect(topicsInWords(site, slugs, leftOut)).toBe(words);
});
