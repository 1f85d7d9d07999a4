import { expect, test } from "vitest";
import { strategy, told } from "../../support/content-folder.ts";

/** What is said of a strategy with a line below its header's usual five. */
async function toldOf(line: string, lines: Readonly<Record<string, string>> = {}) {
  const file = strategy({ line, ...lines });
  return (await told({ "strategies/library.md": file })).map((one) =>
    one.replace("content/strategies/library.md:", ""),
  );
}

const decision = (more: string) => `decisions:\n  - {body: cabinet, act: approved, on: 2026-02-05${more}}`;
const approved = decision("");

test.for([
  [
    "a notice before its decision",
    decision(", published: 2026-02-04"),
    "8:63  decisions[1].published  the notice of a decision (2026-02-04) comes before the decision (2026-02-05) → write 2026-02-05 or a later day",
  ],
  [
    "a call-in before the notice",
    decision(", published: 2026-02-06, calledIn: 2026-02-05"),
    "8:85  decisions[1].calledIn  a call-in (2026-02-05) comes before the notice (2026-02-06) → write 2026-02-06 or a later day",
  ],
  [
    "a call-in before its decision",
    decision(", calledIn: 2026-02-04"),
    "8:62  decisions[1].calledIn  a call-in (2026-02-04) comes before the decision (2026-02-05) → write 2026-02-05 or a later day",
  ],
  [
    "a confirmation without a call-in",
    decision(", confirmed: 2026-03-05"),
    "8:63  decisions[1].confirmed  only a decision that was called in can be confirmed → add `calledIn:` with its day, or delete `confirmed:`",
  ],
  [
    "a confirmation before its call-in",
    decision(", calledIn: 2026-02-09, confirmed: 2026-02-08"),
    "8:85  decisions[1].confirmed  what confirms a decision (2026-02-08) comes before its call-in (2026-02-09) → write 2026-02-09 or a later day",
  ],
  [
    "an urgent decision that was called in",
    decision(", urgent: true, calledIn: 2026-02-09"),
    "8:76  decisions[1].calledIn  a decision that is urgent is not subject to call-in → keep either `urgent:` or `calledIn:`",
  ],
  [
    "a call-in of what was not decided",
    "decisions:\n  - {body: cabinet, act: noted, on: 2026-02-05, calledIn: 2026-02-09}",
    "8:59  decisions[1].calledIn  what Cabinet noted is not subject to call-in → move the day to the decision that was called in",
  ],
  [
    "a decision without its day",
    "decisions:\n  - {body: cabinet, act: adopted}",
    "8:5  decisions[1].on  the day on which Cabinet adopted it is missing → add `on:` with the day of the meeting, for example on: 2018-02-08",
  ],
  [
    "a decision with a minute of the day",
    "decisions:\n  - {body: cabinet, act: adopted, on: 2026-02-05 18:00}",
    "8:39  decisions[1].on  this is a day, without 18:00 → 2026-02-05\n      - {body: cabinet, act: adopted, on: 2026-02-05}",
  ],
  [
    "urgent that is neither yes nor no",
    decision(", urgent: yes"),
    '8:60  decisions[1].urgent  "yes" is neither true nor false → true or false',
  ],
  [
    "a consultation upside down",
    "consultation: {from: 2026-02-05, to: 2026-02-01}",
    "7:38  consultation.to  the consultation ends (2026-02-01) before it begins (2026-02-05) → from: 2026-02-01, to: 2026-02-05",
  ],
  [
    "an extension earlier than the end",
    "extensions: [{to: 2029-03-31, on: 2026-02-05}]",
    "7:19  extensions[1].to  the strategy is extended to 31 March 2029, but it lasts until 31 December 2030 already → write a later day, or delete the extension",
  ],
  [
    "an extension to the end itself",
    "extensions: [{to: 2030, on: 2026-02-05}]",
    "7:19  extensions[1].to  the strategy is extended to 31 December 2030, but it lasts until 31 December 2030 already → write a later day, or delete the extension",
  ],
  [
    "an extension earlier than one that was decided before it, wherever it stands",
    "extensions: [{to: 2031, on: 2026-02-05}, {to: 2032, on: 2026-01-05}]",
    "7:19  extensions[1].to  the strategy is extended to 31 December 2031, but it lasts until 31 December 2032 already → write a later day, or delete the extension",
  ],
  [
    "an extension by a body that is not there",
    "extensions: [{to: 2031, body: cabnet, on: 2026-02-05}]",
    '7:31  extensions[1].body  there is no body "cabnet" → cabinet\n    extensions: [{to: 2031, body: cabinet, on: 2026-02-05}]',
  ],
  [
    "a review before approval",
    `${approved}\nreviews: [{on: 2026-01-31, link: /about/}]`,
    "9:16  reviews[1].on  a review (2026-01-31) comes before the decision (2026-02-05) → write 2026-02-05 or a later day",
  ],
  [
    "a promise of more reviews than anybody reads",
    "review: {every: 1 month, from: 2000-02-05}",
    "7:17  review.every  more than 240 reviews would be due by the end of the strategy, 2030-12-31 → choose a longer time between them, or a shorter period",
  ],
  [
    "a promise of reviews before approval",
    `${approved}\nreview: {every: 1 year, from: 2026-01-31}`,
    "9:31  review.from  the promise of reviews (2026-01-31) comes before the decision (2026-02-05) → write 2026-02-05 or a later day",
  ],
  [
    "an extension before approval",
    `${approved}\nextensions: [{to: 2031, on: 2026-01-31}]`,
    "9:29  extensions[1].on  an extension (2026-01-31) comes before the decision (2026-02-05) → write 2026-02-05 or a later day",
  ],
  [
    "a withdrawal before approval",
    `${approved}\nwithdrawn: {on: 2026-01-31, reason: It is not needed.}`,
    "9:17  withdrawn.on  a withdrawal (2026-01-31) comes before the decision (2026-02-05) → write 2026-02-05 or a later day",
  ],
  [
    "one decision twice",
    `${approved}\n${approved.split("\n").at(-1)}`,
    "9:5  decisions[2]  Cabinet approved it on that day in a line above → delete one of the two lines",
  ],
  [
    "reviews annually",
    "review: {every: annually, from: 2026-02-05}",
    '7:17  review.every  "annually" does not say how often → write 1 year, 2 years or 6 months\n    review: {every: 1 year, from: 2026-02-05}',
  ],
  [
    "reviews every so often",
    "review: {every: often, from: 2026-02-05}",
    '7:17  review.every  "often" does not say how often → write 1 year, 2 years or 6 months',
  ],
  [
    "a review without its link",
    "reviews: [{on: 2026-02-05}]",
    "7:11  reviews[1].link  `link` is missing → add a line, for example link: /media/review-2019.pdf",
  ],
  [
    "a withdrawal without a reason",
    "withdrawn: {on: 2026-02-05}",
    '7:12  withdrawn.reason  `reason` is missing → add a line, for example reason: "Why, in one sentence."',
  ],
] as const)("tells %s", async ([, line, message]) => {
  expect(await toldOf(line)).toEqual([message]);
});

