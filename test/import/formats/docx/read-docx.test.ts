import { expect, test } from "vitest";
import { readDocument } from "../../../../src/import/formats/read-document.ts";
import { markdownOf, remarksOf } from "../shown-document.ts";
import { cell, docxFile, p, picture, png, r, relation } from "./docx-file.ts";

const read = (...file: Parameters<typeof docxFile>) => readDocument(docxFile(...file), "release.docx");
const markdownFrom = async (...file: Parameters<typeof docxFile>) => markdownOf(await read(...file));

const styles = `
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Council"><w:name w:val="Council heading"/><w:basedOn w:val="Own"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Label"><w:name w:val="Label"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Intense Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>
<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="H"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>`;
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
const item = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `
<w:abstractNum w:abstractNumId="0">${level(0, "bullet", "")}${level(1, "bullet", "o")}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%2)")}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, "none", "")}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`;

const table = (header: boolean, ...rows: string[][]) =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows
    .map(
      (row, index) =>
        `<w:tr>${header && index === 0 ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${row.map((words) => cell(p(words))).join("")}</w:tr>`,
    )
    .join("")}</w:tbl>`;
const box = (content: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;

test.for<[what: string, body: string, markdown: string]>([
  ["a heading by a style in any language", p("New library", style("Rubrik1")), "# New library"],
  ["a heading by what its style is based on", p("Hours", style("Council")), "## Hours"],
  ["a heading by its own level", p("Hours", '<w:outlineLvl w:val="2"/>'), "### Hours"],
  ["the style Title", p("New library", style("T")), "# New library"],
  [
    "bold and italic words",
    p(`${r("It ")}${r("opens ", "<w:b/>")}${r("today", "<w:i/>")}${r(".")}`),
    "It **opens** *today*.",
  ],
  ["words that a style makes bold", p(`${r("It ")}${r("opens", '<w:rStyle w:val="S"/>')}`), "It **opens**"],
  ["a word in two pieces", p(`${r("Lib", "<w:b/>")}${r("rary", "<w:b/>")}${r(" opens")}`), "**Library** opens"],
  [
    "signs of Markdown",
    p("*Free* [entry] at 5_pm_ &lt;b&gt; 1 &amp;amp; 2"),
    "\\*Free\\* \\[entry] at 5_pm\\_ \\<b> 1 \\&amp; 2",
  ],
  [
    "smart quotes, and a space that does not break",
    p("“We’re proud” of £5\u00A0million"),
    "“We’re proud” of £5\u00A0million",
  ],
  [
    "a soft hyphen and a hyphen that does not break",
    p("<w:r><w:t>infor</w:t><w:softHyphen/><w:t>mation, e</w:t><w:noBreakHyphen/><w:t>mail</w:t></w:r>"),
    "information, e\u2011mail",
  ],
  [
    "a line break and a tab",
    p("<w:r><w:t>Date:</w:t><w:tab/><w:t>3 March</w:t><w:br/><w:t>Northgate</w:t></w:r>"),
    "Date: 3 March\\\nNorthgate",
  ],
  [
    "formulas and units",
    p(
      `${r("H")}${r("2", '<w:vertAlign w:val="subscript"/>')}${r("O on 5 m")}${r("2", '<w:vertAlign w:val="superscript"/>')}`,
    ),
    "H~2~O on 5 m^2^",
  ],
  [
    "the ending of an ordinal",
    p(`${r("9")}${r("th", '<w:vertAlign w:val="superscript"/>')}${r(" February")}`),
    "9th February",
  ],
  [
    "lists in lists",
    [p("One", item(1)), p("Two", item(1, 1)), p("Three", item(1))].join(""),
    "- One\n  - Two\n- Three",
  ],
  [
    "numbers that go on after a paragraph",
    [p("One", item(2)), p("Between"), p("Two", item(2))].join(""),
    "1. One\n\nBetween\n\n2. Two",
  ],
  [
    "numbers that begin again",
    [p("One", item(2)), p("Two", item(2)), p("Again", item(3))].join(""),
    "1. One\n2. Two\n\n1) Again",
  ],
  ["a list without markers", p("One", item(4)), "One"],
  ["a quotation", p("“It is ours.”", style("Q")), "> “It is ours.”"],
  [
    "a table with a header row",
    table(true, ["Year", "Visits"], ["2019", "10 | 20"]),
    "| Year | Visits |\n| --- | --- |\n| 2019 | 10 \\| 20 |",
  ],
  ["a letterhead in a table", table(false, ["Northgate Council", "News release"]), "Northgate Council\n\nNews release"],
  [
    "labels in a table",
    table(false, ["Date:", "3 March 2020"], ["Embargo:", "None"]),
    "Date: 3 March 2020\n\nEmbargo: None",
  ],
  ["a text box once", p(`${r("Before")}<w:r>${box(p("In the box"))}</w:r>`), "Before\n\nIn the box"],
  [
    "a text box that only newer programs show",
    p(`<w:r>${box(p("In the box")).replace(/<mc:Fallback>.*<\/mc:Fallback>/, "")}</w:r>`),
    "In the box",
  ],
  ["a part with a tag", `<w:sdt><w:sdtPr/><w:sdtContent>${p("Tagged")}</w:sdtContent></w:sdt>`, "Tagged"],
  ["words right to left", p(`<w:bdo w:val="rtl">${r("Words")}</w:bdo>`), "Words"],
])("reads %s", async ([_, body, markdown]) => {
  expect(await markdownFrom(body, { styles, numbering })).toBe(markdown);
});

test("tells a paragraph that is bold throughout, by its words or by its style", async () => {
  const { blocks } = await read(
    p(r("Hours", "<w:b/>")) + p("Prices", style("Label")) + p(`${r("Not ", "<w:b/>")}${r("all")}`),
    { styles },
  );
  expect(blocks.map(({ isBold, lines }) => [isBold, lines[0]?.markdown])).toEqual([
    [true, "Hours"],
    [true, "Prices"],
    [false, "**Not** all"],
  ]);
});

test("counts the paragraphs that have words", async () => {
  const { blocks } = await read(
    p("One") + p(" ") + p("Two", item(1)) + table(true, ["A", "B"], ["1", "2"]) + p("Last"),
    { numbering },
  );
  expect(blocks.map(({ lines }) => lines.map(({ place }) => place))).toEqual([[1], [2], [3, 3, 5], [7]]);
});

test("reads links, and says which lead nowhere", async () => {
  const link = (id: string, words: string) => `<w:hyperlink r:id="${id}">${r(words)}</w:hyperlink>`;
  const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://northgate.example/b" \\o "Tip" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("field")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const document = await read(
    p(link("a", "web")) +
      p(link("b", "press@northgate.example")) +
      p(link("c", "call us")) +
      p(link("d", "drive")) +
      p(field) +
      p(link("e", "safe")),
    {
      relations: [
        relation("a", "hyperlink", "https://northgate.example/a(1)", "External"),
        relation("b", "hyperlink", "mailto:press@northgate.example", "External"),
        relation("c", "hyperlink", "tel:01234567890", "External"),
        relation("d", "hyperlink", "file:///H:/release.docx", "External"),
        relation(
          "e",
          "hyperlink",
          "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fnorthgate.example%2Fe&amp;data=05",
          "External",
        ),
      ].join(""),
    },
  );
  expect(markdownOf(document)).toBe(
    "[web](https://northgate.example/a%281%29)\n\npress@northgate.example\n\n[call us](tel:01234567890)\n\ndrive\n\n[field](https://northgate.example/b)\n\n[safe](https://northgate.example/e)",
  );
  expect(remarksOf(document)).toEqual([
    "A link to file:///H:/release.docx was left out, because a reader cannot follow it. Its words stayed.",
  ]);
});

test("reads footnotes and endnotes in the order in which they are named", async () => {
  const note = (kind: string, id: number, words: string) => `<w:${kind} w:id="${id}">${p(words)}</w:${kind}>`;
  const body = p(
    `${r("One")}<w:r><w:endnoteReference w:id="1"/></w:r>${r(" and two")}<w:r><w:footnoteReference w:id="2"/></w:r>${r(".")}`,
  );
  expect(
    await markdownFrom(body, {
      footnotes: note("footnote", 2, "Second note"),
      endnotes: note("endnote", 1, "First note"),
    }),
  ).toBe("One[^1] and two[^2].\n\n[^1]: First note\n[^2]: Second note");
});

test("takes pictures with their names, descriptions and captions", async () => {
  const drawings = `<w:r>${picture("i", 'descr="The new library"')}</w:r>`;
  const automatic = `<w:r>${picture("i", 'descr="A building Description automatically generated"')}</w:r>`;
  const document = await read(p(drawings) + p("Photo: Jo Example", style("C")) + p(`${r("Text")}${automatic}`), {
    styles,
    relations: relation("i", "image", "media/image1.png"),
    files: { "word/media/image1.png": png },
  });
  expect(markdownOf(document)).toBe("[picture 0]\n\nText\n\n[picture 1]");
  expect(document.pictures).toEqual([
    { bytes: png, type: "image/png", name: "photo.png", alt: "The new library", caption: "Photo: Jo Example" },
    { bytes: png, type: "image/png", name: "photo.png" },
  ]);
});

test.for<[what: string, body: string, markdown: string, remark: string]>([
  [
    "tracked changes",
    p(
      `${r("It opens on ")}<w:del>${r("Monday").replaceAll("w:t", "w:delText")}</w:del><w:ins>${r("Tuesday")}</w:ins>${r(".")}`,
    ),
    "It opens on Tuesday.",
    "1: Tracked changes: “Monday” was deleted and is left out, “Tuesday” was added and stays. Check that both are agreed.",
  ],
  [
    "a comment",
    p(`${r("It costs £5.")}<w:r><w:commentReference w:id="7"/></w:r>`),
    "It costs £5.",
    "1: A comment stands here and is left out: “Is this agreed?”. Settle it before you publish.",
  ],
  [
    "hidden text",
    p(`${r("Seen")}${r(" secret", "<w:vanish/>")}`),
    "Seen",
    "1: “secret” is hidden text in the file, and is left out.",
  ],
  [
    "hidden text by a style",
    p(`${r("Seen")}${r(" secret", '<w:rStyle w:val="H"/>')}`),
    "Seen",
    "1: “secret” is hidden text in the file, and is left out.",
  ],
  [
    "words struck through",
    p(`${r("£10", "<w:strike/>")}${r(" £8")}`),
    "£10 £8",
    "1: “£10” is struck through in the file and stands as plain words now. Delete it if it no longer holds.",
  ],
  [
    "an equation",
    p(`${r("So ")}<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>`),
    "So a=b",
    "1: An equation became the words “a=b”. Write it so that it can be read aloud.",
  ],
  [
    "a field of today's date",
    p(`<w:fldSimple w:instr=" DATE \\@ dd ">${r("3 March 2020")}</w:fldSimple>`),
    "3 March 2020",
    "1: Word renews a date here each time the file is opened. Check that it is the day that was meant.",
  ],
  [
    "a field that starts something",
    p(`<w:fldSimple w:instr="DDEAUTO c:\\cmd.exe">${r("x")}</w:fldSimple>`),
    "x",
    "1: A field (DDEAUTO) that loads or starts something was not run: only the words that it last showed were taken.",
  ],
  [
    "an empty field of a form",
    `${p("Text")}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p("Click here")}</w:sdtContent></w:sdt>`,
    "Text",
    "1: “Click here” is an empty field of a form, and is left out.",
  ],
  [
    "a deleted row",
    table(true, ["A", "B"], ["1", "2"]).replace(
      '<w:tr><w:tc><w:p><w:r><w:t xml:space="preserve">1',
      '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t xml:space="preserve">1',
    ),
    "| A | B |\n| --- | --- |",
    "2: Tracked changes: “1 2” was deleted and is left out. Check that this is agreed.",
  ],
  [
    "a chart",
    p("Text") +
      p(
        `<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="Visits by year"/><a:graphic><a:graphicData><c:chart r:id="x"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
      ),
    "Text",
    "1: A chart (“Visits by year”) was left out. Say in words what it shows, or give its figures as a table.",
  ],
  [
    "letters before the items of a list",
    p("One", item(2)) + p("Two", item(2, 1)),
    "1. One\n   1. Two",
    "2: This list has letters or Roman numbers in the file, and figures now. Check what refers to them.",
  ],
  [
    "a table without a header row",
    table(false, ["A", "B"], ["1", "2"]),
    "| A | B |\n| --- | --- |\n| 1 | 2 |",
    "1: The file does not say which row of this table is its header, so its first row became it. Write above each column what it holds.",
  ],
])("says what to look at: %s", async ([_, body, markdown, remark]) => {
  const document = await read(body, {
    styles,
    numbering,
    comments: `<w:comment w:id="7">${p("Is this agreed?")}</w:comment>`,
  });
  expect(markdownOf(document)).toBe(markdown);
  expect(remarksOf(document)).toEqual([remark]);
});

test("says what it leaves beside the text", async () => {
  const document = await read(p("Text"), {
    header1: p("Northgate Council press office"),
    relations: relation("t", "attachedTemplate", "https://northgate.example/t.dotm", "External"),
    files: { "word/vbaProject.bin": png, "word/embeddings/figures.xlsx": png },
  });
  expect(remarksOf(document)).toEqual([
    "The header of the pages is left out: “Northgate Council press office”.",
    "The file carries macros. They were not run, and nothing of them was taken.",
    "The file carries another (figures.xlsx), which was left out and not opened.",
    "The file names a template, a picture or another file that lies elsewhere. It was not loaded.",
  ]);
});
