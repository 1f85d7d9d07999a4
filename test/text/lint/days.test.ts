import { expect, test } from "vitest";
import { dayFaults } from "../../../src/text/lint/days.ts";

const told = (words: string) => dayFaults(words).map(({ rule, message, fix }) => `${rule}: ${message} → ${fix}`);

test.for([
  [
    "On Monday 28 November 2026 it opens.",
    "wrong-weekday: 28 November 2026 is a Saturday → write Saturday 28 November 2026, or Monday 30 November 2026",
  ],
  [
    "Tues 1st Dec. 2027",
    "wrong-weekday: 1 December 2027 is a Wednesday → write Wednesday 1 December 2027, or Tuesday 30 November 2027",
  ],
  [
    "Friday, November 27, 2025",
    "wrong-weekday: 27 November 2025 is a Thursday → write Thursday 27 November 2025, or Friday 28 November 2025",
  ],
  [
    "In the museum on Sun 1 December 2026",
    "wrong-weekday: 1 December 2026 is a Tuesday → write Tuesday 1 December 2026, or Sunday 29 November 2026",
  ],
  [
    "from Monday 30 November 2026 to Friday 5 December 2026",
    "wrong-weekday: 5 December 2026 is a Saturday → write Saturday 5 December 2026, or Friday 4 December 2026",
  ],
  [
    "until 31 November 2026",
    "no-such-day: 31 November 2026 is not a day of the calendar → write 30 November 2026, or the day you mean",
  ],
  [
    "Monday 29th February 2027",
    "no-such-day: 29th February 2027 is not a day of the calendar → write 28 February 2027, or the day you mean",
  ],
  ["by 31/06/2026", "no-such-day: 31/06/2026 is not a day of the calendar → write 30 June 2026, or the day you mean"],
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
  "Open Monday to Friday 30 November 2026",
  "Open Sat-Sun 5 December 2026, and Saturday/Sunday 12 December 2026",
  "The night of Saturday to Sunday, 28 November 2026",
  "The council sat 30 November 2026 until late.",
  "The couple wed 1 December 2026 in the town hall.",
  "The Sun, 1 December 2026, reported it.",
  "Tickets for Sheffield Wednesday, 12 December 2026",
])("says nothing of %j", (words) => {
  expect(told(words)).toEqual([]);
});
