import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { tempFolder } from "../support/temp-folder.ts";

const now = "2026-11-23T12:00:00Z";
const script = resolve("scripts/check.ts");
const hasGit = spawnSync("git", ["--version"]).status === 0;

let project: string;
let summary: string;
let output: string;

beforeEach(() => {
  project = tempFolder();
  summary = join(tempFolder(), "summary.md");
  output = join(tempFolder(), "output");
  cpSync("test/fixtures/council", join(project, "content"), { recursive: true });
});

function check(environment: Readonly<Record<string, string>> = {}, ...flags: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, "--now", now, ...flags], {
    cwd: project,
    env: { ...process.env, ...environment },
    encoding: "utf8",
  });
  return { status, lines: stdout.trimEnd().split("\n"), stderr };
}

const onGitHub = (event: string) =>
  check({
    ...{ GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: event },
    ...{ GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output },
  });

/** What the last check handed to the steps that follow it. */
function handedOn(): string {
  const text = existsSync(output) ? readFileSync(output, "utf8") : "";
  rmSync(output, { force: true });
  return text;
}

function git(...args: string[]) {
  const who = ["-c", "user.name=An officer", "-c", "user.email=officer@northgate.example"];
  execFileSync("git", [...who, "-c", "init.defaultBranch=main", ...args], { cwd: project, stdio: "ignore" });
}

/** What is published, and upon it a change with some files. */
function propose(files: Readonly<Record<string, string>>) {
  git("init");
  git("add", "--all");
  git("commit", "--message", "Publish");
  for (const [path, text] of Object.entries(files)) writeFileSync(join(project, path), text);
  git("add", "--all");
  git("commit", "--allow-empty", "--message", "Propose");
}

test("shows the worst five pieces of advice on a text, and says how many more there are", () => {
  const header = ["title: World-class", "date: 2026-11-20", "summary: It opens.", "topics: libraries", "status: draft"];
  const body = [
    "We utilise it in order to recieve it.",
    "It is groundbreaking.",
    "Labour councillors met.",
    "Ask for an EHCP.",
  ];
  const file = "content/news/2026/2026-11-20-wording.md";
  writeFileSync(join(project, file), `---\n${header.join("\n")}\n---\n\n${body.join("\n\n")}\n`);
  const ofFile = (lines: readonly string[]) => lines.filter((line) => line.startsWith(`${file}:`));
  const rules = (lines: readonly string[]) => ofFile(lines).map((line) => /\[([a-z-]+)\]$/.exec(line)?.[1]);
  const { status, lines } = check();
  expect(status).toBe(0);
  expect(rules(lines)).toEqual(["abbreviation", "party-politics", "spelling", "self-praise", "self-praise"]);
  expect(lines).toContain("2 more pieces of advice: npm run check -- --all lists them.");
  expect(rules(check({}, "--all").lines)).toHaveLength(7);
  onGitHub("push");
  expect(readFileSync(summary, "utf8")).toContain("<details><summary>2 more pieces of advice</summary>");
});

const path = "content/news/2026/2026-11-20-market-moves.md";
const release = (...lines: string[]) =>
  `---\ntitle: Market moves\n${lines.join("\n")}\nsummary: The market moves.\nstatus: published\n---\n\nText.\n`;

test("says outside GitHub what is held until when, and nothing for machines", () => {
  const { status, lines, stderr } = check();
  expect([status, stderr]).toEqual([0, ""]);
  expect(lines.filter((line) => line.includes("  held until ")).length).toBeGreaterThan(0);
  expect(lines.join("\n")).not.toMatch(/::|goes live now/);
});

test.skipIf(!hasGit)("says at a desk what was not pushed yet and goes live, or stays a draft", () => {
  propose({});
  git("branch", "published");
  git("branch", "--set-upstream-to", "published");
  writeFileSync(join(project, path), release("date: 2026-11-20", "topics: parks"));
  expect(check().lines).toContain(
    `${path}  goes live now: https://www.northgate.example/newsroom/news/2026/market-moves/`,
  );
  writeFileSync(join(project, path), release("date: 2026-11-20", "topics: parks").replace("published", "draft"));
  expect(check().lines).toContain(`${path}  stays a draft`);
});

