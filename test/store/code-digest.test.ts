import { expect, test } from "vitest";
import { codeDigest } from "../../src/store/code-digest.ts";

test("code that nobody changed since the process began has one digest", () => {
  expect(codeDigest(Date.now())).toBe(codeDigest(Date.now()));
});

test("code that was changed since then has none that fits: what runs may be what was there before", () => {
  expect(codeDigest(0)).not.toBe(codeDigest(0));
});
