import { expect, test } from "vitest";
import { contentFolder, readFolder, told } from "../../support/content-folder.ts";

const right = {
  scope: "scope: the newsroom of Northgate Council",
  contact: "contact: {name: Digital team, email: digital@northgate.example}",
  answerWithin: "answerWithin: 5",
  status: "status: not compliant",
  prepared: "prepared: 2025-11-02",
  reviewed: "reviewed: 2026-03-02",
};
const audit = "audit: {on: 2026-02-20, by: Northgate Access Group, how: With five people and their aids}";
const issues = `issues:
  - what: Charts have no table of their figures
    criterion: 1.1.1
    fixBy: 2027-01-31`;

type Lines = Readonly<Record<string, string>>;

const file = (lines: Lines) => `${Object.values({ ...right, ...lines }).join("\n")}\n`;
const toldOf = async (lines: Lines) =>
  (await told({ "accessibility.yaml": file(lines) })).map((line) => line.replace("content/accessibility.yaml:", ""));
const readStatement = async (lines: Lines) =>
  (await readFolder(contentFolder({ "accessibility.yaml": file(lines) }))).newsroom?.statement;

test.for([
  ["scope", 'scope: "the website https://news.northgate.example"'],
  ["contact", 'contact: {name: "Press office", email: press@northgate.example}'],
  ["answerWithin", "answerWithin: 5"],
  ["status", "status: not compliant"],
  ["reviewed", "reviewed: 2026-06-01"],
] as const)("tells the line to write where %s is missing", async ([key, line]) => {
  expect(await toldOf({ [key]: "" })).toEqual([
    `1:1  ${key}  \`${key}\` is missing → add this line above line 1\n    ${line}`,
  ]);
  // Prepared today, it would have been reviewed before.
  expect(await toldOf({ prepared: "" })).toEqual([
    "1:1  prepared  `prepared` is missing → add a line with `prepared:` and its value",
  ]);
});

test("tells the whole file to write where there is none", async () => {
  expect(await told({ "accessibility.yaml": undefined })).toEqual([
    `content/accessibility.yaml:1:1  the law requires an accessibility statement, and the file with its facts is missing → add a file with this name
    scope: "the website https://news.northgate.example"
    contact: {name: "Press office", email: press@northgate.example}
    answerWithin: 5
    status: not compliant
    prepared: 2026-06-01
    reviewed: 2026-06-01`,
  ]);
});

test("tells the whole file to write where site.yaml is wrong too, without what only site.yaml knows", async () => {
  const [first] = await told({ "accessibility.yaml": undefined, "site.yaml": "name: Northgate Council\n" });
  expect(first).toContain('    contact: {name: "Digital team", email: digital@northgate.example}\n');
});

test("has nothing against the file that it tells to write", async () => {
  const [first = ""] = await told({ "accessibility.yaml": undefined });
  const lines = first
    .split("\n")
    .slice(1)
    .map((line) => line.trim());
  expect(await told({ "accessibility.yaml": `${lines.join("\n")}\n` })).toEqual([]);
});

test.for([
  [
    "key",
    { scope: "scop: the newsroom" },
    "1:1  scop  `scop` is not a key; did you mean `scope`? → `scope`\n    scope: the newsroom",
  ],
  [
    "key of an issue",
    { issues: issues.replace("fixBy", "fixby") },
    "10:5  issues[1].fixby  `fixby` is not a key; did you mean `fixBy`? → `fixBy`\n        fixBy: 2027-01-31",
  ],
  [
    "contact without an address to write to",
    { contact: "contact: {name: Digital team, phone: 01632 960 150}" },
    "2:10  contact.email  `email` is missing → add a line, for example email: digital@northgate.example",
  ],
  [
    "email",
    { contact: "contact: {name: Digital team, email: digital}" },
    '2:38  contact.email  "digital" is not an email address → write one, for example press@northgate.example',
  ],
  [
    "number of days",
    { answerWithin: "answerWithin: 10 days" },
    '3:15  answerWithin  "10 days" is not a number of working days → 10\n    answerWithin: 10',
  ],
  [
    "number of days",
    { answerWithin: "answerWithin: soon" },
    '3:15  answerWithin  "soon" is not a number of working days → write a number, for example 5',
  ],
  [
    "status",
    { status: "status: fully" },
    '4:9  status  "fully" is not a status → fully compliant, partially compliant or not compliant',
  ],
  [
    "status",
    { status: "status: draft" },
    '4:9  status  "draft" is not a status → fully compliant, partially compliant or not compliant',
  ],
  [
    "date",
    { reviewed: "reviewed: 2026-02-30" },
    "6:11  reviewed  2026-02-30 is not a day of the calendar → 2026-02-28\n    reviewed: 2026-02-28",
  ],
  [
    "audit",
    { audit: "audit: {on: 2026-02-20, by: Northgate Access Group}", issues },
    '7:8  audit.how  `how` is missing → add a line, for example how: "Which pages were tested, and with which aids."',
  ],
  [
    "issue without a criterion",
    { issues: "issues: [{what: Charts, fixBy: 2027-01-31}]" },
    "7:10  issues[1].criterion  `criterion` is missing → add a line, for example criterion: 1.4.3",
  ],
  [
    "issue without a day",
    { issues: "issues: [{what: Charts, criterion: 1.1.1}]" },
    "7:10  issues[1].fixBy  `fixBy` is missing → add a line, for example fixBy: 2027-03-31; or, if it may stay as it is, why: disproportionate burden or why: outside scope",
  ],
  [
    "reason",
    { issues: "issues: [{what: Charts, criterion: 1.1.1, why: too dear}]" },
    '7:48  issues[1].why  "too dear" is not a reason in the regulations → disproportionate burden or outside scope',
  ],
] as const)("tells a wrong %s: %j", async ([, lines, message]) => {
  expect(await toldOf(lines)).toEqual([message]);
});

