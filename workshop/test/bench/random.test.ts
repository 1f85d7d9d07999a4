import { expect, test } from "vitest";
import { chance } from "../../bench/random.ts";

const numbers = (seed: number) => {
  const { below } = chance(seed);
  return Array.from({ length: 1000 }, () => below(10));
};

test("one seed gives the same numbers again, another seed gives others", () => {
  expect(numbers(1)).toEqual(numbers(1));
  expect(numbers(1)).not.toEqual(numbers(2));
});

test("every number comes about as often as any other", () => {
  const counts = Map.groupBy(numbers(1), (number) => number);
  for (const [, list] of counts) expect(Math.abs(list.length - 100)).toBeLessThan(40);
  expect(counts.size).toBe(10);
});

test("some of a list are each there once", () => {
  expect(chance(1).some(5, [1, 2, 3, 4, 5]).toSorted()).toEqual([1, 2, 3, 4, 5]);
  expect(chance(1).some(9, [1, 2])).toHaveLength(2);
});
