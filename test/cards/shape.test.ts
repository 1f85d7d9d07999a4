import { expect, test } from "vitest";
import { shapeLine } from "../../src/cards/shape.ts";
import { topicCard } from "../../src/newsroom/cards.ts";
import { site } from "../support/newsroom-fixture.ts";

const fontsOf = (words: string, isFromRight = false) =>
  shapeLine(words, "bold", isFromRight).glyphs.map(({ font }) => font.replace("-bold", ""));

test.for([
  ["Welsh", "ŵyl y gŵr a’r tŷ, â’r môr"],
  ["Polish", "Zażółć gęślą jaźń"],
  ["Greek and Cyrillic", "Βιβλιοθήκη, бібліотека"],
  ["quotation marks, dashes, signs", "“5%” – ‘£3.50’ — €2 & more… ©"],
])("has a glyph for each letter: %s", ([, words = ""]) => {
  expect(shapeLine(words, "regular", false).glyphs).toHaveLength(words.length);
});

test("takes Arabic letters from their own font, and joins them", () => {
  const fonts = fontsOf("لائبریری", true);
  expect(new Set(fonts)).toEqual(new Set(["arabic"]));
  const apart = [..."لائبریری"].reduce((width, letter) => width + shapeLine(letter, "bold", true).width, 0);
  expect(shapeLine("لائبریری", "bold", true).width).toBeLessThan(apart);
});

test("orders what runs from right to left, and leaves what stands in it as it is", () => {
  const [first, ...rest] = fontsOf("ویکسین Northgate", true);
  // What is read last stands at the left.
  expect(first).toBe("serif");
  expect(rest.at(-1)).toBe("arabic");
  expect(fontsOf("Northgate ویکسین")[0]).toBe("serif");
  expect(fontsOf("Northgate ویکسین").at(-1)).toBe("arabic");
});

test("keeps digits in their order", () => {
  const ids = (words: string, isFromRight: boolean) => shapeLine(words, "bold", isFromRight).glyphs.map(({ id }) => id);
  const digits = ids("2026", false);
  expect(ids("مارچ 2026", true).slice(0, 4)).toEqual(digits);
});

test("leaves out what no font has", () => {
  expect(shapeLine("a图😀b", "bold", false).width).toBe(shapeLine("ab", "bold", false).width);
});

test("has a glyph for every letter, digit and sign that a card shows", () => {
  const shown = (sign: string) => topicCard(site, { slug: "a", name: `a${sign}b` }).title.includes(sign);
  const isDrawn = (sign: string) => shapeLine(sign, "bold", false).glyphs.length > 0;
  const signs = Array.from({ length: 0x1ffff }, (_, code) => String.fromCodePoint(code));
  const known = signs.filter((sign) => /[\p{L}\p{N}\p{Sm}\p{Sc}]/u.test(sign) && shown(sign));
  expect(known.length).toBeGreaterThan(2000);
  expect(known.filter((sign) => !isDrawn(sign))).toEqual([]);
});
