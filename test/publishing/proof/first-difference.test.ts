import { expect, test } from "vitest";
import { firstDifference } from "../../../src/publishing/proof/first-difference.ts";

const shared = { title: "One" };

test.for<[string, unknown, unknown, string | undefined]>([
  ["the same thing", shared, shared, undefined],
  ["things alike", { list: [shared, { day: 1 }] }, { list: [{ title: "One" }, { day: 1 }] }, undefined],
  ["another text", { a: [{ title: "One" }] }, { a: [{ title: "Two" }] }, "a[].title"],
  ["a longer list", { a: { list: [1] } }, { a: { list: [1, 2] } }, "a.list"],
  ["another order", [1, 2], [2, 1], "[]"],
  ["a key more", { a: { b: 1 } }, { a: { b: 1, c: undefined } }, "a"],
  ["nothing in the place of something", { a: undefined }, { a: {} }, "a"],
  ["a list in the place of a thing", { a: [] }, { a: {} }, "a"],
  ["a map with another key", { a: new Map([["secret", 1]]) }, { a: new Map([["word", 1]]) }, "a[][]"],
  ["a map alike", new Map([["a", shared]]), new Map([["a", { title: "One" }]]), undefined],
  ["another set", { a: new Set([1]) }, { a: new Set([2]) }, "a[]"],
  ["no number", { a: Number.NaN }, { a: Number.NaN }, undefined],
])("finds where two things differ: %s", ([, one, other, way]) => {
  expect(firstDifference(one, other)).toBe(way);
});

test("compares things that lead back to themselves", () => {
  const ring = (title: string) => {
    const thing: { title: string; self?: unknown } = { title };
    return Object.assign(thing, { self: thing });
  };
  expect(firstDifference(ring("One"), ring("One"))).toBeUndefined();
  expect(firstDifference([ring("One")], [ring("Two")])).toBe("[].title");
});
