import { expect, test } from "vitest";
import { arrange } from "../../src/newsroom/arrange.ts";
import { momentOfDay } from "../../src/newsroom/dates.ts";
import type { Newsroom } from "../../src/newsroom/newsroom.ts";
import { nextChangeInWords, nextChangeJson, nextChangeOf } from "../../src/newsroom/next-change.ts";
import type { Decision } from "../../src/newsroom/strategies/course.ts";
import { periodOf } from "../../src/newsroom/strategies/period.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import { newsroom, release, site, strategy } from "../support/newsroom-fixture.ts";

const now = Date.parse("2021-06-01T12:00:00Z");
const on = (day: string) => momentOfDay(day, site.timeZone);
const decision = (day: string, more: Partial<Decision> = {}): Decision => ({
  bodyKey: "cabinet",
  body: "Cabinet",
  act: "approved",
  on: on(day),
  ...more,
});
const plan = (more: Parameters<typeof strategy>[1] = {}) =>
  newsroom([], [strategy("plan", { decisions: [decision("2018-02-08")], keepsDecisions: true, ...more })]);
const withNotice = (from: string | undefined, until: string | undefined): Newsroom => ({
  ...newsroom(),
  site: {
    ...site,
    notice: {
      text: "Closed.",
      from: from ? on(from).instant : undefined,
      until: until ? on(until).instant : undefined,
    },
  },
});
const held = { opens: on("2021-08-01").instant };

test.for<[string, Newsroom, string | null, string[]]>([
  ["nothing is to come", newsroom([release("old", "2020-01-01")]), null, []],
  ["a release is a draft", newsroom([release("draft", "2021-07-01", { status: "draft" })]), null, []],
  [
    "a release is held",
    newsroom([release("held", "2021-07-01 00:01"), release("later", "2021-07-02")]),
    "2021-07-01T00:01:00+01:00",
    ["a held item goes live"],
  ],
  [
    "a release is held whose file has a change of an earlier day",
    newsroom([
      release("held", "2021-07-01", { changes: [{ on: on("2021-06-10"), kind: "correction", note: "Hours." }] }),
    ]),
    "2021-07-01T00:00:00+01:00",
    ["a held item goes live"],
  ],
  [
    "a strategy is held",
    newsroom([], [strategy("held", { ...held, period: { ...strategy("x").period, ends: 0 } })]),
    "2021-08-01T00:00:00+01:00",
    ["a held item goes live"],
  ],
  [
    "two kinds come at once",
    newsroom([release("held", "2022-01-01")], plan().strategies),
    "2022-01-01T00:00:00+00:00",
    ["a held item goes live", "a strategy ends"],
  ],
  ["a notice is to begin", withNotice("2021-06-10", "2021-06-20"), "2021-06-10T00:00:00+01:00", ["a notice begins"]],
  ["a notice is shown", withNotice(undefined, "2021-06-20"), "2021-06-20T00:00:00+01:00", ["a notice ends"]],
  ["a notice is over", withNotice("2021-05-01", "2021-05-20"), null, []],
  ["a strategy is in force", plan(), "2022-01-01T00:00:00+00:00", ["a strategy ends"]],
  [
    "a strategy is replaced by one that is held",
    newsroom([], [...plan().strategies, strategy("new", { ...held, supersedes: ["plan"] })]),
    "2021-08-01T00:00:00+01:00",
    ["a held item goes live", "a strategy is replaced"],
  ],
  [
    "a decision is held that changes no state",
    plan({ decisions: [decision("2018-02-08"), decision("2021-06-15", { act: "noted" })] }),
    "2021-06-15T00:00:00+01:00",
    ["a held decision is shown"],
  ],
  [
    "the home page tells a correction",
    newsroom([
      release("pool", "2021-03-01", {
        changes: [
          { on: on("2021-03-10"), kind: "correction", note: "Hours." },
          { on: on("2021-05-20"), kind: "correction", note: "Prices." },
          { on: on("2021-05-25"), kind: "update", note: "A picture." },
        ],
      }),
    ]),
    "2021-06-19T00:00:00+01:00",
    ["a correction leaves the home page"],
  ],
  [
    "a page was removed",
    newsroom([
      release("pool", "2021-03-01", {
        status: "removed",
        removal: { kind: "error", on: on("2021-05-31"), reason: "x" },
      }),
    ]),
    "2021-06-30T00:00:00+01:00",
    ["a correction leaves the home page"],
  ],
  [
    "a page was removed long ago, or merged",
    newsroom([
      release("pool", "2021-03-01", {
        status: "removed",
        removal: { kind: "error", on: on("2021-03-31"), reason: "x" },
      }),
      release("park", "2021-03-01", { status: "removed", removal: { kind: "merged", into: "/news/" } }),
    ]),
    null,
    [],
  ],
  [
    "an extension is held",
    plan({ extensions: [{ to: "2023", lastDay: "2023-12-31", ends: on("2024-01-01").instant, on: on("2021-07-01") }] }),
    "2021-07-01T00:00:00+01:00",
    ["a held extension is shown", "a strategy is extended"],
  ],
  [
    "a review will be due soon",
    plan({ review: { everyMonths: 12, from: on("2018-10-01") } }),
    "2021-07-03T00:00:00+01:00",
    ["a review is due within 90 days"],
  ],
  [
    "a consultation is to end",
    plan({
      decisions: [],
      consultation: { opens: on("2021-05-01"), lastDay: "2021-06-30", closes: on("2021-07-01") },
    }),
    "2021-07-01T00:00:00+01:00",
    ["a consultation ends"],
  ],
  [
    "a decision can be called in",
    plan({ decisions: [decision("2021-05-28", { callIn: { lastDay: "2021-06-07", over: on("2021-06-08") } })] }),
    "2021-06-08T00:00:00+01:00",
    ["a strategy starts to apply"],
  ],
  [
    "a consultation of what is decided already ends",
    plan({ consultation: { opens: on("2021-05-01"), lastDay: "2021-06-30", closes: on("2021-07-01") } }),
    "2021-07-01T00:00:00+01:00",
    ["a day of a strategy passes"],
  ],
])("knows when the site changes next where %s", ([, whole, at, kinds]) => {
  expect(JSON.parse(nextChangeJson(nextChangeOf(whole, now), site))).toEqual({ at, kinds });
});

