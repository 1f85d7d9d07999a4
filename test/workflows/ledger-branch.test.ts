import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../support/temp-folder.ts";

const script = resolve(".github/ledger.sh");

const run = (cwd: string, step: string, env: Readonly<Record<string, string | undefined>>) =>
  spawnSync(script, [step, ...(step === "keep" ? ["ledger.txt"] : [])], { cwd, env, encoding: "utf8" });

/** A repository as GitHub holds it, and two checkouts of it. */
function repository() {
  const folder = tempFolder();
  const remote = join(folder, "remote.git");
  execFileSync("git", ["init", "--quiet", "--bare", remote]);
  const checkout = (name: string) => {
    const place = join(folder, name);
    mkdirSync(place);
    execFileSync("git", ["init", "--quiet"], { cwd: place });
    const ledger = join(place, "ledger.txt");
    const read = (file: string) =>
      existsSync(join(place, file)) ? readFileSync(join(place, file), "utf8") : undefined;
    const env = { ...process.env, GITHUB_SHA: name, NOW: "2026-03-13T17:40:00Z" };
    return {
      run: (step: "bring" | "keep", to = remote) => run(place, step, { ...env, LEDGER_REMOTE: to }).status,
      keepAs: (more: Readonly<Record<string, string>>) => {
        const { status, stdout, stderr } = run(place, "keep", { ...env, LEDGER_REMOTE: remote, ...more });
        return { status, said: stdout + stderr };
      },
      ledger,
      write: (text: string) => writeFileSync(ledger, text),
      read: () => read("ledger.txt"),
      published: () => read("published.txt"),
    };
  };
  const commits = () => execFileSync("git", ["-C", remote, "log", "--format=%s", "ledger"], { encoding: "utf8" });
  return { folder, checkout, commits };
}

test("begins the branch of a new newsroom, brings it to others, and adds to it", () => {
  const { checkout, commits } = repository();
  const [first, second] = [checkout("one"), checkout("two")];
  expect([first.run("bring"), first.read()]).toEqual([0, undefined]);
  first.write("/a/ - -\n");
  expect(first.run("keep")).toBe(0);
  expect([second.run("bring"), second.read()]).toEqual([0, "/a/ - -\n"]);
  second.write("/a/ - -\n/b/ - -\n");
  expect(second.run("keep")).toBe(0);
  expect(first.run("bring")).toBe(0);
  expect(first.read()).toBe("/a/ - -\n/b/ - -\n");
  expect(commits()).toBe("Keep what was published\n".repeat(2));
});

test("fails where another run added rows meanwhile, and loses none of them", () => {
  const { checkout } = repository();
  const [first, second] = [checkout("one"), checkout("two")];
  first.write("/a/ - -\n");
  expect([first.run("keep"), second.run("bring")]).toEqual([0, 0]);
  first.write("/a/ - -\n/from-1/ - -\n");
  second.write("/a/ - -\n/from-2/ - -\n");
  expect([first.run("keep"), second.run("keep"), second.run("bring")]).toEqual([0, 1, 0]);
  expect(second.read()).toBe("/a/ - -\n/from-1/ - -\n");
});

test("makes no commit where nothing is new", () => {
  const { checkout, commits } = repository();
  const only = checkout("one");
  only.write("/a/ - -\n");
  expect([only.run("keep"), only.run("keep")]).toEqual([0, 0]);
  expect(commits()).toBe("Keep what was published\n");
});

test("notes which commit was published last, and as of when", () => {
  const { checkout, commits } = repository();
  const [first, second] = [checkout("one"), checkout("two")];
  expect([first.run("bring"), first.published()]).toEqual([0, undefined]);
  first.write("/a/ - -\n");
  expect([first.run("keep"), second.run("bring")]).toEqual([0, 0]);
  expect(second.published()).toBe("one 2026-03-13T17:40:00Z\n");
  // Nothing is new but the commit.
  expect([second.run("keep"), first.run("bring")]).toEqual([0, 0]);
  expect(first.published()).toBe("two 2026-03-13T17:40:00Z\n");
  expect(commits()).toBe("Keep what was published\n".repeat(2));
});

test("brings a ledger that was kept before commits were noted", () => {
  const { folder, checkout } = repository();
  const [old, only] = [join(folder, "old"), checkout("one")];
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", old, "-c", "user.name=A", "-c", "user.email=a@northgate.example", ...args]);
  execFileSync("git", ["init", "--quiet", old]);
  writeFileSync(join(old, "ledger.txt"), "/a/ - -\n");
  git("add", "ledger.txt");
  git("commit", "--quiet", "--message", "Keep");
  git("push", "--quiet", join(folder, "remote.git"), "HEAD:refs/heads/ledger");
  expect([only.run("bring"), only.read(), only.published()]).toEqual([0, "/a/ - -\n", ""]);
});

