import { expect, test } from "vitest";
import { readLedger } from "../../src/ledger/ledger.ts";
import { readComparing } from "../../src/ledger/read-comparing.ts";
import { ledgerAfter } from "../ledger/comparing.ts";
import { contentFolder, type Files, release, strategy } from "../support/content-folder.ts";
import { printed } from "../support/printed.ts";

const now = Date.parse("2026-11-29T12:00:00Z");
const path = "news/2026/2026-11-28-library.md";
const first = (line: string) => `\n${line}\n\nThe tenth library opens in Mill Lane.\n`;
const ofDay = (lines: Readonly<Record<string, string>> = {}, day = "2026-11-28") =>
  ({ date: `date: ${day}`, ...lines }) as const;

/** What is said of a newsroom in which nothing was published yet, but for what `before` holds. */
async function told(files: Files, before?: Files): Promise<string[]> {
  const folder = contentFolder(files);
  const ledger = before && readLedger(await ledgerAfter(before));
  const { problems } = await readComparing(folder, now, { ledger });
  return problems
    .filter(({ rule }) => rule === "embargo-line")
    .map((one) => printed(one).replaceAll(folder, "content"));
}
const toldOf = (header: Readonly<Record<string, string>>, body: string, file = path) =>
  told({ [file]: release(header, body) });

test("stops what its first line holds back until another day, and says all that has to change", async () => {
  expect(await toldOf(ofDay(), first("STRICTLY EMBARGOED UNTIL 00.01HRS TUESDAY 1 DECEMBER 2026"))).toEqual([
    `content/${path}:9:1  text  the text is under embargo until 2026-12-01 00:01, and nothing in the header holds it back → put \`embargo: 2026-12-01 00:01\` and \`date: 2026-12-01\` in the header, and rename the file to content/news/2026/2026-12-01-library.md [embargo-line]`,
  ]);
});

const later = "news/2026/2026-12-01-library.md";
const ofLater = (lines: Readonly<Record<string, string>> = {}) => ofDay(lines, "2026-12-01");

test.for<[string, Readonly<Record<string, string>>, string, string]>([
  [
    "no embargo",
    ofLater(),
    "nothing in the header holds it back → add this line to the header [embargo-line]\n    embargo: 2026-12-01 09:00",
    "9:1",
  ],
  [
    "an earlier minute in the header",
    ofLater({ embargo: "embargo: 2026-12-01 00:01" }),
    "`embargo` is 2026-12-01 00:01 → put this line in place of `embargo` [embargo-line]\n    embargo: 2026-12-01 09:00",
    "10:1",
  ],
  [
    "a later minute in the header",
    ofLater({ embargo: "embargo: 2026-12-01 12:00" }),
    "`embargo` is 2026-12-01 12:00 → put this line in place of `embargo` [embargo-line]\n    embargo: 2026-12-01 09:00",
    "10:1",
  ],
  [
    "a minute in the date",
    ofLater({ date: "date: 2026-12-01 08:00" }),
    "nothing in the header holds it back → put these lines in place of `date` [embargo-line]\n    date: 2026-12-01\n    embargo: 2026-12-01 09:00",
    "9:1",
  ],
])("gives the line to paste where there is %s", async ([, header, message, place]) => {
  expect(await toldOf(header, first("**Not for publication before 9am on 1 December 2026**"), later)).toEqual([
    `content/${later}:${place}  text  the text is under embargo until 2026-12-01 09:00, and ${message}`,
  ]);
});

test.for<[string, Readonly<Record<string, string>>, string]>([
  ["the same minute", ofLater({ embargo: "embargo: 2026-12-01 09:00" }), "Embargoed until 9am, 1 December 2026"],
  ["the same minute as the date", ofLater({ date: "date: 2026-12-01 09:00" }), "Embargoed until 9am, 1 December 2026"],
  [
    "midnight, as the beginning of the day",
    ofLater({ embargo: "embargo: 2026-12-01 00:01" }),
    "Embargoed until midnight, 1 December 2026",
  ],
  ["a day before its own", ofLater(), "Embargoed until 30 November 2026"],
  ["an embargo of another kind", ofLater(), "The arms embargo ends on 1 December 2026."],
  ["a line without a day, beside an embargo", ofLater({ embargo: "embargo: 2026-12-01 09:00" }), "STRICTLY EMBARGOED"],
])("says nothing of %s", async ([, header, line]) => {
  expect(await toldOf(header, first(line), later)).toEqual([]);
});

