import { expect, test } from "vitest";
import { readPasted } from "../../../../src/desk/browser/body/pasted.ts";

const pasted = (html: string) => readPasted(html)?.markdown((index) => `picture-${index}.png`);

/** As Word puts it on the clipboard: its own names, lists that are paragraphs, styles. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta charset="utf-8"><style>p.MsoNormal{margin:0}</style></head><body lang=EN-GB>
<!--StartFragment-->
<h1>What changes</h1>
<p class=MsoNormal>The <b>library</b> opens on <a href="https://www.example.gov.uk/plan">Monday</a>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>longer hours</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>more books</p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>Year</p></td><td><p class=MsoNormal>Visits</p></td></tr>
<tr><td><p class=MsoNormal>2025</p></td><td><p class=MsoNormal>310,000</p></td></tr></table>
<!--EndFragment--></body></html>`;

test("makes Markdown of what is pasted from Word, and loses nothing of its table", () => {
  expect(pasted(fromWord)).toBe(`## What changes

The **library** opens on [Monday](https://www.example.gov.uk/plan).

- longer hours
- more books

| Year | Visits |
| --- | --- |
| 2025 | 310,000 |`);
});

test("takes the table of a spreadsheet, whatever stands around it", () => {
  const table = "<table><tr><td>Ward</td><td>Votes</td></tr><tr><td>North</td><td>1|2</td></tr></table>";
  expect(pasted(`<google-sheets-html-origin>${table}</google-sheets-html-origin>`)).toBe(
    "| Ward | Votes |\n| --- | --- |\n| North | 1\\|2 |",
  );
});

test("keeps all of a page that was copied, its frame too, for it was chosen", () => {
  expect(pasted("<nav><a href='https://www.example.gov.uk/a'>A</a></nav><footer><p>Words</p></footer>")).toContain(
    "Words",
  );
});

test("knows a few words from whole paragraphs", () => {
  expect(readPasted("<meta charset='utf-8'><span>a few <i>words</i></span>")).toMatchObject({ isInline: true });
  expect(readPasted("<p>One.</p><p>Two.</p>")).toMatchObject({ isInline: false });
  expect(readPasted("<meta charset='utf-8'>")).toBeUndefined();
});

test("takes the pictures that the clipboard holds, and says which it does not", () => {
  const png = "data:image/png;base64,iVBORw0KGgo=";
  const html = `<p>Look:</p><img src="${png}" alt="A map"><img src="file:///C:/Temp/msohtmlclip1/01/clip_image002.jpg">`;
  const read = readPasted(html);
  expect(read?.markdown(() => "blob:1")).toBe("Look:\n\n![A map](/media/blob:1)");
  expect(read?.pictures.map(({ index, file }) => [index, file.type])).toEqual([[0, "image/png"]]);
  expect(read?.remarks.map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining("clip_image002.jpg is not in the file"),
  ]);
});