test.skipIf(!hasGit)("shows on GitHub an error on its line, and on the summary page the line to write", () => {
  propose({ [path]: release("date: 2026-11-20", "topics: parcs") });
  const { status, lines } = onGitHub("pull_request");
  expect(status).toBe(1);
  expect(lines.filter((line) => line.startsWith("::"))[0]).toMatch(
    /^::error title=This stops publishing%3A topics,file=content\/news\/2026\/2026-11-20-market-moves\.md,line=4,col=9::there is no topic "parcs" → parks \[unknown-name\]%0Atopics: parks$/,
  );
  const page = readFileSync(summary, "utf8");
  expect(page).toContain(
    `### \`${path}\`\n\n- Line 4, \`topics\`: there is no topic "parcs" → parks \`unknown-name\`\n\n  \`\`\`\n  topics: parks`,
  );
  expect(page).toContain("Until every error is mended, the site stays as it was.");
});

test.skipIf(!hasGit)("says on the summary page what a proposed change brings, and only that", () => {
  propose({ [path]: release("date: 2026-11-20", "topics: parks") });
  expect(onGitHub("pull_request").status).toBe(0);
  const page = readFileSync(summary, "utf8");
  expect(page).toContain("## Goes live now\n\n- **Market moves**");
  expect(page.match(/^- \*\*/gm)?.length).toBe(1);
  expect(handedOn()).toBe("");
});

test.skipIf(!hasGit)("says what a change takes down, and what readers find there", () => {
  const news = (name: string) => `content/news/2026/2026-03-12-${name}.md`;
  const old = news("road-works-in-mill-lane");
  const text = readFileSync(join(project, old), "utf8");
  const url = "https://www.northgate.example/newsroom/news/2026/road-works-in-mill-lane/";
  const taken = (line: string) => text.replace("status: published", `status: withdrawn\nwithdrawn: ${line}`);
  propose({ [old]: taken('{on: 2026-11-20, kind: error, reason: "Wrong road."}') });
  expect(onGitHub("push").lines).toContain(`${old}  is taken down: ${url} says that it is gone`);
  expect(handedOn()).toBe("takes-down=yes\n");
  expect(readFileSync(summary, "utf8")).toContain("## Taken down");
  writeFileSync(join(project, old), taken("{on: 2026-11-20, kind: merged, into: /about/}"));
  git("commit", "--all", "--message", "Merge");
  expect(onGitHub("push").lines).toContain(`${old}  is taken down: ${url} leads to /about/`);
  writeFileSync(join(project, old), taken('{on: 2026-11-20, reason: "Over."}'));
  git("commit", "--all", "--message", "Mark");
  expect(onGitHub("push").lines).toContain(`${old}  is marked as withdrawn: ${url}`);
});

test.skipIf(!hasGit)("says which file a change takes away, at a desk and on the summary page", () => {
  const old = "content/news/2026/2026-03-12-road-works-in-mill-lane.md";
  propose({});
  rmSync(join(project, old));
  git("commit", "--all", "--message", "Take away");
  expect(onGitHub("push").lines).toContain(`${old}  is no longer in the newsroom`);
  expect(readFileSync(summary, "utf8")).toContain(`## No longer in the newsroom\n\n- \`${old}\``);
  expect(handedOn()).toBe("takes-down=yes\n");
});

test("says on a scheduled run how the site stands, without any Git", () => {
  onGitHub("schedule");
  expect(handedOn()).toBe("");
  const page = readFileSync(summary, "utf8");
  expect(page).toContain("the site stands like this");
  expect(page).toContain("## Held back");
});

test.for([
  ["a private repository", { repository: { private: true } }, true],
  ["a public repository", { repository: { private: false } }, false],
  ["a repository of which nothing is said", { schedule: "7 * * * *" }, false],
] as const)("puts the text for journalists on the summary page of %s: %o", ([, event, isThere]) => {
  const eventFile = join(project, "event.json");
  writeFileSync(eventFile, JSON.stringify(event));
  check({
    ...{ GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "schedule", GITHUB_STEP_SUMMARY: summary },
    GITHUB_EVENT_PATH: eventFile,
  });
  const page = readFileSync(summary, "utf8");
  expect(page.includes("EMBARGOED until 12:01am, Wednesday 1 July 2099")).toBe(isThere);
  expect(page.includes("The first tram runs today.")).toBe(isThere);
});

test("adds to a summary page and keeps what is on it", () => {
  writeFileSync(summary, "Earlier words.\n");
  onGitHub("schedule");
  expect(readFileSync(summary, "utf8")).toMatch(/^Earlier words\.\n# What goes live\n/);
});

test("shows a note on a file that is missing above the run", () => {
  rmSync(join(project, "content/pages/about.md"));
  expect(onGitHub("schedule").lines).toContainEqual(
    expect.stringMatching(
      /^::error title=This stops publishing::content\/pages\/about\.md: every newsroom needs this page/,
    ),
  );
});
