import { expect, test } from "vitest";
import type { DeskFacts } from "../../../src/desk/facts.ts";
import { type ItemJobName, itemJobs, jobsFor } from "../../../src/desk/jobs/jobs.ts";
import { mediaOf, type Release } from "../../../src/newsroom/item.ts";
import type { Media } from "../../../src/newsroom/media.ts";
import { release, releasePath, strategy } from "../../support/content-folder.ts";
import { deskOf, faults, itemOf } from "../../support/desk-jobs.ts";
import { goodPdf } from "../../support/pdf.ts";

const now = Date.parse("2026-06-01T12:00:00Z");
const strategyPath = "strategies/library-strategy.md";

test.for([
  ["a published release", releasePath, release(), ["correct", "withdraw", "takeDown"]],
  ["a draft", releasePath, release({ status: "status: draft" }), ["hold"]],
  ["a held release", "news/2026/2026-07-01-opens.md", release({ date: "date: 2026-07-01" }), ["hold"]],
  [
    "one that was withdrawn",
    releasePath,
    release({ status: 'status: withdrawn\nwithdrawn: {on: 2026-05-01, reason: "Why."}' }),
    ["correct", "takeDown"],
  ],
  [
    "one that was taken down",
    releasePath,
    release({ status: 'status: withdrawn\nwithdrawn: {on: 2026-05-01, kind: error, reason: "Why."}' }),
    [],
  ],
  ["a published strategy", strategyPath, strategy(), ["correct", "replaceThis", "withdraw", "takeDown"]],
  ["a page", "pages/about.md", undefined, []],
  ["the settings", "site.yaml", undefined, ["announce"]],
] as const)("offers what fits %s", async ([, path, text, names]) => {
  const desk = await deskOf(text === undefined ? {} : { [path]: text }, now);
  expect(jobsFor(desk.open(path), desk.context)).toEqual(names);
  // A job that could change nothing would say that it had.
  const unread = { ...desk.open(path), text: "---\ntitle: [Half\n---\n", item: undefined };
  expect(jobsFor(unread, desk.context)).toEqual([]);
});

interface Case {
  readonly job: ItemJobName;
  readonly path?: string;
  readonly text?: string;
  readonly answers: Record<string, string>;
  readonly lines: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  "a correction": {
    job: "correct",
    answers: { kind: "correction", wrong: "This page said that the library opens at 8am", right: "It opens at 9am." },
    lines: [
      "changes:",
      "  - on: 2026-06-01",
      "    kind: correction",
      '    note: "This page said that the library opens at 8am. It opens at 9am."',
    ],
  },
  "an update": {
    job: "correct",
    answers: { kind: "update", news: "The day of the party\nwas added" },
    lines: ["changes:", "  - on: 2026-06-01", "    kind: update", '    note: "The day of the party was added."'],
  },
  "a slip": {
    job: "correct",
    answers: { kind: "minor" },
    lines: ["changes:", "  - on: 2026-06-01", "    kind: minor"],
  },
  "a correction below another": {
    job: "correct",
    text: release({ status: "changes:\n  - {on: 2026-03-14, kind: minor}   # a slip\nstatus: published" }),
    answers: { kind: "correction", wrong: "It was 8am", right: "It is 9am" },
    lines: [
      "  - {on: 2026-03-14, kind: minor}   # a slip",
      "  - on: 2026-06-01",
      "    kind: correction",
      '    note: "It was 8am. It is 9am."',
    ],
  },
  "a correction on the day of a release, after its minute": {
    job: "correct",
    path: "news/2026/2026-06-01-opens.md",
    text: release({ date: "date: 2026-06-01 09:30" }),
    answers: { kind: "minor" },
    lines: ["changes:", "  - on: 2026-06-01 13:00", "    kind: minor"],
  },
  "a text that no longer counts": {
    job: "withdraw",
    answers: { kind: "withdrawn", reason: "The council decided again" },
    lines: ["status: withdrawn", "withdrawn:", "  on: 2026-06-01", '  reason: "The council decided again."'],
  },
  "a page published in error": {
    job: "withdraw",
    answers: { kind: "error", reason: "It held personal details." },
    lines: [
      "status: withdrawn",
      "withdrawn:",
      "  on: 2026-06-01",
      "  kind: error",
      '  reason: "It held personal details."',
    ],
  },
  "a page that is part of another": {
    job: "withdraw",
    answers: { kind: "merged", into: "/about/" },
    lines: ["status: withdrawn", "withdrawn:", "  on: 2026-06-01", "  kind: merged", "  into: /about/"],
  },
  "a page taken down": {
    job: "takeDown",
    answers: { reason: "It was published in error." },
    lines: [
      "status: withdrawn",
      "withdrawn:",
      "  on: 2026-06-01",
      "  kind: error",
      '  reason: "It was published in error."',
    ],
  },
  "a release held on its day": {
    job: "hold",
    path: "news/2026/2026-07-01-opens.md",
    text: release({ date: "date: 2026-07-01 10:00", status: "status: draft" }),
    answers: { day: "2026-07-01", time: "00:01" },
    lines: ["date: 2026-07-01", "embargo: 2026-07-01 00:01", "status: published"],
  },
  "a strategy held": {
    job: "hold",
    path: strategyPath,
    text: strategy({ status: "status: draft" }),
    answers: { day: "2026-07-01", time: "09:00" },
    lines: ["embargo: 2026-07-01 09:00", "status: published"],
  },
  "a line above every page": {
    job: "announce",
    path: "site.yaml",
    answers: { text: "Our offices are closed on Monday 8 June.", from: "2026-06-01", until: "2026-06-08" },
    lines: [
      "notice:",
      '  text: "Our offices are closed on Monday 8 June."',
      "  from: 2026-06-01",
      "  until: 2026-06-08",
    ],
  },
};

