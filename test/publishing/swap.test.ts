import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { InTheWay } from "../../src/publishing/in-the-way.ts";
import { Busy } from "../../src/publishing/lock.ts";
import { buildMark, OutRefused, takeHold } from "../../src/publishing/swap.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** Builds a folder that holds one page, and one beside it that holds one file. */
function buildOnce(target: string, page: string): void {
  const swap = takeHold(target, process.pid);
  writeFileSync(join(swap.fresh, "index.html"), page);
  writeFileSync(join(swap.freshHosting, "Caddyfile"), page);
  swap.commit();
  swap.release();
}

/** Which build stands in the place of a site, and which beside it. */
function strategyStatus(target: string): string[] {
  return [join(target, "index.html"), join(`${target}.hosting`, "Caddyfile")].map((file) => readFileSync(file, "utf8"));
}

test("puts a build in the place of the one before it, and leaves nothing beside it", () => {
  const parent = tempFolder();
  const target = join(parent, "_site");
  buildOnce(target, "one");
  buildOnce(target, "two");
  expect(strategyStatus(target)).toEqual(["two", "two"]);
  expect(readdirSync(parent)).toEqual(["_site", "_site.hosting"]);
});

test("leaves the target as it was where a build is given up", () => {
  const parent = tempFolder();
  const target = join(parent, "_site");
  buildOnce(target, "one");
  const swap = takeHold(target, process.pid);
  writeFileSync(join(swap.fresh, "index.html"), "half");
  swap.release();
  expect(strategyStatus(target)).toEqual(["one", "one"]);
  expect(readdirSync(parent)).toEqual(["_site", "_site.hosting"]);
});

test.for([
  ["before it moved anything", 0, "one"],
  ["with the old folder for the host moved", 1, "one"],
  ["with the old site moved, too", 2, "one"],
  ["with the new folder for the host in its place", 3, "one"],
  ["with the new site in its place, too", 4, "two"],
] as const)("never leaves the site of one build beside the host’s files of another, killed %s", ([, steps, left]) => {
  const parent = tempFolder();
  const target = join(parent, "_site");
  buildOnce(target, "two");
  for (const name of ["_site", "_site.hosting"])
    renameSync(join(parent, name), join(parent, `.${name}.building-4194303`));
  buildOnceBeside(parent);
  const moves = [
    ["_site.hosting", "._site.hosting.previous-4194303"],
    ["_site", "._site.previous-4194303"],
    ["._site.hosting.building-4194303", "_site.hosting"],
    ["._site.building-4194303", "_site"],
  ] as const;
  for (const [from, to] of moves.slice(0, steps)) renameSync(join(parent, from), join(parent, to));
  writeFileSync(join(parent, "._site.lock"), "4194303");

  takeHold(target, process.pid).release();

  expect(strategyStatus(target)).toEqual([left, left]);
  expect(readdirSync(parent)).toEqual(["_site", "_site.hosting"]);
});

/** The folders of an old build, where those of a new one that was killed lie beside them. */
function buildOnceBeside(parent: string): void {
  const files = { "_site/.newsroom-build": "", "_site/index.html": "one" };
  const beside = { "_site.hosting/.newsroom-hosting": "", "_site.hosting/Caddyfile": "one" };
  for (const [file, text] of Object.entries({ ...files, ...beside })) {
    mkdirSync(dirname(join(parent, file)), { recursive: true });
    writeFileSync(join(parent, file), text);
  }
}

test("leaves nothing beside a place where a first build was killed before its site was there", () => {
  const parent = tempFolder();
  buildOnceBeside(parent);
  rmSync(join(parent, "_site"), { recursive: true });
  takeHold(join(parent, "_site"), process.pid).release();
  expect(readdirSync(parent)).toEqual([]);
});

test.for([
  "_site.hosting/notes.txt",
  "_site.hosting/.newsroom-build",
])("refuses a folder beside it that is somebody’s: %s", (file) => {
  const parent = tempFolder();
  mkdirSync(join(parent, "_site.hosting"));
  writeFileSync(join(parent, file), "");
  expect(() => takeHold(join(parent, "_site"), process.pid)).toThrow(
    new OutRefused(`${join(parent, "_site.hosting")} holds files that are not a build of this newsroom`),
  );
  expect(existsSync(join(parent, file))).toBe(true);
});

test("refuses a folder that holds anything but a build, and touches none of it", () => {
  const target = tempFolder();
  writeFileSync(join(target, "thesis.txt"), "years of work");
  expect(() => takeHold(target, process.pid)).toThrow(OutRefused);
  expect(readdirSync(target)).toEqual(["thesis.txt"]);
  expect(existsSync(`${target}.lock`)).toBe(false);
});

test("says which process is building, and takes over from one that has ended", async () => {
  const target = join(tempFolder(), "_site");
  const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  takeHold(target, other.pid ?? 0);
  expect(() => takeHold(target, process.pid)).toThrow(new Busy(`another build (process ${other.pid}) is writing here`));

  other.kill("SIGKILL");
  await new Promise((ended) => other.once("exit", ended));
  takeHold(target, process.pid).release();
});

