import { expect, test } from "vitest";
import { arrange } from "../../../src/newsroom/arrange.ts";
import { publicNewsroom } from "../../../src/publishing/gate.ts";
import { contentFolder, now, readFolder, strategy, told } from "../../support/content-folder.ts";

const plan = (period: string, supersedes = "", more: Readonly<Record<string, string>> = {}) =>
  strategy({ date: `period: {${period}}`, supersedes: supersedes && `supersedes: ${supersedes}`, ...more });

const [early, late] = ["from: 2017, to: 2021", "from: 2022, to: 2026"];

test("has nothing against strategies that follow each other, by one name or a list", async () => {
  const files = {
    "strategies/a.md": plan("from: 2012, to: 2016"),
    "strategies/b.md": plan(early, "a"),
    "strategies/c.md": plan(late, "[A, b]"),
  };
  expect(await told(files)).toEqual([]);
});

test("tells a strategy that takes the place of itself", async () => {
  expect(await told({ "strategies/a.md": plan(early, "a") })).toEqual([
    "content/strategies/a.md:7:13  supersedes  a strategy cannot supersede itself → write the file name of the earlier strategy, without .md, or delete this",
  ]);
});

test("tells a strategy that takes the place of one that is not there, and names the near one", async () => {
  expect(
    await told({ "strategies/library-2017.md": plan(early), "strategies/b.md": plan(late, "library-2016") }),
  ).toEqual([
    'content/strategies/b.md:7:13  supersedes  there is no strategy "library-2016" → library-2017\n    supersedes: library-2017',
  ]);
});

test("tells a circle of two once, in the file of the one that is not the later", async () => {
  expect(await told({ "strategies/a.md": plan(early, "b"), "strategies/b.md": plan(late, "a") })).toEqual([
    "content/strategies/a.md:7:13  supersedes  content/strategies/b.md already takes the place of this strategy → keep `supersedes:` only in the file of the later strategy",
  ]);
});

test("tells a circle of two for the same years once, at the later path", async () => {
  expect(await told({ "strategies/a.md": plan(early, "b"), "strategies/b.md": plan(early, "a") })).toEqual([
    "content/strategies/b.md:7:13  supersedes  content/strategies/a.md already takes the place of this strategy → keep `supersedes:` only in the file of the later strategy",
  ]);
});

test("tells a circle of three once, with the line in a list", async () => {
  const files = {
    "strategies/a.md": plan("from: 2012, to: 2016", "\n  - other\n  - c"),
    "strategies/b.md": plan(early, "a"),
    "strategies/c.md": plan(late, "b"),
    "strategies/other.md": plan("from: 2010, to: 2011"),
  };
  expect(await told(files)).toEqual([
    "content/strategies/a.md:9:5  supersedes  content/strategies/c.md and content/strategies/b.md already take the place of this strategy → keep `supersedes:` only in the file of the later strategy",
  ]);
});

test.for([
  [
    late,
    early,
    "this strategy begins on 1 January 2017, and content/strategies/a.md, whose place it takes, not before 1 January 2022",
  ],
  [
    early,
    early,
    "this strategy begins on 1 January 2017, and content/strategies/a.md, whose place it takes, on the same day",
  ],
] as const)("tells a strategy for no later time than the one whose place it takes", async ([old, period, what]) => {
  expect(await told({ "strategies/a.md": plan(old), "strategies/b.md": plan(period, "a") })).toEqual([
    `content/strategies/b.md:7:13  supersedes  ${what} → choose a period that begins later, or delete \`supersedes:\``,
  ]);
});

test("makes advice of it in a draft, and says nothing of a period that is not there", async () => {
  const draft = { status: "status: draft" };
  const files = { "strategies/a.md": plan(late), "strategies/b.md": plan(early, "a", draft) };
  expect(await told(files)).toEqual([
    expect.stringMatching(/b\.md:7:13 {2}supersedes {2}Advice: this strategy begins/),
  ]);
  const without = { ...files, "strategies/b.md": plan(early, "a", { ...draft, date: "" }) };
  expect(await told(without)).toEqual([expect.stringMatching(/^content\/strategies\/b\.md:2:1 {2}period {2}Advice: /)]);
});

test.for([
  ["is a draft", { status: "status: draft" }],
  ["is held", { embargo: "embargo: 2099-01-01 00:01" }],
])("shows nothing of a strategy whose place is taken and that %s", async ([, more]) => {
  const files = {
    "strategies/hidden-plan.md": plan(early, "", more as Record<string, string>),
    "strategies/b.md": plan(late, "hidden-plan"),
  };
  const { newsroom, told: problems } = await readFolder(contentFolder(files));
  expect(problems).toEqual([]);
  if (!newsroom) throw new Error("it could not be read");
  const seen = publicNewsroom(newsroom, now);
  expect(JSON.stringify([seen, arrange(seen, now)])).not.toContain("hidden-plan");
});
