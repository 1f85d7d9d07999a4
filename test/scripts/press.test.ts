import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "../support/command.ts";

const now = ["--now", "2026-11-23T12:00:00Z"];
const held = "news/2099/2099-07-01-tram-to-open.md";

let content: string;
const at = (file: string): string => join(content, file);
const press = (...args: string[]) => runCommand("press", [...args, "--content", content, ...now]);

beforeAll(() => {
  content = join(mkdtempSync(join(tmpdir(), "press-")), "content");
  cpSync("test/fixtures/council", content, { recursive: true });
  writeFileSync(
    at("news/2026/2026-11-20-wrong.md"),
    "---\ntitle: Wrong\ndate: 2026-11-20\nstatus: published\n---\n\nText.\n",
  );
});

afterAll(() => rmSync(join(content, ".."), { recursive: true }));

test("writes the text for journalists and nothing else, whatever is wrong with other files", async () => {
  const { status, stdout, stderr } = await press(at(held));
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout.replace(/-[0-9a-f]{10}-/, "-HASH-")).toBe(`EMBARGOED until 12:01am, Wednesday 1 July 2099

Tram to open in Northgate

Published Wednesday 1 July 2099, 12:01am

The first tram runs on Wednesday 1 July 2099.

The first tram runs today.

Ends

Picture

A tram at a stop.
Licence: Free to use from 1 July
Full-size picture (PNG, 3KB, 640 × 360 pixels), when the embargo has ended: https://www.northgate.example/newsroom/media/held-tram-HASH-full.png

Press contact
Press office
press@northgate.example
01632 960 100
`);
});

test.for([
  [
    "a draft",
    "news/2026/2026-04-01-half-written.md",
    "is a draft without a minute to hold it until. → `status: published`, and a line such as embargo: 2026-07-01 00:01\n",
  ],
  [
    "what is public",
    "news/2026/2026-03-12-road-works-in-mill-lane.md",
    "is public since Thursday 12 March 2026, 4:30pm GMT. → https://www.northgate.example/newsroom/news/2026/road-works-in-mill-lane/release.txt\n",
  ],
] as const)("says what to do with %s", async ([, file, message]) => {
  expect(await press(at(file))).toEqual({ status: 1, stdout: "", stderr: `${at(file)} ${message}` });
});

test("tells the faults of the file, and writes nothing", async () => {
  const { status, stdout, stderr } = await press(at("news/2026/2026-11-20-wrong.md"));
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr.trimEnd().split("\n")).toEqual([
    expect.stringMatching(/2026-11-20-wrong\.md:2:1 {2}summary {2}`summary` is missing → /),
    expect.stringMatching(/2026-11-20-wrong\.md:2:1 {2}topics {2}`topics` is missing → /),
  ]);
});

test.for([
  ["a strategy", "strategies/tram-strategy-2100.md", "a strategy"],
  ["a file that is not there", "news/2026/2026-03-13-nothing.md", "not a release of this newsroom"],
  ["a file elsewhere", "../README.md", "not a release of this newsroom"],
] as const)("names what is held where it is given %s", async ([, file, what]) => {
  const { status, stdout, stderr } = await press(at(file));
  expect([status, stdout]).toEqual([2, ""]);
  const message = `${at(file)} is ${what}: journalists get releases. Held next:\n  ${at(held)}`;
  expect(stderr.split("\nUsage")[0]).toBe(message);
});

test.for([
  "road-works-in-mill-lane.md",
  "2026-03-12-road-works-in-mill-lanes.md",
])("names the release that %s was to be", async (file) => {
  const { status, stderr } = await press(file);
  const meant = at("news/2026/2026-03-12-road-works-in-mill-lane.md");
  expect(status).toBe(2);
  expect(stderr.split("\nUsage")[0]).toBe(`${file} is not a release of this newsroom. Did you mean ${meant}?`);
});

test("wants one file", async () => {
  const message = "Name one file: a release that is held.";
  for (const files of [[], [at(held), at(held)]]) {
    const { status, stderr } = await press(...files);
    expect([status, stderr.split("\n")[0]]).toEqual([2, message]);
  }
});
