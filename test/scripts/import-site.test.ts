import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { tempFolder } from "../support/temp-folder.ts";

let folder: string;
beforeEach(() => {
  folder = tempFolder();
  mkdirSync(join(folder, "content"));
});

function source(name: string, bytes: string | Buffer): void {
  writeFileSync(join(folder, name), bytes);
}

function importing(...flags: string[]) {
  const args = ["scripts/import.ts", "--content", join(folder, "content"), ...flags];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { status, stdout, stderr };
}

const page = (title: string, body: string) =>
  `<html><head><title>${title}</title><link rel="canonical" href="https://www.northgate.example/news/pool"></head><body><main><h1>${title}</h1><p>Published: 9 February 2018</p>${body}</main></body></html>`;
const text =
  "<p>The pool opens on Monday, and everybody who lives in Northgate can swim there without paying until Easter.</p><p>Nobody has to book.</p>";

test("an old website becomes drafts, and a report that the command names", () => {
  mkdirSync(join(folder, "old/www.northgate.example/news"), { recursive: true });
  source("old/www.northgate.example/news/pool.html", page("Pool reopens", text));
  source("old/www.northgate.example/news/broken.html", "");
  const report = join(folder, "report.html");
  const run = () => importing("--site", join(folder, "old"), "--report", report);
  expect(run()).toEqual({
    status: 0,
    stderr: "",
    stdout: `1 release is written as a draft.
  www.northgate.example/news/broken.html: The file is empty.
What each needs, worst first: ${report}. Open it in a browser.
`,
  });
  expect(readFileSync(join(folder, "content/news/2018/2018-02-09-pool-reopens.md"), "utf8")).toContain(
    'aliases: ["/news/pool", "/news/pool.html"]',
  );
  expect(readFileSync(report, "utf8")).toContain('<a href="content/news/2018/2018-02-09-pool-reopens.md">');
  expect(run().stdout).toContain(
    "0 releases are written as drafts.\n1 was imported before, and nothing of it was changed.\n",
  );
});

test.for([
  [["--site", "nowhere"], "--site: there is no file or folder nowhere."],
  [["--site", "src", "a.txt"], "--site names one folder or file: leave out a.txt."],
  [["--site", "src", "--date", "2018-02-09"], "With --site each release keeps its own date: leave out --date."],
  [["--report", "r.html", "a.txt"], "--report goes with --site."],
  [["--published", "a.txt"], "--published goes with --site."],
] as const)("%j is refused", ([flags, message]) => {
  const { status, stderr } = importing(...flags);
  expect([status, stderr.split("\n")[0]]).toEqual([2, message]);
});

test("an empty folder is said to be empty", () => {
  mkdirSync(join(folder, "old"));
  const { status, stdout } = importing("--site", join(folder, "old"), "--report", join(folder, "report.html"));
  expect([status, stdout.split("\n")[0]]).toEqual([1, `There is no page and no text in ${join(folder, "old")}.`]);
});

test("no report is written into the content", () => {
  const { status, stderr } = importing("--site", "src", "--report", join(folder, "content/report.html"));
  expect([status, stderr.split("\n")[0]]).toEqual([
    2,
    `--report: ${join(folder, "content/report.html")} would lie in ${join(folder, "content")}, where only content is.`,
  ]);
});

test.for([
  [
    "https://news.northgate.example/",
    "See [what we said of the High Street](https://www.northgate.example/news/bad), and [bin days](https://www.northgate.example/services/bins.html).",
    "It links to a release that is still a draft, at its old address: https://www.northgate.example/news/bad",
  ],
  [
    "https://www.northgate.example/",
    "See what we said of the High Street, and bin days.",
    "The link “what we said of the High Street” led to a release that is still a draft, and its words stand without it. Link them to /news/2018/high-street-closes/ once that is published.",
  ],
] as const)("--published at %s makes a draft again of what the check refuses, says why, and mends what links to it", ([
  url,
  linked,
  remark,
]) => {
  writeFileSync(
    join(folder, "content/site.yaml"),
    `name: "Northgate Council"\ntitle: "Northgate newsroom"\nurl: ${url}\nauthority: northgate.example,2026\ntopics: {roads: "Roads"}\ncontact: {name: "Press office", email: press@northgate.example}\n`,
  );
  const host = "old/www.northgate.example/news";
  mkdirSync(join(folder, host), { recursive: true });
  const saved = (name: string, title: string, body: string) =>
    source(
      `${host}/${name}.html`,
      page(title, body)
        .replace("/news/pool", `/news/${name}`)
        .replace("<main>", '<main><meta property="article:section" content="Roads">'),
    );
  saved("good", "Mill Lane reopens", text.replaceAll("pool", "lane"));
  saved(
    "bad",
    "High Street closes",
    `${text.replaceAll("pool", "street")}<p>Read the plan at {{ plan_address }} before you come.</p>`,
  );
  saved(
    "linked",
    "Both streets",
    `${text.replaceAll("pool", "town")}<p>See <a href="bad.html">what we said of the High Street</a>, and <a href="/services/bins.html">bin days</a>.</p>`,
  );
  const { stdout } = importing("--site", join(folder, "old"), "--published", "--report", join(folder, "report.html"));
  expect(stdout).toContain("2 releases are written as published.\n1 release is written as a draft.\n");
  const status = (name: string) =>
    /^status: .*$/m.exec(readFileSync(join(folder, `content/news/2018/2018-02-09-${name}.md`), "utf8"))?.[0];
  expect(["mill-lane-reopens", "high-street-closes", "both-streets"].map(status)).toEqual([
    "status: published",
    "status: draft",
    "status: published",
  ]);
  expect(readFileSync(join(folder, "content/news/2018/2018-02-09-both-streets.md"), "utf8")).toContain(linked);
  const report = readFileSync(join(folder, "report.html"), "utf8");
  expect(report).toMatch(/It stays a draft, because of line \d+ of its file: .* is code from another system/);
  expect(report).toContain(remark);
  expect(
    report.includes(
      "The link “bin days” led to https://www.northgate.example/services/bins.html, which was not imported.",
    ),
  ).toBe(url === "https://www.northgate.example/");
});
