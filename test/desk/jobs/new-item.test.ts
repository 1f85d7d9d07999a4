import { expect, test } from "vitest";
import { newJobs } from "../../../src/desk/jobs/jobs.ts";
import { release, releasePath, strategy } from "../../support/content-folder.ts";
import { deskOf, faults } from "../../support/desk-jobs.ts";

const now = Date.parse("2026-06-01T12:00:00Z");
const oldPath = "strategies/library-strategy.md";

test("begins a release of today as npm run new does, with the minute", async () => {
  const { context } = await deskOf({}, now);
  const answers = { title: "New library opens", topic: "libraries", day: "2026-06-01" };
  expect(newJobs.newRelease.apply(undefined, answers, context)).toEqual({
    path: "news/2026/2026-06-01-new-library-opens.md",
    text: '---\ntitle: "New library opens"\ndate: 2026-06-01 13:00\nsummary: ""\ntopics: libraries\nstatus: draft\n---\n',
  });
});

test("begins a release of another day without a minute", async () => {
  const { context } = await deskOf({}, now);
  const { path, text } = newJobs.newRelease.apply(undefined, { title: "A", topic: "", day: "2026-07-01" }, context);
  expect(path).toBe("news/2026/2026-07-01-a.md");
  expect(text).toContain("date: 2026-07-01\n");
  expect(text).toContain('topics: ""\n');
});

test("begins a strategy", async () => {
  const { context } = await deskOf({}, now);
  const made = newJobs.newStrategy.apply(undefined, { title: "Library plan", topic: "libraries" }, context);
  expect(made.path).toBe("strategies/library-plan.md");
  expect(made.text).toContain("topics: libraries\n");
});

test("begins the strategy that replaces another, with what it takes over, and the reader understands it", async () => {
  const old = strategy({ date: "period: {from: 2022, to: 2026}\nowner: Head of libraries" });
  const desk = await deskOf({ [oldPath]: old }, now);
  const answers = { title: "Library strategy 2027 to 2031", old: "library-strategy" };
  expect(faults(newJobs.replaceStrategy, undefined, answers, desk.context)).toEqual({});
  const made = newJobs.replaceStrategy.apply(undefined, answers, desk.context);
  expect(made.path).toBe("strategies/library-strategy-2027-to-2031.md");
  for (const line of [
    "supersedes: library-strategy",
    "  from: 2027",
    "  to: 2031",
    "topics: libraries",
    'owner: "Head of libraries"',
  ])
    expect(made.text.split("\n")).toContain(line);
  const { newsroom } = await desk.after(made);
  expect(newsroom.strategies.find(({ name }) => name !== "library-strategy")?.supersedes).toEqual(["library-strategy"]);
});

test("says that an address is taken of a page that was moved or withdrawn", async () => {
  const { context } = await deskOf({}, now);
  const gone = [{ address: "/news/2026/wrong-names/", on: undefined, reason: undefined }] as never;
  const redirects = [{ from: "/news/2026/old-names/", to: "/about/" }];
  const known = { ...context, facts: { ...context.facts, gone, redirects } };
  const title = "That address is taken: a page that was there was moved or withdrawn. Change the title a little.";
  for (const taken of ["Wrong names", "Old names"])
    expect(faults(newJobs.newRelease, undefined, { title: taken, day: "2026-06-01" }, known)).toEqual({ title });
  expect(faults(newJobs.newRelease, undefined, { title: "Names", day: "2026-06-01" }, known)).toEqual({});
});

test.for([
  ["newRelease", { title: "", day: "2026-06-01" }, { title: "missing" }],
  [
    "newRelease",
    { title: "New library opens", day: "2026-06-01" },
    { title: "There is a page of that address already: “New library opens”. Change the title a little." },
  ],
  [
    "newRelease",
    { title: "!!!", day: "2026-06-01" },
    {
      title:
        "The web address is made of the title, and this one has no letter from a to z and no digit. Write another title.",
    },
  ],
  ["newRelease", { title: "A", day: "2026-02-30" }, { day: "Choose a day of the calendar." }],
  [
    "newStrategy",
    { title: "Library strategy" },
    { title: "There is a page of that address already: “Library strategy”. Change the title a little." },
  ],
  ["replaceStrategy", { title: "A", old: "" }, { old: "missing" }],
  ["replaceStrategy", { title: "A", old: "no-such" }, { old: "Choose one of the strategies in the list." }],
] as const)("says what is wrong with the answers of %s: %j", async ([name, answers, expected]) => {
  const { context } = await deskOf({ [releasePath]: release(), [oldPath]: strategy() }, now);
  expect(faults(newJobs[name], undefined, answers, context)).toEqual(expected);
});
