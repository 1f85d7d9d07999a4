import { expect, test } from "vitest";
import { problemsAfter } from "./site-fixture.ts";

const about = "about/index.html";
const releaseFile = "news/2026/library-opens/index.html";
const release = "/news/2026/library-opens/";

test.for([
  [
    "a release without data",
    { file: releaseFile, from: "application/ld+json", to: "application/json" },
    [
      `${releaseFile}:1:1  the page ${release} has no JSON-LD → add what it is about as JSON-LD`,
      `${releaseFile}:1:1  the page ${release} holds a script → use plain HTML, and put style in the style sheet`,
    ],
  ],
  [
    "data that is not JSON",
    { file: releaseFile, from: '{"@type"', to: "{&quot;@type&quot;" },
    [`${releaseFile}:1:1  the JSON-LD of the page ${release} is not JSON → write it with JSON.stringify`],
  ],
  [
    "a release without its text to copy",
    { file: "news/2026/library-opens/release.txt" },
    [
      `content/news/2026/2026-03-13-library-opens.md:1:1  nothing was written to ${release}release.txt → add a template that writes it`,
    ],
  ],
] as const)("tells %s", ([, edit, messages]) => {
  expect(problemsAfter(edit)).toEqual(messages);
});

test("tells an item without a page", () => {
  expect(problemsAfter({ file: about })).toContain(
    "content/pages/about.md:1:1  nothing was written to /about/ → add a template that writes it",
  );
});
