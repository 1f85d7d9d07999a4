import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../../../test/support/command.ts";
import { tempFolder } from "../../../test/support/temp-folder.ts";

const place = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
const workFolders = () => readdirSync(place).filter((name) => name.startsWith("newsroom-bench-"));

test.for([
  [["--sizes", "many"], '--sizes: "many" is not a whole number from 1 to 999999.'],
  [["--sizes", "1000,"], '--sizes: "" is not a whole number from 1 to 999999.'],
  [["--runs", "0"], '--runs: "0" is not a whole number from 1 to 999999.'],
  [["--with", "jekyll"], '--with: "jekyll" is none of floor, hugo, eleventy, astro.'],
  [["--all"], "Unknown option '--all'."],
] as const)("does not understand %s", async ([flags, sentence]) => {
  const { status, stdout, stderr } = await runCommand("workshop/scripts/bench", flags);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toBe(
    `${sentence}\nUsage: npm run bench -- [--sizes NUMBER,…] [--runs NUMBER] [--with NAME,…] [--search] [--cards]\n`,
  );
});

test("measures each builder, prints tables and leaves nothing behind", { timeout: 300_000 }, async () => {
  const before = workFolders();
  const { status, stdout, stderr } = await runCommand("workshop/scripts/bench", [
    ...["--sizes", "20", "--runs", "1", "--with", "floor"],
  ]);
  expect(status).toBe(0);
  expect(stderr).toContain("20 releases: run 1 of 1, cold, the floor …");
  expect(stderr).toMatch(/^20 releases: run 1 of 1, cold, the floor: [\d.]+ s, .+ of processor time, .+$/m);
  expect(stdout).toMatch(/^\| 20, this newsroom +\| +\d+\.\d+ s/m);
  expect(stdout).toMatch(/^\| 20, the floor +\| +\d+\.\d+ s/m);
  expect(stdout).toMatch(/^\| 20, this newsroom +\| +\d+ \|$/m);
  expect(stdout).toMatch(/^\| 20, save to seen +\| +\d+\.\d+ s/m);
  // The floor writes what ours wrote.
  const [ours, floor] = [...stdout.matchAll(/^\| 20, \D+?\|( +\d+ \|.* MB) \|$/gm)].map(([, counts]) => counts);
  expect(ours).toMatch(/ 20 \| +69 \|/);
  expect(floor).toBe(ours);
  expect(workFolders()).toEqual(before);
});

test("ends at once when it is interrupted, and leaves nothing behind", { timeout: 120_000 }, async () => {
  const before = workFolders();
  const child = spawn(process.execPath, ["workshop/scripts/bench.ts", "--sizes", "20"]);
  const { promise, resolve } = Promise.withResolvers<number | null>();
  child.stderr.on("data", (text: Buffer) => text.includes("warming up") && child.kill("SIGINT"));
  child.once("exit", resolve);
  expect(await promise).toBe(130);
  expect(workFolders()).toEqual(before);
});

test("writes an archive alone", async () => {
  const folder = tempFolder();
  expect((await runCommand("workshop/scripts/bench-archive", ["20", folder])).status).toBe(0);
  expect(readFileSync(join(folder, "site.yaml"), "utf8")).toContain("Thimblewick");
  expect((await runCommand("workshop/scripts/bench-archive", ["many", folder])).status).toBe(2);
});
