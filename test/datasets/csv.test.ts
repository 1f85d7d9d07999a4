import { expect, test } from "vitest";
import { toCsv } from "../../src/datasets/csv.ts";

const rowOf = (...cells: readonly (string | number | undefined)[]) =>
  toCsv({ columns: ["a"], rows: [cells] }).split("\r\n")[1];

test("begins with the mark that lets Excel read it, and ends each line as the standard has it", () => {
  expect(toCsv({ columns: ["date", "value"], rows: [["2026", 1]] })).toBe("\uFEFFdate,value\r\n2026,1\r\n");
});

test.for([
  "=1+1",
  "+1 of many",
  "-5 to 5",
  "@home",
  "\t=1",
  '=HYPERLINK("x")',
])("lets no spreadsheet run %j", (text) => {
  expect(rowOf(text)?.replace(/^"/, "")).toMatch(/^'/);
});

test("leaves numbers, dates and other texts as they are", () => {
  expect(rowOf(-3.5, 10863, "2018-02-09", "children, young people", undefined, 'the "whole"')).toBe(
    '-3.5,10863,2018-02-09,"children, young people",,"the ""whole"""',
  );
});
