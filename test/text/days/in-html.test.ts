import { expect, test } from "vitest";
import { readReleaseBody } from "../../../src/text/body.ts";
import { withDays } from "../../../src/text/days/in-html.ts";
import { context } from "../body-context.ts";

const issue = { day: "2018-02-09", locale: "en-GB" };
const html = (source: string) => readReleaseBody(source, context).body.html;
const shown = (source: string) => withDays([html(source)], issue)[0];
const time = (machine: string, words: string) => `<time class="day" datetime="${machine}">[${words}]</time>`;
const thursday = time("2018-02-08", "Thursday 8 February 2018");

test.for([
  [
    "At Cabinet yesterday (Thurs), members approved it.",
    `<p>At Cabinet yesterday (Thurs) ${thursday}, members approved it.</p>\n`,
  ],
  ["It opened **yesterday** in Northgate.", `<p>It opened <strong>yesterday ${thursday}</strong> in Northgate.</p>\n`],
  ["It was agreed last\nmonth.", `<p>It was agreed last\nmonth ${time("2018-01", "January 2018")}.</p>\n`],
  ["It was agreed last  \nmonth.", "<p>It was agreed last<br />\nmonth.</p>\n"],
  ["Work starts next week.", `<p>Work starts next week ${time("2018-W07", "week of 12 February 2018")}.</p>\n`],
  ["It opened last year.", `<p>It opened last year ${time("2017", "2017")}.</p>\n`],
  [
    '- Parks & paths: agreed yesterday\n- "A" < B: agreed yesterday',
    `<ul>\n<li>Parks &amp; paths: agreed yesterday ${thursday}</li>\n<li>&quot;A&quot; &lt; B: agreed yesterday ${thursday}</li>\n</ul>\n`,
  ],
  [
    "It met yesterday, and agreed it yesterday.\n\nIt met yesterday.",
    `<p>It met yesterday ${thursday}, and agreed it yesterday.</p>\n<p>It met yesterday ${thursday}.</p>\n`,
  ],
] as const)("puts the day beside the words in %j", ([source, right]) => {
  expect(shown(source)).toBe(right);
});

test.for([
  "> It was agreed yesterday.\n>\n> — Ann, leader",
  "“It was agreed yesterday.\n\n“It starts tomorrow.”",
  "“It was agreed yesterday.\n\nIt starts tomorrow.”",
  '"It was agreed yesterday.\n\n"It starts tomorrow."',
  "It was agreed, and she said:\n\nWe met yesterday.",
  "*We met yesterday, and agreed it.*",
  "[It was agreed yesterday](/about/)",
  "## What was agreed yesterday",
  "Table: Works\n\n| Street | Opened |\n| --- | --- |\n| Mill Lane | opened yesterday |",
  "`opened yesterday`",
  "```\nopened yesterday\n```",
  "[cy] Agorwyd yesterday ddoe.",
  "It was agreed yesterday, on 8 February.",
  "It was agreed yesterday (Thursday 8 February 2018).",
  "It was agreed yesterday (Wed). It opened yesterday.",
  "Words of no day.",
])("leaves %j as it was issued", (source) => {
  expect(shown(source)).toBe(html(source));
});

test("goes on after a quotation that is not closed, or that follows a paragraph", () => {
  expect(shown("“It was good, she said.\n\nIt opened yesterday.")).toContain(`yesterday ${thursday}`);
  expect(shown("“It was good.\n\n“Very good,” she said.\n\nIt opened yesterday.")).toContain(`yesterday ${thursday}`);
});

test("leaves all of a text where one part contradicts its day of issue", () => {
  const pieces = [html("It opened yesterday."), html("It met today (Thursday 8 February).")];
  expect(withDays(pieces, issue)).toEqual(pieces);
});

test("reads English alone", () => {
  const pieces = [html("It opened yesterday.")];
  expect(withDays(pieces, { ...issue, locale: "cy-GB" })).toBe(pieces);
});

test("takes no time over a long text that hopes for a day in every word", () => {
  const begun = performance.now();
  for (const part of ["yesterday ", "on Monday and ", "“yesterday ", "‘today’s ", "said: ", "this week's ", "(today "])
    withDays([`<p>${part.repeat(4000)}</p>`], issue);
  expect(performance.now() - begun).toBeLessThan(5000);
});
