import { expect, test } from "vitest";
import type { Figure } from "../../../src/kinds/figure-schema.ts";
import { readAmount, withUnit } from "../../../src/newsroom/strategies/amount.ts";
import { chartOf } from "../../../src/newsroom/strategies/chart.ts";
import {
  asAtInWords,
  figuresOf,
  measuresOf,
  misfitOf,
  shareInWords,
  valueInWords,
} from "../../../src/newsroom/strategies/figures.ts";
import { strategy } from "../../support/newsroom-fixture.ts";

function amount(typed: string) {
  const read = readAmount(typed);
  if (!read) throw new Error(`${typed} is no number`);
  return read;
}

/** A figure of "visits" at a date. */
function figure(value: string, date = "2026", more: Partial<Figure> = {}): Figure {
  const asAt = { date, instant: Date.parse(date) };
  return { label: "Visits", value: amount(value), source: "Counters", measure: "visits", asAt, ...more };
}

const whole = (words: string, typed = words) => ({ words, amount: readAmount(typed) });

test.for([
  ["10,863", 10863, 0],
  ["10863", 10863, 0],
  ["1,234,567.50", 1234567.5, 2],
  ["12.5", 12.5, 1],
  ["0", 0, 0],
  ["-3.2", -3.2, 1],
  ["−3", -3, 0],
] as const)("reads %s as a number", ([typed, number, decimals]) => {
  expect(readAmount(typed)).toEqual({ typed, number, decimals });
});

test.for([
  "",
  "1,08,63",
  "10,86",
  "1.2.3",
  "£5",
  "12%",
  "1e5",
  "ten",
  "Infinity",
  "1 000",
  ".5",
  "5.",
])("does not read “%s” as a number", (typed) => {
  expect(readAmount(typed)).toBeUndefined();
});

test.for([
  ["10,863", undefined, "10,863"],
  ["62", "%", "62%"],
  ["8.5", "£ million", "£8.5 million"],
  ["-8.5", "£", "-£8.5"],
  ["210", "children", "210 children"],
] as const)("writes %s with the unit %s", ([typed, unit, words]) => {
  expect(withUnit(typed, unit)).toBe(words);
  expect(valueInWords({ value: amount(typed), unit })).toBe(words);
});

test.for([
  ["2018", "2018"],
  ["2018-02", "February 2018"],
  ["2018-02-09", "9 February 2018"],
] as const)("writes the date %s in words", ([date, words]) => {
  expect(asAtInWords({ date }, "en-GB")).toBe(words);
});

test("says what a share is part of, and makes up nothing where the file does not say it", () => {
  expect(shareInWords({ share: amount("12.5"), of: whole("about 86,904 pupils", "86,904") }, "en-GB")).toBe(
    "12.5% of about 86,904 pupils",
  );
  expect(shareInWords({ share: amount("12.5") }, "en-GB")).toBe("12.5%");
  expect(shareInWords({ of: whole("86,904") }, "en-GB")).toBe("of 86,904");
  expect(shareInWords({}, "en-GB")).toBeUndefined();
});

test.for([
  ["10,863", "12.5", "86,904"],
  ["10,863", "12.50", "86,904"],
  ["10,863", "12", "87,000"],
  ["1", "33.3", "3"],
  ["2", "67", "3"],
  // A half may be rounded either way.
  ["1", "12", "8"],
  ["1", "13", "8"],
  ["0", "0", "5"],
  ["5", "100", "5"],
] as const)("finds that %s is %s%% of %s", ([value, share, of]) => {
  expect(misfitOf({ value: amount(value), share: amount(share), of: whole(of) })).toBeUndefined();
});

test.for([
  ["10,863", "13.5", "86,904", "share", "12.5%"],
  ["10,863", "12.4", "86,904", "share", "12.5%"],
  ["1", "34", "3", "share", "33%"],
  ["1", "33.30", "3", "share", "33.33%"],
] as const)("finds that %s is not %s%% of %s", ([value, share, of, key, right]) => {
  expect(misfitOf({ value: amount(value), share: amount(share), of: whole(of) })).toMatchObject({ key, right });
});