test("tells people the minute and the kinds, and names nothing", () => {
  const whole = newsroom([release("secret-merger", "2022-01-01", { title: "Secret merger" })], plan().strategies);
  const next = nextChangeOf(whole, now);
  expect(nextChangeInWords(next, site)).toBe(
    "The site next changes on Saturday 1 January 2022, midnight GMT: a held item goes live, a strategy ends.",
  );
  expect(nextChangeJson(next, site) + nextChangeInWords(next, site)).not.toMatch(/secret|merger|plan/i);
});

test("says where nothing is to come", () => {
  expect(nextChangeInWords(nextChangeOf(newsroom(), now), site)).toBe("No scheduled changes remain.");
});

test("moves on once the instant has come", () => {
  const whole = newsroom([release("one", "2021-07-01"), release("two", "2021-07-02")]);
  const first = nextChangeOf(whole, now).at ?? 0;
  expect(nextChangeOf(whole, first - 1).at).toBe(first);
  expect(nextChangeOf(whole, first).at).toBe(on("2021-07-02").instant);
});

/** A newsroom in which everything happens that can. */
const busy: Newsroom = {
  ...newsroom(
    [
      release("first", "2018-02-09 00:01", {
        changes: [
          { on: on("2018-02-12"), kind: "correction", note: "Hours." },
          { on: on("2018-02-20"), kind: "update", note: "Prices." },
          ...["01", "02", "03", "04", "05", "06"].map((day) => ({
            on: on(`2020-06-${day}`),
            kind: "correction" as const,
            note: day,
          })),
        ],
        withdrawn: { on: on("2024-06-01"), reason: "Closed." },
      }),
      release("wrong", "2018-02-10", {
        status: "removed",
        removal: { kind: "error", on: on("2020-10-10"), reason: "It was wrong." },
      }),
      release("last", "2025-01-01"),
    ],
    [
      strategy("plan", {
        keepsDecisions: true,
        decisions: [
          decision("2018-01-10", { act: "recommended" }),
          decision("2018-02-08", {
            published: on("2018-02-09"),
            callIn: { lastDay: "2018-02-16", over: on("2018-02-17") },
            calledIn: on("2018-02-14"),
            confirmed: on("2018-03-05"),
          }),
          decision("2019-05-01", { act: "noted" }),
        ],
        consultation: { opens: on("2017-06-01"), lastDay: "2017-08-31", closes: on("2017-09-01") },
        review: { everyMonths: 12, from: on("2018-03-05") },
        reviews: [{ on: on("2020-03-10"), title: "Review", link: "/media/review.pdf" }],
        extensions: [{ to: "2022", lastDay: "2022-12-31", ends: on("2023-01-01").instant, on: on("2021-11-01") }],
      }),
      strategy("new", {
        opens: on("2022-05-01").instant,
        period: periodOf("2022-09-01", "2026-08-31", site),
        supersedes: ["plan"],
        keepsDecisions: true,
        decisions: [decision("2022-07-01")],
        withdrawn: { on: on("2024-02-01"), reason: "Published in error." },
      }),
    ],
  ),
  site: { ...site, notice: { text: "Closed.", from: on("2018-12-24").instant, until: on("2019-01-02").instant } },
};

const editionAt = (instant: number) => arrange(publicNewsroom(busy, instant), instant);

test("is no reason to publish that a release turns 31 days old: the next build says which days its words meant", () => {
  const saidAt = (instant: number) => editionAt(instant).releases.map(({ saysDays }) => saysDays);
  const [before, after] = [Date.parse("2025-01-31T23:59:59Z"), Date.parse("2025-02-01T00:00:00Z")];
  expect([saidAt(before), saidAt(after)]).toEqual([[false], [true]].map(([newest]) => [newest, true]));
  expect(nextChangeOf(busy, before)).toEqual(nextChangeOf(busy, after));
});

test("knows of every change: in between, all that the public gets is the same, but for the days beside old words", () => {
  const shownAt = (instant: number) =>
    JSON.stringify(editionAt(instant), (key, value) => (key === "saysDays" ? 0 : value));
  let steps = 0;
  for (let at = Date.parse("2017-01-01T00:00Z"); ; steps += 1) {
    const next = nextChangeOf(busy, at).at;
    const before = shownAt(at);
    expect(shownAt((next ?? Date.parse("2090-01-01T00:00Z")) - 1)).toBe(before);
    if (next === undefined) break;
    expect(shownAt(next)).not.toBe(before);
    at = next;
  }
  expect(steps).toBeGreaterThan(20);
});