test("fails where the repository does not answer, and never takes that for a new newsroom", () => {
  const { folder, checkout } = repository();
  const only = checkout("one");
  only.write("/a/ - -\n");
  const nowhere = join(folder, "nowhere.git");
  expect([only.run("bring", nowhere), only.run("keep", nowhere)]).toEqual([1, 1]);
});

const kept = "/a/ - -\n/b/ x 1-2-3-none-news\n";
const notAfter =
  "The new ledger does not begin with the rows that are kept. Where another run added some meanwhile, run this one again.\n";
const noRows = "What is added to the ledger is not all rows of address, id and hash.\n";

/** Tries to keep a ledger over the kept one; gives how that ended, and what is kept then. */
function keeping(made: string, before = kept) {
  const { checkout } = repository();
  const [first, second] = [checkout("one"), checkout("two")];
  first.write(before);
  first.run("keep");
  first.write(made);
  const { status, said } = first.keepAs({});
  second.run("bring");
  return { status, said, ledger: second.read() };
}

test.for([
  ["a row is gone", "/a/ - -\n", notAfter],
  ["a row is another", kept.replace("1-2-3", "1-2-4"), notAfter],
  ["a row is put first", `/c/ - -\n${kept}`, notAfter],
  ["all rows are gone", "", notAfter],
  ["a sentence is added", `${kept}Not a row\n`, noRows],
  ["a row of two columns is added", `${kept}/c/ -\n`, noRows],
  ["a row of four columns is added", `${kept}/c/ - - -\n`, noRows],
  ["a row of an address elsewhere is added", `${kept}https://northgate.example/ - -\n`, noRows],
  ["a row with a tab is added", `${kept}/c/\t- -\n`, noRows],
  ["an empty line is added", `${kept}\n`, noRows],
  ["a byte that nobody sees is added", `${kept}/c/\0 - -\n`, noRows],
  ["a command of a log is added", `${kept}::add-mask::a\n/c/ - -\n`, noRows],
  ["many lines are added of which the first is no row", `${kept}Not a row\n${"/c/ - -\n".repeat(50_000)}`, noRows],
  ["many lines are added of which the last is no row", `${kept}${"/c/ - -\n".repeat(50_000)}Not a row`, noRows],
] as const)("keeps nothing where %s, and does not print it", ([, made, why]) => {
  expect(keeping(made)).toEqual({ status: 1, said: why, ledger: kept });
});

test.for([
  ["a page", "/c/ - -\n"],
  ["the site", "/ northgate.example,2019 https://www.northgate.example/newsroom/\n"],
  ["a text, and a loss that was accepted", "/c/ tag:a,2019:c 1-2-3-4.5-news\n/c/ tag:a,2019:c gone\n"],
  ["an address in another script", "/newyddion/tŷ/ - -\n"],
  ["nothing", ""],
] as const)("keeps rows of %s", ([, rows]) => {
  expect(keeping(kept + rows)).toEqual({ status: 0, said: "", ledger: kept + rows });
});

test("lets what is added change no row that was cut off", () => {
  const cut = "/a/ - -";
  expect(keeping(`${cut}one\n`, cut)).toEqual({ status: 1, said: notAfter, ledger: cut });
  expect(keeping(`${cut}\n/b/ - -\n`, cut)).toEqual({ status: 0, said: "", ledger: `${cut}\n/b/ - -\n` });
});

test("notes no commit as of what is no instant", () => {
  const { checkout } = repository();
  const only = checkout("one");
  only.write(kept);
  for (const NOW of ["", "now", "2026-03-13T17:40:00Z\nmore", "2026-03-13"])
    expect(only.keepAs({ NOW })).toEqual({ status: 1, said: "NOW is no instant.\n" });
});

test("follows no link to a file of another place, and needs a file", () => {
  const { checkout, folder } = repository();
  const only = checkout("one");
  expect(only.keepAs({})).toEqual({ status: 1, said: "ledger.txt is no file.\n" });
  writeFileSync(join(folder, "elsewhere"), kept);
  symlinkSync(join(folder, "elsewhere"), only.ledger);
  expect(only.keepAs({})).toEqual({ status: 1, said: "ledger.txt is no file.\n" });
});
