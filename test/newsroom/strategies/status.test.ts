import { expect, test } from "vitest";
import { momentOfDay } from "../../../src/newsroom/dates.ts";
import type { Strategy } from "../../../src/newsroom/item.ts";
import { callInAfter } from "../../../src/newsroom/strategies/call-in.ts";
import type { Decision } from "../../../src/newsroom/strategies/course.ts";
import { periodOf } from "../../../src/newsroom/strategies/period.ts";
import { stateKinds, successorsOf } from "../../../src/newsroom/strategies/state.ts";
import { strategyStatusAt } from "../../../src/newsroom/strategies/status.ts";
import { timelineOf } from "../../../src/newsroom/strategies/timeline.ts";
import { publicNewsroom } from "../../../src/publishing/gate.ts";
import { newsroom, site, strategy } from "../../support/newsroom-fixture.ts";

const on = (day: string) => momentOfDay(day, site.timeZone);

function decision(act: Decision["act"], day: string, more: Partial<Decision> = {}): Decision {
  return { act, body: "Cabinet", bodyKey: "cabinet", on: on(day), ...more };
}

/** Approved by Cabinet, with the notice on the day after. */
function withNotice(day: string, published: string, more: Partial<Decision> = {}): Decision {
  const callIn = callInAfter(on(published), 5, site.holidays, site.timeZone);
  return decision("approved", day, { published: on(published), callIn, ...more });
}

const decided = (...decisions: readonly Decision[]) => ({ decisions, keepsDecisions: true });
const consultation = { opens: on("2017-10-02"), lastDay: "2017-11-30", closes: on("2017-12-01") };

/** How the first of some strategies stands on a day at noon, as the public sees it. */
function strategyStatus(day: string, ...all: readonly Strategy[]) {
  const now = Date.parse(`${day}T12:00:00Z`);
  const seen = publicNewsroom(newsroom([], all), now).strategies;
  const first = seen.find(({ name }) => name === all[0]?.name);
  if (!first) throw new Error("it is not seen");
  const its = strategyStatusAt(first, now, successorsOf(seen), site);
  return {
    ...its,
    timeline: timelineOf({ strategy: first, strategyStatus: its, releases: [], predecessors: [] }, site, now),
  };
}

const plan = (more: Partial<Strategy> = {}) => strategy("plan", { period: periodOf("2018", "2021", site), ...more });
const next = (name: string, more: Partial<Strategy> = {}) =>
  strategy(name, { title: `The ${name} plan`, supersedes: ["plan"], period: periodOf("2021", "2025", site), ...more });

const whole = plan({
  consultation,
  ...decided(
    decision("recommended", "2017-12-14"),
    withNotice("2018-02-08", "2018-02-09", { calledIn: on("2018-02-14"), confirmed: on("2018-03-01") }),
  ),
  period: periodOf("2018-04-01", "2021", site),
  extensions: [{ to: "2022-03-31", lastDay: "2022-03-31", ends: on("2022-04-01").instant, on: on("2021-06-01") }],
  withdrawn: { on: on("2024-01-15"), reason: "It is not needed." },
});
const after = next("new", { period: periodOf("2023-05-01", "2027", site) });

test.for([
  ["2017-09-01", "draft", "Draft", "This strategy is a draft. No decision to adopt it is published here."],
  [
    "2017-11-30",
    "consultation",
    "Out for consultation",
    "This strategy is a draft, out for consultation until 30 November 2017.",
  ],
  ["2017-12-01", "draft", "Draft", "This strategy is a draft. No decision to adopt it is published here."],
  [
    "2017-12-14",
    "recommended",
    "Recommended",
    "Cabinet recommended this strategy on 14 December 2017 to the body that decides. It does not apply until that body adopts it.",
  ],
  [
    "2018-02-13",
    "approved",
    "Approved, subject to call-in",
    "Cabinet approved this strategy on 8 February 2018. The decision can be called in until the end of 16 February 2018.",
  ],
  [
    "2018-02-14",
    "called-in",
    "Called in",
    "Cabinet approved this strategy on 8 February 2018. The decision was called in on 14 February 2018, and does not take effect unless it is confirmed.",
  ],
  ["2018-03-01", "starts", "Starts on 1 April 2018", "This strategy does not apply yet. It starts on 1 April 2018."],
  [
    "2018-04-01",
    "in-force",
    "In force",
    "This strategy applies until 31 December 2021. “The new plan” replaces it on 1 May 2023.",
  ],
  [
    "2021-06-01",
    "extended",
    "Extended to 31 March 2022",
    "This strategy applies until 31 March 2022: its end was moved from 31 December 2021. “The new plan” replaces it on 1 May 2023.",
  ],
  [
    "2022-04-01",
    "ended",
    "Ended 31 March 2022",
    "This strategy ended on 31 March 2022. “The new plan” replaces it on 1 May 2023.",
  ],
  ["2023-05-01", "replaced", "Replaced", "This strategy was replaced on 1 May 2023 by “The new plan”."],
  ["2024-01-15", "withdrawn", "Withdrawn", "This strategy was withdrawn on 15 January 2024."],
] as const)("says on %s of one strategy: %s", ([day, kind, chip, sentence]) => {
  expect(stateKinds).toContain(kind);
  expect(strategyStatus(day, whole, after)).toMatchObject({ state: { kind }, chip, sentence });
});

