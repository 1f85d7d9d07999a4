import { expect, test } from "vitest";
import { told, usual } from "../content-folder.ts";

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
    by > 0 || !/or none/.test(said.join()) ? new RegExp(`\n {4}${lines[line - 1]}$`) : /or none where/,
  );
});

test("does not say of a key behind a group that it belongs to it", async () => {
  expect(await toldWith("bodies", 1)).toEqual([expect.stringContaining("or none where it does not belong to them")]);
});

test("says of a key with one space before it, and a remark above it, that the space is too much", async () => {
  const text = site.replace("authority", "# Never change this line.\n authority");
  expect(await told({ "site.yaml": text })).toEqual([
    "content/site.yaml:5:1  authority  a space stands before the key → nothing before it\n    authority: northgate.example,2026",
  ]);
});