test.for([
  ["from: 2026, to: 9999", '3:26  period.to  "9999" is out of range → write a year from 1900 to 2199'],
  ["from: 0001-01-01, to: 2026", '3:16  period.from  "0001-01-01" is out of range → write a year from 1900 to 2199'],
  [
    "from: 2021/23, to: 2026",
    '3:16  period.from  "2021/23" is not one year → 2021/22\n    period: {from: 2021/22, to: 2026}',
  ],
  [
    "from: 2026/27, to: 2025/26",
    "3:9  period  the period ends (2025/26) before it begins (2026/27) → {from: 2025/26, to: 2026/27}\n    period: {from: 2025/26, to: 2026/27}",
  ],
] as const)("tells what is wrong with the period %s", async ([period, message]) => {
  expect(await toldOf("", { date: `period: {${period}}` })).toEqual([message]);
});

test.for([
  "decisions: [{body: cabinet, act: approved, on: 9999-12-31}]",
  "consultation: {from: 2026-01-01, to: 9999-12-31}",
])("tells a day whose next is not of the calendar: %s", async (line) => {
  expect(await toldOf(line)).toEqual([
    expect.stringContaining('"9999-12-31" is out of range → write a year from 1900 to 2199'),
  ]);
});

test("gives advice on a decision of a day to come: it is held, and no log has it", async () => {
  const line = "decisions:\n  - {body: cabinet, act: approved, on: 2026-07-15}";
  expect(await toldOf(line)).toEqual([
    "8:40  decisions[1].on  Advice: the decision of Cabinet is held until 15 July 2026, its day → do nothing if the day is right; after the meeting, write what was decided",
  ]);
  expect(await toldOf(line, { status: "status: draft" })).toEqual([]);
});
