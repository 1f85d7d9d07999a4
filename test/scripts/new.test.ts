import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { tempFolder } from "../support/temp-folder.ts";

let content: string;
beforeEach(() => {
  content = tempFolder();
  writeFileSync(
    join(content, "site.yaml"),
    `name: Northgate Council
title: Northgate Council newsroom
url: https://news.northgate.example/
authority: northgate.example,2026
topics:
  libraries: Libraries
  social-care: Adult social care
contact:
  name: Press office
  email: press@northgate.example
`,
  );
});

function making(...flags: string[]) {
  const args = ["scripts/new.ts", "--content", content, ...flags];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { status, stdout, stderr };
}

const next =
  "Write the text below the second line of dashes. npm start shows it. With status: published it goes live.\n";

test("writes a release of a given minute", () => {
  const path = join(content, "news/2026/2026-03-13-library-opens.md");
  expect(making("--title", "Library opens", "--topic", "adult SOCIAL care", "--date", "2026-03-13 17:40")).toEqual({
    status: 0,
    stderr: "",
    stdout: `${path} is written as a draft.\nFill in:\n  line 4: summary: ""\n${next}`,
  });
  expect(readFileSync(path, "utf8")).toBe(`---
title: "Library opens"
date: 2026-03-13 17:40
summary: ""
topics: social-care
backdated: true
status: draft
---
`);
});

test("says of a draft in the sample where the council's own newsroom comes from", () => {
  appendFileSync(join(content, "site.yaml"), "sample: true\n");
  expect(making("--title", "Library opens").stdout).toMatch(
    /goes live\.\nThis newsroom is the sample\. To set up your own, run npm run new -- newsroom\.\n$/,
  );
});

test("writes a release of a day", () => {
  making("--title", "Library opens", "--date", "2026-03-13", "--topic", "libraries", "--topic", "social-care");
  const text = readFileSync(join(content, "news/2026/2026-03-13-library-opens.md"), "utf8");
  expect(text).toContain("\ndate: 2026-03-13\n");
  expect(text).toContain("\ntopics: [libraries, social-care]\n");
});

test("writes the minute of now where no date is given", () => {
  const { stdout } = making("--title", "Library opens");
  const [path = ""] = stdout.split(" is written");
  expect(readFileSync(path, "utf8")).toMatch(/^date: \d{4}-\d\d-\d\d \d\d:\d\d$/m);
});

test("writes a strategy", () => {
  expect(making("strategy", "--title", "Library plan")).toEqual({
    status: 0,
    stderr: "",
    stdout: `${join(content, "strategies/library-plan.md")} is written as a draft.
Fill in:
  line 3: summary: ""
  line 5: from: ""
  line 6: to: ""
  line 7: topics: ""
${next}`,
  });
});

/** A strategy that is there already. */
function given(name: string, ...lines: readonly string[]) {
  mkdirSync(join(content, "strategies"), { recursive: true });
  const header = [`title: "${name}"`, "summary: What it is for.", "topics: social-care", "status: published", ...lines];
  writeFileSync(join(content, `strategies/${name}.md`), `---\n${header.join("\n")}\n---\n\nWords.\n`);
}

const replacing = (old: string) => making("strategy", "--title", "New plan", "--replaces", old);
const newPlan = () => readFileSync(join(content, "strategies/new-plan.md"), "utf8");

test("writes a strategy that replaces another, with what stays and gaps for what does not", () => {
  given("care-plan", "period: {from: 2020, to: 2026}", 'owner: "Director, Adults"');
  expect(replacing("care-plan")).toEqual({
    status: 0,
    stderr: "",
    stdout: `${join(content, "strategies/new-plan.md")} is written as a draft.
Fill in:
  line 3: summary: ""
  line 10: decisions: []
${next}The period is as long as the old one. Change it if the new one differs.
`,
  });
  expect(newPlan()).toBe(`---
title: "New plan"
summary: ""
supersedes: care-plan
period:
  from: 2027
  to: 2033
topics: social-care
owner: "Director, Adults"
decisions: []
status: draft
---
`);
});

test("writes a successor that the newsroom reads as a draft with gaps", async () => {
  given("care-plan", "period: {from: 2020, to: 2026}");
  replacing("care-plan");
  const { problems } = await readNewsroom(content, Date.parse("2026-06-01T12:00:00Z"));
  const told = problems.filter(({ at }) => at.path.endsWith("new-plan.md"));
  expect(told.map(({ level, at }) => `${level} ${at.field}`)).toEqual(["advice summary"]);
});

