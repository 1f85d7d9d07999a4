import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { sampleFiles } from "../../src/writing/newsroom/sample-files.ts";
import { setUp } from "../../src/writing/newsroom/set-up.ts";
import { tempFolder } from "../support/temp-folder.ts";

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
  cpSync("test/fixtures/sample", join(upstream, "content"), { recursive: true });
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
  setUp(join(council, "content"), { answers, day: "2026-03-13" });
  write(council, release, "---\ntitle: Library opens\n---\n\nIt opens.\n");
  commit(council);
});

/** Merges what upstream has now, without a word of advice to Git. */
function merge(): void {
  commit(upstream);
  git(council, "pull", "--quiet", "--no-rebase", "--no-edit", "origin", "main");
}

test("merges a later version without a conflict, and leaves content/ as it was", () => {
  const before = git(council, "rev-parse", "HEAD:content");
  write(upstream, "README.md", "The second version.\n");
  write(upstream, "src/new.ts", "export {};\n");
  merge();
  expect(git(council, "status", "--porcelain")).toBe("");
  expect(git(council, "rev-parse", "HEAD:content")).toBe(before);
  expect(readFileSync(join(council, "README.md"), "utf8")).toBe("The second version.\n");
});

test.for(
  Object.keys(sampleFiles),
)("would see the conflict of a later version that changes %s of the sample", (path) => {
  appendFileSync(join(upstream, "content", path), "# More.\n");
  expect(merge).toThrow();
  expect(git(council, "status", "--porcelain")).toMatch(/^(DU|UU|AA) content\//m);
});
