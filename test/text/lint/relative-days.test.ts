import { expect, test } from "vitest";
import { readReleaseBody } from "../../../src/text/body.ts";
import type { Issue } from "../../../src/text/lint/rule.ts";
import { context } from "../body-context.ts";

const issue = { day: "2018-02-09", isOld: () => false };
const found = (source: string, given: { readonly issue?: Issue } = { issue }) =>
  readReleaseBody(source, { ...context, ...given })
    .findings.filter(({ rule }) => rule === "relative-day")
    .map(({ at, level, message, fix, paste }) =>
      [`${at.line}:${at.column} ${level}: ${message} → ${fix}`, ...(paste ?? [])].join("\n"),
    );

test.for([
  [
    "Members met\nyesterday (Thurs) to agree it.",
    '11:1 advice: later readers cannot tell which day "yesterday (Thurs)" is → write "yesterday (Thursday 8 February 2018)"\nyesterday (Thursday 8 February 2018) to agree it.',
  ],
  [
    "The bridge opens on Monday.",
    '10:18 advice: later readers cannot tell which day "on Monday" is → write "on Monday 12 February 2018"\nThe bridge opens on Monday 12 February 2018.',
  ],
  [
    "It was agreed last Friday.",
    '10:15 advice: later readers cannot tell which day "last Friday" is → write "last Friday (2 February 2018)"\nIt was agreed last Friday (2 February 2018).',
  ],
  [
    "Work starts next week.",
    '10:13 advice: later readers cannot tell which week "next week" is → write "next week (week of 12 February 2018)"\nWork starts next week (week of 12 February 2018).',
  ],
  [
    "It was agreed last month.",
    '10:15 advice: later readers cannot tell which month "last month" is → write "last month (January 2018)"\nIt was agreed last month (January 2018).',
  ],
  [
    "It follows yesterday’s meeting.",
    '10:12 advice: later readers cannot tell which day "yesterday’s" is → say that it is Thursday 8 February 2018',
  ],
  [
    "It was agreed yesterday (Wed).",
    '10:15 advice: "yesterday (Wed)" is Thursday 8 February 2018, seen from the day of the release, 9 February 2018 → write "yesterday (Thursday 8 February 2018)", or correct the date of the release',
  ],
  [
    "Members met yesterday.\n\nEnds\n\nIt opens tomorrow.",
    '10:13 advice: later readers cannot tell which day "yesterday" is → write "yesterday (Thursday 8 February 2018)"\nMembers met yesterday (Thursday 8 February 2018).',
    '14:10 advice: later readers cannot tell which day "tomorrow" is → write "tomorrow (Saturday 10 February 2018)"\nIt opens tomorrow (Saturday 10 February 2018).',
  ],
] as const)("advises a date in %j", ([source, ...advice]) => {
  expect(found(source)).toEqual(advice);
});

test("says each day once, and none that the text gives elsewhere", () => {
  expect(found("Members met yesterday.\n\nThey met yesterday to agree it.")).toHaveLength(1);
  expect(found("Members met yesterday.\n\nThey agreed it on Thursday 8 February.")).toEqual([]);
});

test.for([
  "> It was agreed yesterday.",
  "“It was agreed yesterday,” she said.",
  "*It was agreed yesterday, and I am glad.*",
  "[It was agreed yesterday](/about/)",
  "## What was agreed yesterday",
  "Table: Works\n\n| Street | Opened |\n| --- | --- |\n| Mill Lane | opened yesterday |",
  "`opened yesterday`",
  "[cy] Agorwyd yesterday ddoe.",
])("says nothing of %j", (source) => {
  expect(found(source)).toEqual([]);
});

test("what it advises is right", () => {
  const sources = ["met yesterday (Thurs)", "opens on Monday", "opens on Monday evening", "agreed last Friday"];
  const spans = ["starts next week", "agreed last month", "opened last year", "opens later this year"];
  for (const source of [...sources, ...spans]) {
    const [advised] = found(`It ${source}.`);
    expect(found(advised?.split("\n")[1] ?? "no advice")).toEqual([]);
    expect(advised).toContain("\n");
  }
});

test("says nothing of what is old, or of no day, and asks for its age only where there is something to say", () => {
  expect(found("It was agreed yesterday.", { issue: { ...issue, isOld: () => true } })).toEqual([]);
  expect(found("It was agreed yesterday.", {})).toEqual([]);
  const isOld = () => {
    throw new Error("asked");
  };
  expect(found("It was agreed.", { issue: { ...issue, isOld } })).toEqual([]);
});