test.skipIf(process.platform !== "linux")("takes over from a process whose number another one has now", () => {
  const parent = tempFolder();
  writeFileSync(join(parent, "._site.lock"), "1 4194303999");
  takeHold(join(parent, "_site"), process.pid).release();
  expect(readdirSync(parent)).toEqual([]);
});

test("clears away what builds left that were killed while they took hold, and not what a living one has", () => {
  const parent = tempFolder();
  writeFileSync(join(parent, "._site.lock.4194303"), "");
  writeFileSync(join(parent, "._site.lock.4194302.ended"), "4194301 1");
  writeFileSync(join(parent, `._site.lock.${process.ppid}`), "");
  takeHold(join(parent, "_site"), process.pid).release();
  expect(readdirSync(parent)).toEqual([`._site.lock.${process.ppid}`]);
});

test("keeps the old tree where the new one cannot take its place", () => {
  const parent = tempFolder();
  const target = join(parent, "_site");
  buildOnce(target, "one");
  const swap = takeHold(target, process.pid);
  rmSync(swap.fresh, { recursive: true });
  expect(() => swap.commit()).toThrow();
  swap.release();
  expect(strategyStatus(target)).toEqual(["one", "one"]);
  expect(readdirSync(parent)).toEqual(["_site", "_site.hosting"]);
});

test("marks what it built", () => {
  const target = join(tempFolder(), "_site");
  buildOnce(target, "one");
  expect(readdirSync(target)).toContain(buildMark);
});

test.skipIf(process.platform !== "linux")(
  "takes over from a process that has ended and that nobody has asked how",
  async () => {
    const target = join(tempFolder(), "_site");
    // The shell becomes a program that never asks its child, which ends at once.
    const parent = spawn("sh", ["-c", "sleep 0.2 & echo $!; exec sleep 60"]);
    const pid = await new Promise<number>((told) => parent.stdout.once("data", (data) => told(Number(String(data)))));
    takeHold(target, pid);
    await new Promise((later) => setTimeout(later, 600));
    expect(readFileSync(`/proc/${pid}/stat`, "utf8")).toContain(") Z ");
    takeHold(target, process.pid).release();
    parent.kill("SIGKILL");
  },
);

/** What can lie where a build writes a file, and what it is called. */
const strangers = [
  ["a pipe", (path: string) => spawnSync("mkfifo", [path])],
  ["a folder", (path: string) => mkdirSync(path)],
  ["a link", (path: string) => symlinkSync("nowhere", path)],
  ["a link", (path: string) => symlinkSync("/dev/zero", path)],
  ["a link", (path: string) => symlinkSync(path, path)],
  ["a socket", (path: string) => listenAt(path)],
  ["of someone else", (path: string) => writeFileSync(path, "years of work")],
  ["of someone else", (path: string) => writeFileSync(path, "1 1\n".repeat(1000))],
] as const;

function listenAt(path: string): Promise<void> {
  const server = createServer();
  onTestFinished(() => void server.close());
  return new Promise((listening) => server.listen(path, () => listening()));
}

test.skipIf(process.platform === "win32").for(strangers)(
  "leaves alone what has the name of its lock and is %s",
  async ([what, make]) => {
    const parent = tempFolder();
    const lock = join(parent, "._site.lock");
    await make(lock);
    const words = `${lock} is ${what}, and a build needs this name for a file. Rename or delete it.`;
    expect(() => takeHold(join(parent, "_site"), process.pid)).toThrow(new InTheWay(lock, what));
    expect(new InTheWay(lock, what).message).toBe(words);
    expect(readdirSync(parent)).toEqual(["._site.lock"]);
  },
);

test.skipIf(process.platform === "win32").for([
  ["a pipe", (path: string) => spawnSync("mkfifo", [path])],
  ["a folder", (path: string) => mkdirSync(path)],
] as const)(
  "neither writes into nor removes %s that has a name which builds give their files",
  async ([what, make]) => {
    const parent = tempFolder();
    const names = ["._site.lock.4194303", "._site.lock.4194303.ended"];
    for (const name of names) make(join(parent, name));
    takeHold(join(parent, "_site"), process.pid).release();
    expect(readdirSync(parent).toSorted()).toEqual(names);

    const own = join(parent, `._site.lock.${process.pid}`);
    make(own);
    expect(() => takeHold(join(parent, "_site"), process.pid)).toThrow(new InTheWay(own, what));
  },
);

test("puts back as the old site only a build", () => {
  const parent = tempFolder();
  mkdirSync(join(parent, "._site.previous-1"));
  takeHold(join(parent, "_site"), process.pid).release();
  expect(existsSync(join(parent, "_site"))).toBe(false);
});

test("takes over a lock that a power cut has left empty", () => {
  const parent = tempFolder();
  writeFileSync(join(parent, "._site.lock"), "");
  takeHold(join(parent, "_site"), process.pid).release();
  expect(readdirSync(parent)).toEqual([]);
});
