import { expect, test } from "vitest";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { readLedger, rowLines } from "../../src/ledger/ledger.ts";
import { newRows } from "../../src/ledger/published.ts";
import { readComparing } from "../../src/ledger/read-comparing.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import { contentFolder, type Files, now, release, releasePath, usual } from "../support/content-folder.ts";
import { ledgerAfter } from "./comparing.ts";

const left = "\nThe {{ name }} opens.\n";
const marked = (lines: Readonly<Record<string, string>> = {}) => release(lines, left);

/** The level of what is told of the mark, where the ledger holds what `before` published. */
async function levelOf(files: Files, before?: Files, sought = "template-code"): Promise<string | undefined> {
  const ledger = before && readLedger(await ledgerAfter(before));
  const { problems } = await readComparing(contentFolder(files), now, { ledger });
  return problems.find(({ rule }) => rule === sought)?.level;
}

test("stops what was never published, with a ledger and without", async () => {
  const files = { [releasePath]: marked() };
  expect(await levelOf(files)).toBe("error");
  expect(await levelOf(files, {})).toBe("error");
});

test("stops what is held to become public", async () => {
  const path = "news/2026/2026-07-01-park.md";
  expect(await levelOf({ [path]: marked({ date: "date: 2026-07-01" }) }, {})).toBe("error");
});

test.for<[string, Files, Files]>([
  ["a page that built yesterday", { [releasePath]: marked() }, { [releasePath]: marked() }],
  [
    "a correction of a page that was right",
    { [releasePath]: marked({ changes: 'changes: [{on: 2026-05-30, kind: correction, note: "The mark."}]' }) },
    { [releasePath]: release() },
  ],
  [
    "a page that is marked as withdrawn",
    { [releasePath]: marked({ withdrawn: 'withdrawn: {on: 2026-05-30, reason: "Why."}' }) },
    {},
  ],
  [
    "a takedown",
    {
      [releasePath]: marked({
        status: "status: withdrawn",
        withdrawn: 'withdrawn: {on: 2026-05-30, kind: error, reason: "Why."}',
      }),
    },
    { [releasePath]: release() },
  ],
  ["a release from an archive", { [releasePath]: marked({ backdated: "backdated: true" }) }, {}],
  ["a draft", { [releasePath]: marked({ status: "status: draft" }) }, {}],
  [
    "a page that moved",
    {
      [releasePath.replace("new-library-opens", "library")]: marked({
        id: "id: 2026-03-13-new-library-opens",
        aliases: "aliases: [/news/2026/new-library-opens/]",
      }),
    },
    { [releasePath]: marked() },
  ],
  [
    "a page of the newsroom itself",
    { "pages/about.md": `${usual["pages/about.md"]}${left}` },
    { "pages/about.md": usual["pages/about.md"] },
  ],
])("only advises on %s", async ([, files, before]) => {
  expect(await levelOf(files, before)).toBe("advice");
});

test("takes a title whose mark of a language is shown no more for the same words", async () => {
  const files = { [releasePath]: release({ title: 'title: "[cy] Llyfrgell newydd"' }) };
  const { value: newsroom } = await readNewsroom(contentFolder(files), now);
  const shown = newsroom && {
    ...newsroom,
    releases: newsroom.releases.map((item) => ({ ...item, title: "[cy] Llyfrgell newydd" })),
  };
  const ledger = readLedger(shown ? rowLines(newRows(publicNewsroom(shown, now), readLedger(""))) : "");
  expect(ledger.rows.length).toBeGreaterThan(1);
  expect((await readComparing(contentFolder(files), now, { ledger })).problems).toEqual([]);
});

test("stops a correction that says only what is to stand there, and no page that was published with one", async () => {
  const changes = 'changes: [{on: 2026-05-30, kind: correction, note: "What was wrong, and what is right."}]';
  const corrected = { [releasePath]: release({ changes }, "\nThe library opens at 9am.\n") };
  expect(await levelOf(corrected, { [releasePath]: release() }, "placeholder")).toBe("error");
  expect(await levelOf(corrected, corrected, "placeholder")).toBe("advice");
  const summary = { [releasePath]: release({ changes, summary: "summary: What happened, in one sentence" }) };
  expect(await levelOf(summary, { [releasePath]: release() }, "placeholder")).toBe("advice");
});
