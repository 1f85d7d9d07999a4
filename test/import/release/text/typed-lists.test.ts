import { expect, test } from "vitest";
import type { Block } from "../../../../src/import/document.ts";
import { withTypedLists } from "../../../../src/import/release/text/typed-lists.ts";

function paragraph(text: string, markdown = text, isBold = false): Block {
  return { kind: "paragraph", isBold, lines: [{ text, markdown, place: 1 }] };
}

/** Each block as its kind and its Markdown. */
function shown(...blocks: Block[]): string[] {
  return withTypedLists(blocks).map(
    ({ kind, lines }) => `${kind}: ${lines.map(({ markdown }) => markdown).join("\n")}`,
  );
}

test("paragraphs with typed bullets become a list", () => {
  expect(
    shown(paragraph("It has:"), paragraph("• ten rooms"), paragraph("• a **café**"), paragraph("Come in.")),
  ).toEqual(["paragraph: It has:", "list: - ten rooms\n- a **café**", "paragraph: Come in."]);
});

test("paragraphs with typed numbers in their order become a list", () => {
  expect(shown(paragraph("1. One.", "1\\. One."), paragraph("2. Two.", "2\\. Two."))).toEqual([
    "list: 1. One.\n2. Two.",
  ]);
});

test("Word’s bullet of the second level stays below the first", () => {
  expect(shown(paragraph("· roads"), paragraph("o Mill Lane"), paragraph("· paths"))).toEqual([
    "list: - roads\n  - Mill Lane\n- paths",
  ]);
});

test("items between line breaks of one paragraph become a list", () => {
  const lines = ["• ten rooms", "• a café"].map((text) => ({ text, markdown: text, place: 1 }));
  expect(shown({ kind: "paragraph", isBold: false, lines })).toEqual(["list: - ten rooms\n- a café"]);
});

test.for<[string, Block[]]>([
  ["a single item", [paragraph("1. One.", "1\\. One.")]],
  ["numbers that do not follow each other", [paragraph("1. One.", "1\\. One."), paragraph("3. Three.", "3\\. Three.")]],
  ["a marker in bold", [paragraph("1. One", "**1.** One"), paragraph("2. Two", "**2.** Two")]],
  ["headings with numbers", [paragraph("1. One", "1\\. One", true), paragraph("2. Two", "2\\. Two", true)]],
  ["the end of a release", [paragraph("- ENDS -", "\\- ENDS -"), paragraph("- 30 -", "\\- 30 -")]],
])("%s stays as it is", ([, blocks]) => {
  expect(withTypedLists(blocks)).toEqual(blocks);
});
