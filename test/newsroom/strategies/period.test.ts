import { expect, test } from "vitest";
import { periodState, stateInWords } from "../../src/newsroom/period.ts";

const london = "Europe/London";

test.for([
  ["a millisecond before its first year", { from: "2026", to: "2030" }, "2025-12-31T23:59:59.999Z", "Starts in 2026"],
  ["at the first instant of its first year", { from: "2026", to: "2030" }, "2026-01-01T00:00:00Z", undefined],
  ["on the last day of its last year", { from: "2026", to: "2030" }, "2030-12-31T23:59:59.999Z", undefined],
  ["when its last year is over", { from: "2026", to: "2030" }, "2031-01-01T00:00:00Z", "Ended 2030"],
  [
    "before its first day, by the council's clock",
    { from: "2026-04-01", to: "2030" },
    "2026-03-31T22:59:59.999Z",
    "Starts on 1 April 2026",
  ],
  ["on its first day, by the council's clock", { from: "2026-04-01", to: "2030" }, "2026-03-31T23:00:00Z", undefined],
  ["on its last day, by the council's clock", { from: "2024", to: "2026-06-30" }, "2026-06-30T22:59:59Z", undefined],
  ["when its last day is over", { from: "2024", to: "2026-06-30" }, "2026-06-30T23:00:00Z", "Ended 30 June 2026"],
  ["for a period of one day, on it", { from: "2026-06-30", to: "2026-06-30" }, "2026-06-30T12:00:00Z", undefined],
  ["for a draft without a period", { from: "", to: "" }, "2026-06-30T12:00:00Z", undefined],
] as const)("says of a period, %s", ([, period, now, words]) => {
  const state = periodState(period, Date.parse(now), london);
  expect(state && stateInWords(state, "en-GB")).toBe(words);
});

test("goes by the council's own zone", () => {
  const now = Date.parse("2031-01-01T03:00:00Z");
  expect(periodState({ from: "2026", to: "2030" }, now, london)?.kind).toBe("ended");
  expect(periodState({ from: "2026", to: "2030" }, now, "America/New_York")).toBeUndefined();
});
