import { DateTime } from "luxon";
import { expect, test } from "vitest";
import {
  addMonths,
  dayInWords,
  instantInWords,
  instantInZone,
  isLocale,
  isMoment,
  isTimeZone,
  machineDate,
  monthInWords,
  readMoment,
  timeInWords,
  weekdayInWords,
} from "../../src/newsroom/dates.ts";

const london = "Europe/London";

test.for([
  ["2018-02-09", "2018-02-09T00:00:00Z", undefined],
  ["2018-07-09", "2018-07-08T23:00:00Z", undefined],
  ["2026-07-01 00:01", "2026-06-30T23:01:00Z", "00:01"],
  ["2026-07-01T00:01", "2026-06-30T23:01:00Z", "00:01"],
  ["2026-03-13 17:40", "2026-03-13T17:40:00Z", "17:40"],
  ["2026-03-29", "2026-03-29T00:00:00Z", undefined],
  ["2026-03-29 00:59", "2026-03-29T00:59:00Z", "00:59"],
  ["2026-03-29 02:00", "2026-03-29T01:00:00Z", "02:00"],
  ["2026-10-25 00:59", "2026-10-24T23:59:00Z", "00:59"],
  ["2026-10-25 02:00", "2026-10-25T02:00:00Z", "02:00"],
  ["2024-02-29", "2024-02-29T00:00:00Z", undefined],
] as const)("reads %s as London's clock shows it", ([text, instant, time]) => {
  expect(readMoment(text, london)).toEqual({
    day: text.slice(0, 10),
    instant: Date.parse(instant),
    ...(time && { time }),
  });
});

const form = "is not a date as the newsroom writes it";
const example = "the year, the month and the day, such as 2018-02-09, or with the minute 2018-02-09 17:40";

test.for([
  ["2026-02-30", "2026-02-30 is not a day of the calendar", "2026-02-28"],
  ["2024-02-30", "2024-02-30 is not a day of the calendar", "2024-02-29"],
  ["2026-13-01", "2026-13-01 is not a day of the calendar", "2026-01-13"],
  ["2026-27-11", "2026-27-11 is not a day of the calendar", "2026-11-27"],
  ["2026-27-13", "2026-27-13 is not a day of the calendar", example],
  ["2026-00-10", "2026-00-10 is not a day of the calendar", example],
  ["27-11-2026", `"27-11-2026" ${form}`, "2026-11-27"],
  ["11/27/2026", `"11/27/2026" ${form}`, "2026-11-27"],
  ["2023-04-09T23:30:00.000Z", `"2023-04-09T23:30:00.000Z" ${form}`, "2023-04-10 00:30"],
  ["2023-04-09T23:30Z", `"2023-04-09T23:30Z" ${form}`, "2023-04-10 00:30"],
  ["2023-01-09 23:30:00 Z", `"2023-01-09 23:30:00 Z" ${form}`, "2023-01-09 23:30"],
  ["2023-04-10T01:30:00+02:00", `"2023-04-10T01:30:00+02:00" ${form}`, "2023-04-10 00:30"],
  ["2023-04-09T23:30:00.000", `"2023-04-09T23:30:00.000" ${form}`, "2023-04-09 23:30"],
  ["2023-04-31 25:10", "2023-04-31 is not a day of the calendar", example],
  ["2026-02-30 9:30", `"2026-02-30 9:30" ${form}`, "2026-02-28 09:30"],
  ["31/06/2026", `"31/06/2026" ${form}`, "2026-06-30"],
  ["2026/6/5", `"2026/6/5" ${form}`, "2026-06-05"],
  ["9th February 2018, 12am", `"9th February 2018, 12am" ${form}`, "2018-02-09 00:00"],
  ["9 Feb. 2018 12pm", `"9 Feb. 2018 12pm" ${form}`, "2018-02-09 12:00"],
  ["Friday 9 February 2018 at 5:40pm", `"Friday 9 February 2018 at 5:40pm" ${form}`, "2018-02-09 17:40"],
  ["9 Octember 2018", `"9 Octember 2018" ${form}`, "2018-10-09"],
  ["9 Smarch 2018", `"9 Smarch 2018" ${form}`, example],
  ["2018", `"2018" ${form}`, example],
  ["", `"" ${form}`, example],
  ["2026-03-13 24:00", "24:00 is not a time of day", "a time from 00:00 to 23:59, such as 2026-03-13 09:30"],
  ["2026-03-13 09:60", "09:60 is not a time of day", "a time from 00:00 to 23:59, such as 2026-03-13 09:30"],
  [
    "2026-03-29 01:00",
    "the clocks go forward on that day, and 01:00 does not exist",
    "2026-03-29 00:59 or 2026-03-29 02:00",
  ],
  [
    "2026-03-29 01:59",
    "the clocks go forward on that day, and 01:59 does not exist",
    "2026-03-29 00:59 or 2026-03-29 02:00",
  ],
  ["2026-10-25 01:00", "the clocks go back on that day, and 01:00 comes twice", "2026-10-25 00:59 or 2026-10-25 02:00"],
  ["2026-10-25 01:59", "the clocks go back on that day, and 01:59 comes twice", "2026-10-25 00:59 or 2026-10-25 02:00"],
] as const)("refuses %j and says what to write", ([text, message, fix]) => {
  expect(readMoment(text, london)).toMatchObject({ message, fix });
});

