import { expect, test } from "vitest";
import { readLedger } from "../../src/ledger/ledger.ts";
import { readComparing } from "../../src/ledger/read-comparing.ts";
import { type RuleId, ruleGroups } from "../../src/problems/catalogue.ts";
import { contentFolder, type Files, now, release, releasePath, usual } from "../support/content-folder.ts";
import { ledgerAfter, other, published } from "./comparing.ts";

const text = String(published[releasePath]);
const changed = release({ more: "changes: [{on: 2026-03-16, kind: update, note: More is known.}]" });

/** Of each rule, what changes after the usual newsroom was published; the second is what was published in its place. */
const broken: Readonly<Partial<Record<RuleId, readonly [after: Files, before?: Files]>>> = {
  "lost-address": [{ [releasePath]: undefined, [releasePath.replace("opens", "shuts")]: text }],
  "hidden-page": [{ [releasePath]: text.replace("published", "draft") }],
  "deleted-file": [{ [releasePath]: undefined }],
  "site-identity": [
    { "site.yaml": String(usual["site.yaml"]).replace("northgate.example,2026", "southgate.example,2026") },
  ],
  "untold-change": [{ [releasePath]: text.replace("9am", "8am") }],
  "lost-changes": [{ [releasePath]: release() }, { [releasePath]: changed }],
  "minor-change": [
    {
      [releasePath]: text.replace("9am", "8am").replace("status:", "changes: [{on: 2026-03-16, kind: minor}]\nstatus:"),
    },
  ],
  "changed-id": [{ [releasePath]: text.replace("status:", "id: library\nstatus:") }],
  "reused-address": [
    {
      [releasePath]: release({ more: "id: another" }, "\nAnother matter.\n"),
      [other.replace("closed", "open")]: text
        .replace("2026-03-13", "2026-03-20")
        .replace("status:", "id: 2026-03-13-new-library-opens\nstatus:"),
    },
  ],
  "lost-from-feeds": [{ [releasePath]: text.replace("status:", "backdated: true\nstatus:") }],
  "old-release": [{ "news/2018/2018-02-09-a.md": release({ date: "date: 2018-02-09" }) }],
};

test.for(Object.entries(broken))("finds what breaks %s", async ([rule, [after, before = {}]]) => {
  const ledger = readLedger(await ledgerAfter({ ...published, ...before }));
  const { problems } = await readComparing(contentFolder({ ...published, ...after }), now, { ledger });
  expect(problems.map((problem) => problem.rule)).toContain(rule);
});

test("every rule of what was published before has something that breaks it", () => {
  expect(Object.keys(ruleGroups["What was published before"]).filter((rule) => !(rule in broken))).toEqual([]);
});
