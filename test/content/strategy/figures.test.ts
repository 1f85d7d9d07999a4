import { expect, test } from "vitest";
import { contentFolder, readFolder, strategy, told } from "../../support/content-folder.ts";

const path = "strategies/library.md";
const right = {
  label: "label: Visits",
  value: "value: 412,300",
  source: "source: Library counters",
  asAt: "asAt: 2026-03-31",
};

/** The header of a strategy with one figure, some of whose lines have another form; an empty one takes the line away. */
function withFigure(lines: Readonly<Record<string, string>> = {}): string {
  const figure = Object.values({ ...right, ...lines }).filter(Boolean);
  return strategy({ figures: `figures:\n  - ${figure.join("\n    ")}` });
}

/** The header of a strategy with figures, each between its brackets. */
function withFigures(...figures: readonly string[]): string {
  return strategy({ figures: ["figures:", ...figures.map((figure) => `  - {${figure}}`)].join("\n") });
}

const toldOf = async (text: string) =>
  (await told({ [path]: text })).map((line) => line.replace(`content/${path}:`, ""));

test("reads figures as they are typed, in the order of the file", async () => {
  const { newsroom, told } = await readFolder(
    contentFolder({
      [path]: withFigures(
        'label: Members under 18, value: "21,708", unit: members, share: 31.2 %, of: "about 69,500 members", measure: young-members, source: Register, asAt: 2026-03',
        "label: Spent, value: 2.4, of: the whole budget, share: 12, source: Budget book, asAt: 2018",
      ),
    }),
  );
  expect(told).toEqual([]);
  expect(newsroom?.strategies[0]?.figures).toEqual([
    {
      label: "Members under 18",
      value: { typed: "21,708", number: 21708, decimals: 0 },
      unit: "members",
      share: { typed: "31.2", number: 31.2, decimals: 1 },
      of: { words: "about 69,500 members", amount: { typed: "69,500", number: 69500, decimals: 0 } },
      measure: "young-members",
      source: "Register",
      asAt: { date: "2026-03", instant: Date.parse("2026-03-01T00:00Z") },
    },
    {
      label: "Spent",
      value: { typed: "2.4", number: 2.4, decimals: 1 },
      share: { typed: "12", number: 12, decimals: 0 },
      of: { words: "the whole budget" },
      source: "Budget book",
      asAt: { date: "2018", instant: Date.parse("2018-01-01T00:00Z") },
    },
  ]);
});

test("says nothing of a figure on lines of its own, with a comma in its number", async () => {
  expect(await toldOf(withFigure({ of: "of: 824,600", share: "share: 50%" }))).toEqual([]);
});

test.for([
  [{ label: "" }, '8:5  figures[1].label  `label` is missing → add a line, for example label: "Visits to libraries"'],
  [{ value: "" }, '8:5  figures[1].value  `value` is missing → add a line, for example value: "412,300"'],
  [{ source: "" }, '8:5  figures[1].source  `source` is missing → add a line, for example source: "Library counters"'],
  [{ asAt: "" }, "8:5  figures[1].asAt  `asAt` is missing → add a line, for example asAt: 2026-03-31"],
  [
    { value: "value: £8.5 million" },
    '9:12  figures[1].value  "£8.5 million" is not a number → write value: "8.5" and beside it unit: "£ million"',
  ],
  [
    { value: "value: 12.5%" },
    '9:12  figures[1].value  "12.5%" is not a number → write value: "12.5" and beside it unit: "%"',
  ],
  [
    { value: "value: about 10863 pupils" },
    '9:12  figures[1].value  "about 10863 pupils" is not a number → write value: "10863" and beside it unit: "pupils"',
  ],
  [{ value: "value: 10 863" }, '9:12  figures[1].value  "10 863" is not a number → 10863\n        value: "10863"'],
  [{ value: "value: 1,08,63" }, '9:12  figures[1].value  "1,08,63" is not a number → 10,863\n        value: "10,863"'],
  [{ value: "value: 12,5" }, '9:12  figures[1].value  "12,5" is not a number → 12.5\n        value: "12.5"'],
  [
    { value: "value: ten thousand" },
    '9:12  figures[1].value  "ten thousand" is not a number → write a number in digits, for example "10,863" or 12.5',
  ],
  [
    { share: "share: half" },
    '12:12  figures[1].share  "half" is not a share → write a number in per cent, for example 12.5%',
  ],
  [
    { share: "share: 120%" },
    '12:12  figures[1].share  "120%" is not a share: it is not between 0% and 100% → write a share from 0% to 100%, for example 12.5%',
  ],
  [
    { value: "value: 10,863", share: "share: 13.5%", of: "of: 86,904" },
    "12:12  figures[1].share  10,863 of 86,904 is 12.5%, and not 13.5% → 12.5%\n        share: 12.5%",
  ],
  [
    { value: "value: 10,863", share: "share: 13.5%", of: "of: about 86,904 pupils" },
    "12:12  figures[1].share  10,863 of 86,904 is 12.5%, and not 13.5% → 12.5%\n        share: 12.5%",
  ],
  [
    { of: "of: 86,904" },
    "12:9  figures[1].of  412,300 is more than the 86,904 that it is to be part of → put the whole in `of`, and the part in `value`",
  ],
  [
    { of: "of: 824,6oo" },
    '12:9  figures[1].of  "824,6oo" is not a number → write a number in digits, for example "10,863" or 12.5',
  ],
  [
    { of: "of: about 8,24,600 visits" },
    '12:9  figures[1].of  "8,24,600" is not a number → 824,600\n        of: "about 824,600 visits"',
  ],
  [
    { measure: "measure: Library visits" },
    '12:14  figures[1].measure  "Library visits" cannot be the name of a measure → library-visits\n        measure: library-visits',
  ],
  [
    { measure: `measure: ${"visits-".repeat(12)}x` },
    `12:14  figures[1].measure  the name of the measure is longer than 80 letters → ${"visits-".repeat(11)}vis\n        measure: ${"visits-".repeat(11)}vis`,
  ],
  [
    { asAt: "asAt: 31/3/2026" },
    '11:11  figures[1].asAt  "31/3/2026" is not a date as the newsroom writes it → 2026-03-31\n        asAt: 2026-03-31',
  ],
  [
    { asAt: "asAt: 2026-02-30" },
    "11:11  figures[1].asAt  2026-02-30 is not a day of the calendar → 2026-02-28\n        asAt: 2026-02-28",
  ],
  [
    { asAt: "asAt: 2026-03-31 09:00" },
    "11:11  figures[1].asAt  this is a day, without 09:00 → 2026-03-31\n        asAt: 2026-03-31",
  ],
  [
    { asAt: "asAt: 2026-08" },
    "11:11  figures[1].asAt  Advice: the date is in the future, and the figure stays hidden until then → write the date of the count; put a target in the text",
  ],
  [
    { unit: "units: visits" },
    "12:5  figures[1].units  `units` is not a key; did you mean `unit`? → `unit`\n        unit: visits",
  ],
] as const)("tells what is wrong with the figure %j", async ([lines, message]) => {
  expect(await toldOf(withFigure(lines))).toEqual([message]);
});

