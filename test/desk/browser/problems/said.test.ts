import { expect, test } from "vitest";
import { isGap, mended, said } from "../../../../src/desk/browser/problems/said.ts";
import { labelOf } from "../../../../src/desk/browser/problems/words-of-form.ts";
import type { Problem } from "../../../../src/problems/problem.ts";

const none = { kind: "releases", added: new Map() } as const;

const problem = (given: Partial<Problem>): Problem => ({
  rule: "unknown-word",
  level: "error",
  at: { path: "content/news/2026/2026-03-13-new-library-opens.md", line: 2, column: 1, field: "status" },
  message: '"publish" is not a status',
  fix: "published",
  ...given,
});

test("a problem is said in sentences, with a button that mends it", () => {
  expect(said(problem({ value: "published", paste: ["status: published"] }), none)).toEqual({
    what: '"publish" is not a status.',
    todo: "",
    button: "Change it to “published”",
  });
});

test("keys of the file are said by the labels of the form", () => {
  const { what } = said(problem({ message: "the contact has no `email` and no `topics`" }), none);
  expect(what).toContain("“Topics”");
});

test("a file that was added is said by its name", () => {
  const added = new Map([["blob:http://localhost/1", { name: "library.jpg", file: new File([], "library.jpg") }]]);
  expect(said(problem({ message: "there is no file blob:http://localhost/1" }), { ...none, added }).what).toBe(
    "There is no file library.jpg.",
  );
});

test("what is only not filled in yet is said without a key, and in a draft beside no field", () => {
  const gap = problem({
    rule: "missing-key",
    message: "`summary` is missing",
    at: { ...problem({}).at, field: "summary" },
  });
  expect(said(gap, none)).toEqual({ what: "“Summary” is empty.", todo: "Fill it in." });
  expect(isGap(gap)).toBe(false);
  expect(isGap({ ...gap, level: "advice" })).toBe(true);
});

test.for([
  ["title", "Title"],
  ["image.alt", "What the picture shows"],
  ["documents[2].title", "Title"],
  ["no-such-key", undefined],
] as const)("the field of a problem at %s is called %s", ([field, label]) => {
  expect(labelOf("releases", field)).toBe(label);
});

test("a button puts the right line into the text", () => {
  const text = '---\nstatus: publish\ntitle: "A"\n---\n';
  expect(mended(text, problem({ paste: ["status: published"] }))).toBe('---\nstatus: published\ntitle: "A"\n---\n');
});

test("a button keeps what was typed after the text was read, and goes over none of it", () => {
  const read = '---\ntitle: "A"\ntopics: parks\nstatus: publish\n---\n\nWords.\n';
  const found = problem({ paste: ["status: published"], at: { ...problem({}).at, line: 4 } });
  const since = read.replace('title: "A"', 'title: "A"\nsummary: "Typed since."').replace("Words.", "Words.\n\nMore.");
  expect(mended(since, found, read)).toBe(since.replace("publish", "published"));
  const meets = read.replace("status: publish", "status: draft");
  expect(mended(meets, found, read)).toBe(meets);
});

test("what takes several lines, or none, is mended by a button without words", () => {
  expect(said(problem({ paste: ["a: 1", "b: 2"] }), none).button).toBe("Mend it for me");
  expect(said(problem({ paste: [] }), none).button).toBe("Mend it for me");
});
