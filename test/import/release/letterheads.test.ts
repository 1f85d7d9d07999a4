import { expect, test } from "vitest";
import type { Block } from "../../../src/import/document.ts";
import { readText } from "../../../src/import/formats/text/plain-text.ts";
import { imported, importedText } from "../imported.ts";

const text = "The library opens on Monday, and everyone is welcome to come and see it.";

test.for([
  "Status: for immediate release",
  "Embargo: None",
  "Not under embargo",
  "N E W S   R E L E A S E",
  "P R E S S  R E L E A S E",
  "Fios-naidheachd | News release",
  "Media release from Northgate Council",
  "NEWS FROM NORTHGATE COUNCIL",
  "Cyf / Ref: CSB160",
  "Comhairle Eilean Dòrain",
])("“%s” is not the headline", (line) => {
  const release = importedText(`${line}\n\nLibrary opens in Northgate\n\n3 March 2020\n\n${text}`);
  expect(release).toMatchObject({ title: "Library opens in Northgate", day: "2020-03-03", body: text });
});

test.for([
  "Dyddiad / Date: 3 Mawrth 2020 / 3 March 2020",
  "Dyddiad / Date: 3 Mawrth 2020",
  "3 Mawrth 2020 | 3 March 2020",
  "Cyhoeddwyd / Published: 03/03/2020",
  "Issued by Northgate Council on 3 March 2020",
])("reads the day of “%s”", (line) => {
  const release = importedText(`${line}\n\nLibrary opens in Northgate\n\n${text}`);
  expect(release).toMatchObject({ title: "Library opens in Northgate", day: "2020-03-03", body: text });
});

test("a letterhead below the headline goes with its date", () => {
  const release = importedText(
    `Library opens in Northgate\n\nNORTHGATE COUNCIL\n\nNEWS RELEASE\n\n3/3/20\n\nFor immediate use\n\n${text}`,
  );
  expect(release).toMatchObject({ title: "Library opens in Northgate", day: "2020-03-03", body: text });
});

test("a headline may begin with the words “Photo opportunity”", () => {
  const release = importedText(
    `PRESS RELEASE\n\n3 March 2020\n\nPhoto opportunity: giant puffin comes to town\n\n${text}`,
  );
  expect(release.title).toBe("Photo opportunity: giant puffin comes to town");
});

test.for(["DIWEDD / ENDS", "DIWEDD – ENDS", "Crìoch"])("“%s” is the end", (line) => {
  const notes = "Nodiadau i olygyddion / Notes to editors";
  const release = importedText(
    `Library opens in Northgate\n\n3 March 2020\n\n${text}\n\n${line}\n\n${notes}\n\n1. It has ten rooms.\n2. It cost £2 million.`,
  );
  expect(release.body).toBe(`${text}\n\nEnds\n\n## Notes to editors\n\n1. It has ten rooms.\n2. It cost £2 million.`);
});

const lineOf = (text: string, place: number, markdown = text) => ({ text, markdown, place });
const paragraph = (words: string, place: number): Block => ({
  kind: "paragraph",
  isBold: false,
  lines: [lineOf(words, place)],
});
const row = (cells: readonly string[], place: number) => lineOf(cells.join(" "), place, `| ${cells.join(" | ")} |`);

function withTable(...rows: readonly string[][]) {
  const [head = [], ...others] = rows;
  const table: Block = {
    kind: "table",
    isBold: false,
    lines: [row(head, 1), lineOf("", 1, "| --- | --- |"), ...others.map((cells, index) => row(cells, index + 2))],
  };
  const blocks = [table, paragraph("Library opens in Northgate", 8), paragraph(text, 9)];
  return imported({ blocks, pictures: [], remarks: [], unit: "paragraph", about: {} });
}

test("reads a letterhead that is a table of labels", () => {
  const rows = [
    ["Date", "3 March 2020"],
    ["Reference", "NC/12/20"],
    ["Contact", "Pat Smith, 01632 960101"],
  ];
  expect(withTable(...rows, ["Release", "For immediate release"])).toMatchObject({
    title: "Library opens in Northgate",
    day: "2020-03-03",
    body: text,
  });
});