test("tells that a comma between brackets ends a number", async () => {
  expect(await toldOf(withFigures("label: Visits, value: 412,300, source: Counters, asAt: 2026"))).toEqual([
    '8:32  figures[1].300  between brackets a comma ends the number → put the number in straight double quotes\n      - {label: Visits, value: "412,300", source: Counters, asAt: 2026}',
  ]);
});

test("tells so where the number has more commas", async () => {
  expect(await toldOf(withFigures("label: Visits, value: 1,000,000, source: Counters, asAt: 2026"))).toEqual([
    '8:34  between brackets a comma ends the number → put the number in straight double quotes\n      - {label: Visits, value: "1,000,000", source: Counters, asAt: 2026}',
  ]);
});

test("does not try for long to make a number out of what is none", async () => {
  const started = performance.now();
  await toldOf(withFigure({ value: `value: "1${" ".repeat(200_000)}!"` }));
  expect(performance.now() - started).toBeLessThan(2000);
});

test("tells that the figures are no list", async () => {
  expect(await toldOf(strategy({ figures: "figures: 412,300" }))).toEqual([
    '7:10  figures  the value is read as a line of text → write it like this: figures: [{label: "Visits to libraries", value: "412,300", source: "Library counters", asAt: 2026-03-31}]',
  ]);
});

const visits = (value: string, more = "") =>
  `label: Visits, value: "${value}", measure: visits, source: Counters, asAt: 2026-03-31${more}`;

/** Two strategies, the second of which has a figure too much; its header says more of it. */
const two = (first: string, second: string, lines: Readonly<Record<string, string>> = {}) => ({
  "strategies/a.md": withFigures(first),
  "strategies/b.md": withFigures(second)
    .replace("Library strategy", "Other strategy")
    .replace("status: published", lines["status"] ?? "status: published"),
});

const contradiction =
  "visits is 5 here, and 4 as at 31 March 2026 in content/strategies/a.md, line 8 → correct the value that is wrong";

test("tells two values of a measure for one date at the second file, and names the first", async () => {
  expect(await told(two(visits("4"), visits("5")))).toEqual([
    `content/strategies/b.md:8:28  figures[1].value  ${contradiction}`,
  ]);
});

test("tells two values of a measure for one date in one file", async () => {
  expect(await told({ "strategies/a.md": withFigures(visits("4"), visits("5")) })).toEqual([
    `content/strategies/a.md:9:28  figures[2].value  ${contradiction}`,
  ]);
});

test("tells a wrong share and two values of a measure in one run", async () => {
  const wrong = visits("4", ", share: 50%, of: 10");
  expect(await told(two(wrong, visits("5")))).toEqual([
    expect.stringMatching(/figures\[1\]\.share {2}4 of 10 is 40%, and not 50%/),
    `content/strategies/b.md:8:28  figures[1].value  ${contradiction}`,
  ]);
});

test("stops nobody for a value that only a draft has", async () => {
  expect(await told(two(visits("4"), visits("5"), { status: "status: draft" }))).toEqual([
    `content/strategies/b.md:8:28  figures[1].value  Advice: ${contradiction}`,
  ]);
});

test("tells two units of a measure, and then not its values", async () => {
  expect(await told(two(visits("4"), visits("5", ", unit: thousand")))).toEqual([
    "content/strategies/b.md:8:92  figures[1].unit  visits is counted in thousand here, and without a unit in content/strategies/a.md, line 8 → use one unit for one measure, or write another `measure:` for what is counted differently",
  ]);
});

test("says nothing of one value that two files type differently, or of one for another date", async () => {
  expect(await told(two(visits("4,000"), visits("4000")))).toEqual([]);
  expect(await told(two(visits("4"), visits("5").replace("2026-03-31", "2025-03-31")))).toEqual([]);
  expect(await told(two(visits("4"), visits("5").replace("measure: visits", "measure: loans")))).toEqual([]);
});
