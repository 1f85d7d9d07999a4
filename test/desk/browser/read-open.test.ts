import { expect, test } from "vitest";
import type { AddedFile } from "../../../src/desk/browser/part.ts";
import { readOpen } from "../../../src/desk/browser/read-open.ts";
import { factsOf } from "../../../src/desk/facts-of.ts";
import { arranged, newsroom, release } from "../../support/newsroom-fixture.ts";

const now = Date.parse("2026-06-01T12:00:00Z");
const facts = factsOf(arranged(newsroom([release("a", "2026-01-09")]), now));
const added = new Map<string, AddedFile>();
const path = "news/2026/2026-01-09-a.md";
const open = { kind: "releases", path, text: "---\ntitle: A\nstatus: draft\n---\n\nWords.", facts, added } as const;

test("a text is read once for all that ask for it", () => {
  const reading = readOpen(open, now);
  expect(reading.item?.title).toBe("A");
  expect(readOpen({ ...open }, now + 1000)).toBe(reading);
});

test.for([
  ["another text", { text: open.text.replace("A", "B") }],
  ["another kind", { kind: "pages" }],
  ["another path", { path: "news/2026/2026-01-09-b.md" }],
  ["other facts", { facts: { ...facts } }],
] as const)("it is read again: %s", ([, other]) => {
  const reading = readOpen(open, now);
  expect(readOpen({ ...open, ...other }, now)).not.toBe(reading);
});

test("it is read again in a later minute, and with a file that was added", () => {
  const before = readOpen(open, now);
  const reading = readOpen(open, now + 60_000);
  expect(reading).not.toBe(before);
  added.set("blob:x", { file: new File([], "x.jpg"), name: "x.jpg" });
  expect(readOpen(open, now + 60_000)).not.toBe(reading);
});
