import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../../../test/support/temp-folder.ts";
import { differencesOf, firstDifference, readTree, wrongTimes } from "../../edits/tree.ts";

const now = 1_800_000_000;

/** What lies in `site` where these are its files, each with a text and a time. */
function treeOf(files: Readonly<Record<string, readonly [text: string, time: number]>>) {
  const folder = tempFolder();
  mkdirSync(join(folder, "site"));
  for (const [name, [text, time]] of Object.entries(files)) {
    writeFileSync(join(folder, "site", name), text);
    utimesSync(join(folder, "site", name), time, time);
  }
  return readTree(folder, ["site", "none"]);
}

test("tells each file that is missing, too many or another", () => {
  const [one, other] = [treeOf({ a: ["x", 1], b: ["x", 1] }), treeOf({ b: ["y", 1], c: ["x", 1] })];
  expect(differencesOf(one, one)).toEqual([]);
  expect(differencesOf(one, other)).toEqual([
    "site/a should not be there",
    expect.stringMatching(/^site\/b is file 644 \S{40,}, and should be file 644 \S{40,}$/),
    "site/c is missing",
  ]);
});

test("a link is no file, whatever it leads to", () => {
  const folder = tempFolder();
  writeFileSync(join(folder, "a"), "x");
  symlinkSync("a", join(folder, "b"));
  expect([...readTree(folder, ["b"]).values()]).toEqual([{ what: "link to a", time: undefined }]);
});

test.for([
  [
    "of a file with the bytes that it had, another time",
    ["x", 5],
    ["x", 6],
    "site/a has not changed, but its time went from 5 to 6",
  ],
  [
    "of a file with other bytes, the same time",
    ["x", 5],
    ["y", 5],
    "site/a has changed, but its time went from 5 to 5",
  ],
  ["a time to come", ["x", now + 9], ["x", now + 9], "site/a has a time that is still to come"],
] as const)("tells %s", ([, before, after, fault]) => {
  expect(wrongTimes(treeOf({ a: after }), treeOf({ a: before }), now)).toEqual([fault]);
});

test.for([
  ["a file with the bytes and the time that it had", ["x", 5], ["x", 5]],
  ["a file with other bytes and a later time", ["x", 5], ["y", 6]],
  ["a file that had a time to come", ["x", now + 9], ["x", now]],
] as const)("lets %s be", ([, before, after]) => {
  expect(wrongTimes(treeOf({ a: after }), treeOf({ a: before }), now)).toEqual([]);
});

test("shows where bytes part", () => {
  expect(firstDifference(Buffer.from("<p>one</p>"), Buffer.from("<p>two</p>"))).toBe(
    'byte 3:\n  is        "<p>one</p>"\n  should be "<p>two</p>"',
  );
});
