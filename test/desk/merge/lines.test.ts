import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hunksOf, mergeLines } from "../../../src/desk/merge/lines.ts";
import { draws } from "../../support/draws.ts";

const base = "title: A\ndate: 2026\nsummary: B\n\nOne.\n\nTwo.";

describe("what changed", () => {
  test("is told by lines", () => {
    expect(hunksOf(base, base.replace("summary: B", "summary: C\ntopics: x"))).toEqual([
      { from: 2, removed: ["summary: B"], added: ["summary: C", "topics: x"] },
    ]);
    expect(hunksOf(base, base)).toEqual([]);
  });

  test("gives the other text when it is put in its place", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 }).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(text, text, (one, other) => mergeLines(one, other, one) === other),
      draws(200),
    );
  });
});

describe("two changes of one text", () => {
  test("come together where they are apart", () => {
    const mine = base.replace("One.", "One and a half.");
    const theirs = base.replace("title: A", "title: Z").replace("Two.", "Two.\n\nThree.");
    expect(mergeLines(base, mine, theirs)).toBe(
      "title: Z\ndate: 2026\nsummary: B\n\nOne and a half.\n\nTwo.\n\nThree.",
    );
  });

  test("stay apart where they touch", () => {
    expect(mergeLines(base, base.replace("B", "C"), base.replace("B", "D"))).toBeUndefined();
    expect(mergeLines(base, `${base}\nMine.`, `${base}\nTheirs.`)).toBeUndefined();
  });

  test("are one where they are the same", () => {
    const both = base.replace("B", "C");
    expect(mergeLines(base, both, both)).toBe(both);
  });
});