test.for(Object.entries(cases))("writes %s as officers are shown it, and the reader finds nothing wrong", async ([
  ,
  given,
]) => {
  const { job: name, path = releasePath, text, answers, lines } = given;
  const desk = await deskOf(path === "site.yaml" ? {} : { [path]: text ?? release() }, now);
  const file = desk.open(path);
  const job = itemJobs[name];
  expect(job.fits(file, desk.context)).toBe(true);
  expect(faults(job, file, answers, desk.context)).toEqual({});
  const made = job.apply(file, answers, desk.context);
  expect(made.path).toBe(path);
  for (const line of lines) expect(made.text.split("\n")).toContain(line);
  const added = made.text.split("\n").filter((line) => !file.text.split("\n").includes(line));
  expect(lines).toEqual(expect.arrayContaining(added));
  expect((await desk.after(made)).told).toEqual([]);
});

test("writes with the line ends that the file has", async () => {
  const text = release().replaceAll("\n", "\r\n");
  const desk = await deskOf({ [releasePath]: text }, now);
  const made = itemJobs.takeDown.apply(desk.open(releasePath), { reason: "Why." }, desk.context);
  expect(made.text).toBe(
    text.replace(
      "status: published\r\n",
      'status: withdrawn\r\nwithdrawn:\r\n  on: 2026-06-01\r\n  kind: error\r\n  reason: "Why."\r\n',
    ),
  );
});

test("begins a new release where another day is chosen for one that is saved", async () => {
  const desk = await deskOf({ [releasePath]: release({ status: "status: draft" }) }, now);
  const file = desk.open(releasePath);
  const answers = { day: "2026-07-01", time: "00:01" };
  const made = itemJobs.hold.apply(file, answers, desk.context);
  expect(made.path).toBe("news/2026/2026-07-01-new-library-opens.md");
  expect(itemJobs.hold.asides?.(file, answers, desk.context)).toEqual([
    "The day is part of the name of a release. This begins a new release for that day with all your words. When it is saved, delete the one for the other day.",
  ]);
  const { told } = await (await deskOf({}, now)).after(made);
  expect(told).toEqual([]);
});

test("says that what lies with the draft of another day alone has to be chosen again", async () => {
  const documents = "documents: [{file: plan.pdf, title: The plan}]";
  const draft = release({ status: "status: draft", documents });
  const { open, context } = await deskOf({ [releasePath]: draft, "media/plan.pdf": goodPdf() }, now);
  const asidesWith = (media: DeskFacts["media"]) =>
    itemJobs.hold.asides?.(
      open(releasePath),
      { day: "2026-07-01" },
      { ...context, facts: { ...context.facts, media } },
    );
  const [plan] = mediaOf(open(releasePath).item as Release);
  const again = "Pictures and documents stay with the old one. Choose them again in the new one.";
  expect(asidesWith({})).toContain(again);
  expect(asidesWith({ "plan.pdf": plan as Media })).not.toContain(again);
});

