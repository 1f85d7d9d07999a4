import { expect, test } from "vitest";
import { captionBeforeCredit } from "../../src/newsroom/media.ts";

test.each([
  ["The new reading room", "A. Baker", "The new reading room."],
  ["The library in March.", "A. Baker", "The library in March."],
  ["Is it open?", "A. Baker", "Is it open?"],
  ["“It is open”", "A. Baker", "“It is open”"],
  ["لائبریری کھل گئی۔", "A. Baker", "لائبریری کھل گئی۔"],
  ["The new reading room", undefined, "The new reading room"],
  [undefined, "A. Baker", undefined],
])("parts the caption %s from the credit %s", (caption, credit, shown) => {
  expect(captionBeforeCredit({ caption, credit })).toBe(shown);
});
