import { expect, test } from "vitest";
import { english } from "../../src/language/english.ts";
import { wordsIn } from "../../src/language/words.ts";

test.for(["en-GB", "en", "cy-GB", "cy"])("gives %s its words, and English where the language has no file", (locale) => {
  expect(wordsIn(locale)).toBe(english);
});
