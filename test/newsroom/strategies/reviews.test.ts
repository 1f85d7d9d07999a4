import { expect, test } from "vitest";
import { momentOfDay } from "../../../src/newsroom/dates.ts";
import type { Strategy } from "../../../src/newsroom/item.ts";
import { periodOf } from "../../../src/newsroom/strategies/period.ts";
import { successorsOf } from "../../../src/newsroom/strategies/state.ts";
import { strategyStatusAt } from "../../../src/newsroom/strategies/status.ts";
import { site, strategy } from "../../support/newsroom-fixture.ts";

const on = (day: string) => momentOfDay(day, site.timeZone);
const plan = (more: Partial<Strategy>) => strategy("plan", { period: periodOf("2018", "2018", site), ...more });

/** What is owed of the first of some strategies at an instant: "due 2018-06-30". */
function dueReviewsAt(instant: string, ...all: readonly [Strategy, ...Strategy[]]) {
  const { owed } = strategyStatusAt(all[0], Date.parse(instant), successorsOf(all), site);
  return owed.map(({ kind, day }) => `${kind} ${day}`);
}

const halfYearly = plan({ review: { everyMonths: 6, from: on("2017-12-31") } });

test.for([
  ["a millisecond before it is 90 days to its day", "2018-03-31T22:59:59.999Z", []],
  ["90 days before its day", "2018-03-31T23:00:00Z", ["due 2018-06-30"]],
  ["in the last millisecond of its day", "2018-06-30T22:59:59.999Z", ["due 2018-06-30"]],
  ["when its day is over", "2018-06-30T23:00:00Z", ["not-published 2018-06-30"]],
  ["on the last day of the strategy", "2018-12-31T00:00:00Z", ["not-published 2018-06-30", "due 2018-12-31"]],
] as const)("tells a review as due or as not published: %s", ([, instant, owed]) => {
  expect(dueReviewsAt(instant, halfYearly)).toEqual(owed);
});

test("promises no review for the day after the last of a strategy", () => {
  const newYear = plan({ review: { everyMonths: 6, from: on("2018-01-01") } });
  expect(dueReviewsAt("2019-06-01T12:00:00Z", newYear)).toEqual(["not-published 2018-07-01"]);
});

test("goes on with reviews to the end that a strategy was given later, and not before that was decided", () => {
  const extension = { to: "2019", lastDay: "2019-12-31", ends: on("2020-01-01").instant, on: on("2018-12-01") };
  const extended = plan({ review: { everyMonths: 12, from: on("2018-05-01") }, extensions: [extension] });
  expect(dueReviewsAt("2019-05-01T12:00:00Z", extended)).toEqual(["due 2019-05-01"]);
  expect(dueReviewsAt("2018-11-30T12:00:00Z", extended)).toEqual([]);
});

test.for([
  ["the day before a review", "2018-06-29", []],
  ["the day of a review", "2018-06-30", []],
  ["the day after a review", "2018-07-01", ["not-published 2018-06-30"]],
] as const)("asks no more for the review of a strategy that was replaced by then: %s", ([, from, owed]) => {
  const next = strategy("next", { supersedes: ["plan"], period: periodOf(from, "2020", site) });
  expect(dueReviewsAt("2018-12-01T12:00:00Z", halfYearly, next)).toEqual(owed);
});

test("counts a review that is published from the first instant of its day on", () => {
  const reviewed = plan({
    review: { everyMonths: 6, from: on("2017-12-31") },
    reviews: [{ on: on("2018-07-05"), title: "Review", link: "/about/" }],
  });
  expect(dueReviewsAt("2018-07-04T22:59:59.999Z", reviewed)).toEqual(["not-published 2018-06-30"]);
  expect(dueReviewsAt("2018-07-04T23:00:00Z", reviewed)).toEqual([]);
});