test("names as the next day the last one of what ends, and the first of what begins", () => {
  const days = ["2017-10-02", "2018-03-01", "2021-06-01", "2022-06-01"];
  // The public does not see what is dated later; whoever runs the newsroom does.
  const steps = days.map((day) => {
    const change = strategyStatusAt(whole, on(day).instant, successorsOf([whole, after]), site).next;
    return `${change?.day}: ${change?.what}`;
  });
  expect(steps).toEqual([
    "2017-11-30: its consultation ends",
    "2018-04-01: the strategy starts to apply",
    "2022-03-31: the strategy ends",
    "2023-05-01: the strategy is replaced",
  ]);
});

test.for([
  ["is a draft", { status: "draft" }],
  ["is held", { opens: Date.parse("2022-01-01T00:01Z") }],
  [
    "is out for consultation",
    {
      consultation: { opens: on("2021-02-01"), lastDay: "2021-09-30", closes: on("2021-10-01") },
      keepsDecisions: true,
    },
  ],
  ["is in call-in", decided(withNotice("2021-05-27", "2021-05-28"))],
  ["was called in", decided(withNotice("2021-05-06", "2021-05-07", { calledIn: on("2021-05-10") }))],
  ["is only recommended", decided(decision("recommended", "2021-01-14"))],
  [
    "was withdrawn before it applied",
    { ...decided(decision("approved", "2021-03-01")), withdrawn: { on: on("2021-02-01"), reason: "No." } },
  ],
] as const)("is not replaced while its successor %s", ([, more]) => {
  expect(strategyStatus("2021-06-01", plan(), next("new", more as Partial<Strategy>)).state.kind).toBe("in-force");
});

test("stays replaced when its successor is withdrawn later", () => {
  const gone = next("new", { withdrawn: { on: on("2021-05-01"), reason: "No." } });
  expect(strategyStatus("2021-06-01", plan(), gone)).toMatchObject({
    state: { kind: "replaced", on: { day: "2021-01-01" } },
  });
});

test("names no successor that was withdrawn before it applied", () => {
  const gone = next("new", {
    period: periodOf("2022", "2025", site),
    withdrawn: { on: on("2021-05-01"), reason: "No." },
  });
  expect(strategyStatus("2021-06-01", plan(), gone)).toMatchObject({
    sentence: "This strategy applies until 31 December 2021.",
    successors: [],
  });
});

test("names every successor of a strategy that was split, and is replaced by the first", () => {
  const { sentence, successors, timeline } = strategyStatus(
    "2021-06-01",
    plan(),
    next("late", { period: periodOf("2021-05-01", "2025", site) }),
    next("early"),
  );
  expect(sentence).toBe("This strategy was replaced on 1 January 2021 by “The early plan”.");
  expect(successors.map(({ name }) => name)).toEqual(["early", "late"]);
  expect(timeline.map(({ id }) => id)).toEqual(["starts", "replaced-early", "replaced-late"]);
});

test("claims no day of a replacement that hangs on a call-in whose end is not known", () => {
  const successor = next("new", decided(withNotice("2029-02-08", "2029-02-09")));
  const old = plan({ period: periodOf("2018", "2030", site) });
  expect(strategyStatus("2029-02-10", old, successor).sentence).toBe(
    "This strategy applies until 31 December 2030. “The new plan” is to replace it, and does not apply yet.",
  );
  const { sentence, timeline } = strategyStatus("2029-06-01", old, successor);
  expect(sentence).toBe("This strategy was replaced by “The new plan”.");
  expect(timeline.map(({ id }) => id)).toEqual(["starts"]);
});

test("owes no review before it was promised, and tells the public nothing of a promise to come", () => {
  const monthly = plan({ review: { everyMonths: 1, from: on("2019-02-08") } });
  expect(strategyStatus("2019-01-20", monthly).owed).toEqual([]);
  expect(strategyStatus("2019-01-20", monthly).timeline.map(({ id }) => id)).toEqual(["starts", "ended-2021-12-31"]);
  expect(strategyStatus("2019-02-08", monthly).owed[0]).toEqual({ kind: "due", day: "2019-03-08" });
});

