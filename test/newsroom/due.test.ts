import { expect, test } from "vitest";
import { type Moment, momentOfDay, readMoment } from "../../src/newsroom/dates.ts";
import { acceptedRules, dueInWords, dueOf } from "../../src/newsroom/due.ts";
import type { Strategy } from "../../src/newsroom/item.ts";
import type { Newsroom } from "../../src/newsroom/newsroom.ts";
import type { Decision } from "../../src/newsroom/strategies/course.ts";
import { periodOf } from "../../src/newsroom/strategies/period.ts";
import { newsroom, release, site, statement, strategy } from "../support/newsroom-fixture.ts";

const now = Date.parse("2026-06-01T12:00:00Z");
const on = (day: string): Moment => momentOfDay(day, site.timeZone);
const decision = (day: string, more: Partial<Decision> = {}): Decision => ({
  bodyKey: "cabinet",
  body: "Cabinet",
  act: "approved",
  on: on(day),
  ...more,
});
const plan = (more: Partial<Strategy> = {}) =>
  strategy("plan", {
    decisions: [decision("2024-01-10")],
    keepsDecisions: true,
    period: periodOf("2024", "2028", site),
    ...more,
  });
const plans = (...strategies: Strategy[]) => newsroom([], strategies);
const ending = (to: string, from = "2024-01-01") => ({ period: periodOf(from, to, site) });
const yearly = (from: string) => ({ review: { everyMonths: 12, from: on(from) } });
const ofSite = (more: Partial<Newsroom["site"]>): Newsroom => ({ ...newsroom(), site: { ...site, ...more } });
const file = "content/strategies/plan.md";

