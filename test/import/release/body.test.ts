import fc from "fast-check";
import { expect, test } from "vitest";
import { writeBody } from "../../../src/import/release/body.ts";
import { markdown } from "../../../src/text/markdown.ts";
import { draws } from "../../support/draws.ts";

const piece = fc.constantFrom(
  ..."*_#`[]<>|~\\&!()^:;'\"{}",
  "&copy;",
  "&#38;",
  "](/a)",
  "library",
  " ",
  "é",
  "“",
  "2^",
  "[^1]",
  "\n",
);
const words = fc.array(piece, { maxLength: 10 }).map((parts) => parts.join("").replace(/\s+/g, " ").trim());

test("says of a picture to the letter what the file says of it", () => {
  fc.assert(
    fc.property(words, words, (alt, caption) => {
      const block = { kind: "picture" as const, isBold: false, picture: 0, lines: [] };
      const written = writeBody([block], new Map([[0, { index: 0, alt, caption }]]), () => "library.jpg");
      const [, inline] = markdown.parse(written, {});
      const [picture, ...more] = inline?.children ?? [];
      expect(more, written).toEqual([]);
      expect(picture?.attrGet("src"), written).toBe("/media/library.jpg");
      expect((picture?.children ?? []).map(({ content }) => content).join(""), written).toBe(alt);
      expect(picture?.attrGet("title") ?? "", written).toBe(caption);
    }),
    draws(3_000),
  );
});
