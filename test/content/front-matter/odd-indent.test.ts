import { expect, test } from "vitest";
import { release, told, toldOfRelease, usual } from "../../support/content-folder.ts";

const site = String(usual["site.yaml"]).replace(
  "bodies:\n  cabinet: {name: Cabinet}\n",
  "bodies:\n  cabinet: {name: Cabinet}\n  council:\n    name: Full Council\n    callIn: 5\n",
);
const lines = site.split("\n");

/** What is told of `site.yaml` with a line moved in by more spaces, or by fewer. */
async function toldWith(start: string, by: number): Promise<string[]> {
  const moved = lines.map((line) =>
    line.startsWith(start) ? " ".repeat(line.length - line.trimStart().length + by) + line.trimStart() : line,
  );
  return await told({ "site.yaml": moved.join("\n") });
}

test.for([
  ["  education", 1, "is moved in by 3 spaces, and those around it by 2"],
  ["  libraries", 1, "is moved in by 3 spaces, and those around it by 2"],
  ["  education", -1, "is moved in by 1 space, and those around it by 2"],
  ["  name: Press", 1, "is moved in by 3 spaces, and those around it by 2"],
  ["  email", 1, "is moved in by 3 spaces, and those around it by 2"],
  ["  cabinet", 1, "is moved in by 3 spaces, and those around it by 2"],
  ["    name: Full", 1, "is moved in by 5 spaces, and those around it by 4"],
  ["    name: Full", -1, "is moved in by 3 spaces, and those around it by 4"],
  ["    callIn", 1, "is moved in by 5 spaces, and those around it by 4"],
  ["    callIn", -1, "is moved in by 3 spaces, and those around it by 4"],
] as const)("points to the one line of site.yaml that is not in line: %j by %d", async ([start, by, what]) => {
  const line = lines.findIndex((one) => one.startsWith(start)) + 1;
  const said = await toldWith(start, by);
  expect(said).toEqual([expect.stringContaining(`content/site.yaml:${line}:1  `)]);
  expect(said.join()).toContain(`the line ${what} → `);
  // With the line that is given, or the spaces that are named, nothing is wrong.
  expect(said.join()).toMatch(
    by > 0 || !/or none/.test(said.join()) ? new RegExp(`\n {4}${lines[line - 1]}$`) : /or none if/,
  );
});

test("does not say of a key behind a group that it belongs to it", async () => {
  expect(await toldWith("bodies", 1)).toEqual([expect.stringContaining("or none if it does not belong to them")]);
});

test("says of a key with one space before it, and a remark above it, that the space is too much", async () => {
  const text = site.replace("authority", "# Never change this line.\n authority");
  expect(await told({ "site.yaml": text })).toEqual([
    "content/site.yaml:5:1  authority  a space comes before the key → delete what comes before it\n    authority: northgate.example,2026",
  ]);
});

const below = "add spaces before it, so that it begins below the key or the hyphen that it goes with";

test.for([
  ["image:\n    file: a.jpg\n  alt: A bin", "9:1  alt  the line is moved in by 2 spaces, and fits no line above it"],
  ["image:\n  file: a.jpg\n    alt: A bin", "9:1  alt  the line is moved in by 4 spaces, and fits no line above it"],
  ["documents:\n  - file: a\n- file: b", "9:1  file  the line is not moved in, and fits no line above it"],
  ["documents:\n- file: a\n  - file: b", "9:1  file  the line is moved in by 2 spaces, and fits no line above it"],
  [
    "changes:\n  - on: 2026-01-01\n  kind: minor",
    "9:1  kind  the line is moved in by 2 spaces, and fits no line above it",
  ],
  [
    "changes:\n  - {on: 2026-01-01, kind: minor}\n    - {on: 2026-01-02, kind: minor}",
    "9:1  the line is moved in by 4 spaces, and fits no line above it",
  ],
  [
    "contact:\n        name: Press\n\n# x\n    email: press@northgate.example",
    "11:1  email  the line is moved in by 4 spaces, and fits no line above it",
  ],
] as const)("points to the first line that fits none above it, however far it is moved in: %j", async ([
  more,
  said,
]) => {
  expect(await toldOfRelease(release({ more }))).toEqual([`${said} → ${below}`]);
});

test("says of words between the keys of a group that they have no key", async () => {
  const more = "contact:\n  name: Press\n  office\n  email: press@northgate.example";
  expect(await toldOfRelease(release({ more }))).toEqual([
    "9:1  the line has no key → move its words to the end of the line above, or put a key and a colon before them",
  ]);
});
