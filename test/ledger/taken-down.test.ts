import { expect, test } from "vitest";
import { type Files, release, strategy } from "../support/content-folder.ts";
import { pdf } from "../support/pdf.ts";
import { ledgerAfter, other, published, siteWith, told } from "./comparing.ts";

const closed = (more: string) => release({ title: "title: Road closed", date: "date: 2026-03-20", more });
const down = "---\nstatus: withdrawn\n---\n";
const annex = "documents: [{file: annex.pdf, title: The annex}]";
const first = "news/2026/2026-03-18-first.md";
const firstOf = (more: string) => release({ title: "title: First", date: "date: 2026-03-18", ...(more && { more }) });

test("lets a document go that another page had before", async () => {
  const both: Files = { ...published, "media/annex.pdf": pdf(), [first]: firstOf(annex), [other]: closed(annex) };
  const one = { ...both, [first]: firstOf("") };
  const text = await ledgerAfter(both, one);
  expect(text).toContain("/media/annex.pdf 2026-03-18-first -\n");
  expect(text).toContain("/media/annex.pdf 2026-03-20-road-closed -\n");
  expect(await told({ ...one, [other]: down }, [both, one])).toEqual([]);
});

const counting = (more = "", year = "2025") =>
  `${more}figures:\n  - {label: Trees, value: "1${year}", measure: trees, source: Counters, asAt: ${year}}`;

test("lets the table of a measure go whose other value was in the strategy that is taken down", async () => {
  const second = {
    "strategies/reading.md": strategy({ title: "title: Reading", more: counting("supersedes: libraries\n") }),
  };
  const before = { ...published, "strategies/libraries.md": strategy({ more: counting("", "2023") }), ...second };
  expect(await ledgerAfter(before)).toContain("/strategies/libraries/trees.csv libraries -");
  expect(await told({ ...before, "strategies/reading.md": down }, [before])).toEqual([]);
});

test("takes a page down by one word that had an address of an older website", async () => {
  const old = { [other]: closed("aliases: [/old/28]") };
  expect(await told({ [other]: down }, [{ ...published, ...old }])).toEqual([]);
  // A page that stays keeps it, in its own file.
  expect(await told({ [other]: closed("") }, [{ ...published, ...old }])).toEqual([
    `content/${other}:2:1  aliases  this page was published at /old/28, which has no page now → add this line\n    aliases: [/old/28]`,
  ]);
});

test("takes what belongs to a page for a loss that is meant with it", async () => {
  const plan = {
    "media/annex.pdf": pdf(),
    "strategies/libraries.md": strategy({
      more: `${annex}\n${counting()}\n  - {label: Trees, value: "3", measure: trees, source: Counters, asAt: 2024}`,
    }),
  };
  const meant = siteWith("url:", "shrink: {on: 2026-06-01, reason: Words., addresses: [/strategies/libraries/]}\nurl:");
  const gone = { "strategies/libraries.md": undefined, ...meant };
  expect(await told(gone, [{ ...published, ...plan }])).toEqual([]);
});

test("lets a document go that only a page which was taken down, or a draft, still names", async () => {
  const both: Files = { ...published, "media/annex.pdf": pdf(), [first]: firstOf(annex), [other]: closed(annex) };
  const down1 = { ...both, [other]: closed(annex).replace("status: published", "status: withdrawn") };
  const after = { ...down1, [first]: firstOf("") };
  const line = "redirects: {/media/annex.pdf: gone}\nurl:";
  expect(await told(after, [both, down1])).toEqual([]);
  expect(await told({ ...after, ...siteWith("url:", line) }, [both, down1])).toEqual([]);
  const draft = { ...both, [other]: closed(annex).replace("status: published", "status: draft"), [first]: firstOf("") };
  expect(await told({ ...draft, ...siteWith("url:", line) }, [{ ...both, [other]: undefined }])).toEqual([]);
});

test("asks to tell readers why a page that was withdrawn counts again", async () => {
  const withdrawn = release({
    title: "title: Road closed",
    date: "date: 2026-03-20",
    status: 'status: withdrawn\nwithdrawn: {on: 2026-05-01, reason: "The council decided again."}',
  });
  const before = [published, { ...published, [other]: withdrawn }];
  expect(await told({ [other]: closed("") }, before)).toEqual([
    `content/${other}:2:1  changes  readers know that the page was withdrawn, but not that it counts again → add these lines, above line 2\n    changes:\n      - {on: 2026-06-01, kind: update, note: "Why it counts again."}`,
  ]);
  const minor = "changes:\n  - {on: 2026-06-01, kind: minor}";
  expect((await told({ [other]: closed(minor) }, before)).join()).toContain(
    "→ add this line below `changes:`\n      - {on: 2026-06-01 13:00, kind: update",
  );
  expect(await told({ [other]: closed(minor.replace("minor", 'update, note: "It is."')) }, before)).toEqual([]);
});

test("asks to tell readers why a page that was taken down is there again, if they were told that it was", async () => {
  const downOn = (day: string) => ({
    ...published,
    [other]: `---\nstatus: withdrawn\nwithdrawn: {on: ${day}, kind: error, reason: "It was wrong."}\n---\n`,
  });
  const before = [published, downOn("2026-05-01")];
  expect(await told({}, before)).toEqual([
    `content/${other}:2:1  changes  readers know that the page was withdrawn, but not that it counts again → add these lines, above line 2\n    changes:\n      - {on: 2026-06-01, kind: update, note: "Why it counts again."}`,
  ]);
  const back = { [other]: closed('changes:\n  - {on: 2026-06-01, kind: update, note: "It is."}') };
  expect(await told(back, before)).toEqual([]);
  // Once it was told, nothing is asked again.
  expect(await told(back, [...before, { ...published, ...back }])).toEqual([]);
  expect(await told({}, [published, { ...published, [other]: down }])).toEqual([]);
  expect(await ledgerAfter(...before, downOn("2026-05-01"))).toBe(await ledgerAfter(...before));
});
