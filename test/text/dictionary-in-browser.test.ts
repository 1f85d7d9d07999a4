import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commonWords, fileOf, isCommon, isInDictionary, isListed } from "../../src/text/dictionary.ts";
import * as inBrowser from "../../src/text/dictionary-in-browser.ts";

const common = readFileSync(commonWords, "utf8").trim().split(/\s+/);
/** Each whole, with a slip in it, and with another ending. */
const words = common.slice(0, 1500).flatMap((word) => [word, word.slice(1), `${word}ly`, `un${word}`]);

test("finds no word misspelt before the dictionary is there, and then each that Node.js does", () => {
  expect(words.every((word) => inBrowser.isInDictionary(word) && inBrowser.isListed(word))).toBe(true);
  inBrowser.setDictionary({
    stems: fileOf("dic").toString("utf8"),
    endings: fileOf("aff").toString("utf8"),
    common: readFileSync(commonWords, "utf8"),
  });
  const wrong = words.filter((word) => !inBrowser.isInDictionary(word));
  expect(wrong).toEqual(words.filter((word) => !isInDictionary(word)));
  expect(wrong.length).toBeGreaterThan(100);
  expect(words.filter(inBrowser.isListed)).toEqual(words.filter(isListed));
  expect(words.filter(inBrowser.isCommon)).toEqual(words.filter(isCommon));
});
