import { expect, test } from "vitest";
import { digestOfView } from "../../src/store/view-digest.ts";

const many = (value: unknown) => ({ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, value });

const words = (digest: unknown, html = "<p>Text</p>") =>
  Object.defineProperty({ digest, links: [] }, "html", { enumerable: true, get: () => html });

test.for([
  ["a text", "a", "b"],
  ["two texts that join to one", ["ab", "c"], ["a", "bc"]],
  ["a text that looks like a number", "1", 1],
  ["the sign of zero", 0, -0],
  ["numbers that JSON has no word for", Number.NaN, Number.POSITIVE_INFINITY],
  ["nothing", null, undefined],
  ["a key without a value", { a: undefined }, {}],
  ["a key", { a: 1 }, { b: 1 }],
  ["a list and its one entry", [["a"]], ["a"]],
  ["where a list ends", [["a"], "b"], [["a", "b"]]],
  ["a list and an object", [], {}],
  ["the value of a map", new Map([["a", 1]]), new Map([["a", 2]])],
  ["a map and a set", new Map(), new Set()],
  ["the entries of a set", new Set(["a"]), new Set(["b"])],
  ["something deep within a large object", many([{ deep: { one: 1 } }]), many([{ deep: { one: 2 } }])],
  ["what is beside words that are loaded", { ...{ words: words("x") }, a: 1 }, { words: words("x"), a: 2 }],
  ["the digest of words that are loaded", words("x"), words("y")],
  ["words that are loaded without a digest", words(undefined, "a"), words(undefined, "b")],
] as const)("%s makes another digest", ([, one, other]) => {
  expect(digestOfView(one)).not.toBe(digestOfView(other));
});

test("the same has one digest, whatever object holds it", () => {
  const view = () => ({ title: "Ł – 💡", days: new Map([["a", [1, -0, null]]]), item: many({ words: words("x") }) });
  const [one] = [many({ a: 1 })];
  expect(digestOfView(view())).toBe(digestOfView(view()));
  expect(digestOfView([one, one])).toBe(digestOfView([many({ a: 1 }), one]));
});

test("does not load words that have a digest", () => {
  const lazy = Object.defineProperty({ digest: "x" }, "html", {
    enumerable: true,
    get: () => {
      throw new Error("loaded");
    },
  });
  expect(() => digestOfView({ body: lazy })).not.toThrow();
});

test.for([
  ["a function", () => 1],
  ["a symbol", Symbol("a")],
  ["a large number", 1n],
  ["an object of a class", new (class Thing {})()],
  ["a date", new Date(0)],
  ["bytes", new Uint8Array(1)],
] as const)("refuses %s, which may hold more than is seen", ([, value]) => {
  expect(() => digestOfView({ list: [value] })).toThrow(TypeError);
});
