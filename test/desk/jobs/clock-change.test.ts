import { expect, test } from "vitest";
import { clockChangeInWords, minuteFault } from "../../../src/desk/jobs/clock-change.ts";

const london = { timeZone: "Europe/London", locale: "en-GB" };

test.for([
  [
    "2027-03-28",
    "Europe/London",
    "On Sunday 28 March 2027 the clocks go forward: from 1am until 2am no minute exists.",
  ],
  [
    "2026-10-25",
    "Europe/London",
    "On Sunday 25 October 2026 the clocks go back: every minute from 1am until 2am comes twice. Choose one before or after.",
  ],
  [
    "2026-09-06",
    "America/Santiago",
    "On Sunday 6 September 2026 the clocks go forward: from midnight until 1am no minute exists.",
  ],
  [
    "2026-10-04",
    "Australia/Lord_Howe",
    "On Sunday 4 October 2026 the clocks go forward: from 2am until 2:30am no minute exists.",
  ],
  ["2026-06-01", "Europe/London", undefined],
  ["2026-10-24", "Europe/London", undefined],
] as const)("explains the clock of %s in %s", ([day, timeZone, words]) => {
  expect(clockChangeInWords(day, { ...london, timeZone })).toBe(words);
});

test("offers the nearest minutes that come once", () => {
  expect(minuteFault("2027-03-28", "01:30", london)).toEqual({
    message: "1:30am does not exist on Sunday 28 March 2027: the clocks go forward over it.",
    instead: [
      { value: "00:59", label: "12:59am" },
      { value: "02:00", label: "2am" },
    ],
  });
  expect(minuteFault("2026-10-25", "01:00", london)?.instead).toEqual([
    { value: "00:59", label: "12:59am" },
    { value: "02:00", label: "2am" },
  ]);
  expect(minuteFault("2027-03-28", "02:00", london)).toBeUndefined();
});
