import { expect, test } from "vitest";
import { amountInWords, readAmount, withUnit } from "../../../src/newsroom/strategies/amount.ts";

test.for([
  ["10,863", 10_863, 0],
  ["10863", 10_863, 0],
  ["12.50", 12.5, 2],
  ["-3", -3, 0],
  ["−3.1", -3.1, 1],
] as const)("reads %s as %d with %i places", ([typed, number, decimals]) => {
  expect(readAmount(typed)).toEqual({ typed, number, decimals });
});

test.for([
  "",
  "1,08",
  "1.",
  ".5",
  "1e3",
  "12 000",
  "1.2.3",
  "--3",
  "9999999999999999",
])("does not read '%s'", (typed) => {
  expect(readAmount(typed)).toBeUndefined();
});

test("writes a number with its thousands, and as many places as it is to have", () => {
  expect([amountInWords(86_904), amountInWords(86_904.5), amountInWords(0)]).toEqual(["86,904", "86,905", "0"]);
  expect([amountInWords(12.5, 1), amountInWords(12, 2)]).toEqual(["12.5", "12.00"]);
});

test.for([
  ["8.5", "£ million", "£8.5 million"],
  ["-8.5", "£", "-£8.5"],
  ["62", "%", "62%"],
  ["210", "children", "210 children"],
  ["210", undefined, "210"],
] as const)("writes %s with the unit %s as %s", ([typed, unit, words]) => {
  expect(withUnit(typed, unit)).toBe(words);
});
