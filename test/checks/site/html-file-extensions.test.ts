import { expect, test } from "vitest";
import { problemsAfter } from "./site-fixture.ts";

test.for([
  "old.htm",
  "about/INDEX.HTML",
  "about/old.xhtml",
  "about/old.xht",
  "old.SHTML",
  "about/old.mhtml",
])("refuses the file %s, which nothing tests", (file) => {
  expect(problemsAfter({ file, to: "<p>Words" })).toEqual([
    `${file}:1:1  the file /${file} would be shown as a page, but no check tests it → rename it to end in .html, in small letters`,
  ]);
});

test("has nothing against other files", () => {
  expect(problemsAfter({ file: "html", to: "" }, { file: "notes.html.txt", to: "" })).toEqual([]);
});
