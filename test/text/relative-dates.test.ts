import { expect, test } from "vitest";
import { readRelativeDates } from "../../src/text/relative-dates.ts";
import { readWeekday } from "../../src/text/written-date.ts";

test.for([
  ["At Cabinet yesterday (Thurs), members met", "yesterday (Thurs)", "2018-02-08", true],
  ["opened yesterday (Wednesday 7 February)", "yesterday (Wednesday 7 February)", "2018-02-08", false],
  ["Today, the council said", "Today", "2018-02-09", true],
  ["closes tomorrow, (Sat)", "tomorrow, (Sat)", "2018-02-10", true],
  ["agreed last night", "last night", "2018-02-08", true],
  ["opens this evening (Friday)", "this evening (Friday)", "2018-02-09", true],
  ["yesterday (monthly meeting)", "yesterday", "2018-02-08", true],
] as const)("finds the day that %j means", ([text, words, day, fits]) => {
  expect(readRelativeDates(text, "2018-02-09")).toEqual([{ offset: text.indexOf(words), words, day, fits }]);
});

test("counts over the ends of months and years", () => {
  expect(readRelativeDates("yesterday", "2018-01-01")).toMatchObject([{ day: "2017-12-31" }]);
});

test("finds every one, and none in other words", () => {
  expect(readRelativeDates("today and tomorrow, but not yesterdays", "2018-02-09").map(({ words }) => words)).toEqual([
    "today",
    "tomorrow",
  ]);
});

test.for([
  ["Mon", 1],
  ["tues", 2],
  ["Sunday", 7],
  ["none", 0],
] as const)("counts %s as weekday %i", ([word, number]) => {
  expect(readWeekday(word)).toBe(number);
});
