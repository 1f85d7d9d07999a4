import fc from "fast-check";
import { addDays, momentOfDay } from "../../../src/newsroom/dates.ts";
import type { Strategy } from "../../../src/newsroom/item.ts";
import type { Site } from "../../../src/newsroom/site.ts";
import { callInAfter } from "../../../src/newsroom/strategies/call-in.ts";
import { acts, type Decision } from "../../../src/newsroom/strategies/course.ts";
import { lastDayOf, periodOf } from "../../../src/newsroom/strategies/period.ts";
import { isDecisive } from "../../../src/newsroom/strategies/state.ts";
import { strategy, site as usual } from "../../support/newsroom-fixture.ts";

/** A council of which the bank holidays are known for some of the years in which its strategies fall. */
export const site: Site = {
  ...usual,
  bodies: new Map([
    ["cabinet", { key: "cabinet", name: "Cabinet", callIn: 5 }],
    ["council", { key: "council", name: "Full Council" }],
  ]),
  holidays: { days: new Set(["2018-03-30", "2018-04-02", "2018-12-25"]), firstYear: 2013, lastYear: 2020 },
};

const moment = (day: string) => momentOfDay(day, site.timeZone);
const after = (day: string) => moment(addDays(day, 1));

/** Few enough days that events often meet on one. */
const day = fc.oneof(
  fc.integer({ min: 0, max: 5 * 365 }).map((days) => addDays("2017-01-01", days)),
  fc.constantFrom("2018-02-08", "2018-02-09", "2018-02-17", "2018-03-25", "2018-10-28", "2018-12-31", "2019-01-01"),
);
const days = fc.integer({ min: 0, max: 20 });
const maybe = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: undefined });

const year = fc.integer({ min: 2017, max: 2021 });
const when = fc.oneof(
  year.map(String),
  year.map((first) => `${first}/${first - 1999}`),
  day,
);

const period = fc
  .tuple(when, when)
  .map(([from, to]) => periodOf(from, to, site))
  .filter(({ starts, ends }) => starts < ends);

const decision = fc
  .record({
    act: fc.constantFrom(...acts),
    body: fc.constantFrom(...site.bodies.values()),
    on: day,
    published: maybe(days),
    isUrgent: fc.boolean(),
    calledIn: maybe(days),
    confirmed: maybe(days),
  })
  .map(({ act, body, isUrgent, ...typed }): Decision => {
    const on = moment(typed.on);
    const published = typed.published === undefined ? undefined : moment(addDays(on.day, typed.published));
    const isOpen = body.callIn !== undefined && published && !isUrgent && isDecisive({ act });
    const callIn = isOpen ? callInAfter(published, body.callIn, site.holidays, site.timeZone) : undefined;
    const isCalledIn = typed.calledIn !== undefined && !isUrgent && isDecisive({ act });
    const calledIn = isCalledIn ? moment(addDays((published ?? on).day, typed.calledIn ?? 0)) : undefined;
    const confirmed =
      calledIn && typed.confirmed !== undefined ? moment(addDays(calledIn.day, typed.confirmed)) : undefined;
    return { act, body: body.name, bodyKey: body.key, on, isUrgent, published, callIn, calledIn, confirmed };
  });

const consultation = fc.tuple(day, days).map(([opens, length]) => {
  const lastDay = addDays(opens, length);
  return { opens: moment(opens), lastDay, closes: after(lastDay) };
});

const extension = fc.record({ to: when, on: day }).map(({ to, on }) => {
  const lastDay = lastDayOf(to, site);
  return { to, lastDay, ends: after(lastDay).instant, on: moment(on) };
});

const review = fc.record({
  everyMonths: fc.constantFrom(1, 2, 6, 12, 24),
  from: day.map(moment),
});

type Dated = { readonly on: { readonly instant: number } };
const inOrder = <T extends Dated>(list: readonly T[]) => list.toSorted((a, b) => a.on.instant - b.on.instant);

/** Anything that the file of a strategy can say of its course, in whatever order of dates. */
function course(name: string, more: Partial<Strategy> = {}): fc.Arbitrary<Strategy> {
  return fc
    .record({
      period,
      decisions: fc.array(decision, { maxLength: 3 }).map(inOrder),
      consultation: maybe(consultation),
      extensions: fc.array(extension, { maxLength: 2 }),
      review: maybe(review),
      reviews: fc.array(
        day.map((on) => ({ on: moment(on), title: "Review", link: "/about/" })),
        { maxLength: 3 },
      ),
      withdrawn: fc.option(
        day.map((on) => ({ on: moment(on), reason: "It is not needed." })),
        { nil: undefined, freq: 3 },
      ),
    })
    .map((one) =>
      strategy(name, {
        ...one,
        // As the reader has it: each end later than the one before.
        extensions: inOrder(one.extensions).filter(
          ({ ends }, index, all) =>
            ends > Math.max(one.period.ends, ...all.slice(0, index).map((before) => before.ends)),
        ),
        reviews: inOrder(one.reviews),
        keepsDecisions: one.decisions.length > 0 || one.consultation !== undefined,
        ...more,
      }),
    );
}

const successor = (name: string) =>
  fc
    .tuple(
      course(name, { supersedes: ["old"] }),
      fc.constantFrom<Strategy["status"]>("published", "published", "draft"),
      maybe(day),
    )
    .map(([one, status, opens]) => ({
      ...one,
      status,
      opens: opens === undefined ? Number.NEGATIVE_INFINITY : moment(opens).instant + 60_000,
    }));

/** A strategy by the name of `old`, and up to two that supersede it: seen, held or drafts. */
export const strategies = fc.oneof(
  course("old").map((one) => [one]),
  fc.tuple(course("old"), successor("new")),
  fc.tuple(course("old"), successor("new"), successor("other")),
);

/** Any instant about which a strategy may be asked, often at the very beginning or end of a day. */
export const instant = fc.oneof(
  fc.integer({ min: Date.parse("2016-06-01T00:00Z"), max: Date.parse("2024-01-01T00:00Z") }),
  fc.tuple(day, fc.constantFrom(-1, 0, 1)).map(([on, offset]) => moment(on).instant + offset),
);