test("keeps the name and the words of what is under embargo to its author", async () => {
  const body = first("EMBARGOED UNTIL 9AM 1 DECEMBER 2026");
  const { problems } = await readComparing(contentFolder({ [path]: release(ofDay(), body) }), now, {});
  expect(problems.find(({ rule }) => rule === "embargo-line")?.isWithheld).toBe(true);
});

test("takes a heading, and a line at the end, for one, but no code, quotation or line in the middle", async () => {
  const line = "EMBARGOED UNTIL 9AM 1 DECEMBER 2026";
  const count = async (body: string) => (await toldOf(ofDay(), body)).length;
  const words = "\n\nOne.\n\nTwo.\n\nThree.\n\nFour.";
  expect(await count(`\n## ${line}\n\nThe library opens.\n`)).toBe(1);
  expect(await count(`${words}\n\n${line}\n\nNotes.\n`)).toBe(1);
  expect(await count(`\n[${line}]\n${words}\n`)).toBe(1);
  expect(await count(`${words}\n\n${line}${words}\n`)).toBe(0);
  expect(await count(`\n\`\`\`\n${line}\n\`\`\`\n\nThe library opens.\n`)).toBe(0);
  expect(await count(`\n> ${line}\n\nThe library opens.\n`)).toBe(0);
});

test("tells a title that is an embargo line", async () => {
  const title = "title: EMBARGOED UNTIL 9AM 1 DECEMBER 2026";
  expect(await toldOf(ofDay({ title }), first("Words."))).toEqual([
    `content/${path}:2:8  title  the title is an embargo until 2026-12-01 09:00, and nothing in the header holds it back → write what happened, in a few words; put \`embargo: 2026-12-01 09:00\` and \`date: 2026-12-01\` in the header, and rename the file to content/news/2026/2026-12-01-library.md [embargo-line]`,
  ]);
  expect(await toldOf(ofDay({ title: "title: Embargoed until 9am 1 November 2026" }), first("Words."))).toEqual([
    `content/${path}:2:8  title  Advice: the title is an embargo, not a headline → write what happened, in a few words [embargo-line]`,
  ]);
});

test("advises on a minute that is past, and on a line that names no day", async () => {
  expect(await toldOf(ofDay(), first("Embargoed until 00:01 on 28 November 2026"))).toEqual([
    `content/${path}:9:1  text  Advice: readers see an embargo until 2026-11-28 00:01, which has ended → delete the line [embargo-line]`,
  ]);
  expect(await toldOf(ofDay(), first("EMBARGOED UNTIL WEDNESDAY"))).toEqual([
    `content/${path}:9:1  text  Advice: the line says that the text is under embargo, but not until when → put \`embargo:\` with the day and time in the header and delete this line [embargo-line]`,
  ]);
});

test("asks for the day that a line leaves to its reader, and takes today for that of the release", async () => {
  const asked = "Advice: the line says that the text is under embargo, but not until when → ";
  expect(await toldOf(ofDay(), first("STRICTLY EMBARGOED UNTIL 9AM TOMORROW"))).toEqual([
    expect.stringContaining(asked),
  ]);
  expect(await toldOf(ofLater(), first("STRICTLY EMBARGOED UNTIL 17:00 TODAY"), later)).toEqual([
    `content/${later}:9:1  text  the text is under embargo until 2026-12-01 17:00, and nothing in the header holds it back → add this line to the header [embargo-line]\n    embargo: 2026-12-01 17:00`,
  ]);
  const plan = "strategies/plan.md";
  const text = first("EMBARGOED UNTIL 17:00 TODAY");
  expect(await told({ [plan]: strategy().replace("\n---\n", `\n---\n${text}`) })).toEqual([
    expect.stringContaining(asked),
  ]);
});

test("advises on a line that begins like an embargo and goes on, while its day is to come and nothing holds it", async () => {
  const line = first("STRICTLY EMBARGOED UNTIL CABINET HAS MET ON 1 DECEMBER 2026");
  expect(await toldOf(ofDay(), line)).toEqual([
    `content/${path}:9:1  text  Advice: the line looks like an embargo, but has no clear day and time → if it is an embargo, put \`embargo:\` with the day and time in the header and delete this line [embargo-line]`,
  ]);
  expect(await toldOf(ofLater({ embargo: "embargo: 2026-12-01 09:00" }), line, later)).toEqual([]);
  expect(await toldOf(ofDay(), first("Embargoed until Cabinet had met on 1 November 2026"))).toEqual([]);
  const title = "title: Embargoed until Cabinet has met on 1 December 2026";
  expect(await toldOf(ofDay({ title }), first("Words."))).toEqual([
    `content/${path}:2:8  title  Advice: the title looks like an embargo, but has no clear day and time → write what happened, in a few words; put \`embargo:\` with the day and time in the header [embargo-line]`,
  ]);
});