test("keeps the lists' empty place for what is taken down: its date and topics stay", async () => {
  const desk = await deskOf({ [releasePath]: release() }, now);
  const made = itemJobs.takeDown.apply(desk.open(releasePath), { reason: "Why." }, desk.context);
  const { newsroom } = await desk.after(made);
  expect(itemOf(newsroom, releasePath)).toMatchObject({
    status: "removed",
    topics: ["libraries"],
    published: { day: "2026-03-13" },
  });
});

test("counts what came out and went on one day as seen", async () => {
  const path = "news/2026/2026-06-01-opens.md";
  const desk = await deskOf({ [path]: release({ date: "date: 2026-06-01 09:30" }) }, now);
  const made = itemJobs.takeDown.apply(desk.open(path), { reason: "Why." }, desk.context);
  expect(made.text).toContain("on: 2026-06-01 13:00");
});

test.for([
  ["correct", releasePath, { kind: "correction" }, { wrong: "missing", right: "missing" }],
  ["correct", releasePath, { kind: "minor" }, {}],
  ["withdraw", releasePath, {}, { kind: "missing" }],
  ["withdraw", releasePath, { kind: "merged" }, { into: "missing" }],
  ["withdraw", releasePath, { kind: "merged", into: "/nowhere/" }, { into: "Choose one of the pages in the list." }],
  [
    "withdraw",
    releasePath,
    { kind: "merged", into: "/news/2026/new-library-opens/" },
    { into: "Choose one of the pages in the list." },
  ],
  [
    "takeDown",
    releasePath,
    { reason: "“New library opens” was wrong." },
    { reason: "This repeats the title, which is to go. Give the reason without it." },
  ],
  [
    "announce",
    "site.yaml",
    { text: "Closed.", from: "2026-06-08", until: "2026-06-07" },
    { until: "The last day is before the first. Choose a later one." },
  ],
  [
    "announce",
    "site.yaml",
    { text: "Closed.", from: "2026-05-01", until: "2026-05-31" },
    { until: "That day is over. Choose today or a later day." },
  ],
  ["announce", "site.yaml", { text: "Closed.", from: "2026-02-30" }, { from: "Choose a day of the calendar." }],
] as const)("says what is wrong with the answers of %s: %j", async ([name, path, answers, expected]) => {
  const desk = await deskOf({ [releasePath]: release() }, now);
  expect(faults(itemJobs[name], desk.open(path), answers, desk.context)).toEqual(expected);
});

test.for([
  [
    "2026-05-31",
    "09:00",
    { day: "That day is over. Choose today or a later day.", time: "That minute is over. Choose a later one." },
  ],
  ["2026-06-01", "12:59", { time: "That minute is over. Choose a later one." }],
  ["2026-06-01", "13:01", {}],
  ["2026-06-31", "13:01", { day: "Choose a day of the calendar." }],
  ["2026-06-02", "25:00", { time: "Write a time of day, for example 09:30." }],
  ["2027-03-28", "01:30", { time: "1:30am does not exist on Sunday 28 March 2027: the clocks go forward over it." }],
  [
    "2026-10-25",
    "01:30",
    { time: "1:30am comes twice on Sunday 25 October 2026: the clocks go back, and nobody can tell which is meant." },
  ],
] as const)("says what is wrong with holding until %s, %s", async ([day, time, expected]) => {
  const desk = await deskOf({ [releasePath]: release({ status: "status: draft" }) }, now);
  expect(faults(itemJobs.hold, desk.open(releasePath), { day, time }, desk.context)).toEqual(expected);
});

test("ends the announcement", async () => {
  const desk = await deskOf({}, now);
  const file = desk.open("site.yaml");
  const { text } = itemJobs.announce.apply(file, { text: "Closed.", from: "2026-06-01" }, desk.context);
  const announced = { ...file, text };
  expect(jobsFor(announced, desk.context)).toEqual(["announce", "endNotice"]);
  expect(itemJobs.announce.asides?.(announced, {}, desk.context)).toEqual([
    "It takes the place of the line that is there now: “Closed.”",
  ]);
  expect(itemJobs.endNotice.apply(announced, {}, desk.context).text).toBe(file.text);
});
