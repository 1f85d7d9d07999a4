import Holidays from "date-holidays";
import { expect, test } from "vitest";
import bankHolidays from "../../../src/content/site/bank-holidays.json" with { type: "json" };

/** On weekdays, as the Government lists them: https://www.gov.uk/bank-holidays */
const announced = {
  2013: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
  2014: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
  2015: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
  2016: "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
  2017: "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
  2018: "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
  2019: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
  2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
  2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
  2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
  2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
  2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
  2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
  2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
  2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
} as const;

const { days, firstYear, lastYear } = bankHolidays;
const isWeekday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay());

test.for(Object.entries(announced))("knows the bank holidays of %s", ([year, list]) => {
  const known = days.filter((day) => day.startsWith(year) && isWeekday(day)).map((day) => day.slice(5));
  expect(known.join(" ")).toBe(list);
});

test("claims to know no other year than those", () => {
  expect([firstYear, lastYear]).toEqual([2013, 2027]);
  expect(new Set(days.map((day) => day.slice(0, 4)))).toEqual(new Set(Object.keys(announced)));
});

/**
 * To work them out takes a fifth of the time that the rest of a check takes, so they lie in a file. From 2013 on the package has the
 * days that were moved or added, and until the last year the Government has announced them.
 */
test("the file is what the package says (npx vitest run test/content/site --update)", async () => {
  const england = new Holidays("GB", "ENG");
  const years = Object.keys(announced).map(Number);
  const days = years
    .flatMap((year) => england.getHolidays(year))
    .filter(({ type }) => type === "public")
    .map(({ date }) => date.slice(0, 10));
  const file = { firstYear: years[0], lastYear: years.at(-1), days };
  await expect(`${JSON.stringify(file, undefined, 2)}\n`).toMatchFileSnapshot(
    "../../../src/content/site/bank-holidays.json",
  );
});