test.for([
  ["a day", "period: {from: 2020-09-01, to: 2026-08-31}", "from: 2026-09-01\n  to: 2032-08-31"],
  ["a financial year", "period: {from: 2020/21, to: 2099/00}", "from: 2100/01\n  to: 2179/80"],
  [
    "an extension",
    "period: {from: 2020, to: 2026}\nextensions: [{to: 2028-03-31, on: 2026-02-04}]",
    "from: 2028-04-01\n  to: 2035-03-31",
  ],
  ["a period that cannot be read", "period: {from: 2026, to: soon}", 'from: ""\n  to: ""'],
] as const)("begins a successor after %s", ([, line, from]) => {
  given("care-plan", line);
  expect(replacing("care-plan").status).toBe(0);
  expect(newPlan()).toContain(`\nperiod:\n  ${from}\n`);
});

test("begins a successor in the council's own year", () => {
  appendFileSync(join(content, "site.yaml"), "yearEnds: 03-31\n");
  given("care-plan", "period: {from: 2020, to: 2026}");
  replacing("care-plan");
  expect(newPlan()).toContain("\n  from: 2026\n  to: 2032\n");
});

test("takes the name of the old file in any form, and other topics", () => {
  given("care-plan", "period: {from: 2020, to: 2026}");
  const flags = ["strategy", "--title", "New plan", "--topic", "libraries", "--replaces"];
  expect(making(...flags, "content/strategies/Care-Plan.md").status).toBe(0);
  expect(newPlan()).toContain("\nsupersedes: care-plan\n");
  expect(newPlan()).toContain("\ntopics: libraries\n");
});

test.for([
  ["car-plan", "There is no strategy “car-plan” → care-plan"],
  ["zzz", "There is no strategy “zzz” → care-plan or housing-strategy"],
] as const)("offers the names that are nearest to the strategy %j", ([old, message]) => {
  given("care-plan", "period: {from: 2020, to: 2026}");
  given("housing-strategy", "period: {from: 2020, to: 2026}");
  expect(replacing(old)).toEqual({ status: 1, stdout: "", stderr: `${message}\n` });
});

test("says where no strategy could be read", () => {
  expect(replacing("care-plan").stderr).toBe(
    "There is no strategy “care-plan” that could be read, and no other. Run npm run check to see why.\n",
  );
});

const usage = `Usage: npm run new -- [strategy] --title "…" [--topic …] [--date …] [--replaces OLD] [--content DIR]
       npm run new -- newsroom [--name …] [--website …] [--address …] [--contact …] [--authority …] [--content DIR]
`;

test.for([
  [[], "--title is missing."],
  [["--title", " "], "--title is missing."],
  [
    ["--title", "Library", "opens"],
    '“opens” stands alone. Write --title before a title, and quotes around it: --title "New library opens".',
  ],
  [["strategy", "--title", "Plan", "--date", "2026-03-13"], "A strategy has no date but a period: leave out --date."],
  [["--title", "Plan", "--replaces", "care-plan"], "Only a strategy replaces another: write strategy before --title."],
  [
    ["--title", "Plan", "--website", "www.northgate.gov.uk"],
    "--website is for a newsroom alone: npm run new -- newsroom.",
  ],
  [["--title", "Plan", "--date", "2026-02-30"], "--date: 2026-02-30 is not a day of the calendar → 2026-02-28"],
  [
    ["--title", "Plan", "--date", "13/3/2026"],
    '--date: "13/3/2026" is not a date as the newsroom writes it → 2026-03-13',
  ],
] as const)("does not understand %j", ([flags, message]) => {
  expect(making(...flags)).toEqual({ status: 2, stdout: "", stderr: `${message}\n${usage}` });
});

test.for([
  ["librarys", "There is no topic “librarys” → libraries"],
  ["xyz", "There is no topic “xyz” → libraries or social-care"],
] as const)("tells the nearest to the topic %j", ([topic, message]) => {
  expect(making("--title", "Plan", "--topic", topic)).toEqual({ status: 1, stdout: "", stderr: `${message}\n` });
});

test("never writes over a file", () => {
  const flags = ["--title", "Library opens", "--date", "2026-03-13"];
  making(...flags);
  expect(making(...flags)).toEqual({
    status: 1,
    stdout: "",
    stderr: `${join(content, "news/2026/2026-03-13-library-opens.md")} already has the address of this title. Choose another title, or change that file.\n`,
  });
});

test("tells what is wrong with the site", () => {
  writeFileSync(join(content, "site.yaml"), "name: Northgate Council\n");
  const { status, stderr } = making("--title", "Plan");
  expect(status).toBe(1);
  expect(stderr).toMatch(`${join(content, "site.yaml")}:1:1  title  `);
});
