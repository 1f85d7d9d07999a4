import { expect, test } from "vitest";
import { countPagesToOpen } from "../../bench/pages-to-open.ts";

test("a page is opened that is new, that is another, or of which not all is known", () => {
  const before = new Map([
    ["/", "a"],
    ["/news/", "b"],
    ["/search/", undefined],
    ["/gone/", "c"],
  ]);
  expect(countPagesToOpen(before, before)).toBe(1);
  const after = new Map([
    ["/", "a"],
    ["/news/", "other"],
    ["/search/", undefined],
    ["/news/2026/", "d"],
  ]);
  expect(countPagesToOpen(before, after)).toBe(3);
});