test.for([
  [
    "1.4.33",
    '"1.4.33" is not a success criterion of WCAG 2.2 at level A or AA → write a number, for example 1.4.3, from https://www.w3.org/WAI/WCAG22/quickref/',
  ],
  [
    "4.1.1 Parsing",
    '"4.1.1 Parsing" is not a success criterion of WCAG 2.2 at level A or AA → write a number, for example 1.4.3, from https://www.w3.org/WAI/WCAG22/quickref/',
  ],
  [
    "contrast (minimum)",
    '"contrast (minimum)" is not a success criterion of WCAG 2.2 at level A or AA → 1.4.3 Contrast (Minimum)',
  ],
  ["1.4.3 Keyboard", '1.4.3 is "Contrast (Minimum)" → write 1.4.3, or the number of the right criterion'],
] as const)("tells that %s is not the criterion", async ([criterion, message]) => {
  const [first = "", ...rest] = await toldOf({ issues: issues.replace("1.1.1", criterion) });
  expect(first.split("\n    ")[0]).toBe(`9:16  issues[1].criterion  ${message}`);
  expect(rest).toEqual([]);
});

test.for(["1.4.1", "1.4.1 Use of colour", "1.4.1 use of color"])("reads the criterion %s", async (criterion) => {
  const read = await readStatement({ issues: issues.replace("1.1.1", criterion) });
  expect(read?.issues[0]?.criterion).toMatchObject({ number: "1.4.1", name: "Use of Color" });
});

const line =
  'for example issues: [{what: "What does not work, where, and for whom.", criterion: 1.4.3, fixBy: 2027-03-31}]';

test.for([
  [
    "fully compliant without an audit",
    { status: "status: fully compliant" },
    "4:9  status  only an audit by people can find a website fully compliant, and the statement has no audit → add `audit:` with its day, by whom and how; until then, write this line\n    status: not compliant",
  ],
  [
    "fully compliant with issues",
    { status: "status: fully compliant", audit, issues },
    "4:9  status  the statement says fully compliant, but lists what is not accessible → write this line\n    status: partially compliant",
  ],
  [
    "partially compliant without issues",
    { status: "status: partially compliant", audit },
    `4:9  status  partially compliant means that something is not accessible, but no issue says what → add what is not accessible, ${line}`,
  ],
  [
    "partially compliant with an empty list of issues",
    { status: "status: partially compliant", issues: "issues: []" },
    `4:9  status  partially compliant means that something is not accessible, but no issue says what → add what is not accessible, ${line}`,
  ],
  [
    "not compliant after an audit that is said to have found nothing",
    { audit },
    `4:9  status  the audit found the website not compliant, but no issue says why → add what is not accessible, ${line}`,
  ],
  [
    "fully compliant after an audit from before WCAG 2.2",
    { status: "status: fully compliant", audit: audit.replace("2026-02-20", "2023-10-04") },
    "7:13  audit.on  the audit of 2023-10-04 is older than WCAG 2.2 (2023-10-05) → write the day of a newer audit; until then, delete `audit:` and write `status: not compliant`",
  ],
  [
    "partially compliant where an issue is wrong, once",
    { status: "status: partially compliant", issues: "issues: [{what: Charts, criterion: 1.1.1}]" },
    "7:10  issues[1].fixBy  `fixBy` is missing → add a line, for example fixBy: 2027-03-31; or, if it may stay as it is, why: disproportionate burden or why: outside scope",
  ],
  [
    "fully compliant after an audit that is not said to be whose",
    { status: "status: fully compliant", audit: "audit: {on: 2026-02-20, how: By hand}" },
    '7:8  audit.by  `by` is missing → add a line, for example by: "Digital team"',
  ],
  [
    "an audit in the future",
    { audit: audit.replace("2026-02-20", "2026-06-02"), reviewed: "reviewed: 2026-06-01", issues },
    [
      "6:11  reviewed  Advice: the audit of 2026-06-02 is newer than the last review of the statement → compare the two, and write the day on which you did",
      "7:13  audit.on  the audit is in the future → write the day on which it was done",
    ],
  ],
  [
    "a review before the preparation",
    { prepared: "prepared: 2026-04-01" },
    "6:11  reviewed  the statement was reviewed before it was prepared, on 2026-04-01 → write the day of the last review; it may be the day of preparation\n    reviewed: 2026-04-01",
  ],
] as const)("tells %s", async ([, given, message]) => {
  expect(await toldOf(given)).toEqual([message].flat());
});