test("names the line for the header beside a title that is an embargo line", async () => {
  const title = "title: EMBARGOED UNTIL 9AM 1 DECEMBER 2026";
  expect(await toldOf(ofLater({ title }), first("Words."), later)).toEqual([
    `content/${later}:2:8  title  the title is an embargo until 2026-12-01 09:00, and nothing in the header holds it back → write what happened, in a few words; put \`embargo: 2026-12-01 09:00\` in the header [embargo-line]`,
  ]);
  const held = ofLater({ title, embargo: "embargo: 2026-12-01 09:00" });
  expect(await toldOf(held, first("Words."), later)).toEqual([
    `content/${later}:2:8  title  Advice: the title is an embargo, not a headline → write what happened, in a few words [embargo-line]`,
  ]);
});

test("says of an embargo line nothing of its capitals, and nothing twice", async () => {
  const line = "STRICTLY EMBARGOED: NOT FOR PUBLICATION BEFORE 9AM ON TUESDAY 1 DECEMBER 2026";
  const all = async (files: Files) => (await readComparing(contentFolder(files), now, {})).problems;
  const ofTitle = await all({ [path]: release(ofDay({ title: `title: "${line}"` }), first("Words.")) });
  expect(ofTitle.filter(({ at }) => at.field === "title").map(({ rule }) => rule)).toEqual(["embargo-line"]);
  const ofText = await all({ [path]: release(ofDay(), first(line)) });
  expect(ofText.filter(({ at }) => at.field === "text").map(({ rule }) => rule)).toEqual(["embargo-line"]);
  const wrong = line.replace("TUESDAY", "MONDAY");
  const ofDayToo = await all({ [path]: release(ofDay(), first(wrong)) });
  expect(ofDayToo.flatMap(({ rule }) => rule ?? []).toSorted()).toEqual(["embargo-line", "wrong-weekday"]);
});

test("advises on a page, which cannot be held back, while the minute is to come", async () => {
  const page = "pages/about.md";
  const withTitle = (title: string, line: string) =>
    told({ [page]: `---\ntitle: "${title}"\nsummary: "For journalists."\n---\n${first(line)}` });
  const write =
    "a page cannot be held back → make it a release with `embargo: 2026-12-01 09:00`, or delete these words until then [embargo-line]";
  const line = "EMBARGOED UNTIL 9AM 1 DECEMBER 2026";
  expect(await withTitle("Press", line)).toEqual([
    `content/${page}:6:1  text  Advice: the text is under embargo until 2026-12-01 09:00, but ${write}`,
  ]);
  expect(await withTitle(line, "Words.")).toEqual([
    `content/${page}:2:8  title  Advice: the title is an embargo until 2026-12-01 09:00, but ${write}`,
  ]);
  expect(await withTitle("Embargoes", "Embargoed until 9am 1 November 2026")).toEqual([]);
  expect(await withTitle("Embargo", "EMBARGOED")).toEqual([]);
  expect(await withTitle("Embargoes", "Embargoed until 9am, and how we keep to it")).toEqual([]);
});

test("holds up no correction and no draft", async () => {
  const body = first("EMBARGOED UNTIL 9AM 1 DECEMBER 2026");
  const levels = async (files: Files, before?: Files) =>
    (await told(files, before)).map((line) => (line.includes("Advice: ") ? "advice" : "error"));
  // The ledger of these tests is of a day in June.
  const old = "news/2026/2026-03-13-library.md";
  const published = { [old]: release() };
  expect(await levels({ [old]: release({}, body) }, published)).toEqual(["advice"]);
  expect(await levels({ [path]: release(ofDay({ status: "status: draft" }), body) })).toEqual(["advice"]);
});

test("takes a strategy like a release", async () => {
  const body = first("EMBARGOED UNTIL 9AM 1 DECEMBER 2026");
  const plan = "strategies/plan.md";
  expect(await told({ [plan]: strategy().replace("\n---\n", `\n---\n${body}`) })).toEqual([
    `content/${plan}:9:1  text  the text is under embargo until 2026-12-01 09:00, and nothing in the header holds it back → add this line to the header [embargo-line]\n    embargo: 2026-12-01 09:00`,
  ]);
});
