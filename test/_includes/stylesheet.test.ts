import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { stylesheet } from "../../_includes/styles/stylesheet.ts";

test("has an address that changes with its bytes", () => {
  expect(stylesheet.address).toMatch(/^\/assets\/site-[0-9a-f]{10}\.css$/);
});

test("gives old browsers a plain size before each one that grows", () => {
  const growing = stylesheet.css.split("}").filter((rule) => /font-size:(clamp|max)\(/.test(rule));
  expect(growing.length).toBeGreaterThan(3);
  expect(growing.filter((rule) => !/font-size:[\d.]+rem;.*font-size:(clamp|max)\(/.test(rule))).toEqual([]);
});

test("drops no rule that old browsers would not read, and stays small", () => {
  expect(stylesheet.css).not.toMatch(/@layer|@import/);
  expect(gzipSync(stylesheet.css).length).toBeLessThan(5 * 1024);
});
