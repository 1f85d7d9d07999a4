import { expect, test } from "vitest";
import {
  asKind,
  foundIn,
  hasWords,
  putBelow,
  replaced,
  withPictures,
} from "../../../../src/desk/browser/word/into-form.ts";

const fresh = `---
title: ""
date: 2026-11-30 10:00
summary: ""
topics: ""
status: draft
---
`;
const imported = `---
title: "Library opens"
date: 2026-12-01
embargo: 2026-12-01 00:01
summary: ""
topics: ""
image:
  file: library-opens.jpg
  alt: "A [new] library"
status: draft
---

The library opens.

![A map](/media/library-opens-2.png "Map: the town")

Ends
`;

test("becomes the very file of the document where the form was empty", () => {
  expect(hasWords(fresh)).toBe(false);
  expect(replaced(fresh, imported, false)).toBe(imported);
});

test("keeps what the document does not say", () => {
  const chosen = fresh.replace('topics: ""', "topics: libraries\nstrategies: [reading, learning]");
  const text = replaced(chosen.replace('summary: ""', 'summary: "It opens."'), imported, false);
  expect(text).toBe(
    imported
      .replace('topics: ""', "topics: libraries")
      .replace('summary: ""', 'summary: "It opens."')
      .replace("image:", "strategies: [reading, learning]\nimage:"),
  );
});

test("leaves every byte of a header that the document says nothing of, with Windows line ends too", () => {
  const old = '---\ntitle: ""\n# Ask Jo.\ntopics: [parks,  libraries]  # both\nstatus: draft\n---\n';
  const wanted = old.replace('title: ""', 'title: "A"').concat("\nB.\n");
  const document = '---\ntitle: "A"\ntopics: ""\nstatus: draft\n---\n\nB.\n';
  expect(replaced(old, document, false)).toBe(wanted);
  const onWindows = (text: string) => text.replaceAll("\n", "\r\n");
  expect(replaced(onWindows(old), document, false)).toBe(onWindows(wanted));
});

test("takes the document whole where the header of the form cannot be read", () => {
  const broken = "---\ntitle: [\n---\n";
  expect(hasWords(broken)).toBe(true);
  expect(replaced(broken, imported, false)).toBe(imported);
  expect(putBelow(broken, imported)).toContain("title: [\n---\n\nThe library opens.\n");
});

test("loses no word of a file without a header", () => {
  expect(hasWords("Words.\n")).toBe(true);
  expect(replaced("Words.\n", imported, false)).toBe(imported);
  expect(putBelow("Words.\n", imported)).toContain("\nstatus: draft\n---\n\nWords.\n\nThe library opens.\n");
  expect(hasWords("")).toBe(false);
});

test("says what was found in words", () => {
  const found = foundIn('---\ntitle: "A"\ntopics: [parks, libraries]\ncontact:\n  name: "Press office"\n---\n\nB.\n');
  expect([...found]).toEqual([
    ["title", "A"],
    ["topics", "parks, libraries"],
    ["contact", "Press office"],
    ["body", "B."],
  ]);
});

test("leaves a page that is public public, at its address and with its history", () => {
  const old = `---
title: "Library to open"
date: 2026-11-02
summary: "It opens."
topics: libraries
id: library
changes:
  - date: 2026-11-03
    text: "The day was wrong."
status: published
---

Old.
`;
  const text = replaced(old, imported, true);
  expect(text).toContain("date: 2026-11-02\n");
  expect(text).toContain("status: published\n");
  expect(text).toContain('id: library\nchanges:\n  - date: 2026-11-03\n    text: "The day was wrong."\n');
  expect(text).toContain("\nThe library opens.\n");
  expect(text).not.toContain("Old.");
});

test.for([
  ["a title", fresh.replace('title: ""', 'title: "A"')],
  ["a text", `${fresh}\nWords.\n`],
  ["a text after Windows line ends", `${fresh}\nWords.\n`.replaceAll("\n", "\r\n")],
  ["a picture", fresh.replace("status", "image:\n  file: a.jpg\nstatus")],
] as const)("asks first where there is %s", ([, text]) => {
  expect(hasWords(text)).toBe(true);
});

test("asks nothing of the header that a form begins with, whatever its line ends", () => {
  expect(hasWords(fresh.replaceAll("\n", "\r\n"))).toBe(false);
});

test("puts a text below another without losing a word of either", () => {
  const old = `${fresh.replace('title: ""', 'title: "Mine"')}\nWhat I wrote.\n`;
  const text = putBelow(old, imported);
  expect(text).toContain('title: "Mine"\ndate: 2026-11-30 10:00\n');
  expect(text).toContain("\nWhat I wrote.\n\nThe library opens.\n");
  expect(text.endsWith("\nEnds\n")).toBe(true);
});

test("gives pictures the addresses that the tab has them under, in the header and in the text", () => {
  const addresses = new Map([
    ["media/library-opens.jpg", "blob:http://localhost/1"],
    ["media/library-opens-2.png", "blob:http://localhost/2$&"],
  ]);
  expect(withPictures(imported, addresses)).toBe(
    imported
      .replace("library-opens.jpg", () => "blob:http://localhost/1")
      .replace("library-opens-2.png", () => "blob:http://localhost/2$&"),
  );
});

test("takes for a page what a page has, and puts the picture into its text", () => {
  expect(asKind(imported, "pages")).toBe(`---
title: "Library opens"
summary: ""
---

![A \\[new\\] library](/media/library-opens.jpg)

The library opens.

![A map](/media/library-opens-2.png "Map: the town")

Ends
`);
  expect(asKind(imported, "releases")).toBe(imported);
  expect([...foundIn(asKind(imported, "strategies")).keys()]).toEqual(["title", "image", "body"]);
});
