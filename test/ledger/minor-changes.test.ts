import { expect, test } from "vitest";
import { readLedger } from "../../src/ledger/ledger.ts";
import { readComparing } from "../../src/ledger/read-comparing.ts";
import { contentFolder, now, release, releasePath } from "../support/content-folder.ts";
import { printed } from "../support/printed.ts";
import { ledgerAfter } from "./comparing.ts";

const fee = '\nThe fee is 5 pounds from 2 June, said Ms Ada Byron: "It is fair."\n';
const before = { [releasePath]: release({}, fee) };

/** What is said of the release with other words, and with a header line that tells of it. */
async function told(body: string, changes: string): Promise<string[]> {
  const folder = contentFolder({ [releasePath]: release({ changes }, body) });
  const { problems } = await readComparing(folder, now, { ledger: readLedger(await ledgerAfter(before)) });
  return problems.map((one) => printed(one).replaceAll(`${folder}/${releasePath}:`, ""));
}

const minor = "changes:\n  - {on: 2026-06-01, kind: minor}";
const what = "Advice: a number, a name, a date or a quotation has changed, but readers do not see a minor change";
const entry = '{on: 2026-06-01, kind: correction, note: "What was wrong, and what is right."}';

test.for([
  ["a number", fee.replace("5", "50")],
  ["a date", fee.replace("2 June", "3 June")],
  ["a month", fee.replace("June", "July")],
  ["a name", fee.replace("Byron", "Reid")],
  ["a quotation", fee.replace("fair", "cheap")],
] as const)("advises to tell of %s that has changed, with the line", async ([, body]) => {
  expect(await told(body, minor)).toEqual([`8:5  changes[1]  ${what} → write this line instead\n      - ${entry}`]);
});

test("keeps the changes beside it in a list of one line, and says in words what no line can", async () => {
  const body = fee.replace("5", "50");
  expect(await told(body, "changes: [{on: 2026-06-01, kind: minor}]")).toEqual([
    `7:11  changes[1]  ${what} → write this line instead\n    changes: [${entry}]`,
  ]);
  expect(await told(body, "changes:\n  - on: 2026-06-01\n    kind: minor")).toEqual([
    `8:5  changes[1]  ${what} → write ${entry} instead`,
  ]);
});

const correction = '{on: 2026-06-01, kind: correction, note: "The fee is 50."}';

test.for([
  ["a slip of the keyboard", fee.replace("fee is", "fee ist"), minor],
  ["no change of words", fee, minor],
  ["a change that readers are told of beside it", fee.replace("5", "50"), `${minor}\n  - ${correction}`],
  ["a correction", fee.replace("5", "50"), `changes:\n  - ${correction}`],
] as const)("says nothing of %s", async ([, body, changes]) => {
  expect(await told(body, changes)).toEqual([]);
});
