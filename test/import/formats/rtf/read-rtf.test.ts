import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { readDocument } from "../../../../src/import/formats/read-document.ts";
import { NotWritten } from "../../../../src/writing/not-written.ts";
import { png } from "../docx/docx-file.ts";
import { markdownOf, remarksOf } from "../shown-document.ts";

const head = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fswiss\fcharset238 Arial CE;}}{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s5 Quote;}{\s6 caption;}{\*\cs9 heading 2;}}{\info{\title Secret}}`;
const read = (text: string) => readDocument(strToU8(`${head}${text}}`, true), "release.rtf");
const hex = [...png].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const item = (marker: string, words: string, level = 0) =>
  String.raw`{\listtext\pard\plain ${marker}\tab}\ls1\ilvl${level} ${words}\par\pard `;
const cells = (...words: string[]) => `${words.map((cell) => String.raw`\pard\intbl ${cell}\cell`).join("")}\\row`;

test.for<[what: string, text: string, markdown: string]>([
  ["paragraphs", String.raw`\pard One\par\pard Two\par`, "One\n\nTwo"],
  ["a heading by its style", String.raw`\pard\s1 Library\par\pard Text\par`, "# Library\n\nText"],
  ["a heading by its level", String.raw`\pard\outlinelevel1 Hours\par`, "## Hours"],
  [
    "words as they look",
    String.raw`It {\b opens} \i today\i0 , H{\sub 2}O, m{\super 2}\par`,
    "It **opens** *today*, H~2~O, m^2^",
  ],
  ["letters of Windows", String.raw`It\'92s \'a35 \'96 \'93free\'94\par`, "It’s £5 – “free”"],
  ["letters of a font of another alphabet", String.raw`{\f1 \'e8aj} caf\'e9\par`, "čaj café"],
  [
    "letters of Unicode, and what stands for them passed over",
    String.raw`\u8217?s \uc2\u8211\'96\'96 {\uc0\u163 5} \u-10179?\u-8704?\par`,
    "’s – £5 😀",
  ],
  [
    "signs that are words",
    String.raw`\ldblquote A\rdblquote\emdash B\~C\_D so\-ft\line E\tab F\par`,
    "“A”—B\u00A0C\u2011D soft\\\nE F",
  ],
  ["letters of the format itself", String.raw`a\\b \{c\}\par`, "a\\\\b {c}"],
  [
    "lists in lists",
    item(String.raw`\'b7`, "One") + item("o", "Two", 1) + item(String.raw`\'b7`, "Three"),
    "- One\n  - Two\n- Three",
  ],
  ["numbers that go on", `${item("1.", "One")}Between\\par ${item("2.", "Two")}`, "1. One\n\nBetween\n\n2. Two"],
  ["numbers within that begin later", item("1.", "One") + item("2.", "Two", 1), "1. One\n\n   2. Two"],
  [
    "a table with a header row",
    String.raw`\trowd\trhdr ${cells("Year", "Visits")}\trowd ${cells("2019", "10")}\pard After\par`,
    "| Year | Visits |\n| --- | --- |\n| 2019 | 10 |\n\nAfter",
  ],
  [
    "links",
    String.raw`{\field{\*\fldinst HYPERLINK "https://x.example/"}{\fldrslt {\ul site}}}\par`,
    "[site](https://x.example/)",
  ],
  ["notes", String.raw`One{\super\chftn{\footnote\pard\plain {\super\chftn} Note}}.\par`, "One[^1].\n\n[^1]: Note"],
  ["a quotation", String.raw`\pard\s5 \ldblquote Ours.\rdblquote\par`, "> “Ours.”"],
  [
    "a text box",
    String.raw`Before{\shp{\*\shpinst{\sp{\sn fill}{\sv 1}}{\shptxt\pard Boxed\par}}{\shprslt Old}}\par`,
    "Before\n\nBoxed",
  ],
  [
    "nothing of what is not shown",
    String.raw`{\*\unknown secret}{\*\generator x;}{\bkmkstart a}Text\chpgn\par`,
    "Text",
  ],
  ["paragraphs as a Mac writes them", "\\pard one\\\ntwo\\\r\nthree\\\n", "one\n\ntwo\n\nthree"],
  [
    "nothing twice of a table in a table",
    String.raw`\trowd\cellx5000\pard\intbl\itap2 Inner\nestcell{\*\nesttableprops\trowd\cellx2000\nestrow}{\nonesttables Fallback\par}\pard\intbl\itap1 Outer\cell\row\pard`,
    "Inner\n\nOuter",
  ],
  ["a file that ends too early", String.raw`Text {\b bold`, "Text **bold**"],
])("reads %s", async ([_, text, markdown]) => {
  expect(markdownOf(await read(text))).toBe(markdown);
});

