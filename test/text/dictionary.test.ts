import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type NSpell from "nspell";
import { expect, test } from "vitest";
import { isCommon, isInDictionary, isListed } from "../../src/text/dictionary.ts";

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve("dictionary-en-gb"));
const nspell = (require("nspell") as (aff: Buffer, dic: Buffer) => NSpell)(
  readFileSync(join(folder, "index.aff")),
  readFileSync(join(folder, "index.dic")),
);
const common = readFileSync("src/text/lint/common-words.txt", "utf8").trim().split(/\s+/);

test("every common word is in the dictionary, and nearly all are found without starting the speller", () => {
  expect(common.filter((word) => !nspell.correct(word))).toEqual([]);
  expect(common.filter((word) => !isListed(word)).length).toBeLessThan(common.length / 100);
  expect(common.length).toBe(new Set(common).size);
  expect(isCommon("council")).toBe(true);
});

test("finds without the speller nothing that the speller does not know", () => {
  // Each with a slip in it, and with endings that it may not take.
  const made = common.flatMap((word) => [
    word.slice(0, -1),
    `${word}s`,
    `${word}ed`,
    `${word}ing`,
    `re${word}`,
    `un${word}`,
    word.replace(/e$/, "eing"),
  ]);
  const wrong = made.filter((word) => isListed(word) && !nspell.correct(word));
  expect(wrong.length).toBeLessThan(made.length / 2_000);
});

test.for([
  ["organisation", true],
  ["beginning", true],
  ["begining", false],
  ["unreadable", true],
  ["forth", true],
  ["recieve", false],
  ["organization", false],
] as const)("knows that %s is spelled right: %s", ([word, isRight]) => {
  expect(isInDictionary(word)).toBe(isRight);
});