test("offers the minutes around a change of another length", () => {
  expect(readMoment("2026-10-04 02:10", "Australia/Lord_Howe")).toMatchObject({
    fix: "2026-10-04 01:59 or 2026-10-04 02:30",
  });
});

test("writes days, months and times as GOV.UK does", () => {
  expect(dayInWords("2018-02-09", "en-GB")).toBe("9 February 2018");
  expect(weekdayInWords("2018-02-09", "en-GB")).toBe("Friday 9 February 2018");
  expect(monthInWords("2018-02", "en-GB")).toBe("February 2018");
  expect(dayInWords("2018-02-09", "cy")).toBe("9 Chwefror 2018");
});

test.for([
  ["17:40", "5:40pm"],
  ["09:00", "9am"],
  ["00:01", "12:01am"],
  ["00:00", "midnight"],
  ["12:00", "midday"],
  ["12:05", "12:05pm"],
  ["23:59", "11:59pm"],
] as const)("writes %s as %s", ([time, words]) => {
  expect(timeInWords(time, "en-GB")).toBe(words);
});

test("shows an instant on the council's clock", () => {
  const calendar = { locale: "en-GB", timeZone: london };
  expect(instantInWords(Date.parse("2026-06-30T23:01:00Z"), calendar)).toBe("Wednesday 1 July 2026, 12:01am BST");
  expect(instantInWords(Date.parse("2026-01-01T09:00:00Z"), calendar)).toBe("Thursday 1 January 2026, 9am GMT");
  expect(instantInZone(Date.parse("2026-06-30T23:01:00Z"), london)).toBe("2026-07-01T00:01:00+01:00");
});

test("tells machines the minute only where the file has one", () => {
  const instant = Date.parse("2026-06-30T23:01:00Z");
  expect(machineDate({ day: "2026-07-01", time: "00:01", instant }, london)).toBe("2026-07-01T00:01:00+01:00");
  expect(machineDate({ day: "2026-07-01", instant }, london)).toBe("2026-07-01");
});

test.for([
  ["2018-02-08", 12, "2019-02-08"],
  ["2018-01-31", 1, "2018-02-28"],
  ["2020-02-29", 12, "2021-02-28"],
  ["2019-12-31", 2, "2020-02-29"],
  ["2018-11-30", 3, "2019-02-28"],
  ["2018-12-08", 1, "2019-01-08"],
] as const)("finds the day after %s by %i months: %s", ([day, months, expected]) => {
  expect(addMonths(day, months)).toBe(expected);
});

test("knows languages and time zones by name", () => {
  expect(["en-GB", "cy", "en-GB-u-ca-hebrew", "klingon!", ""].map(isLocale)).toEqual([true, true, false, false, false]);
  expect(["Europe/London", "Mars/North", ""].map(isTimeZone)).toEqual([true, false, false]);
});

test.for([
  "Europe/London",
  "Africa/Casablanca",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "Asia/Kolkata",
  "UTC",
])("agrees with luxon on every third day of 60 years in %s", (zone) => {
  const read = (text: string) => {
    const moment = readMoment(text, zone);
    return isMoment(moment) ? `${text} ${instantInZone(moment.instant, zone)}` : text;
  };
  const expected = (text: string) => {
    const at = DateTime.fromISO(text.replace(" ", "T"), { zone });
    return `${text} ${at.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ")}`;
  };
  const days = Array.from({ length: 7_300 }, (_, index) =>
    new Date(Date.UTC(1985, 0, 1 + 3 * index)).toISOString().slice(0, 10),
  );
  const texts = days.flatMap((day, index) => [day, `${day} ${String(index % 24).padStart(2, "0")}:30`]);
  const differing = texts.filter((text) => isMoment(readMoment(text, zone)) && read(text) !== expected(text));
  expect(differing).toEqual([]);
});