test("shows of several reviews that are promised the next alone", () => {
  const yearly = plan({ review: { everyMonths: 12, from: on("2018-02-08") } });
  expect(strategyStatus("2018-03-01", yearly).timeline.map(({ id }) => id)).toEqual([
    "starts",
    "review-2019-02-08",
    "ended-2021-12-31",
  ]);
});

test("counts a review for the promised day that it is nearest to", () => {
  const review = (day: string) => ({ on: on(day), title: "Review", link: "/about/" });
  const yearly = plan({
    review: { everyMonths: 12, from: on("2018-02-08") },
    reviews: [review("2019-05-01"), review("2020-12-20")],
  });
  expect(strategyStatus("2021-06-01", yearly).owed).toEqual([{ kind: "not-published", day: "2020-02-08" }]);
});

test("says of the time of a draft that it ends, not of the draft", () => {
  const { timeline } = strategyStatus("2022-06-01", plan(decided(decision("noted", "2018-02-08"))));
  expect(timeline.map(({ words, isEvent }) => [words, isEvent])).toEqual([
    ["The time it is for begins", false],
    ["Noted by Cabinet", true],
    ["The time it is for ends", false],
  ]);
});

test("has started from the first instant of its time on", () => {
  const first = plan();
  const startsAt = (now: number) => {
    const its = strategyStatusAt(first, now, successorsOf([first]), site);
    return timelineOf({ strategy: first, strategyStatus: its, releases: [], predecessors: [] }, site, now)[0];
  };
  expect(startsAt(first.period.starts - 1)).toMatchObject({ words: "Starts", isFuture: true });
  expect(startsAt(first.period.starts)).toMatchObject({ words: "Started", isFuture: false });
});

test("says the same of what was called in", () => {
  const calledIn = decided(withNotice("2018-02-08", "2018-02-09", { calledIn: on("2018-02-14") }));
  const { state, timeline } = strategyStatus("2022-06-01", plan(calledIn));
  expect(state.kind).toBe("called-in");
  expect(timeline.at(-1)).toMatchObject({ words: "The time it is for ends", isEvent: false });
});

test("gives two of a kind on one day ids of their own", () => {
  const reviews = ["First", "Second"].map((title) => ({ on: on("2019-02-08"), title, link: "/about/" }));
  expect(strategyStatus("2019-06-01", plan({ reviews })).timeline.map(({ id }) => id)).toEqual([
    "starts",
    "reviewed-2019-02-08",
    "reviewed-2019-02-08-2",
    "ended-2021-12-31",
  ]);
});

test("says that it started on the day from which it applied, and not before it was decided", () => {
  const { timeline } = strategyStatus("2018-06-01", plan(decided(withNotice("2018-02-08", "2018-02-09"))));
  expect(timeline.slice(0, 4).map(({ id, day, words }) => `${id} ${day} ${words}`)).toEqual([
    "starts 2018-01-01 The time it is for begins",
    "approved-2018-02-08-cabinet 2018-02-08 Approved by Cabinet",
    "call-in-ends-2018-02-08-cabinet 2018-02-16 Call-in period ends",
    "applies 2018-02-17 Started",
  ]);
});

test("does not say of what was replaced on the day after its last that it ended", () => {
  const { timeline } = strategyStatus("2023-01-01", plan(), next("new", { period: periodOf("2022", "2025", site) }));
  expect(timeline.filter(({ isEvent }) => isEvent).map(({ words }) => words)).toEqual(["Replaced by "]);
});

test("tells readers of a successor that was held when they can see it, not before", () => {
  const opens = Date.parse("2022-03-01T00:01:00Z");
  const { timeline } = strategyStatus("2022-06-01", plan(), next("new", { opens }));
  expect(timeline.find(({ words }) => words === "Replaced by ")).toMatchObject({ day: "2021-01-01", announced: opens });
});

test("says of a successor that it was withdrawn itself", () => {
  const withdrawn = { on: on("2022-05-01"), reason: "It is not needed." };
  const at = (day: string) => strategyStatus(day, plan(), next("new", { withdrawn })).sentence;
  expect(at("2022-04-30")).toBe("This strategy was replaced on 1 January 2021 by “The new plan”.");
  expect(at("2022-05-01")).toBe(
    "This strategy was replaced on 1 January 2021 by “The new plan”, which was withdrawn on 1 May 2022.",
  );
});

test("gives the end of a call-in that is not known as the latest that can be", () => {
  expect(
    strategyStatus(
      "2060-03-03",
      plan({ ...decided(withNotice("2060-03-01", "2060-03-02")), period: periodOf("2060", "2065", site) }),
    ).next?.what,
  ).toBe("the strategy starts to apply, at the latest");
});
