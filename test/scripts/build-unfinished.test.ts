import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { sumOf } from "../../workshop/survive/builds.ts";
import { type Ran, runCommand, runInShell } from "../support/command.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** Holds an old site, and content that has changed since. */
let folder: string;
let out: string;
let args: string[];
let oldSum: string;
let newSum: string;

beforeAll(async () => {
  folder = tempFolder();
  out = join(folder, "place/_site");
  const content = join(folder, "content");
  cpSync("test/fixtures/council", content, { recursive: true });
  args = ["--content", content, "--out", out, "--now", "2026-11-23T12:00:00Z"];
  mkdirSync(join(folder, "place"));
  expect((await runCommand("build", args)).status).toBe(0);
  cpSync(join(folder, "place"), join(folder, "old"), { recursive: true });
  oldSum = sumOf(out);
  const site = join(content, "site.yaml");
  writeFileSync(site, readFileSync(site, "utf8").replace(/^title: .*$/m, 'title: "The new newsroom"'));
  expect((await runCommand("build", args)).status).toBe(0);
  newSum = sumOf(out);
  expect(newSum).not.toBe(oldSum);
});

beforeEach(() => {
  rmSync(join(folder, "place"), { recursive: true, force: true });
  cpSync(join(folder, "old"), join(folder, "place"), { recursive: true });
});

/** What a build says last where nothing of it was published. */
const asItWas = () => `Nothing was published; ${out} is as it was.\n`;

function expectOld(): void {
  expect(sumOf(out)).toBe(oldSum);
  expect(readdirSync(join(folder, "place")).toSorted()).toEqual(["_site", "_site.hosting", "next-change.json"]);
}

test.for([
  "| true",
  "2>&1 | true",
  "| head -1",
  ">&- 2>&- <&-",
  "2> /dev/full",
])("publishes where nobody reads on: %s", async (redirection) => {
  expect((await runInShell("build", args, redirection)).status).toBe(0);
  expect(sumOf(out)).toBe(newSum);
});

test.for(["> /dev/full", "> /dev/full 2>&1"])("publishes nothing where its words are lost: %s", async (redirection) => {
  const { status, stderr } = await runInShell("build", args, redirection);
  expect(status).toBe(3);
  if (redirection === "> /dev/full")
    expect(stderr).toBe(`The disk is full: the output could not be written. ${asItWas()}`);
  expectOld();
});

/** What other than a lock can have its name, and what it is called. test/publishing/swap.test.ts has more of them. */
const strangers = [
  ["a pipe", (path: string) => spawnSync("mkfifo", [path])],
  ["a folder", (path: string) => mkdirSync(path)],
  ["a link", (path: string) => symlinkSync("nowhere", path)],
] as const;

test.for(strangers)("tells of what has the name of its lock and is %s, and leaves it alone", async ([what, make]) => {
  const lock = join(folder, "place/._site.lock");
  make(lock);
  const { status, stderr } = await runCommand("build", args);
  expect([status, stderr]).toEqual([
    3,
    `${lock} is ${what}, and a build needs this name for a file. Rename or delete it. ${asItWas()}`,
  ]);
  expect(readdirSync(join(folder, "place")).toSorted()).toEqual([
    "._site.lock",
    "_site",
    "_site.hosting",
    "next-change.json",
  ]);
  expect(sumOf(out)).toBe(oldSum);
});

test("publishes nothing where a folder has the name of a file beside the site", async () => {
  const file = join(folder, "place/next-change.json");
  rmSync(file);
  mkdirSync(file);
  const { status, stderr } = await runCommand("build", args);
  expect([status, stderr]).toEqual([
    3,
    `${file} is a folder, and a build needs this name for a file. Rename or delete it. ${asItWas()}`,
  ]);
  expectOld();
});

test("refuses a link that leads nowhere", async () => {
  rmSync(out, { recursive: true });
  symlinkSync("nowhere", out);
  const { status, stderr } = await runCommand("build", args);
  expect([status, stderr.split("\n")[0]]).toEqual([
    2,
    `--out: ${out} is a link that leads nowhere. Name an empty folder or none.`,
  ]);
});

/** Runs a build in which a call of the file system fails where a condition on its arguments holds. */
function buildFailing(call: string, where: string, error: string): Promise<Ran> {
  const module = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module"; const usual = fs.${call}; fs.${call} = (...given) => { if (given.some((one) => String(one).endsWith("${where}"))) throw ${error}; return usual(...given); }; syncBuiltinESMExports();`;
  const preload = `--import data:text/javascript,${encodeURIComponent(module)}`;
  return runCommand("build", args, { NODE_OPTIONS: `${process.env["NODE_OPTIONS"] ?? ""} ${preload}` });
}

/** What the machine or our own code can refuse in the middle of a build. */
const refusals = [
  [
    "Object.assign(new Error('no'), { code: 'ENOMEM' })",
    /^There is too little memory\. .*=4096\. Nothing was published; /,
  ],
  [
    "new RangeError('Array buffer allocation failed')",
    /^There is too little memory\. .*=4096\. Nothing was published; /,
  ],
  [
    "Object.assign(new Error('no'), { code: 'ENOSPC', path: 'a.html' })",
    /^The disk is full: a\.html could not be written\. Nothing was /,
  ],
  [
    "new TypeError('late')",
    /^Nothing was published; .*\n[\s\S]*TypeError: late[\s\S]*\nThis is a bug in the newsroom, not in your content\.\n$/,
  ],
] as const;

test.for(refusals)("leaves the old site where writing the pages meets %s", async ([error, words]) => {
  const { status, stderr } = await buildFailing("cpSync", "public", error);
  expect(stderr).toMatch(words);
  expect(status).toBe(3);
  expectOld();
});

test("says that the new site stands where something fails after it took its place", async () => {
  const error = "Object.assign(new Error('no'), { code: 'EACCES', path: 'next-change.json' })";
  const { status, stderr } = await buildFailing("renameSync", "next-change.json", error);
  expect([status, stderr]).toEqual([
    3,
    `This account may not write next-change.json. ${out} is the new site, whole.\n`,
  ]);
  expect(sumOf(out)).toBe(newSum);
});

test("leaves the old site where Node.js has too little memory to say so", async () => {
  const { status, stderr } = await runInShell("build", args, "", ["--max-old-space-size=30"]);
  expect(stderr).toMatch(/heap out of memory/);
  expect(status).toBe(134);
  expect(sumOf(out)).toBe(oldSum);
  expect((await runCommand("build", args)).status).toBe(0);
  expect(readdirSync(join(folder, "place")).toSorted()).toEqual(["_site", "_site.hosting", "next-change.json"]);
});
