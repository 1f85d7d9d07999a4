import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { tempFolder } from "../support/temp-folder.ts";

const now = "2026-11-23T12:00:00Z";
const preload = resolve(import.meta.dirname, "../support/note-shared-files.ts");

let folder: string;

beforeAll(() => {
  folder = tempFolder();
  cpSync("test/fixtures/council", join(folder, "CONTENT"), { recursive: true });
});

/** Runs a script with a temporary folder of the test's own; gives what it said, and what it did in folders that others share. */
function running(script: string, flags: readonly string[], planted: Readonly<Record<string, string>> = {}) {
  const temporary = tempFolder();
  for (const [file, text] of Object.entries(planted)) {
    mkdirSync(join(temporary, file, ".."), { recursive: true });
    writeFileSync(join(temporary, file), text);
  }
  const noted = join(tempFolder(), "noted");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", preload, script, ...flags], {
    encoding: "utf8",
    env: { ...process.env, TMPDIR: temporary, SHARED_FILES_NOTED: noted, SHARED_FILES_OWN: folder },
  });
  const lines = existsSync(noted) ? readFileSync(noted, "utf8").trimEnd().split("\n") : [];
  return {
    ended: status === 0 || status === 1 ? "in order" : `${status}: ${stdout}${stderr}`,
    first: lines[0]?.replace(temporary, "TMPDIR"),
    left: readdirSync(temporary, { recursive: true, encoding: "utf8" }),
    said: stdout,
  };
}

/** What a compiler kept in the temporary folder, as it seems: code of another account. */
const poison = {
  [`tsx-${process.geteuid?.()}/1-a`]: 'console.log("poisoned")',
  "node-compile-cache/a": 'console.log("poisoned")',
};

test.for([
  ["build", ["--content", "CONTENT", "--out", "SITE", "--now", now]],
  ["check", ["--content", "CONTENT", "--now", now]],
  ["prove", ["--content", "CONTENT", "--now", now]],
  ["due", ["--content", "CONTENT", "--now", now]],
  ["next-change", ["--since", now, "--within", "5h", "--content", "CONTENT"]],
  ["ledger", ["--content", "CONTENT", "--now", now]],
  ["press", ["CONTENT/news/2099/2099-07-01-tram-to-open.md", "--content", "CONTENT", "--now", now]],
  ["review", ["--content", "CONTENT", "--site", "SITE", "--out", "REVIEW", "--now", now]],
  ["validate", ["--site", "SITE", "--cache", "CACHE"]],
] as const)("npm run %s runs, reads and makes nothing where another account could have put it first", ([
  name,
  flags,
]) => {
  const inFolder = flags.map((flag) => flag.replace(/^(CONTENT|SITE|REVIEW|CACHE)/, (place) => join(folder, place)));
  const { said, left, ...ran } = running(`scripts/${name}.ts`, inFolder, poison);
  expect(ran).toEqual({ ended: "in order", first: undefined });
  expect(left.filter((file) => file.includes("/")).toSorted()).toEqual(Object.keys(poison).toSorted());
  expect(said).not.toContain("poisoned");
});

test.for([
  ["reads a file", 'fs.readFileSync(planted("a.mjs"))', "readFileSync TMPDIR/a.mjs"],
  ["looks for a file", 'fs.existsSync("/tmp/chromium")', "existsSync /tmp/chromium"],
  ["runs a file", 'await import(planted("a.mjs"))', "import TMPDIR/a.mjs"],
  ["makes a file of a name to guess", 'await writeFile(planted("b"), "")', "writeFile TMPDIR/b"],
  ["moves a file to a name to guess", 'fs.renameSync(own(), planted("b"))', "renameSync TMPDIR/b"],
  ["makes a file of its own", "own()", undefined],
] as const)("notes a command that %s in a shared folder, or not where it is its own", ([, does, first]) => {
  const script = join(folder, "script.mjs");
  writeFileSync(
    script,
    `import fs, { mkdtempSync } from "node:fs";
    import { writeFile } from "node:fs/promises";
    import { tmpdir } from "node:os";
    const planted = (name) => tmpdir() + "/" + name;
    const own = () => { const file = mkdtempSync(planted("own-")) + "/a"; fs.writeFileSync(file, ""); return file; };
    ${does};`,
  );
  expect(running(script, [], { "a.mjs": "" })).toMatchObject({ ended: "in order", first });
});
