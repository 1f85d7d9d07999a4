import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../temp-folder.ts";

const script = resolve(".github/ledger.sh");

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
      run: (step: "bring" | "keep", to = remote) =>
        spawnSync(script, [step], { cwd: place, env: { ...env, LEDGER_REMOTE: to }, encoding: "utf8" }).status,
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
