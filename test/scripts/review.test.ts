import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { load } from "cheerio";
import PostalMime from "postal-mime";
import { beforeAll, describe, expect, test } from "vitest";
import { tempFolder } from "../support/temp-folder.ts";

const now = "2026-11-23T12:00:00Z";
const hasGit = spawnSync("git", ["--version"]).status === 0;
const changed = {
  live: "content/news/2026/2026-03-13-new-library-opens-in-northgate.md",
  held: "content/news/2099/2099-07-01-tram-to-open.md",
  removed: "content/news/2026/2026-03-08-wrong-names-of-prize-winners.md",
};

let project: string;

const git = (...args: string[]) => {
  const who = ["-c", "user.name=An officer", "-c", "user.email=officer@northgate.example"];
  execFileSync("git", [...who, ...args], { cwd: project, stdio: "ignore" });
};

const node = (script: string, flags: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [join("scripts", `${script}.ts`), ...flags], {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });

/** The emails that a run for a proposal writes, in a repository of which GitHub says this: by their files, their subjects. */
async function emails(repository: object) {
  const [event, summary] = ["event.json", "summary.md"].map((name) => join(tempFolder(), name)) as [string, string];
  writeFileSync(event, JSON.stringify({ repository }));
  const gitHub = { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: event };
  const { status, stdout } = node("press", ["--now", now, "--changed"], { ...gitHub, GITHUB_STEP_SUMMARY: summary });
  const folder = join(project, "emails");
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  const subjects = names.map(async (name) => [
    name,
    (await PostalMime.parse(readFileSync(join(folder, name)))).subject,
  ]);
  return {
    status,
    said: stdout.trimEnd().split("\n").at(-1),
    subjects: Object.fromEntries(await Promise.all(subjects)),
    summary: existsSync(summary) ? readFileSync(summary, "utf8") : "",
  };
}

/** What a run for a proposal shows, in a repository of which GitHub says this. */
function review(repository: object, ...flags: string[]) {
  const [event, summary] = ["event.json", "summary.md"].map((name) => join(tempFolder(), name)) as [string, string];
  writeFileSync(event, JSON.stringify({ repository }));
  const gitHub = { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: event };
  const ran = node("review", ["--now", now, ...flags], { ...gitHub, GITHUB_STEP_SUMMARY: summary });
  const file = join(project, "review.html");
  return {
    status: ran.status,
    said: ran.stdout.trimEnd().split("\n").at(-1),
    html: existsSync(file) ? readFileSync(file, "utf8") : undefined,
    summary: existsSync(summary) ? readFileSync(summary, "utf8") : "",
  };
}

const titles = (html = "") =>
  load(html)("h2")
    .map((_, heading) => load(html)(heading).text())
    .get();

/** A copy of the newsroom with the fixture's content, the change of some files as its last commit, and its built site. */
beforeAll(() => {
  if (!hasGit) return;
  project = tempFolder();
  for (const name of ["src", "_includes", "public", "scripts", ".eleventy.ts", "package.json", "tsconfig.json"])
    cpSync(name, join(project, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(project, "node_modules"));
  cpSync("test/fixtures/council", join(project, "content"), { recursive: true });
  writeFileSync(join(project, ".gitignore"), "node_modules\n_site\n.cache\nreview.html\n*.eml\n");
  git("init");
  git("add", "--all", "--", ".", ...Object.values(changed).map((file) => `:!${file}`));
  git("commit", "--message", "Publish");
  git("add", "--all");
  git("commit", "--message", "Propose");
  expect(node("build", ["--now", now]).status).toBe(0);
});

describe.skipIf(!hasGit)("the pages of a change in one file", () => {
  const [library, tram] = ["New library opens in Northgate", "Tram to open in Northgate"];
  const removed = "/newsroom/news/2026/wrong-names-of-prize-winners/";

  test("are in a private repository those that are public, those that are taken down, and those that are held", () => {
    const { status, said, html, summary } = review({ private: true });
    expect([status, said]).toEqual([0, "review.html shows 3 pages of the change."]);
    expect(titles(html)).toEqual([library, removed, tram]);
    const frames = load(html ?? "")("iframe");
    const page = (index: number) => load(frames.eq(index).attr("srcdoc") ?? "");
    expect(page(0)("h1").text()).toBe(library);
    expect(page(1)("h1").text()).toBe("This page was removed");
    expect(page(2)("h1").text()).toBe(tram);
    expect(html).toContain("Held until Wednesday 1 July 2099, 12:01am BST.");
    expect(summary).toContain("`review.html` shows 3 pages of this change");
    expect(summary).toContain(`- ${tram}`);
    for (const index of [0, 1, 2]) {
      const loading = page(index)("[src], [srcset], link, script, source").not('img[src^="data:image/"]');
      expect(loading.length).toBe(0);
      expect(page(index)("style").text()).toContain(".masthead");
    }
  });

  test.for([[{ private: false }], [{}]] as const)("are in any other those that are public: %o", ([repository]) => {
    const { html, summary } = review(repository);
    expect(titles(html)).toEqual([library, removed]);
    expect(`${html}${summary}`).not.toMatch(/tram/i);
    expect(summary).toContain("1 held page of this change is not shown.");
  });

  test("are none where the change has none, and the file of an earlier run goes", () => {
    writeFileSync(join(project, "review.html"), "old");
    git("commit", "--allow-empty", "--message", "Nothing");
    const { status, said, html, summary } = review({ private: true });
    git("reset", "--hard", "HEAD^1");
    expect([status, said, html, summary]).toEqual([0, "No page to show.", undefined, ""]);
  });
});

describe.skipIf(!hasGit)("the emails of a change", () => {
  const ofLibrary = { "2026-03-13-new-library-opens-in-northgate.eml": "New library opens in Northgate" };
  const ofTram = {
    "2099-07-01-tram-to-open.eml": "EMBARGOED until 12:01am, Wednesday 1 July 2099: Tram to open in Northgate",
  };

  test("are in a private repository those of what is public, and of what is held", async () => {
    const { status, said, subjects, summary } = await emails({ private: true });
    expect([status, said]).toEqual([0, "emails holds 2 emails."]);
    expect(subjects).toEqual({ ...ofLibrary, ...ofTram });
    expect(summary).toContain("**`emails` holds 2 emails.**");
    expect(summary).toContain("- Tram to open in Northgate");
  });

  test.for([
    [{ private: false }],
    [{}],
  ] as const)("are in any other those of what is public, and no other stays: %o", async ([repository]) => {
    const { status, subjects, summary } = await emails(repository);
    expect([status, subjects]).toEqual([0, ofLibrary]);
    expect(summary).not.toMatch(/tram/i);
  });

  test("are none where the change has no release, and those of an earlier run go", async () => {
    writeFileSync(join(project, "emails/notes.txt"), "Mine.");
    git("commit", "--allow-empty", "--message", "Nothing");
    const { status, said, subjects, summary } = await emails({ private: true });
    git("reset", "--hard", "HEAD^1");
    expect([status, said, Object.keys(subjects), summary]).toEqual([0, "No release to send.", ["notes.txt"], ""]);
    rmSync(join(project, "emails"), { recursive: true });
  });
});
