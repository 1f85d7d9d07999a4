import { createReadStream, existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { cp, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { runCommand } from "../support/command.ts";
import { tempFolder } from "../support/temp-folder.ts";

const refused =
  /A test looks at .*content.*\. Put what it needs under test\/fixtures\/: each council has its own content\./;

test.for([
  ["a file", () => readFileSync("content/site.yaml")],
  ["a file by its whole path", () => readFileSync(resolve("content/site.yaml"))],
  ["a file by its address", () => readFileSync(pathToFileURL("content/site.yaml"))],
  ["a file by a way round", () => readFileSync("src/../content/site.yaml")],
  ["the folder", () => readdirSync("content")],
  ["what is there", () => existsSync("content/news")],
  ["names by a pattern", () => globSync("content/**/*.md")],
  ["names by a pattern within the folder", () => globSync("**/*.md", { cwd: "content" })],
  ["a stream", () => createReadStream("content/site.yaml")],
  ["a promised file", () => readFile("content/site.yaml")],
  ["a copy", () => cp("content", tempFolder(), { recursive: true })],
] as const)("refuses a test that looks at %s of the council's content", ([, look]) => {
  expect(look).toThrow(refused);
});

test("refuses a test that reads the newsroom of the council", async () => {
  const { value: newsroom, problems } = await readNewsroom("content", 0);
  expect(newsroom).toBeUndefined();
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(refused)]);
});

test.for([
  // Where the last commit changed the content, it is the question whether a file is still there that is refused.
  ["check", [1, 3]],
  ["next-change", [1]],
  ["build", [3]],
] as const)("refuses a test that runs %s and does not say on which content", async ([name, codes]) => {
  const { status, stdout, stderr } = await runCommand(name, []);
  expect(codes).toContain(status);
  if (name !== "next-change") expect(stdout + stderr).toMatch(refused);
});

test("lets a test look at any other folder of that name", () => {
  expect(existsSync("src/content")).toBe(true);
  expect(existsSync("content-of-another")).toBe(false);
  expect(existsSync("test/fixtures/sample/../council")).toBe(true);
});
