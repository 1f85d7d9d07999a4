import { expect, test } from "vitest";
import { sizeOf } from "../../src/newsroom/picture.ts";
import { photo } from "../support/newsroom-fixture.ts";

test.for([
  [1280, 960, { width: 640, height: 480, isWide: true }],
  [1200, 801, { width: 640, height: 427, isWide: true }],
  [736, 2, { width: 640, height: 2, isWide: true }],
  [700, 350, { width: 640, height: 320, isWide: false }],
  [300, 200, { width: 300, height: 200, isWide: false }],
  [1280, 1, { width: 640, height: 1, isWide: true }],
] as const)("gives a picture of %i by %i pixels a size that fits a page without a style sheet", ([
  width,
  height,
  size,
]) => {
  expect(sizeOf({ ...photo, width, height })).toEqual(size);
});
