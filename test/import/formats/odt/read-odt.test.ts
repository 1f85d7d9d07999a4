import { expect, test } from "vitest";
import { readDocument } from "../../../../src/import/formats/read-document.ts";
import { NotWritten } from "../../../../src/writing/not-written.ts";
import { png } from "../docx/docx-file.ts";
import { markdownOf, remarksOf } from "../shown-document.ts";
import { odtFile } from "./odt-file.ts";

const style = (name: string, family: string, properties: string, parent = "") =>
  `<style:style style:name="${name}" style:family="${family}"${parent && ` style:parent-style-name="${parent}"`}>${properties && `<style:text-properties ${properties}/>`}</style:style>`;
const automatic = [
  style("B", "text", 'fo:font-weight="bold"'),
  style("I", "text", 'fo:font-style="italic"'),
  style("Low", "text", 'style:text-position="sub 58%"'),
  style("High", "text", 'style:text-position="33% 58%"'),
  style("Gone", "text", 'text:display="none"'),
  style("Cut", "text", 'style:text-line-through-style="solid"'),
  style("PB", "paragraph", 'fo:font-weight="bold"', "Standard"),
  style("PQ", "paragraph", "", "Quotations"),
  style("PI", "paragraph", "", "Illustration"),
  ...["bullet", "number"].map(
    (kind) =>
      `<text:list-style style:name="${kind}">${[1, 2].map((level) => `<text:list-level-style-${kind} text:level="${level}" style:num-format="1"/>`).join("")}</text:list-style>`,
  ),
].join("");
const styles = [
  style("Quotations", "paragraph", ""),
  style("Illustration", "paragraph", ""),
  style("Standard", "paragraph", ""),
  style("Title", "paragraph", ""),
].join("");
const read = (text: string, files = {}) =>
  readDocument(odtFile(text, automatic, `<office:styles>${styles}</office:styles>`, files), "release.odt");
const p = (words: string, name = "") => `<text:p${name && ` text:style-name="${name}"`}>${words}</text:p>`;
const span = (words: string, name: string) => `<text:span text:style-name="${name}">${words}</text:span>`;
const items = (...all: string[]) => all.map((item) => `<text:list-item>${item}</text:list-item>`).join("");
const list = (name: string, content: string, more = "") =>
  `<text:list text:style-name="${name}"${more}>${content}</text:list>`;
const row = (...cells: string[]) =>
  `<table:table-row>${cells.map((cell) => `<table:table-cell>${cell}</table:table-cell>`).join("")}</table:table-row>`;

test.for<[what: string, text: string, markdown: string]>([
  ["headings", '<text:h text:outline-level="2">Hours</text:h>', "## Hours"],
  ["the style Title", p("Library", "Title"), "# Library"],
  [
    "words as they look",
    p(`It ${span("opens", "B")} ${span("today", "I")}, H${span("2", "Low")}O, m${span("2", "High")}`),
    "It **opens** *today*, H~2~O, m^2^",
  ],
  [
    "spaces, tabs and line breaks",
    p('One<text:s text:c="3"/>two<text:tab/>three<text:line-break/>four'),
    "One two three\\\nfour",
  ],
  [
    "lists in lists",
    list("bullet", items(p("One") + list("bullet", items(p("Two"))), p("Three"))),
    "- One\n  - Two\n- Three",
  ],
  [
    "numbers that go on",
    `${list("number", items(p("One")))}${p("Between")}${list("number", items(p("Two")), ' text:continue-numbering="true"')}`,
    "1. One\n\nBetween\n\n2. Two",
  ],
  [
    "a table",
    `<table:table><table:table-header-rows>${row(p("Year"), p("Visits"))}</table:table-header-rows>${row(p("2019"), p("10"))}</table:table>`,
    "| Year | Visits |\n| --- | --- |\n| 2019 | 10 |",
  ],
  ["a quotation", p("“It is ours.”", "PQ"), "> “It is ours.”"],
  ["links", p('<text:a xlink:href="https://x.example/">site</text:a>'), "[site](https://x.example/)"],
  [
    "notes",
    p(
      'One<text:note text:id="n"><text:note-citation>1</text:note-citation><text:note-body><text:p>Note</text:p></text:note-body></text:note>.',
    ),
    "One[^1].\n\n[^1]: Note",
  ],
  ["a text box", p(`Before<draw:frame><draw:text-box>${p("Boxed")}</draw:text-box></draw:frame>`), "Before\n\nBoxed"],
  ["a shape with words", p(`<draw:custom-shape>${p("Shaped")}</draw:custom-shape>`), "Shaped"],
])("reads %s", async ([_, text, markdown]) => {
  expect(markdownOf(await read(text))).toBe(markdown);
});

