import { expect, test } from "vitest";
import { contentPath } from "../../../src/desk/browser/content-path.ts";
import { kindOfPath } from "../../../src/desk/kinds.ts";

test.for([
  ["content/news/2026/2026-03-13-new-library-opens.md", "news/2026/2026-03-13-new-library-opens.md"],
  ["newsroom/content/pages/about.md", "pages/about.md"],
  ["words/strategies/library-strategy.md", "strategies/library-strategy.md"],
  ["content/site.yaml", "site.yaml"],
  ["accessibility.yaml", "accessibility.yaml"],
  ["", undefined],
] as const)("%s in a repository is %s in the content", ([path, own]) => {
  expect(contentPath(path)).toBe(own);
});

test.for([
  ["news/2026/2026-03-13-library-opens.md", "releases"],
  ["strategies/library.md", "strategies"],
  ["pages/about.md", "pages"],
  ["accessibility.yaml", "statement"],
  ["site.yaml", "site"],
] as const)("knows the kind of %s", ([path, kind]) => {
  expect(kindOfPath(path)).toBe(kind);
});
