import { expect, test } from "vitest";
import { problemsAfter } from "./site-fixture.ts";

const link = '<a href="/newsroom/accessibility/">';

test.for([
  ["index.html", "/"],
  ["about/index.html", "/about/"],
  ["404.html", "/404.html"],
  ["accessibility/index.html", "/accessibility/"],
] as const)("tells that %s does not lead to the statement", ([file, address]) => {
  expect(problemsAfter({ file, from: link, to: '<a href="/newsroom/about/">' })).toEqual([
    `${file}:1:1  the page ${address} has no link to the accessibility statement → add the footer of all pages`,
  ]);
});

test("tells that there is no statement", () => {
  expect(problemsAfter({ file: "accessibility/index.html" })).toContain(
    "accessibility/index.html:1:1  there is no accessibility statement → add a template that writes it",
  );
});