test("tells a paragraph that is bold throughout", async () => {
  const { blocks } = await read(p("Hours", "PB") + p(span("Prices", "B")) + p("Text"));
  expect(blocks.map(({ isBold }) => isBold)).toEqual([true, true, false]);
});

test("takes pictures with what stands beneath them", async () => {
  const frame =
    '<draw:frame draw:name="Image1"><draw:image xlink:href="Pictures/1.png"/><svg:desc>The hall</svg:desc></draw:frame>';
  const document = await read(
    p(`<draw:frame><draw:text-box>${p(`${frame}Photo: Jo Example`, "PI")}</draw:text-box></draw:frame>`),
    { "Pictures/1.png": png },
  );
  expect(markdownOf(document)).toBe("[picture 0]");
  expect(document.pictures).toEqual([
    { bytes: png, type: "image/png", name: "1.png", alt: "The hall", caption: "Photo: Jo Example" },
  ]);
});

test.for<[what: string, text: string, markdown: string, remark: string]>([
  [
    "tracked changes",
    `<text:tracked-changes><text:changed-region text:id="d"><text:deletion><office:change-info/>${p("Monday")}</text:deletion></text:changed-region></text:tracked-changes>${p('On <text:change text:change-id="d"/><text:change-start text:change-id="i"/>Tuesday<text:change-end text:change-id="i"/>.')}`,
    "On Tuesday.",
    "1: Tracked changes: “Monday” was deleted and is left out, “Tuesday” was added and stays. Check that both are agreed.",
  ],
  [
    "a comment",
    p(`£5<office:annotation><dc:creator>Jo</dc:creator>${p("Agreed?")}</office:annotation>`),
    "£5",
    "1: A comment stands here and is left out: “Agreed?”. Settle it before you publish.",
  ],
  [
    "hidden text",
    p(`Seen${span(" secret", "Gone")}`),
    "Seen",
    "1: “secret” is hidden text in the file, and is left out.",
  ],
  [
    "words struck through",
    p(`${span("£10", "Cut")} £8`),
    "£10 £8",
    "1: “£10” is struck through in the file and stands as plain words now. Delete it if it no longer holds.",
  ],
  [
    "a date that is renewed",
    p("<text:date>3 March</text:date>"),
    "3 March",
    "1: The program renews a date here each time the file is opened. Check that it is the day that was meant.",
  ],
  [
    "a picture that lies elsewhere",
    p('Text<draw:frame><draw:image xlink:href="https://x.example/a.png"/></draw:frame>'),
    "Text",
    "1: A picture that the file only names, and does not hold, was left out. Put it into the text again.",
  ],
])("says what to look at: %s", async ([_, text, markdown, remark]) => {
  const document = await read(text);
  expect(markdownOf(document)).toBe(markdown);
  expect(remarksOf(document)).toEqual([remark]);
});

test("says what it leaves beside the text", async () => {
  const file = odtFile(
    p("Text"),
    "",
    `<office:master-styles><style:master-page><style:footer>${p("Town Hall")}</style:footer></style:master-page></office:master-styles>`,
    { "Basic/Standard/a.xml": "x" },
  );
  expect(remarksOf(await readDocument(file, "release.odt"))).toEqual([
    "The footer of the pages is left out: “Town Hall”.",
    "The file carries macros. They were not run, and nothing of them was taken.",
  ]);
});

test("refuses a file with a password", async () => {
  const file = odtFile(p("Text"), "", "", { "META-INF/manifest.xml": "<manifest:encryption-data/>" });
  await expect(readDocument(file, "release.odt")).rejects.toThrow(
    new NotWritten("It is protected by a password. Open it, take the password off, save it, and import that."),
  );
});
