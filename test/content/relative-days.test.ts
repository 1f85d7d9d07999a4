import { expect, test } from "vitest";
import { contentFolder, readFolder, release, releasePath } from "../support/content-folder.ts";

const body = "\nThe library was approved yesterday.\n";

async function toldOf(lines: Readonly<Record<string, string>>, now: string, words = body): Promise<string[]> {
  const { told } = await readFolder(contentFolder({ [releasePath]: release(lines, words) }), Date.parse(now));
  return told.filter((line) => line.includes("relative-day") || line.includes("needless-accept"));
}

test("advises a date in a release while it is written, and for 30 days", async () => {
  const plain = { summary: "summary: A new library for Northgate." };
  const expected = [
    `content/${releasePath}:9:26  text  Advice: later readers cannot tell which day "yesterday" is → write "yesterday (Thursday 12 March 2026)" [relative-day]`,
  ];
  for (const now of ["2026-03-01T12:00:00Z", "2026-03-13T12:00:00Z", "2026-04-12T22:59:59Z"])
    expect((await toldOf(plain, now)).map((line) => line.split("\n")[0])).toEqual(expected);
  expect(await toldOf(plain, "2026-04-12T23:00:00Z")).toEqual([]);
  expect(await toldOf({ ...plain, status: "status: draft" }, "2026-03-13T12:00:00Z")).toHaveLength(1);
  expect(await toldOf({ ...plain, a: "backdated: true" }, "2026-03-13T12:00:00Z")).toEqual([]);
});

test("advises a date in a summary, which stays as it is", async () => {
  const lines = { summary: "summary: The library was approved yesterday." };
  expect(await toldOf(lines, "2026-03-13T12:00:00Z", "\nWords.\n")).toEqual([
    `content/${releasePath}:4:10  summary  Advice: later readers cannot tell which day "yesterday" is → write "yesterday (Thursday 12 March 2026)" [relative-day]`,
  ]);
});

test("goes by the day of an embargo", async () => {
  const lines = { summary: "summary: A library.", date: "embargo: 2026-03-13 00:01" };
  expect(await toldOf(lines, "2026-03-01T12:00:00Z")).toHaveLength(1);
  expect((await toldOf(lines, "2026-03-01T12:00:00Z"))[0]).toContain("Thursday 12 March 2026");
});

test("is silent where a file accepts it, new or old", async () => {
  const lines = {
    summary: "summary: A library.",
    a: 'accept: [{rule: relative-day, reason: "Yesterday is the name of the café."}]',
  };
  for (const now of ["2026-03-13T12:00:00Z", "2027-03-13T12:00:00Z"]) expect(await toldOf(lines, now)).toEqual([]);
  expect((await toldOf(lines, "2027-03-13T12:00:00Z", "\nWords.\n"))[0]).toContain(
    "relative-day finds nothing in this file",
  );
});
