import { expect, test } from "vitest";
import { isEndAssumed, periodOf } from "../../../src/newsroom/strategies/period.ts";
import { strategyStatuses } from "../../../src/newsroom/strategies/status.ts";
import { site, strategy } from "../../support/newsroom-fixture.ts";

const april = { yearEnds: "03-31" };

test.for([
  ["a year", ["2017", "2021"], {}, ["2017-01-01", "2021-12-31"]],
  ["a year where years end in March", ["2017", "2021"], april, ["2017-04-01", "2021-03-31"]],
  ["a financial year", ["2017/18", "2021/22"], {}, ["2017-04-01", "2022-03-31"]],
  ["a financial year that ends in August", ["2017/18", "2021/22"], { yearEnds: "08-31" }, ["2017-09-01", "2022-08-31"]],
  ["the financial year of a century's end", ["2099/00", "2099/00"], {}, ["2099-04-01", "2100-03-31"]],
  ["days", ["2017-09-01", "2021-08-31"], april, ["2017-09-01", "2021-08-31"]],
  ["one day", ["2017-09-01", "2017-09-01"], {}, ["2017-09-01", "2017-09-01"]],
  ["a day and a year", ["2017-09-01", "2021"], {}, ["2017-09-01", "2021-12-31"]],
] as const)("takes the first and the last day of a period from %s", ([, [from, to], years, [firstDay, lastDay]]) => {
  expect(periodOf(from, to, { timeZone: "Europe/London", ...years })).toMatchObject({ from, to, firstDay, lastDay });
});

test.for([
  ["2021", true],
  ["2021/22", false],
  ["2021-12-31", false],
] as const)("assumes the last day of %s: %s", ([to, isAssumed]) => {
  expect(isEndAssumed({ to })).toBe(isAssumed);
});

test.for([
  ["a millisecond before its first year", ["2026", "2030"], "2025-12-31T23:59:59.999Z", "Starts on 1 January 2026"],
  ["at the first instant of its first year", ["2026", "2030"], "2026-01-01T00:00:00Z", "In force"],
  ["on the last day of its last year", ["2026", "2030"], "2030-12-31T23:59:59.999Z", "In force"],
  ["when its last year is over", ["2026", "2030"], "2031-01-01T00:00:00Z", "Ended 2030"],
  [
    "before its first day, by the council's clock",
    ["2026-04-01", "2030"],
    "2026-03-31T22:59:59.999Z",
    "Starts on 1 April 2026",
  ],
  ["on its first day, by the council's clock", ["2026-04-01", "2030"], "2026-03-31T23:00:00Z", "In force"],
  ["on its last day, by the council's clock", ["2024", "2026-06-30"], "2026-06-30T22:59:59Z", "In force"],
  ["when its last day is over", ["2024", "2026-06-30"], "2026-06-30T23:00:00Z", "Ended 30 June 2026"],
  ["when its last financial year is over", ["2024", "2025/26"], "2026-03-31T23:00:00Z", "Ended 31 March 2026"],
  ["for a period of one day, on it", ["2026-06-30", "2026-06-30"], "2026-06-30T12:00:00Z", "In force"],
] as const)("says of a period, %s", ([, [from, to], now, chip]) => {
  const one = strategy("one", { period: periodOf(from, to, site) });
  expect(strategyStatuses([one], site, Date.parse(now)).get("one")?.chip).toBe(chip);
});

test("goes by the council's own zone", () => {
  const now = Date.parse("2031-01-01T03:00:00Z");
  const kindIn = (timeZone: string) => {
    const abroad = { ...site, timeZone };
    const one = strategy("one", { period: periodOf("2026", "2030", abroad) });
    return strategyStatuses([one], abroad, now).get("one")?.state.kind;
  };
  expect([kindIn("Europe/London"), kindIn("America/New_York")]).toEqual(["ended", "in-force"]);
});
