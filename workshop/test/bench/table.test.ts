import { expect, test } from "vitest";
import { kilobytes, median, megabytes, seconds, table, times, whole } from "../../bench/table.ts";

test("a table is markdown, its words to the left and its figures to the right", () => {
  expect(
    table([
      ["side", "time"],
      ["ours", "14.2 s"],
      ["the floor", "9 s"],
    ]),
  ).toBe(
    ["| side      |   time |", "|-----------|-------:|", "| ours      | 14.2 s |", "| the floor |    9 s |"].join("\n"),
  );
});

test.for([
  [seconds(842), "0.84 s"],
  [seconds(9994), "9.99 s"],
  [seconds(9996), "10.0 s"],
  [seconds(172_283), "172.3 s"],
  [megabytes(640_400_000), "640 MB"],
  [megabytes(1_234_000_000), "1,234 MB"],
  [megabytes(undefined), "not known"],
  [kilobytes(12_345), "12.3 KB"],
  [times(5, 2), "2.50 ×"],
  [whole(10_000), "10,000"],
] as const)("%s reads %s", ([shown, words]) => {
  expect(shown).toBe(words);
});

test("the median is the one in the middle, or the mean of the two there", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(() => median([])).toThrow(RangeError);
});