test.for([
  ["86,904", "10,863", "86,904 is more than the 10,863 that it is to be part of"],
  ["0", "0", "nothing can be part of 0"],
] as const)("finds that %s is no part of %s", ([value, of, message]) => {
  expect(misfitOf({ value: amount(value), of: whole(of) })).toEqual({ key: "of", message });
});

test("leads from a figure to the newest value that another strategy has, and to none of its own page", () => {
  const old = strategy("old", { figures: [figure("10", "2018")] });
  const between = strategy("between", { figures: [figure("11", "2019")] });
  const last = strategy("last", { figures: [figure("12", "2020"), figure("9", "2017")] });
  const measures = measuresOf([old, between, last]);
  expect(figuresOf(old, measures).shown).toEqual([
    { figure: old.figures[0], later: { figure: last.figures[0], strategy: last } },
  ]);
  expect(figuresOf(last, measures).shown).toEqual([{ figure: last.figures[0], later: undefined }]);
});

test("leaves figures without a measure, and of other measures, alone", () => {
  const one = strategy("one", {
    figures: [figure("10", "2018", { measure: undefined }), figure("11", "2018", { measure: "loans" })],
  });
  const two = strategy("two", { figures: [figure("12", "2020"), figure("13", "2021", { measure: undefined })] });
  const { shown, series } = figuresOf(one, measuresOf([one, two]));
  expect(shown.map(({ later }) => later)).toEqual([undefined, undefined]);
  expect(series).toEqual([]);
});

test("makes one series of a measure, in the order of time, with each date once", () => {
  const one = strategy("one", { figures: [figure("12", "2020"), figure("10", "2018")] });
  const two = strategy("two", { figures: [figure("10", "2018-01"), figure("11", "2019", { label: "All visits" })] });
  const [series] = figuresOf(two, measuresOf([one, two])).series;
  expect(series?.points.map(({ figure: { value }, strategy: { name } }) => [value.typed, name])).toEqual([
    ["10", "one"],
    ["11", "two"],
    ["12", "one"],
  ]);
  expect(series).toMatchObject({ label: "Visits", csv: "/strategies/two/visits.csv" });
});

/** The chart of some values, a year apart. */
function chart(values: readonly string[], more: Partial<Figure> = {}) {
  const figures = values.map((value, index) => figure(value, String(1900 + index), more));
  const one = strategy("one", { figures });
  const [series] = figuresOf(one, measuresOf([one])).series;
  if (!series) throw new Error("no series");
  return chartOf(series, "en-GB");
}

test("draws values to a scale in round numbers that begins at nought", () => {
  const { line, dots, rules, caution, name, from, to } = chart(["100", "250", "400"]);
  expect(caution).toBeUndefined();
  expect(line).toBe("M0 75L50 37.5L100 0");
  expect(dots).toBe("M0 75h0M50 37.5h0M100 0h0");
  expect(rules).toEqual([
    { down: 100, words: "0" },
    { down: 75, words: "100" },
    { down: 50, words: "200" },
    { down: 25, words: "300" },
    { down: 0, words: "400" },
  ]);
  expect(name).toBe("Line chart of Visits: 100 (1900) at first, 400 (1902) at last. Every value is in the table.");
  expect([from, to]).toEqual(["1900", "1902"]);
});

test.for([
  [
    ["0", "0"],
    ["0.0", "0.5"],
  ],
  [
    ["3", "7"],
    ["0", "2", "4", "6", "8"],
  ],
  [
    ["-5", "5"],
    ["-5", "0", "5"],
  ],
  [
    ["-5", "-2"],
    ["-6", "-4", "-2", "0"],
  ],
  [
    ["5", "5"],
    ["0", "2", "4", "6"],
  ],
  [
    ["0.1", "0.4"],
    ["0.0", "0.1", "0.2", "0.3", "0.4"],
  ],
  [
    ["1,500,000", "3,900,000"],
    ["0", "1m", "2m", "3m", "4m"],
  ],
] as const)("rules the chart of %j in steps that are easy to read", ([values, words]) => {
  const { rules } = chart(values);
  expect(rules.map((rule) => rule.words)).toEqual(words);
  expect(rules.every(({ down }) => down >= 0 && down <= 100)).toBe(true);
});

