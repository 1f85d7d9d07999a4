import { expect, test } from "vitest";
import { asPublished, isDraft, ofNew, stopping } from "../../src/desk/ready.ts";
import { release } from "../support/content-folder.ts";

test.for([
  ["---\r\ntitle: A\r\nstatus: draft # not yet\r\ndate: 2026-01-01\r\n---\r\n\r\nstatus: draft\r\n", "draft # not yet"],
  ["\uFEFF---\nstatus: draft\ntitle: A\n---\n", "draft"],
])("reads a draft as it will be once it is published, each line where it is: %j", ([text = "", words = ""]) => {
  expect(isDraft(text)).toBe(true);
  expect(asPublished(text)).toBe(text.replace(words, words.replace("draft", "published")));
});

test.for([
  ["a text that is published", release()],
  ["one that is withdrawn", release({ status: "status: withdrawn" })],
  ["one that says draft in its text alone", release({}, "\nstatus: draft\n")],
  ["one whose header cannot be read", "---\nstatus: draft\ntitle: [\n---\n"],
  ["none", ""],
])("leaves %s as it is", ([, text = ""]) => {
  expect(isDraft(text)).toBe(false);
  expect(asPublished(text)).toBe(text);
});

test("is stopped in what is new by what is advice in what readers have", () => {
  const at = { path: "content/news/2026/2026-01-01-a.md", line: 1, column: 1 };
  const problem = { rule: "abbreviation", level: "advice", at, message: "left over", fix: "delete it" } as const;
  expect(stopping(ofNew([problem, { ...problem, isErrorWhenNew: true }]))).toHaveLength(1);
});
