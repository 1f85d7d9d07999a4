import { expect, test } from "vitest";
import { machineSpan } from "../../src/text/days/span.ts";
import { datesIn, readRelativeDates } from "../../src/text/relative-dates.ts";
import { readWeekday } from "../../src/text/written-date.ts";
import { meant, traps } from "./days/sentences.ts";

const issued = "2018-02-09";

const said = (sentence: string) =>
  datesIn([sentence], issued)
    .flat()
    .map(({ words, span }) => `${words} → ${machineSpan(span)}`);

test.for(meant)("knows what %j means", ([sentence, ...means]) => {
  expect(said(sentence)).toEqual(means);
});

test.for(traps)("says nothing of %j", (sentence) => {
  const undated = datesIn([sentence], issued)
    .flat()
    .filter(({ isDated }) => !isDated);
  expect(undated.map(({ words }) => words)).toEqual([]);
});

test("has a table of more than 120 sentences, half of them traps", () => {
  expect(meant.length + traps.length).toBeGreaterThanOrEqual(120);
  expect(traps.length).toBeGreaterThanOrEqual(meant.length);
});

test.for([
  ["At Cabinet yesterday (Thurs), members met", "yesterday (Thurs)", "2018-02-08", true],
  ["opened yesterday (Wednesday 7 February)", "yesterday (Wednesday 7 February)", "2018-02-08", false],
  ["closes tomorrow, (Sat)", "tomorrow, (Sat)", "2018-02-10", true],
  ["agreed last night", "last night", "2018-02-08", true],
  ["opens this evening (Friday)", "this evening (Friday)", "2018-02-09", true],
  ["yesterday (monthly meeting)", "yesterday", "2018-02-08", true],
  ["It was agreed yesterday (Wed).", "yesterday (Wed)", "2018-02-08", false],
  ["It was agreed yesterday, 7 February.", "yesterday", "2018-02-08", false],
  ["It was agreed yesterday, 8 February.", "yesterday", "2018-02-08", true],
] as const)("finds the day that %j means", ([text, words, day, fits]) => {
  expect(readRelativeDates(text, issued)).toMatchObject([{ offset: text.indexOf(words), words, day, fits }]);
});

test.for([
  "opened today (Friday 9 February) at noon",
  "opened today, 9 February",
  "opened today (9/2/18)",
  "met yesterday (Thursday February 8)",
  "On 8 February (yesterday) members met",
  "was approved last month (January)",
  "was approved last year (2017)",
])("knows that %j has its date", (text) => {
  expect(readRelativeDates(text, issued)).toMatchObject([{ isDated: true, fits: true }]);
});

test("counts over the ends of months and years, and over the 29th of February", () => {
  expect(readRelativeDates("met yesterday", "2018-01-01")).toMatchObject([{ day: "2017-12-31" }]);
  expect(readRelativeDates("opens tomorrow", "2020-02-28")).toMatchObject([{ day: "2020-02-29" }]);
  expect(readRelativeDates("opened last month", "2018-01-31")).toMatchObject([{ day: "2017-12-01" }]);
  expect(readRelativeDates("opens next month", "2018-12-31")).toMatchObject([{ day: "2019-01-01" }]);
});

test("counts weeks as ISO 8601 does, and none on a Sunday", () => {
  expect(readRelativeDates("work starts next week", "2020-12-30").map(({ span }) => machineSpan(span))).toEqual([
    "2021-W01",
  ]);
  expect(readRelativeDates("work started this week", "2021-01-02").map(({ span }) => machineSpan(span))).toEqual([
    "2020-W53",
  ]);
  expect(readRelativeDates("work starts next week", "2018-02-11")).toEqual([]);
});

test.for([
  ["Mon", 1],
  ["tues", 2],
  ["Sunday", 7],
  ["none", 0],
] as const)("counts %s as weekday %i", ([word, number]) => {
  expect(readWeekday(word)).toBe(number);
});

test("reads nothing in a paragraph longer than anybody writes, which would take minutes", () => {
  expect(readRelativeDates(`Members met yesterday.${" They met again.".repeat(100)}`, issued)).toHaveLength(1);
  expect(readRelativeDates("Members met yesterday. ".repeat(40_000), issued)).toEqual([]);
});