test("reads the embargo of a cell beside another", () => {
  const embargo = "*** EMBARGOED: 6.30pm, Tuesday 3rd March 2020 ***";
  expect(
    withTable(["Date issued: 03.03.2020", "News release no. 12"], [embargo, "www.northgate.example/news"]),
  ).toMatchObject({
    title: "Library opens in Northgate",
    embargo: "2020-03-03 18:30",
    body: text,
  });
});

test("the council’s name and address in a cell beside a label are its letterhead", () => {
  expect(withTable(["NEWS RELEASE", "Northgate Council Town Hall Northgate"], ["Date", "3 March 2020"])).toMatchObject({
    title: "Library opens in Northgate",
    body: text,
  });
});

const foot = (...lines: readonly string[]) =>
  importedText(`Library opens in Northgate\n\n3 March 2020\n\n${text}\n\nEnds\n\n${lines.join("\n\n")}`);

test("a contact below “For more information, interviews or pictures, contact:” is that of the release", () => {
  const lines = ["Name: Sam Ellerby", "Tel: 01632 960909", "Email: sam.ellerby@northgate.example"];
  const release = foot("For more information, interviews or pictures, contact:", ...lines);
  expect(release.contact).toEqual({
    name: "Sam Ellerby",
    phone: "01632 960909",
    email: "sam.ellerby@northgate.example",
  });
  expect(release.body).toBe(`${text}\n\nEnds`);
  expect(release.remarks.join("\n")).toContain("pictures, contact: Name: Sam Ellerby, Tel: 01632 960909, Email:");
});

test("a sentence below the end that names the press office goes, as every release shows it", () => {
  const sentence =
    "For further information please contact Sam Ellerby in the press office on 01632 960100 or email press@northgate.example.";
  const release = foot(sentence);
  expect(release.body).toBe(`${text}\n\nEnds`);
  expect(release.remarks.join("\n")).toContain(`“${sentence}” was left out`);
});

test("a sentence that says more than the contact stays", () => {
  const sentence =
    "For further information contact Sam Ellerby in the press office on 01632 960100. Pictures can be had from the museum.";
  expect(foot(sentence).body).toContain(sentence);
});

test("the subject of an email is the headline where its text has none", () => {
  const blocks = [paragraph("PRESS RELEASE", 1), paragraph("3 March 2020", 2), paragraph(text, 3)];
  const about = { title: "Library opens in Northgate" };
  const release = imported({ blocks, pictures: [], remarks: [], unit: "paragraph", about });
  expect(release).toMatchObject({ title: about.title, day: "2020-03-03", body: text });
  expect(release.remarks.join("\n")).toContain("is the title of the file: check it.");
});

test.for([
  "By Pat Smith, 3 March 2020, 9:02 AM",
  "Associated Press March 3, 2020",
  "Posted by the web team at 10:31 on Tuesday",
])("“%s” below a headline is not proposed as the summary", (line) => {
  const release = importedText(`Library opens in Northgate\n\nPublished 3 March 2020\n\n${line}\n\n${text}`);
  expect(release.summary).toBeUndefined();
  expect(release.body).toContain(text);
});

test("what a page is called is its headline, even where it reads like the name of a council", () => {
  const title = "Minutes of Stoke Magna Parish Council";
  const heading: Block = { kind: "heading", level: 1, isBold: false, lines: [lineOf(title, 1)] };
  const blocks = [heading, paragraph("Published 3 March 2020", 2), paragraph(text, 3)];
  const release = imported({ blocks, pictures: [], remarks: [], unit: "paragraph", about: { title } });
  expect(release).toMatchObject({ title, day: "2020-03-03", body: text });
});

test("says once of a line above the headline that it was left out", () => {
  const document = readText(`All,\n\nNEWS RELEASE\n\nLibrary opens in Northgate\n\n3 March 2020\n\n${text}`);
  const { title, remarks } = imported({ ...document, about: { title: "FW: Library opens in Northgate" } });
  expect(title).toBe("Library opens in Northgate");
  expect(remarks.filter((remark) => remark.startsWith("Line"))).toEqual([
    "Line 1: “All,” stands above the headline, was taken for a part of the letterhead and left out. If it is the headline, change title.",
    "Line 3: This is a label or of the letterhead, and was left out: “NEWS RELEASE”.",
  ]);
});
