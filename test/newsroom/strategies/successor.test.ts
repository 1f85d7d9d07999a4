import { expect, test } from "vitest";
import { momentOfDay } from "../../../src/newsroom/dates.ts";
import { periodOf } from "../../../src/newsroom/strategies/period.ts";
import { periodAfter } from "../../../src/newsroom/strategies/successor.ts";
import { site } from "../../support/newsroom-fixture.ts";

test.for([
  ["2018", "2021", "2022", "2025"],
  ["2018", "2018", "2019", "2019"],
  ["2018/19", "2020/21", "2021/22", "2023/24"],
  ["2096/97", "2098/99", "2099/00", "2101/02"],
  ["2018", "2020/21", "2021/22", "2024-06-30"],
  ["2018-04-01", "2021-03-31", "2021-04-01", "2024-03-31"],
  ["2018-11-15", "2019-02-14", "2019-02-15", "2019-05-14"],
  ["2018-11-05", "2018-11-14", "2018-11-15", "2018-12-14"],
  ["2018-04-01", "2021", "2022", "2025-09-30"],
] as const)("a strategy of %s to %s is followed by one of %s to %s", ([from, to, nextFrom, nextTo]) => {
  const next = periodAfter({ period: periodOf(from, to, site), extensions: [] }, site);
  expect(next).toEqual({ from: nextFrom, to: nextTo });
});

test("follows the latest end that a strategy was given, for as long as the strategy was first meant to be", () => {
  const extensions = ["2022", "2023"].map((to) => {
    const { lastDay, ends } = periodOf("2018", to, site);
    return { to, lastDay, ends, on: momentOfDay("2021-06-01", site.timeZone) };
  });
  expect(periodAfter({ period: periodOf("2018", "2021", site), extensions }, site)).toEqual({
    from: "2024",
    to: "2027",
  });
});

test("writes a year that ends with the school's as that year", () => {
  const school = { ...site, yearEnds: "08-31" };
  expect(periodAfter({ period: periodOf("2018", "2021", school), extensions: [] }, school)).toEqual({
    from: "2021",
    to: "2024",
  });
});
