import fc from "fast-check";
import { expect, test } from "vitest";
import { readText } from "../../../../src/import/formats/text/plain-text.ts";
import { writeBody } from "../../../../src/import/release/body.ts";
import { markdown } from "../../../../src/text/markdown.ts";
import { draws } from "../../../support/draws.ts";
import { importedText } from "../../imported.ts";
import { renderers, shown } from "../../shown.ts";

const head = "Library opens\n\nPublished Friday, 9th February 2018\n\n";
const bodyOf = (text: string) => importedText(head + text).body;
const remarksOn = (text: string) => importedText(head + text).remarks.slice(2);

test("reads the title, the day and the minute", () => {
  expect(
    importedText("\uFEFF\r\n  Library opens \r\nPublished on 9 February 2018 at 5:40pm\r\n\r\nIt opens.\r\n"),
  ).toEqual({
    title: "Library opens",
    day: "2018-02-09",
    minute: "17:40",
    topics: [],
    body: "It opens.",
    missing: ["summary", "topics"],
    remarks: [
      'Say what is new in one or two sentences, in the line summary: ""',
      'Name at least one topic, in the line topics: "". There are: libraries, roads',
    ],
  });
});

test.for([
  ["a date above the title", "9 February 2018\n\nLibrary opens\n\nIt opens.", "It opens."],
  [
    "a labelled date at the foot",
    "Library opens\n\nIt\n\nis\n\nopen\n\nnow.\n\nPublished: 9 February 2018",
    "It\n\nis\n\nopen\n\nnow.",
  ],
] as const)("finds %s", ([_, text, body]) => {
  expect(importedText(text)).toMatchObject({ title: "Library opens", day: "2018-02-09", body });
});

test("takes a date further down for that of an event", () => {
  const { day, body } = importedText("Library opens\n\nIt\n\nopens\n\non\n\n9 March 2018");
  expect(day).toBeUndefined();
  expect(body).toContain("9 March 2018");
});

test.for([
  [
    "joins lines that were wrapped by hand",
    "One line\nand another.\n\nA second.",
    "One line and another.\n\nA second.",
  ],
  ["keeps long lines apart", `${"word ".repeat(30)}end.\nShort.`, `${"word ".repeat(30)}end.\n\nShort.`],
  ["drops what has no width", " \tA\u00ADb\u200B c\t d  \f", "Ab c d"],
  ["mends a word cut by a soft hyphen", "infor\u00AD\nmation", "information"],
  ["keeps a space that does not break", "£5\u00A0million", "£5\u00A0million"],
  ["breaks where Word broke", "One.\v\vTwo.", "One.\n\nTwo."],
  [
    "keeps British quotations as they are",
    'He said: "One.\n\n"Two.\n\n"Three."',
    'He said: "One.\n\n"Two.\n\n"Three."',
  ],
  [
    "lists bullets of every kind",
    "We have:\n• one\n• two,\nwrapped\n– three\n* four",
    "We have:\n\n- one\n- two, wrapped\n- three\n- four",
  ],
  ["lists bullets apart by blank lines", "•\tone\n\n•two", "- one\n- two"],
  ["moves Word's second level in", "• one\no two\no three\n• four", "- one\n  - two\n  - three\n- four"],
  ["keeps numbers", "3. three\n4. four", "3. three\n4. four"],
  ["keeps numbers that Markdown would count anew", "1. one\n3. three", "1\\. one\n\n3\\. three"],
  ["keeps brackets after numbers", "1) one\n2) two", "1) one\n2) two"],
  ["keeps letters", "a) one\nb) two", "a) one\n\nb) two"],
  ["takes one dash for a dash", "It opens\n– at last –\nnow", "It opens – at last – now"],
  ["takes one star for a footnote's", "* Terms apply", "\\* Terms apply"],
  [
    "takes a year for a year",
    "It was the first time since the town hall was opened in spring\n1986. Then",
    "It was the first time since the town hall was opened in spring 1986. Then",
  ],
  ["keeps the lines of an address", "Press\n1 High Street\nNorthgate", "Press\\\n1 High Street\\\nNorthgate"],
  ["starts a paragraph after a sentence that had room", "It opens.\nIt is new.", "It opens.\n\nIt is new."],
  ["keeps short lines that may be headings", "What happens next\n\nIt opens.", "What happens next\n\nIt opens."],
])("%s", ([_, text, body]) => {
  expect(bodyOf(text ?? "")).toBe(body);
});

test.for([
  ...["Ends", "ENDS", "-ends-", "- Ends -", "---ENDS---", "*** Ends ***", "“Ends”"],
  ...["# # #", "###", "# #  # ", "#  #  #", "#\t#\t#", "## #", "#\u00A0# #", "#\u2003#\u2003#"],
])("reads %j as the end", (mark) => {
  expect(bodyOf(`It opens.\n${mark}\nCall us.`)).toBe("It opens.\n\nEnds\n\nCall us.");
});

test.for([
  ["where the road\nends", "where the road ends"],
  ["Lle mae'r ffordd\n– ŵ ends", "Lle mae'r ffordd – ŵ ends"],
  ["Ŷ Ends", "Ŷ Ends"],
  ["Дорога ENDS", "Дорога ENDS"],
  ["2 Ends", "2 Ends"],
  ["#\n#\n#", "\\#\\\n\\#\\\n\\#"],
  ["# #\n#", "\\# #\\\n\\#"],
  ["# # # #", "\\# # # #"],
  ["# # 1", "\\# # 1"],
  ["#\n\n#\n\n#", "\\#\n\n\\#\n\n\\#"],
  ["Notes to\neditors", "Notes to editors"],
])("does not take %j for the end or for the notes", ([text, body]) => {
  expect(bodyOf(text ?? "")).toBe(body);
});

