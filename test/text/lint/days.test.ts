import { expect, test } from "vitest";
import { dayFaults } from "../../../src/text/lint/days.ts";

const told = (words: string) => dayFaults(words).map(({ rule, fault }) => `${rule}: ${fault[1]} → ${fault[2]}`);

test.for([
  [
    "On Monday 28 November 2026 it opens.",
    "wrong-weekday: 28 November 2026 is a Saturday → Saturday 28 November 2026, or Monday 30 November 2026",
  ],
  [
    "Tues 1st Dec. 2027",
    "wrong-weekday: 1 December 2027 is a Wednesday → Wednesday 1 December 2027, or Tuesday 30 November 2027",
  ],
  [
    "Friday, November 27, 2025",
    "wrong-weekday: 27 November 2025 is a Thursday → Thursday 27 November 2025, or Friday 28 November 2025",
  ],
  [
    "until 31 November 2026",
    "no-such-day: 31 November 2026 is not a day of the calendar → 30 November 2026, or the day that is meant",
  ],
  [
    "Monday 29th February 2027",
    "no-such-day: 29th February 2027 is not a day of the calendar → 28 February 2027, or the day that is meant",
  ],
  ["by 31/06/2026", "no-such-day: 31/06/2026 is not a day of the calendar → 30 June 2026, or the day that is meant"],
] as const)("tells what is wrong with the day in %j", ([words, message]) => {
  expect(told(words)).toEqual([message]);
});

test.for([
  "On Saturday 28 November 2026 it opens.",
  "29 February 2028",
  "Monday and Tuesday 1 December 2026",
  "Reference 31/06/26 and 45/13/2026",
  "The 31 December 2026 deadline",
  "Room 30, February 2026",
  "Sat. 28 Nov 2026",
  "Sunday the 29th of November 2026",
  "The Sunday Times, 28 November 2026",
  "Mon 30 November at 9am",
])("says nothing of %j", (words) => {
  expect(told(words)).toEqual([]);
});