test("tells a paragraph that is bold throughout", async () => {
  const { blocks } = await read(String.raw`\pard\b Hours\b0\par\pard Text\par`);
  expect(blocks.map(({ isBold }) => isBold)).toEqual([true, false]);
});

test("takes pictures with their descriptions and captions", async () => {
  const pict = String.raw`{\*\shppict{\pict{\*\picprop{\sp{\sn wzDescription}{\sv The hall}}}\pngblip ${hex}}}{\nonshppict{\pict\wmetafile8 0100}}`;
  const document = await read(
    String.raw`\pard ${pict}\par\pard\s6 Photo: Jo Example\par\pard {\pict\wmetafile8 0100}Text\par`,
  );
  expect(markdownOf(document)).toBe("[picture 0]\n\nText");
  expect(document.pictures).toEqual([{ bytes: png, type: "image/png", alt: "The hall", caption: "Photo: Jo Example" }]);
  expect(remarksOf(document)).toEqual([
    "2: A picture is of a kind that browsers do not show, and was left out. Save it as PNG or JPEG, and put it into the text again.",
  ]);
});

test("gives a picture no description of the one before it", async () => {
  const pict = (words: string, data: string) =>
    String.raw`{\*\shppict{\pict{\*\picprop{\sp{\sn wzDescription}{\sv ${words}}}}${data}}}`;
  const { pictures } = await read(
    String.raw`\pard ${pict("Logo", String.raw`\pngblip ${hex}`)}\par${pict("", String.raw`\pngblip ${hex}`)}\par${pict("Map", String.raw`\wmetafile8 0100`)}\par${pict("", String.raw`\pngblip ${hex}`)}\par`,
  );
  expect(pictures.map(({ alt }) => alt)).toEqual(["Logo", undefined, undefined]);
});

test("takes a picture once that fills its frame as well, and none of the heads of pages", async () => {
  const pict = String.raw`{\pict\pngblip ${hex}}`;
  const shape = String.raw`{\shp{\*\shpinst{\sp{\sn pib}{\sv ${pict}}}{\sp{\sn fillBlip}{\sv ${pict}}}}}`;
  const document = await read(String.raw`{\header\pard ${shape}Northgate\par}\pard Text\par\pard ${shape}\par`);
  expect(markdownOf(document)).toBe("Text\n\n[picture 0]");
  expect(document.pictures).toHaveLength(1);
});

test.for<[what: string, text: string, markdown: string, remark: string]>([
  [
    "tracked changes",
    String.raw`On {\deleted Monday}{\revised Tuesday}.\par`,
    "On Tuesday.",
    "1: Tracked changes: “Monday” was deleted and is left out, “Tuesday” was added and stays. Check that both are agreed.",
  ],
  [
    "a comment",
    String.raw`One\par\pard \'a35{\*\atnid J}{\*\atnauthor Jo}\chatn{\*\annotation\pard Agreed?\par}\par`,
    "One\n\n£5",
    "2: A comment stands here and is left out: “Agreed?”. Settle it before you publish.",
  ],
  ["hidden text", String.raw`Seen{\v  secret}\par`, "Seen", "1: “secret” is hidden text in the file, and is left out."],
  [
    "the head of each page",
    String.raw`{\header\pard Northgate Council\par}Text\par`,
    "Text",
    "The header of the pages is left out: “Northgate Council”.",
  ],
  [
    "a date that is renewed",
    String.raw`{\field{\*\fldinst DATE}{\fldrslt 3 March}}\par`,
    "3 March",
    "1: Word renews a date here each time the file is opened. Check that it is the day that was meant.",
  ],
  [
    "letters before the items of a list",
    item("a)", "One"),
    "1. One",
    "1: This list has letters or Roman numbers in the file, and figures now. Check what refers to them.",
  ],
  [
    "an object",
    String.raw`Text{\object\objemb{\*\objdata 00}{\result }}\par`,
    "Text",
    "1: An embedded file was left out. Publish it as a document if readers need it.",
  ],
])("says what to look at: %s", async ([_, text, markdown, remark]) => {
  const document = await read(text);
  expect(markdownOf(document)).toBe(markdown);
  expect(remarksOf(document)).toEqual([remark]);
});

test("refuses a nesting without end", async () => {
  await expect(read("{".repeat(20_000))).rejects.toThrow(NotWritten);
});
