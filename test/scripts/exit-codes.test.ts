import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { runCommand, runInShell } from "../support/command.ts";
import { tempFolder } from "../support/temp-folder.ts";

const now = ["--now", "2026-11-23T12:00:00Z"];
const diskFull = "The disk is full: the output could not be written.\n";
const held = "news/2099/2099-07-01-tram-to-open.md";

let folder: string;
let content: string;
/** Wrong in one line. */
let wrong: string;

beforeAll(() => {
  folder = tempFolder();
  [content, wrong] = [join(folder, "content"), join(folder, "wrong")];
  for (const copy of [content, wrong]) cpSync("test/fixtures/council", copy, { recursive: true });
  const header = "title: Wrong\ndate: 2026-03-14\nsummary: Wrong.\ntopics: parcs\nstatus: published";
  writeFileSync(join(wrong, "news/2026/2026-03-14-wrong.md"), `---\n${header}\n---\n\nText.\n`);
  writeFileSync(join(folder, "old.txt"), "A library opens\n\n3 March 2020\n\nIt opens in Northgate.\n");
});

/** What becomes of the words of a command, and whether that matters: nobody reads on, or they were to be kept. */
const losses = [
  ["| true", false],
  ["2>&1 | true", false],
  ["2> >(true)", false],
  [">&- 2>&- <&-", false],
  ["< /", false],
  ["2> /dev/full", false],
  ["> /dev/full", true],
  ["> /dev/full 2>&1", true],
] as const;

test.for(losses)("tells the truth whatever becomes of its words: %s", async ([redirection, isLost]) => {
  const endOf = async (name: string, args: readonly string[]) => (await runInShell(name, args, redirection)).status;
  expect(await endOf("check", ["--content", content, ...now])).toBe(isLost ? 3 : 0);
  expect(await endOf("check", ["--content", wrong, ...now])).toBe(isLost ? 3 : 1);
  expect(await endOf("check", ["--no-such-flag"])).toBe(2);
});

/** Commands with the exit code that they have when all they say is read. */
const ordinary = [
  ["due", 1, () => ["--content", wrong, ...now]],
  ["prove", 0, () => ["--content", content, ...now]],
  ["next-change", 1, () => ["--content", content, "--since", "2026-01-01T00:00:00Z", ...now]],
  ["press", 0, () => [join(content, held), "--content", content, ...now]],
  ["review", 0, () => ["--content", content, "--out", join(folder, "review.html"), ...now]],
  ["ledger", 0, () => ["--content", content, "--ledger", join(tempFolder(), "ledger.txt"), ...now]],
  ["new", 0, () => ["--content", siteAlone(), "--title", "A library opens"]],
  ["import", 0, () => [join(folder, "old.txt"), "--content", siteAlone()]],
  ["validate", 0, () => ["--help"]],
  ["desk", 0, () => ["--help"]],
  ["a11y", 0, () => ["--help"]],
  ["workshop/scripts/bench", 0, () => ["--help"]],
  ["workshop/scripts/fuzz", 0, () => ["--times", "0", "--runs", "1", "--builds", "0"]],
] as const;

function siteAlone(): string {
  const made = join(tempFolder(), "content");
  mkdirSync(made);
  cpSync(join(content, "site.yaml"), join(made, "site.yaml"));
  return made;
}

test.for(ordinary)("%s ends with %i where nobody reads on, and with 3 where its words are lost", async ([
  name,
  usual,
  args,
]) => {
  const left = await runInShell(name, args(), "| true");
  expect(left.status).toBe(usual);
  const lost = await runInShell(name, args(), "> /dev/full");
  expect([lost.status, lost.stderr]).toEqual([3, diskFull]);
});

test("a disk that takes only the beginning of a text has not taken it", async ({ skip }) => {
  const disk = tempFolder();
  const [all, block] = [16_384, 4096];
  if (spawnSync("mount", ["-t", "tmpfs", "-o", `size=${all}`, "tmpfs", disk]).status !== 0)
    return skip("only root can make such a disk");
  onTestFinished(() => void spawnSync("umount", [disk]));
  const file = join(disk, "embargoed.txt");
  writeFileSync(file, "-".repeat(block - 100));
  writeFileSync(join(disk, "rest"), "-".repeat(all - block));
  const args = [join(content, held), "--content", content, ...now];
  const { status, stderr } = await runInShell("press", args, `>> '${file}'`);
  expect([status, stderr]).toEqual([3, diskFull]);
  expect(readFileSync(file).length).toBeGreaterThanOrEqual(block);
});

test("review writes into a pipe, and removes none", async () => {
  const pipe = join(tempFolder(), "review.html");
  spawnSync("mkfifo", [pipe]);
  const { status, stdout } = await runCommand("review", ["--content", siteAlone(), "--out", pipe, ...now]);
  expect(status).not.toBe(3);
  expect(stdout).not.toBe("");
  expect(existsSync(pipe)).toBe(true);
});

test("start ends with 3 where its first words are lost, and where no port is free", async () => {
  const last = 65_535;
  const server = createServer();
  onTestFinished(() => void server.close());
  // Taken already is as good.
  await new Promise<void>((taken) => server.once("error", () => taken()).listen(last, "127.0.0.1", () => taken()));
  const args = ["--content", content, "--port", String(last)];
  const lost = await runInShell("start", args, "> /dev/full");
  expect([lost.status, lost.stderr]).toEqual([3, diskFull]);
  const { status, stderr } = await runCommand("start", args);
  expect([status, stderr]).toEqual([3, "Port 65535 is in use, or not for this account. Name another: --port 9000.\n"]);
});

/** Ways in which a command can end before it has an answer, as the module of a command writes them. */
const earlyEnds = [
  ["nothing is left to wait for", "new Promise(() => {})", /^The command ended before it was done\.\nThis is a bug/],
  [
    "nobody caught an error",
    "new Promise(() => setTimeout(() => { throw new Error('late') }))",
    /late[\s\S]*This is a bug/,
  ],
  ["nobody caught a refusal", "(Promise.reject(new Error('late')), new Promise(() => {}))", /late[\s\S]*This is a bug/],
  ["its code is wrong", "(async () => nothing)()", /nothing is not defined[\s\S]*This is a bug/],
  ["there is no memory for an array", "(async () => new ArrayBuffer(2 ** 52))()", /^There is too little memory\./],
  [
    "there is no memory for a thread",
    "new Promise((_, lost) => new Worker('const all = []; for (;;) all.push(new Array(1e5).fill(all.length))', { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8 } }).on('error', lost))",
    /^There is too little memory\. Close other programs, or let Node\.js have more: NODE_OPTIONS=--max-old-space-size=4096\.\n$/m,
  ],
] as const;

test.for(earlyEnds)("a command ends with 3 where %s", async ([, answer, words]) => {
  const script = join(tempFolder(), "command.ts");
  const line = `import { Worker } from "node:worker_threads";\nimport { run } from "${join(process.cwd(), "src/cli/command-line.ts")}";\nvoid Worker;\nawait run("usage", () => ${answer});\n`;
  writeFileSync(script, line);
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8" });
  expect(stderr).toMatch(words);
  expect(stderr.match(/This is a bug in the newsroom, not in your content\./g)?.length ?? 1).toBe(1);
  expect(status).toBe(3);
});
