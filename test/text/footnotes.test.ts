import { expect, test } from "vitest";
import { readBody, readReleaseBody } from "../../src/text/body.ts";
import { context } from "./body-context.ts";

const html = (source: string) => readBody(source, context).body.html;
const reference = (number: number, use = "") =>
  `<sup class="footnote-ref"><a href="#footnote_${number}" id="footnote_${number}_ref${use}" role="doc-noteref" aria-label="Footnote ${number}">[${number}]</a></sup>`;
const back = (number: number) =>
  `<a href="#footnote_${number}_ref" class="footnote-back" role="doc-backlink" aria-label="Back to footnote ${number} in the text">Back</a>`;

test("links a reference to its note, and the note back to it", () => {
  expect(html("Words[^1] and more.\n\n[^1]: The note.")).toBe(
    `<p>Words${reference(1)} and more.</p>\n<div class="footnotes">\n<h2>Footnotes</h2>\n<ol>\n` +
      `<li id="footnote_1">\n<p>The note. ${back(1)}</p>\n</li>\n</ol>\n</div>\n`,
  );
});

test("numbers notes in the order of their references, whatever they are called and wherever they stand", () => {
  const shown = html("[^b]: Second.\n\nOne[^a] two[^b] three^[Third.].\n\n[^a]: First.");
  expect(shown).toContain(`One${reference(1)} two${reference(2)} three${reference(3)}.`);
  expect([...shown.matchAll(/<p>(\w+)\. <a/g)].map(([, words]) => words)).toEqual(["First", "Second", "Third"]);
});

test("leads back to each place that refers to a note", () => {
  const shown = html("One[^1]. Two[^1].\n\n[^1]: The note.");
  expect(shown).toContain(`One${reference(1)}. Two${reference(1, "_2")}.`);
  expect(shown).toContain('aria-label="Back 1 of 2 to footnote 1 in the text">Back 1</a>');
  expect(shown).toContain('href="#footnote_1_ref_2" class="footnote-back" role="doc-backlink"');
});

test("shows the notes of the body below the body, and those of the notes to editors below them", () => {
  const { body, notes, findings } = readReleaseBody(
    "One[^1].\n\nEnds\n\nTwo[^2], and again[^1].\n\n[^1]: First.\n[^2]: Second.",
    context,
  );
  expect(findings).toEqual([]);
  expect(body.html).toContain("<h2>Footnotes</h2>\n<ol>\n");
  expect(body.html).toContain('href="#footnote_1_ref_2"');
  expect(body.text).toBe("One[1].\n\nFootnotes\n\n1. First.");
  expect(notes?.html).toContain('<h3>Footnotes</h3>\n<ol start="2">\n<li id="footnote_2">');
  expect(notes?.text).toBe("Two[2], and again[1].\n\nFootnotes\n\n2. Second.");
});

test("takes a heading below which nothing stands for that of the notes", () => {
  const { body } = readBody("Words[^1].\n\n## References\n\n[^1]: The note.", context);
  expect(body.html).toContain('<div class="footnotes">\n<h2>References</h2>\n');
  expect(body.html.match(/<h2/g)).toHaveLength(1);
  expect(body.text).toBe("Words[1].\n\nReferences\n\n1. The note.");
});

test("shows a note of several paragraphs, of a list and of a quotation, and one that another note leads to", () => {
  const source = "A[^1] b[^2] c[^3].\n\n[^1]: One[^4].\n\n    Two.\n[^2]: - three\n[^3]: > four\n[^4]: Five.";
  expect(readBody(source, context).body.text).toBe(
    "A[1] b[2] c[3].\n\nFootnotes\n\n1. One[4].\n\nTwo.\n\n2. • three\n3. four\n4. Five.",
  );
  const shown = html(source);
  for (const number of [1, 2, 3, 4]) expect(shown).toContain(back(number));
});

test("puts a reference within a link behind the link", () => {
  expect(html("[our plan^[Of 2026.] for all](/news/)")).toContain(
    `<a href="/newsroom/news/">our plan for all</a>${reference(1)}`,
  );
});

test("gives no id twice, and no heading one of a note", () => {
  const source =
    "## Footnote 1\n\n## Footnotes\n\nA[^1][^2] b[^1].\n\n[^1]: One.\n[^2]: Two.\n\nEnds\n\n## Footnote 2\n\nC[^1][^3].\n\n[^3]: Three.";
  const { body, notes } = readReleaseBody(source, context);
  const ids = [...(body.html + notes?.html).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...(body.html + notes?.html).matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
  expect(targets).toHaveLength(10);
  for (const target of targets) expect(ids).toContain(target);
});

/** In milliseconds of the processor, the least of three times. */
function effort(source: string): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = process.cpuUsage().user;
      html(source);
      return (process.cpuUsage().user - start) / 1000;
    }),
  );
}

test.for<[string, (count: number) => string]>([
  ["notes within each other", (count) => "^[".repeat(count) + "]".repeat(count)],
  ["notes that never end", (count) => "^[".repeat(count)],
  ["notes in one line", (count) => "[^1]: ".repeat(count)],
  ["references", (count) => `${"[^1]".repeat(count)}\n\n[^1]: x`],
  ["raised and lowered letters", (count) => "a~b^".repeat(count)],
  ["definitions", (count) => "x\n: y\n".repeat(count)],
  ["definitions within each other", (count) => "x\n: ".repeat(count)],
])("takes for eight times as many %s no 64 times as long", ([, make]) => {
  html(make(1_000));
  // What takes no time at all cannot be told from what takes a little.
  expect(effort(make(8_000))).toBeLessThan(32 * Math.max(effort(make(1_000)), 5));
});