test.for<[string, Newsroom, string[]]>([
  ["nothing", newsroom(), []],
  [
    "a strategy that ends in 90 days",
    plans(plan(ending("2026-08-30"))),
    [`${file}  30 August 2026: the strategy ends`],
  ],
  ["no strategy that ends in 91 days", plans(plan(ending("2026-08-31"))), []],
  ["a strategy that ends today", plans(plan(ending("2026-06-01"))), [`${file}  1 June 2026: the strategy ends`]],
  [
    "a strategy that ended yesterday",
    plans(plan(ending("2026-05-31"))),
    [`${file}  31 May 2026 (past): the strategy ended, and no replacement is published here`],
  ],
  [
    "a strategy that ended while its successor is a draft",
    plans(plan(ending("2025")), strategy("new", { title: "New plan", supersedes: ["plan"], keepsDecisions: true })),
    [`${file}  31 December 2025 (past): the strategy ended, and “New plan” does not apply yet`],
  ],
  [
    "the end to which a strategy was extended",
    plans(
      plan({
        ...ending("2025"),
        extensions: [{ to: "2026-07-31", lastDay: "2026-07-31", ends: on("2026-08-01").instant, on: on("2025-05-01") }],
      }),
    ),
    [`${file}  31 July 2026: the strategy ends`],
  ],
  [
    "nothing of a strategy that was replaced",
    plans(
      plan({ ...ending("2025"), ...yearly("2024-01-10") }),
      strategy("new", { period: periodOf("2026", "2030", site), supersedes: ["plan"] }),
    ),
    [],
  ],
  [
    "nothing of a strategy that was withdrawn, is a draft or is not decided",
    plans(
      plan({ ...ending("2025"), withdrawn: { on: on("2025-02-01"), reason: "Merged." } }),
      strategy("draft", { ...ending("2025"), status: "draft" }),
      strategy("noted", {
        ...ending("2025"),
        keepsDecisions: true,
        decisions: [decision("2025-01-01", { act: "noted" })],
      }),
    ),
    [],
  ],
  ["a review that is due", plans(plan(yearly("2025-07-01"))), [`${file}  1 July 2026: a review is due`]],
  [
    "a review that is not published here",
    plans(plan(yearly("2025-03-01"))),
    [`${file}  1 March 2026 (past): a review was promised, and is not published here`],
  ],
  [
    "several reviews in one line",
    plans(plan(yearly("2024-02-01"))),
    [`${file}  1 February 2025 (past): the first of 2 reviews that were promised and are not published here`],
  ],
  [
    "the end of a call-in",
    plans(plan({ decisions: [decision("2026-05-28", { callIn: { lastDay: "2026-06-05", over: on("2026-06-06") } })] })),
    [`${file}  5 June 2026: the decision of Cabinet can be called in until then`],
  ],
  [
    "the end of a call-in of unknown holidays",
    plans(plan({ decisions: [decision("2026-05-28", { callIn: { lastDay: undefined, over: on("2026-06-13") } })] })),
    [`${file}  12 June 2026: the decision of Cabinet can be called in until then, or a few days less`],
  ],
  [
    "the end of a consultation",
    plans(
      plan({
        decisions: [],
        consultation: { opens: on("2026-05-01"), lastDay: "2026-07-31", closes: on("2026-08-01") },
      }),
    ),
    [`${file}  31 July 2026: the consultation ends`],
  ],
  [
    "held items and all that is held of a strategy, to the minute",
    newsroom(
      [release("tram", "2026-07-01 00:01"), release("far", "2026-12-01")],
      [
        plan({
          decisions: [decision("2024-01-10"), decision("2026-06-20", { act: "noted" })],
          extensions: [{ to: "2030", lastDay: "2030-12-31", ends: on("2031-01-01").instant, on: on("2026-06-10") }],
        }),
      ],
    ),
    [
      `${file}  Wednesday 10 June 2026, midnight BST: the extension to 31 December 2030 goes live`,
      `${file}  Saturday 20 June 2026, midnight BST: the decision of Cabinet goes live`,
      "content/news/2026/2026-07-01-tram.md  Wednesday 1 July 2026, 12:01am BST: goes live",
    ],
  ],
  [
    "nothing that is held of a strategy that is a draft",
    plans(plan({ status: "draft", decisions: [decision("2026-06-20", { act: "noted" })] })),
    [],
  ],
  [
    "the statement, a year after it was checked",
    { ...newsroom(), statement: { ...statement, reviewed: on("2025-06-01") } },
    ["content/accessibility.yaml  1 June 2026: the accessibility statement is to be checked again"],
  ],
  [
    "a statement that was not checked for longer, and what it promised to mend",
    {
      ...newsroom(),
      statement: {
        ...statement,
        reviewed: on("2025-05-31"),
        issues: [
          { what: "Old charts.", fixBy: on("2026-07-31") },
          { what: "Old PDFs.", why: "outside scope" as const },
        ],
      },
    },
    [
      "content/accessibility.yaml  31 May 2026 (past): the accessibility statement is to be checked again",
      "content/accessibility.yaml  31 July 2026: to be mended: Old charts.",
    ],
  ],
  [
    "security.txt",
    ofSite({ security: { contact: "mailto:a@b.example", expires: on("2026-08-01").instant } }),
    ["content/site.yaml  1 August 2026: security.txt expires"],
  ],
  [
    "the last bank holidays that are known, where a body has call-in",
    ofSite({ holidays: { ...site.holidays, lastYear: 2025 } }),
    [
      "content/site.yaml  31 December 2025 (past): the last bank holidays that are known: the ends of later call-ins are not",
    ],
  ],
  [
    "no bank holidays where no body has call-in",
    ofSite({ holidays: { ...site.holidays, lastYear: 2025 }, bodies: new Map() }),
    [],
  ],
  [
    "the last day of a notice",
    ofSite({ notice: { text: "Closed.", until: on("2026-06-10").instant } }),
    ["content/site.yaml  9 June 2026: the notice ends"],
  ],
  ["no notice that is over", ofSite({ notice: { text: "Closed.", until: on("2026-05-10").instant } }), []],
])("lists %s", ([, whole, lines]) => {
  expect(dueOf(whole, now).map((one) => `${one.path}  ${dueInWords(one)}`)).toEqual(lines);
});

test("puts what has waited longest first, and says what is past", () => {
  const embargo = readMoment("2026-06-02 00:01", site.timeZone) as Moment;
  const whole = newsroom(
    [release("held", "2026-06-02", { opens: embargo.instant })],
    [plan({ ...ending("2026-05-31"), ...yearly("2025-03-01") }), strategy("new", { ...ending("2026-06-30") })],
  );
  expect(dueOf(whole, now).map(({ path, isPast }) => [path.split("/").at(-1), isPast])).toEqual([
    ["plan.md", true],
    ["plan.md", true],
    ["2026-06-02-held.md", false],
    ["new.md", false],
  ]);
});

test("lists what files accept, by file", () => {
  const accepted = [{ rule: "template-code", reason: "It is about marks." } as const];
  expect(
    acceptedRules(newsroom([release("park", "2026-03-13", { accepted })], [strategy("plan", { accepted })])),
  ).toEqual([
    { path: "content/news/2026/2026-03-13-park.md", rule: "template-code", reason: "It is about marks." },
    { path: "content/strategies/plan.md", rule: "template-code", reason: "It is about marks." },
  ]);
});
