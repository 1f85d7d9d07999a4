import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { tempFolder } from "../support/temp-folder.ts";
import { expression, runStep, stepsOf } from "../support/workflow.ts";

describe("tests the code only where something else than content changed", () => {
  const content = ["content/news/2026/2026-03-13-a.md", "content/media/a.pdf"];
  const code = ["src/a.ts", "package.json", ".github/workflows/test.yml", "docs/a.md", "contents/a.md"];

  /** A repository, and how to commit files to it. */
  function repository() {
    const folder = tempFolder();
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@northgate.example", ...args], {
        cwd: folder,
        encoding: "utf8",
      }).trim();
    git("init", "--quiet");
    let count = 0;
    /** Commits a change of files, and gives the commit. */
    const commit = (...files: readonly string[]) => {
      count += 1;
      for (const file of files) {
        mkdirSync(join(folder, file, ".."), { recursive: true });
        writeFileSync(join(folder, file), `text ${count}`);
      }
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "--message", "Change");
      return git("rev-parse", "HEAD");
    };
    return { folder, git, commit };
  }

  test("a proposal is compared with what it would be merged into", () => {
    const changing = (...files: string[]) => {
      const { folder, commit } = repository();
      commit();
      commit(...files);
      return runStep(stepsOf("test", "content"), "change", {}, {}, { cwd: folder }).output;
    };
    expect(changing(...content)).toBe("");
    expect(changing()).toBe("");
    for (const file of code) expect(changing("content/site.yaml", file)).toBe("code=yes\n");
  });

  /** What is said of main in a checkout such as the job's, where a commit was published last. */
  function publishing({ folder }: ReturnType<typeof repository>, published: string | undefined) {
    const checkout = join(tempFolder(), "checkout");
    execFileSync("git", ["clone", "--quiet", "--depth", "2", `file://${folder}`, checkout]);
    if (published !== undefined) writeFileSync(join(checkout, "published.txt"), published);
    const environment = { LEDGER_REMOTE: `file://${folder}` };
    const [run, output] = [resolve(".github/ledger.sh"), join(checkout, "..", "output")];
    const { status } = spawnSync(run, ["compare"], {
      cwd: checkout,
      env: { ...process.env, ...environment, GITHUB_OUTPUT: output },
    });
    const commits = execFileSync("git", ["rev-list", "--count", "HEAD"], { cwd: checkout, encoding: "utf8" }).trim();
    return { status, output: existsSync(output) ? readFileSync(output, "utf8") : "", commits };
  }

  const same = { status: 0, output: "", commits: "2" };
  const another = { status: 0, output: "code=yes\n", commits: "2" };
  const line = (commit: string) => `${commit} 2026-03-13T17:40:00Z\n`;

  test("publishing asks what was published last", () => {
    const step = stepsOf("publish", "prove").findIndex(({ id }) => id === "change");
    expect(stepsOf("publish", "prove").slice(step - 1, step + 1)).toMatchObject([
      { run: ".github/ledger.sh bring" },
      { run: ".github/ledger.sh compare", env: { GH_TOKEN: expression("github.token") } },
    ]);
  });

  test("of one commit, of several, of none, and of content alone", () => {
    const newsroom = repository();
    const published = newsroom.commit("src/a.ts");
    newsroom.commit(...content);
    expect(publishing(newsroom, line(published))).toEqual(same);
    const last = newsroom.commit("content/site.yaml");
    expect(publishing(newsroom, line(published))).toEqual(same);
    expect(publishing(newsroom, line(last))).toEqual(same);
  });

  test.for(code)("a change of content on top of untested code does not hide it: %s", (file) => {
    const newsroom = repository();
    const published = newsroom.commit("src/b.ts");
    newsroom.commit(file);
    newsroom.commit("content/site.yaml");
    expect(publishing(newsroom, line(published))).toEqual(another);
    newsroom.commit(...content);
    expect(publishing(newsroom, line(published))).toEqual(another);
  });

  test("code that was put back as it was published needs no test", () => {
    const newsroom = repository();
    const published = newsroom.commit("src/a.ts");
    newsroom.commit("src/a.ts");
    newsroom.git("checkout", "--quiet", published, "--", "src/a.ts");
    newsroom.commit("content/site.yaml");
    expect(publishing(newsroom, line(published))).toEqual(same);
  });

  test("what was published may be on a history that main has left", () => {
    const newsroom = repository();
    const first = newsroom.commit("src/a.ts");
    const left = newsroom.commit("content/site.yaml");
    newsroom.git("reset", "--quiet", "--hard", first);
    newsroom.commit("content/news/a.md");
    newsroom.commit("content/news/b.md");
    expect(publishing(newsroom, line(left))).toEqual(same);
    newsroom.commit("src/a.ts");
    expect(publishing(newsroom, line(left))).toEqual(another);
  });

  test.for([
    ["nothing was published yet", undefined],
    ["nothing is noted", ""],
    ["the note is no commit", "HEAD 2026-03-13T17:40:00Z\n"],
    ["the note is a flag", "--upload-pack=true\n"],
    ["the commit is gone", line("a".repeat(40))],
  ] as const)("tests the code where %s", ([, published]) => {
    const newsroom = repository();
    newsroom.commit("src/a.ts");
    newsroom.commit("content/site.yaml");
    expect(publishing(newsroom, published)).toEqual(another);
  });
});
