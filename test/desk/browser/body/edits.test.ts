import { expect, test } from "vitest";
import {
  block,
  type Edit,
  footnote,
  insertBlock,
  link,
  mark,
  newLine,
  newTable,
  picture,
  type Selected,
} from "../../../../src/desk/browser/body/edits.ts";

/** A text in which `[` and `]` stand around what is selected, or `|` where the caret is. */
function selected(marked: string): Selected {
  if (!marked.includes("«"))
    return { text: marked.replace("¦", ""), from: marked.indexOf("¦"), to: marked.indexOf("¦") };
  return { text: marked.replace(/[«»]/g, ""), from: marked.indexOf("«"), to: marked.indexOf("»") - 1 };
}

function done({ text }: Selected, { from, to, insert, select: [start, end] }: Edit): string {
  const made = text.slice(0, from) + insert + text.slice(to);
  const shown = start === end ? "¦" : `«${made.slice(start, end)}»`;
  return made.slice(0, start) + shown + made.slice(end);
}

test.for([
  ["a «word» b", "**", "a **«word»** b"],
  ["a **«word»** b", "**", "a «word» b"],
  ["a «word » b", "**", "a **«word»**  b"],
  ["a ¦b", "**", "a **¦**b"],
  ["**«word»**", "*", "***«word»***"],
  ["***«word»***", "*", "**«word»**"],
  ["- «one\n- two»", "**", "- **«one**\n- **two»**"],
] as const)("marks %j with %s", ([before, sign, after]) => {
  const from = selected(before);
  expect(done(from, mark(from, sign))).toBe(after);
});

test.for([
  ["heading", "Words¦", "## Words¦"],
  ["heading", "## Words¦", "Words¦"],
  ["heading", "A\nWor¦ds\nB", "A\n\n## Words¦\n\nB"],
  ["list", "«one\ntwo»", "- one\n- two¦"],
  ["list", "«- one\n- two»", "one\ntwo¦"],
  ["list", "«1. one\n2. two»", "- one\n- two¦"],
  ["numbers", "«one\n\ntwo\n»", "1. one\n\n2. two¦\n"],
  ["list", "¦", "- ¦"],
  ["quote", "Their words.¦", "> Their words.\n>\n> — «Name, role»"],
  ["quote", "> Their words.¦", "Their words.¦"],
] as const)("makes a %s of %j", ([kind, before, after]) => {
  const from = selected(before);
  expect(done(from, block(from, kind))).toBe(after);
});

test("makes a link of what is selected", () => {
  const from = selected("See «the [new] plan».");
  expect(done(from, link(from, "the [new] plan", "/strategies/plan/"))).toBe(
    "See [the \\[new\\] plan](/strategies/plan/)¦.",
  );
  expect(done(from, link(from, "x", "https://a.example/b c(d)"))).toBe("See [x](https://a.example/b%20c%28d%29)¦.");
});

test("puts a table on lines of its own", () => {
  const from = selected("Words¦\nmore");
  expect(done(from, insertBlock(from, newTable, "Heading"))).toBe(
    "Words\n\n| «Heading» | Heading |\n| --- | --- |\n|  |  |\n|  |  |\n\nmore",
  );
});

test("numbers a footnote and puts its line at the end of the text", () => {
  const from = selected("One[^1] two¦ three.\n\n[^1]: First.\n");
  expect(done(from, footnote(from, "notes [^2]"))).toBe(
    "One[^1] two[^3] three.\n\n[^1]: First.\n[^3]: «What the note says.»\n",
  );
  const first = selected("Words¦.");
  expect(done(first, footnote(first))).toBe("Words[^1].\n\n[^1]: «What the note says.»\n");
});

test.for([
  ["- one¦", "- one\n- ¦"],
  ["1. one¦\n", "1. one\n2. ¦\n"],
  ["- one\n- ¦", "- one\n¦"],
] as const)("goes on with the list %j", ([before, after]) => {
  const from = selected(before);
  const edit = newLine(from);
  expect(edit && done(from, edit)).toBe(after);
});

test("leaves Enter alone outside of lists", () => {
  expect(newLine(selected("Words¦"))).toBeUndefined();
  expect(newLine(selected("- «words»"))).toBeUndefined();
});

test("writes a picture with brackets and quotation marks in its words", () => {
  expect(picture("A [new] library", "a.jpg")).toBe("![A \\[new\\] library](/media/a.jpg)");
  expect(picture("A map", "b.png", 'The "old" town')).toBe('![A map](/media/b.png "The \\"old\\" town")');
});
