import { expect, test } from "vitest";
import { fill } from "../../../src/search/page/page-words.ts";

test("puts values where a sentence names them, and leaves the rest as it is", () => {
  expect(fill("{count} results for “{words}” {other}", { count: "3", words: "{count} $& a" })).toBe(
    "3 results for “{count} $& a” {other}",
  );
});
