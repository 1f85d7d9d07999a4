import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { autolink, code, codeBlock, inline } from "../../src/github/markdown.ts";
import { draws } from "../support/draws.ts";

/** As GitHub reads a summary: HTML counts. */
const markdown = new MarkdownIt({ html: true });

/** The words that a reader sees of a list entry, and the tags around them. */
function seen(source: string): { text: string; tags: string[] } {
  const inner = markdown.parse(`- ${source}`, {}).find(({ type }) => type === "inline")?.children ?? [];
  return {
    text: inner.map(({ content }) => content).join(""),
    tags: inner
      .filter(({ tag, type }) => tag && type !== "link_close" && type !== "strong_close")
      .map(({ tag }) => tag),
  };
}

test.for([
  ["Parks | streets"],
  ["<script>alert(1)</script> & <b>bold</b>"],
  ["`code` and ``more`"],
  ["[a link](https://evil.example) and ![a picture](x.png)"],
  ["*stars*, _lines_, ~~struck~~, **bold**"],
  ["&amp; stays &amp;"],
  ["ends with a backslash \\"],
  ["a ] b"],
  ["# not a heading #"],
])("shows %j exactly as it was typed", ([text = ""]) => {
  expect(seen(`**${inline(text)}**, later`)).toEqual({ text: `${text}, later`, tags: ["strong"] });
});

test("shows any title exactly as it was typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii", minLength: 1 }), (typed) => {
      const text = typed.replace(/\s+/g, " ").trim();
      fc.pre(text !== "");
      const { text: shown } = seen(`x ${inline(typed)} x`);
      expect(shown).toBe(`x ${text} x`);
    }),
    draws(5000),
  );
});

test("shows any path as code", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("`", "a", "\\", "*", "<"), minLength: 1 }), (typed) => {
      expect(seen(code(typed))).toEqual({ text: typed, tags: ["code"] });
    }),
    draws(5000),
  );
});

test("makes one line of several, so that no text begins a block of its own", () => {
  expect(inline("one\n\n# two")).toBe("one \\# two");
});

test("keeps lines to copy in one block, whatever is in them", () => {
  const lines = ["title: “```”", "````", "  summary: <b>"];
  const [list] = [markdown.parse(["- Write:", "", ...codeBlock(lines)].join("\n"), {})];
  expect(list.find(({ type }) => type === "fence")?.content).toBe(`${lines.join("\n")}\n`);
});

test("makes a link of an address", () => {
  const [, inner] = markdown.parse(autolink("https://news.example/a (b)/%20/"), {});
  expect(inner?.children?.[0]?.attrGet("href")).toBe("https://news.example/a%20(b)/%20/");
});

test("fences a text with more code than a call takes arguments", () => {
  expect(code("`` a ".repeat(200_000))).toMatch(/^``` ?`` a/);
});
