import { expect, test } from "vitest";
import { bodyOf, valueAt, withBody, withEntry, withKey } from "../../edits/header.ts";

const file = '---\ntitle: "A"\ncontact:\n  name: "B"\ntopics: roads\n---\n\nText.\n';

test("reads a key and the text of a file, and writes them", () => {
  expect([valueAt(file, "topics"), valueAt(file, "none"), bodyOf(file)]).toEqual(["roads", undefined, "\nText.\n"]);
  expect(withKey(file, "topics", "parks")).toBe(file.replace("roads", "parks"));
  expect(withKey(file, "id", "x")).toBe(file.replace("roads\n", "roads\nid: x\n"));
  expect(withBody(file, "New.\n")).toBe(file.replace("\nText.", "New."));
});

test("a key goes with the lines below it", () => {
  expect(withKey(file, "contact", undefined)).toBe('---\ntitle: "A"\ntopics: roads\n---\n\nText.\n');
});

test("a file without a header is all header", () => {
  expect(withKey("name: A\nurl: B\n", "url", "C")).toBe("name: A\nurl: C\n");
});

test.for([
  ["---\n---\n", "---\nlist: [a]\n---\n"],
  ["---\nlist: [b]\n---\n", "---\nlist: [b, a]\n---\n"],
  ["---\nlist: b\n---\n", "---\nlist: [b, a]\n---\n"],
  ["---\nlist:\n  - b\n---\n", "---\nlist:\n  - a\n  - b\n---\n"],
] as const)("a list gets one more entry: %j", ([before, after]) => {
  expect(withEntry(before, "list", "a")).toBe(after);
});
