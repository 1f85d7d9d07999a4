import { expect, test } from "vitest";
import { readPublishedLine } from "../../../../src/import/release/date/published-line.ts";

test.for([
  "Published Friday, 9th February 2018",
  "Published: 9 February 2018",
  "Published on Friday 9 February 2018",
  "Date published: Fri 9 Feb 2018",
  "First published 9th of February, 2018",
  "Release date: February 9, 2018",
  "Released on Fri. 9 February 2018.",
  "Friday, 9th February 2018",
  "9 FEBRUARY 2018",
  "2018-02-09",
])("reads the day of %j", (line) => {
  expect(readPublishedLine(line)).toMatchObject({ day: "2018-02-09", doubts: [] });
});

test.for([
  ["Published on Friday 9 February 2018 at 5:40pm", "17:40"],
  ["Published 9 February 2018, 5.40 p.m.", "17:40"],
  ["Issued: 9 February 2018 - 17:40", "17:40"],
  ["9 February 2018 at 12:01am", "00:01"],
  ["9 February 2018 9am", "09:00"],
  ["9 February 2018 at 12 noon", "12:00"],
  ["9 February 2018", undefined],
])("reads the minute of %j as %j", ([line, minute]) => {
  expect(readPublishedLine(line ?? "")?.minute).toBe(minute);
});

test.for([
  "Publication of the plan",
  "Published by the press office",
  "On Friday 9 February 2018 the library opens",
  "9 goats 2018",
  "May 2018",
  "9 February",
  "Published 9 February 2018 5",
])("leaves %j in the text", (line) => {
  expect(readPublishedLine(line)).toBeUndefined();
});

test.for([
  [
    "Published Thursday, 9th February 2018",
    "9 February 2018 is a Friday, not a Thursday. The nearest Thursday is 8 February 2018.",
  ],
  [
    "Published Mon 9 February 2018",
    "9 February 2018 is a Friday, not a Monday. The nearest Monday is 12 February 2018.",
  ],
  ["Issued 09/02/2018", "09/02/2018 was read as 9 February 2018, the day first."],
  ["Published 9 February 2018 at 25:10", "25:10 is not a time of day. Only the day was taken."],
])("tells a doubt about %j", ([line, doubt]) => {
  expect(readPublishedLine(line ?? "")).toMatchObject({ day: "2018-02-09", doubts: [doubt] });
});

test.for(["Issued 25/02/2018", "Issued 02.02.2018"])("has no doubt about %j, which reads one way", (line) => {
  expect(readPublishedLine(line)?.doubts).toEqual([]);
});

test.for([
  ["Published 31 February 2018", "31 February 2018 is not a day of the calendar."],
  ["Issued 02/25/2018", "02/25/2018 is not a day of the calendar."],
])("takes no day from %j", ([line, doubt]) => {
  expect(readPublishedLine(line ?? "")).toMatchObject({ doubts: [doubt] });
  expect(readPublishedLine(line ?? "")?.day).toBeUndefined();
});