test.for([
  [
    "a statement prepared and reviewed in the future, as a site of an earlier day has it",
    { prepared: "prepared: 2026-06-02", reviewed: "reviewed: 2026-06-03" },
    [
      "5:11  prepared  Advice: the day on which the statement was prepared is in the future → write the day on which it was done",
      "6:11  reviewed  Advice: the day on which the statement was reviewed is in the future → write the day on which it was done",
    ],
  ],
  [
    "a review more than a year ago",
    { reviewed: "reviewed: 2025-05-31", prepared: "prepared: 2025-05-31" },
    "6:11  reviewed  Advice: the statement was last reviewed more than a year ago → read it again, correct it, and write the day on which you did",
  ],
  [
    "a day of mending that is past",
    { issues: issues.replace("2027-01-31", "2026-05-31") },
    "10:12  issues[1].fixBy  Advice: the day for fixing this is past → write a new day, or delete the issue if it is fixed",
  ],
  [
    "an audit from before WCAG 2.2",
    { audit: audit.replace("2026-02-20", "2020-02-20"), issues },
    "7:13  audit.on  Advice: the audit of 2020-02-20 is older than WCAG 2.2 (2023-10-05) → write the day of an audit by WCAG 2.2",
  ],
  [
    "an audit newer than the review",
    { audit: audit.replace("2026-02-20", "2026-03-03"), issues },
    "6:11  reviewed  Advice: the audit of 2026-03-03 is newer than the last review of the statement → compare the two, and write the day on which you did",
  ],
] as const)("gives advice on %s, and stops nothing", async ([, given, message]) => {
  expect(await toldOf(given)).toEqual([message].flat());
});

test("has nothing against the last day of the year after a review, and of a plan", async () => {
  const given = {
    prepared: "prepared: 2025-06-01",
    reviewed: "reviewed: 2025-06-01",
    issues: issues.replace("2027-01-31", "2026-06-01"),
  };
  expect(await toldOf(given)).toEqual([]);
});

test("reads every fact, and ends sentences where their author did not", async () => {
  const formats = "formats: [large print, braille]";
  const scope = "scope: the newsroom of Northgate Council.";
  const more = `${issues}
  - {what: Old PDFs., why: outside scope}`;
  const status = "status: partially compliant";
  expect(await toldOf({ scope, formats, audit, issues: more, status })).toEqual([]);
  expect(await readStatement({ scope, formats, audit, issues: more, status })).toMatchObject({
    scope: "the newsroom of Northgate Council",
    contact: { name: "Digital team", email: "digital@northgate.example" },
    answerWithin: 5,
    formats: ["large print", "braille"],
    status: "partially compliant",
    audit: { on: { day: "2026-02-20" }, by: "Northgate Access Group", how: "With five people and their aids." },
    issues: [
      {
        what: "Charts have no table of their figures.",
        criterion: { number: "1.1.1", name: "Non-text Content" },
        fixBy: { day: "2027-01-31" },
      },
      { what: "Old PDFs.", why: "outside scope" },
    ],
    prepared: { day: "2025-11-02" },
    reviewed: { day: "2026-03-02" },
  });
});

test("tells a statement that is still a page what to do", async () => {
  expect(await told({ "pages/accessibility.md": "---\ntitle: Accessibility\n---\n" })).toEqual([
    "content/pages/accessibility.md:1:1  the accessibility statement is made from its facts, in accessibility.yaml beside site.yaml → write it there, and delete this file",
  ]);
});

test("lets a text link to the statement", async () => {
  const about = "---\ntitle: About\nsummary: What it is.\n---\n\nSee [how accessible this is](/accessibility/).\n";
  expect(await told({ "pages/about.md": about })).toEqual([]);
});
