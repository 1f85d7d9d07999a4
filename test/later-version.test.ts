import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { setUp } from "../src/writing/newsroom/set-up.ts";
import { tempFolder } from "./temp-folder.ts";

let upstream: string;
let council: string;
const release = "content/news/2026/2026-03-13-library-opens.md";

/** Runs git with no settings of the machine. */
function git(folder: string, ...args: string[]): string {
  const own = ["-c", "user.name=test", "-c", "user.email=test@localhost", "-c", "core.autocrlf=false"];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  return execFileSync("git", [...own, ...args], { cwd: folder, encoding: "utf8", env, stdio: "pipe" });
}

function commit(folder: string): void {
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--message", "Change");
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** A council that has set up its newsroom and published in it, in a clone of a version of this repository. */
beforeEach(() => {
  const place = tempFolder();
  upstream = join(place, "upstream");
  council = join(place, "council");
  mkdirSync(upstream);
  git(upstream, "init", "--quiet", "--initial-branch", "main");
  cpSync("sample", join(upstream, "sample"), { recursive: true });
  for (const file of [".gitattributes", ".gitignore"]) cpSync(file, join(upstream, file));
  write(upstream, "README.md", "The first version.\n");
  commit(upstream);
  git(place, "clone", "--quiet", upstream, council);
  const answers = {
    name: "Northgate Council",
    website: "https://www.northgate.gov.uk/",
    address: "https://news.northgate.gov.uk/",
    contact: "press@northgate.gov.uk",
    authority: "northgate.gov.uk,2026",
  };
  const folders = { content: join(council, "content"), sample: join(council, "sample") };
  setUp(folders, { answers, day: "2026-03-13" });
  write(council, release, "---\ntitle: Library opens\n---\n\nIt opens.\n");
  commit(council);
});

/** Everything that a later version may do to the sample. */
const laterVersions: readonly (readonly [string, () => void])[] = [
  ["changes no sample", () => undefined],
  [
    "changes every file of the sample",
    () => {
      for (const path of git(upstream, "ls-files", "sample").trim().split("\n")) {
        const file = join(upstream, path);
        writeFileSync(file, readFileSync(file, "utf8").replaceAll(/^\w/gm, "x"));
        appendFileSync(file, "# More.\n");
      }
    },
  ],
  ["takes the sample away", () => rmSync(join(upstream, "sample"), { recursive: true })],
  ["gives the sample new files", () => write(upstream, "sample/news/2026/2026-03-13-library-opens.md", "Other.\n")],
  ["moves the sample elsewhere", () => git(upstream, "mv", "sample", "example")],
];

test.for(laterVersions)("merges a later version that %s, and leaves content/ as it was", ([, change]) => {
  const before = git(council, "rev-parse", "HEAD:content");
  change();
  write(upstream, "README.md", "The second version.\n");
  commit(upstream);
  git(council, "pull", "--quiet", "--no-rebase", "--no-edit", "origin", "main");
  expect(git(council, "status", "--porcelain")).toBe("");
  expect(git(council, "rev-parse", "HEAD:content")).toBe(before);
  expect(readFileSync(join(council, "README.md"), "utf8")).toBe("The second version.\n");
});

test("meets no conflict in content/ where the council took the sample away itself", () => {
  rmSync(join(council, "sample"), { recursive: true });
  commit(council);
  const before = git(council, "rev-parse", "HEAD:content");
  for (const [, change] of laterVersions.slice(0, 2)) change();
  write(upstream, "sample/pages/new.md", "New.\n");
  commit(upstream);
  expect(() => git(council, "pull", "--quiet", "--no-rebase", "--no-edit", "origin", "main")).toThrow();
  const conflicts = git(council, "status", "--porcelain")
    .split("\n")
    .filter((line) => /^(U|.U|AA|DD)/.test(line));
  expect(conflicts.length).toBeGreaterThan(0);
  expect(conflicts.filter((line) => line.includes("content/"))).toEqual([]);
  git(council, "rm", "--quiet", "--force", "-r", "sample");
  commit(council);
  expect(git(council, "rev-parse", "HEAD:content")).toBe(before);
});

test("would see the conflict of a sample that lay in content/", () => {
  git(upstream, "mv", "sample", "content");
  commit(upstream);
  git(council, "pull", "--quiet", "--no-rebase", "--no-edit", "-X", "ours", "origin", "main");
  rmSync(join(council, "content/news/2018"), { recursive: true });
  commit(council);
  appendFileSync(join(upstream, "content/news/2018/2018-02-09-send-strategy-approved-by-cabinet.md"), "More.\n");
  commit(upstream);
  expect(() => git(council, "pull", "--quiet", "--no-rebase", "--no-edit", "origin", "main")).toThrow();
  expect(git(council, "status", "--porcelain")).toMatch(/^DU content\//m);
});
