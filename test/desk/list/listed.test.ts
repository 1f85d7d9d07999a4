import { expect, test } from "vitest";
import { fileNameOf, listed, newPathOf, stateOf } from "../../../src/desk/list/listed.ts";
import { release, strategy } from "../../support/content-folder.ts";

const london = { timeZone: "Europe/London", locale: "en-GB" };
const now = Date.parse("2026-06-01T12:00:00Z");

test.for([
  ["a draft", release({ status: "status: draft" }), "Draft, 13 March 2026"],
  ["what is published", release(), "Live, 13 March 2026"],
  ["a day to come", release({ date: "date: 2026-07-01" }), "Held until Wednesday 1 July 2026, midnight BST"],
  [
    "an embargo",
    release({ date: "date: 2026-06-01\nembargo: 2026-06-01 17:40" }),
    "Held until Monday 1 June 2026, 5:40pm BST",
  ],
  ["an embargo that is over", release({ date: "date: 2026-06-01\nembargo: 2026-06-01 00:01" }), "Live, 1 June 2026"],
  ["a draft whose day is none", release({ date: "date: soon", status: "status: draft" }), "Draft"],
  ["a strategy without a date", strategy(), "Live"],
  [
    "what no longer counts",
    release({ status: 'status: withdrawn\nwithdrawn: {on: 2026-05-01, reason: "Why."}' }),
    "Withdrawn, 13 March 2026",
  ],
  [
    "an error",
    release({ status: 'status: withdrawn\nwithdrawn: {on: 2026-05-01, kind: error, reason: "Why."}' }),
    "Taken down, 13 March 2026",
  ],
  [
    "what is part of another",
    release({ status: "status: withdrawn\nwithdrawn: {on: 2026-05-01, kind: merged, into: /a/}" }),
    "Taken down, 13 March 2026",
  ],
  ["Windows line ends", release({ status: "status: draft" }).replaceAll("\n", "\r\n"), "Draft, 13 March 2026"],
  ["a header that cannot be read", "---\ntitle: [\nstatus: published\n---\n", "Needs mending"],
  ["no header", "Words.", "Needs mending"],
  ["a day that no calendar has", release({ date: "date: 2026-02-30" }), "Needs mending"],
  [
    "an embargo in the hour that comes twice",
    release({ date: "date: 2026-10-25\nembargo: 2026-10-25 01:30" }),
    "Needs mending",
  ],
  ["a file whose last line end was taken", "---\ntitle: A\nstatus: draft\n---", "Draft"],
] as const)("says of %s how it stands", ([, text, state]) => {
  expect(stateOf(text, london, now)).toBe(state);
});

test("says what is due of a strategy that is public", () => {
  const dueOf = (title: string) => (title === "Library strategy" ? "1 May 2026: a review is due" : undefined);
  expect(stateOf(strategy(), london, now, dueOf)).toBe("Due 1 May 2026: a review is due");
  expect(stateOf(strategy({ status: "status: draft" }), london, now, dueOf)).toBe("Draft");
});

test("names a file by its date and title, without the mark of a language", () => {
  const welsh = listed('---\ntitle: "[cy] Llyfrgell newydd"\ndate: 2026-03-13 17:40\n---\n');
  expect(welsh).toEqual({ title: "Llyfrgell newydd", day: "2026-03-13" });
  expect(fileNameOf(welsh, "releases")).toBe("2026-03-13-llyfrgell-newydd");
  expect(fileNameOf(welsh, "pages")).toBe("llyfrgell-newydd");
  expect(fileNameOf({ title: "", day: "2026-03-13" }, "releases")).toBe("");
});

test("puts a file that is new where its kind lies, a release in the folder of its year", () => {
  const said = { title: "Library opens", day: "2026-03-13" };
  expect(newPathOf(said, "releases")).toBe("news/2026/2026-03-13-library-opens.md");
  expect(newPathOf(said, "pages")).toBe("pages/library-opens.md");
});
