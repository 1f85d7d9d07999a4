import fc from "fast-check";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { blocksOfTree } from "../../../../src/import/formats/tree/blocks-of-tree.ts";
import { element, type TreeElement, type TreeName, type TreeNode } from "../../../../src/import/formats/tree/tree.ts";
import { writeBody } from "../../../../src/import/release/body.ts";
import { readBody } from "../../../../src/text/body.ts";
import { draws } from "../../../support/draws.ts";
import { context } from "../../../text/body-context.ts";

const signs = fc.constantFrom(
  ...[..."*_#`[]<>|~\\&!()-+=:.;'\"{}^$@%019aB"],
  ...[" ", "\u00A0", "é", "£", "“", "1. ", "- ", "---", "===", "| a |", "|---|", "```", "~~", "__", "&copy;", "<b>"],
  ...[
    "[^1]",
    "[^1]: ",
    "^[x]",
    "*[B]: ",
    ": ",
    "~2~",
    "^2^",
    "^14^C",
    "H~2~O",
    "http://a.uk/_b_",
    "a@b.uk",
    "](/a)",
    "# ",
    "> ",
  ],
);
const words = fc.array(fc.oneof(signs, fc.constantFrom("library", "opens ", " May", "SEND")), {
  minLength: 1,
  maxLength: 6,
});
const text = words.map((parts) => parts.join(""));

/** Words with their marks, and line breaks between them. */
const inline = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: text },
    fc
      .tuple(fc.constantFrom<TreeName>("strong", "em", "sub", "sup"), text)
      .map(([name, said]) => element(name, [said])),
    text.map((said): TreeElement => ({ ...element("a", [said]), href: "https://a.example/b" })),
    fc.constant(element("br", [])),
  ),
  { minLength: 1, maxLength: 5 },
);
const paragraph = inline.map((children) => element("p", children));
const item = fc.oneof(inline, fc.array(paragraph, { minLength: 1, maxLength: 2 }));
const list = (name: "ul" | "ol", inside: fc.Arbitrary<TreeNode[]>) =>
  fc.array(inside, { minLength: 1, maxLength: 3 }).map((items) =>
    element(
      name,
      items.map((children) => element("li", children)),
    ),
  );
const simpleList = fc.oneof(list("ul", item), list("ol", item));
const nested = fc.tuple(paragraph, simpleList).map(([said, inner]): TreeNode[] => [said, inner]);
const terms = fc
  .array(fc.tuple(inline, fc.array(item, { minLength: 1, maxLength: 2 })), { minLength: 1, maxLength: 3 })
  .map((entries) =>
    element(
      "dl",
      entries.flatMap(([term, meanings]) => [element("dt", term), ...meanings.map((one) => element("dd", one))]),
    ),
  );
const table = fc
  .integer({ min: 2, max: 3 })
  .chain((columns) =>
    fc.array(fc.array(inline, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 3 }),
  )
  .map((rows) =>
    element(
      "table",
      rows.map((cells, row) =>
        element(
          "tr",
          cells.map((cell) => element(row === 0 ? "th" : "td", cell)),
        ),
      ),
    ),
  );
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  inline.map((children) => element("h2", children)),
  simpleList,
  list("ul", fc.oneof(item, nested)),
  terms,
  table,
  fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((said) => element("blockquote", said)),
);
const tree = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => element("box", blocks));

/** What can be read of a tree, without spaces: Markdown has its own. */
function saidIn(node: TreeNode): string {
  return typeof node === "string" ? node.replaceAll(/\s/g, "") : node.children.map(saidIn).join("");
}

/** The same of a page. */
function shownOf(html: string): string {
  let said = "";
  const parser = new Parser({
    ontext: (part) => {
      said += part;
    },
  });
  parser.end(html);
  return said.replaceAll(/\s/g, "");
}

test("shows every word of any tree once, in its order and with no sign more", () => {
  fc.assert(
    fc.property(tree, (source) => {
      const { blocks } = blocksOfTree(source, []);
      const markdown = writeBody(blocks, new Map(), () => "");
      expect(shownOf(readBody(markdown, context).body.html), markdown).toBe(saidIn(source));
    }),
    draws(1_000),
  );
});

test("leads from its place to every note of a tree, and shows all of its words", () => {
  const noted = fc.array(fc.tuple(inline, fc.array(fc.oneof(paragraph, simpleList), { minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(noted, (all) => {
      const entries = all.filter(([, blocks]) => blocks.some((one) => saidIn(one) !== ""));
      const children = entries.map(([said], index) =>
        element("p", [...said, { ...element("noteref", []), note: `n${index}` }, ...said]),
      );
      const notes = entries.map(([, blocks], index) => ({ ...element("note", blocks), note: `n${index}` }));
      const { blocks } = blocksOfTree(element("box", [...children, ...notes]), []);
      const markdown = writeBody(blocks, new Map(), () => "");
      const { html } = readBody(markdown, context).body;
      const text = entries.map(([children], index) => {
        const said = children.map(saidIn).join("");
        return `${said}[${index + 1}]${said}`;
      });
      const below = entries.map(([, blocks]) => `${blocks.map(saidIn).join("")}Back`);
      const heading = entries.length > 0 ? ["Footnotes"] : [];
      expect(shownOf(html), markdown).toBe([...text, ...heading, ...below].join(""));
    }),
    draws(500),
  );
});