/** How far apart the first and the last value are drawn, of 100. */
function rise(values: readonly string[], more: Partial<Figure> = {}): number {
  const [first = 0, last = 0] = [/^M0 ([\d.]+)/, /L100 ([\d.]+)$/].map((end) =>
    Number(end.exec(chart(values, more).line)?.[1]),
  );
  return Math.abs(first - last);
}

test.for([
  [["389,400", "412,300", "431,650"], ["300,000", "350,000", "400,000", "450,000"], "300,000"],
  [["90", "100"], ["80", "85", "90", "95", "100"], "80"],
  [["100", "90"], ["80", "85", "90", "95", "100"], "80"],
  [["1,800,000", "2,000,000"], ["1.6m", "1.7m", "1.8m", "1.9m", "2m"], "1.6m"],
  [["-100", "-90"], ["-100", "-95", "-90", "-85", "-80"], "-80"],
  [["50", "100"], ["40", "60", "80", "100"], "40"],
] as const)("shows how %j differ on a scale of %j, and says that it begins at %s", ([values, rules, begins]) => {
  const drawn = chart(values);
  expect(drawn.rules.map(({ words }) => words)).toEqual(rules);
  expect(drawn.caution).toBe(`The scale begins at ${begins}, not at 0.`);
  expect(drawn.rules.every(({ down }) => down >= 0 && down <= 100)).toBe(true);
});

test("draws a change of a tenth over a fifth of the height or more, and one of a hundredth over little", () => {
  for (const start of [7, 90, 389_400, 2_345_678]) {
    expect(rise([String(start), String(Math.round(start * 1.1 * 10) / 10)])).toBeGreaterThanOrEqual(20);
    expect(rise([String(start), String(Math.round(start * 1.01 * 100) / 100)])).toBeLessThanOrEqual(6);
  }
});

test("never goes beyond a hundred per cent", () => {
  for (const value of [52, 70, 85, 96, 99, 100]) {
    const { rules } = chart([String(value - 1), String(value)], { unit: "%" });
    expect(Number.parseInt(rules.at(-1)?.words ?? "", 10)).toBeLessThanOrEqual(100);
  }
});

test("marks its lines with signs, and leaves words to the table", () => {
  expect(chart(["10", "50"], { unit: "%" }).rules.at(-1)?.words).toBe("60%");
  expect(chart(["10", "50"], { unit: "£ million" }).rules.at(-1)?.words).toBe("£60");
  expect(chart(["10", "50"], { unit: "visits" }).rules.at(-1)?.words).toBe("60");
});

test("names the ends of the chart in as few words as tell them apart", () => {
  const ends = (...dates: readonly string[]) => {
    const one = strategy("one", { figures: dates.map((date) => figure("5", date)) });
    const [series] = figuresOf(one, measuresOf([one])).series;
    const { from, to } = series ? chartOf(series, "en-GB") : {};
    return [from, to];
  };
  expect(ends("2024-09-30", "2026-09-30")).toEqual(["2024", "2026"]);
  expect(ends("2024-01-31", "2024-09-30")).toEqual(["January 2024", "September 2024"]);
  expect(ends("2024-09-01", "2024-09-30")).toEqual(["1 September 2024", "30 September 2024"]);
});

test("draws a thousand values as a few", () => {
  const { line, dots } = chart(Array.from({ length: 1000 }, (_, index) => String(1000 + ((index * 37) % 991))));
  expect(line.split("L")).toHaveLength(80);
  expect(line.startsWith("M0 ")).toBe(true);
  expect(line).toMatch(/L100 [\d.]+$/);
  expect(line.length + dots.length).toBeLessThan(2500);
});
