import { expect, test } from "vitest";
import { isHeld, isPublic } from "../../src/newsroom/visibility.ts";

const opens = Date.parse("2026-07-01T00:01:00+01:00");

test.for([
  ["published", -1, false, true],
  ["published", 0, true, false],
  ["published", 1, true, false],
  ["draft", -1, false, false],
  ["draft", 1, false, false],
] as const)("%s, %i ms from its instant: public %s, held %s", ([status, after, open, held]) => {
  expect(isPublic({ status, opens }, opens + after)).toBe(open);
  expect(isHeld({ status, opens }, opens + after)).toBe(held);
});

test("holds nothing that opens at no instant", () => {
  expect(isPublic({ status: "published", opens: Number.NEGATIVE_INFINITY }, 0)).toBe(true);
});