test.for([
  ["Notes to editors", "## Notes to editors"],
  ["NOTES FOR EDITORS:", "## Notes to editors"],
  ["Note to Editor", "## Notes to editors"],
  ["Background", "## Background"],
])("reads %j as the heading of the notes", ([line, heading]) => {
  expect(bodyOf(`Ends\n${line}\n1. One.\n2. Two.`)).toBe(`Ends\n\n${heading}\n\n1. One.\n2. Two.`);
});

test.for([
  [
    "At Cabinet, which met in the town hall of\nNorthgate yesterday (Wed), it was agreed.",
    "Line 6: “yesterday (Wed)” names the wrong day: seen from the day of publication it meant Thursday 8 February 2018. Check both.",
  ],
  [
    "It opens. To read the plan go to",
    "Line 5: “To read the plan go to” promises a link but has none. Add [words that say where it leads](https://…), or delete it.",
  ],
  [
    "To book, click here.",
    "Line 5: “To book, click here.” promises a link but has none. Add [words that say where it leads](https://…), or delete it.",
  ],
  [
    "Visit www.northgate.example/a_b.",
    "Line 5: “www.northgate.example/a_b” stays plain text. To make it a link, write [words that say where it leads](https://www.northgate.example/a_b).",
  ],
  [
    "Go to\n\nhttps://northgate.example",
    "Line 7: “https://northgate.example” stays plain text. To make it a link, write [words that say where it leads](https://northgate.example).",
  ],
  [
    "See northgate.gov.uk/bins (new)",
    "Line 5: “northgate.gov.uk/bins” stays plain text. To make it a link, write [words that say where it leads](https://northgate.gov.uk/bins).",
  ],
  [
    "Press office\nof the council\nand of others",
    "Line 5: The lines to 7 became one paragraph. To keep a line break, put a backslash (\\) there and start a new line.",
  ],
])("tells what to look at in %j", ([text, remark]) => {
  expect(remarksOn(text ?? "")).toEqual([remark]);
});

test.for([
  "She likes what she can see.",
  "It follows a visit.",
  "GOV.UK, e.g. in 2018.Then",
])("has nothing to tell of %j", (text) => {
  expect(remarksOn(text)).toEqual([]);
});

test.for([
  [
    "Library opens",
    "No date was found. Below the title, write a line like “Published 9 February 2018”, or give the day with --date 2018-02-09.",
  ],
  [
    "Library opens\nPublished 31 February 2018",
    "Line 2: 31 February 2018 is not a day of the calendar. Below the title, write a line like “Published 9 February 2018”, or give the day with --date 2018-02-09.",
  ],
  ["Library opens\nIssued 09/02/2018", "Line 2: 09/02/2018 was read as 9 February 2018, the day first."],
])("tells what is to be known of the day of %j", ([text, remark]) => {
  expect(importedText(text ?? "").remarks.slice(2)).toEqual([remark]);
});

test("makes nothing of nothing", () => {
  expect(importedText(" \n\n")).toMatchObject({ title: "", day: undefined, body: "" });
});

/** A table has a name of the newsroom's for those who cannot see it, which is no text. */
const context = { locale: "en-GB" };

/** Bullets and the brackets after numbers are drawn by the browser, each in its own way. */
const compared = (text: string) =>
  text
    .replace(/[•●▪‣◦·*–-]/g, " ")
    .replace(/(\d)[.)]/g, "$1 ")
    .split(/\s+/)
    .filter((word) => word !== "" && word !== "o");

test("loses no word of any text", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ..."•–-*o>#+=_~|`<[\\",
      "1.",
      "2.",
      "1)",
      "2)",
      "a)",
      "1986.",
      "word",
      "Word.",
      "&amp;",
      "![x](y)",
      "---",
      "===",
      "| a |",
    ),
    fc.string({ unit: "grapheme-ascii", maxLength: 8 }),
  );
  const space = fc.constantFrom(" ", "  ", "\t", "\u00A0", "\n", "\r\n", "\n\n", "\n    ", "  \n");
  const text = fc.array(fc.tuple(piece, space), { maxLength: 40 }).map((parts) => parts.flat().join(""));
  fc.assert(
    fc.property(text, (source) => {
      const body = writeBody(readText(source).blocks, new Map(), String);
      for (const markdown of renderers)
        expect(compared(shown(markdown.render(body, context)))).toEqual(compared(source));
    }),
    draws(10_000),
  );
});

test("keeps or quotes each letter and digit of any language beside what marks the end and the notes", () => {
  const words = [
    "Ends",
    "ENDS",
    "ends",
    "Background",
    "Notes to editors",
    "word",
    "Ŵyl",
    "é",
    "Конец",
    "終わり",
    "हिन्दी",
    "٣",
    "7",
  ];
  const sign = fc.constantFrom(..."•–-—*o#_“”()[]:.·~ \u00A0\n", "\n\n", "\r\n");
  const text = fc.array(fc.oneof(fc.constantFrom(...words), sign), { maxLength: 12 }).map((parts) => parts.join(" "));
  const lettersOf = (shownText: string) =>
    (shownText.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => !/^(ends|o)$/i.test(word));
  fc.assert(
    fc.property(text, (source) => {
      const { body, summary = "", remarks } = importedText(head + source);
      const written = lettersOf(shown(markdown.render(body, context)));
      const isElsewhere = (word: string) => lettersOf(summary + remarks.join(" ")).includes(word);
      let at = 0;
      for (const word of lettersOf(source)) {
        if (word === written[at]) at += 1;
        else expect(isElsewhere(word)).toBe(true);
      }
      expect(at).toBe(written.length);
    }),
    draws(3_000),
  );
});
