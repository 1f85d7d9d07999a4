import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { goodPdf } from "../support/pdf.ts";
import { tempFolder } from "../support/temp-folder.ts";

const council = "test/fixtures/council";
const now = "2026-11-23T12:00:00Z";

let folder: string;
let content: string;
let out: string;

beforeEach(() => {
  folder = tempFolder();
  content = join(folder, "content");
  out = join(folder, "_site");
  cpSync(council, content, { recursive: true });
});

function build(...flags: string[]) {
  return runCommand("build", ["--content", content, "--out", out, "--now", now, ...flags]);
}

/** One hash for all names and bytes of a folder. */
function hashOf(site: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) =>
    statSync(join(site, file)).isFile(),
  );
  for (const file of files.toSorted()) hash.update(`${file}\0`).update(readFileSync(join(site, file)));
  return hash.digest("hex");
}

test("says nothing of how slow a busy machine is", async () => {
  // A clock by which each step that Eleventy measures takes half a second.
  const clock = `
    const { now } = performance;
    let late = 0;
    performance.now = () => {
      if (/Benchmark\\.after/.test(new Error().stack)) late += 500;
      return now.call(performance) + late;
    };`;
  const { status, stderr } = await runCommand("build", ["--content", content, "--out", out, "--now", now], {
    NODE_OPTIONS: `${process.env["NODE_OPTIONS"] ?? ""} --import data:text/javascript,${encodeURIComponent(clock)}`,
  });
  expect([status, stderr]).toEqual([0, ""]);
});

test("builds a site and says what is in it and how much is held back, and not what", async () => {
  const { status, stdout, stderr } = await build();
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain(`Built ${out}: 31 releases, 2 strategies. Held back: 2 items until later, 1 draft.\n`);
  expect(stdout).not.toMatch(/tram|swings|half-written/i);
});

test("says at the end when the site next changes, beside the site and not in it", async () => {
  writeFileSync(
    join(content, "news/2026/2026-12-24-secret-merger.md"),
    "---\ntitle: Secret merger\ndate: 2026-12-24 00:01\nsummary: Secret.\ntopics: parks\nstatus: published\n---\n\nText.\n",
  );
  const { stdout } = await build();
  const file = readFileSync(join(folder, "next-change.json"), "utf8");
  expect(stdout.trimEnd().split("\n").at(-1)).toBe(
    "The site next changes on Thursday 24 December 2026, 12:01am GMT: a held item goes live.",
  );
  expect(JSON.parse(file)).toEqual({ at: "2026-12-24T00:01:00+00:00", kinds: ["a held item goes live"] });
  expect(stdout + file).not.toMatch(/secret|merger/i);
  expect(existsSync(join(out, "next-change.json"))).toBe(false);
});

test("writes nothing of a site that is built ahead over what lies beside the site of now", async () => {
  const ahead = join(folder, "_ahead");
  const nextOf = (name: string) => readFileSync(join(folder, name), "utf8");
  await build();
  const before = [hashOf(`${out}.hosting`), nextOf("next-change.json")];
  const { status } = await build("--out", ahead, "--now", "2099-07-01T00:01:00+01:00");
  expect(status).toBe(0);
  expect([hashOf(`${out}.hosting`), nextOf("next-change.json")]).toEqual(before);
  expect(readdirSync(folder).toSorted()).toEqual([
    "_ahead",
    "_ahead.hosting",
    "_ahead.next-change.json",
    "_site",
    "_site.hosting",
    "content",
    "next-change.json",
  ]);
  expect(nextOf("_ahead.next-change.json")).not.toBe(nextOf("next-change.json"));
});

test("says nowhere, in no file, log or ledger, what leads to a held document, what is held was called and its topic", async () => {
  const text = (more: string) => `---\ntitle: Secret merger\nsummary: Secret.\ntopics: quokkas\n${more}---\n\nText.\n`;
  writeFileSync(
    join(content, "news/2026/2026-12-24-secret-merger.md"),
    text(
      "date: 2026-12-24\nembargo: 2026-12-24 00:01\ndocuments: [{file: secret-plan.pdf, title: Plan}]\naliases: /wombat-alias\nstatus: published\n",
    ),
  );
  writeFileSync(join(content, "media/secret-plan.pdf"), goodPdf({ title: "The plan", words: "Words." }));
  const site = join(content, "site.yaml");
  const lines = readFileSync(site, "utf8")
    .replace("  parks:", "  quokkas: Quokkaland\n  parks:")
    .replace("redirects: {", "redirects: {/wombat.pdf: /media/secret-plan.pdf, /wombat-two: /topics/quokkas/, ");
  writeFileSync(site, lines);
  const secret = /secret|merger|wombat|quokka/i;
  const inAll = () =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => !name.startsWith("content"))
      .filter(
        (name) =>
          secret.test(name) ||
          (statSync(join(folder, name)).isFile() && secret.test(readFileSync(join(folder, name), "latin1"))),
      );
  const ledger = ["--content", content, "--ledger", join(folder, "ledger.txt"), "--now"];

  const { status, stdout, stderr } = await build();
  const kept = await runCommand("ledger", [...ledger, now]);
  expect([status, kept.status]).toEqual([0, 0]);
  expect(stdout + stderr + kept.stdout).not.toMatch(secret);
  expect(inAll()).toEqual([]);

  const then = "2026-12-24T00:01:00Z";
  expect((await build("--now", then)).stdout).toContain("Built");
  await runCommand("ledger", [...ledger, then]);
  const found = inAll().map((name) => name.replaceAll("\\", "/"));
  for (const name of ["ledger.txt", "_site/_redirects", "_site.hosting/Caddyfile", "_site/topics/quokkas/feed.xml"])
    expect(found).toContain(name);
  expect(readFileSync(join(folder, "ledger.txt"), "utf8")).toMatch(/^\/wombat\.pdf - -$/m);
});

test("puts into the folder that is published what hosts look for there, and the rest beside it", async () => {
  await build();
  const names = readdirSync(out);
  expect(names.filter((name) => /^_|conf$|caddyfile|hosting/i.test(name)).toSorted()).toEqual([
    "_headers",
    "_redirects",
  ]);
  expect(readdirSync(`${out}.hosting`).toSorted()).toEqual([
    ".newsroom-hosting",
    "Caddyfile",
    "hosting.json",
    "nginx-http.conf",
    "nginx-server.conf",
  ]);
});

test("leaves the last good site byte for byte where a file is wrong, and says how to publish the rest", async () => {
  await build();
  const before = hashOf(out);
  const path = join(content, "news/2026/2026-03-14-wrong.md");
  writeFileSync(
    path,
    "---\ntitle: Wrong\ndate: 2026-03-14\nsummary: Wrong.\ntopics: parcs\nstatus: published\n---\n\nText.\n",
  );
  const { status, stdout } = await build();
  expect(status).toBe(1);
  expect(stdout).toContain(`${path}:5:9  topics  `);
  expect(stdout.trimEnd().split("\n").at(-1)).toBe(
    `To publish everything else now, write \`status: draft\` in ${path}.`,
  );
  expect(hashOf(out)).toBe(before);
  expect(readdirSync(folder).toSorted()).toEqual(["_site", "_site.hosting", "content", "next-change.json"]);
});

test("says nothing of a held file that is wrong but that there is one", async () => {
  writeFileSync(
    join(content, "news/2099/2099-08-01-secret-merger.md"),
    "---\ntitle: Secret merger\ndate: 2099-08-01\nsummary: Secret.\ntopics: parcs\nstatus: published\n---\n\nText.\n",
  );
  const { status, stdout, stderr } = await build();
  expect(status).toBe(1);
  expect(stdout).toContain("in files that are not public, or may not be: npm run check names them.");
  expect(stdout).toContain("To publish everything else now, do for the other files what npm run check says.");
  expect(stdout + stderr).not.toMatch(/secret|merger|parcs/i);
});

const header = (lines: string) => `topics: parcs\ndate: 2026-01-01\n${lines}`;

/** Files of which a public log may say nothing, each with a word that stands in no other. */
const unsaid = [
  [
    "a held file of a wrong name",
    "news/2099/2099-08-01_WORD_merger.md",
    "topics: parks\ndate: 2099-08-01\nstatus: published",
  ],
  ["a draft whose header cannot be read", "news/2026/2026-01-01-WORD-merger.md", 'topics: "parks\nstatus: draft'],
  [
    "a held file whose header cannot be read",
    "news/2099/2099-08-01-WORD-merger.md",
    'topics: "parks\nstatus: published',
  ],
  ["a draft that is no text by its name", "news/2026/2026-01-01-WORD-merger.md.txt", "status: draft"],
  ["a draft that lies in no folder", "2026-01-01-WORD-merger.md", "status: draft"],
  ["a document of a wrong name", "media/WORD Merger.txt", "status: draft"],
  ["a draft of a wrong name", "news/2026/WORD Merger.md", "topics: parks\ndate: 2026-01-01\nstatus: draft"],
  ...[
    "embargo: 26/11/2099 23:00\nstatus: published",
    "embago: 2099-11-26 23:00\nstatus: published",
    "status: Draft",
    "status: “draft”",
    "status: |\n  draft",
    '"status": draft\nsummary: WORD: merger',
    "sta\u200btus: draft\nsummary: WORD: merger",
    "status: !!str draft",
    "status: draft\rtitle: WORD: merger",
  ].map(
    (lines) =>
      [`a file that says ${JSON.stringify(lines)}`, "news/2026/2026-01-01-WORD-merger.md", header(lines)] as const,
  ),
] as const;
const wordOf = (index: number) => `wombat${"abcdefghijklmnopqrstuvwxyz"[index]}`;

test("says nothing of files that are not public, or may not be, however wrong they are", async () => {
  for (const [index, [, path, lines]] of unsaid.entries()) {
    const text = `---\ntitle: WORD merger\nsummary: WORD.\n${lines}\n---\n\nText.\n`;
    const [file, source] = [path, text].map((part) => part.replaceAll("WORD", wordOf(index)));
    writeFileSync(join(content, file ?? ""), source ?? "");
  }
  const { status, stdout, stderr } = await build();
  const [, count] = /^(\d+) problems in files that are not public/m.exec(stdout) ?? [];
  expect(Number(count)).toBeGreaterThanOrEqual(unsaid.length);
  const said = unsaid.filter((_, index) => new RegExp(`${wordOf(index)}\\b`, "i").test(stdout + stderr));
  expect(said.map(([what]) => what)).toEqual([]);
  expect(stdout + stderr).not.toMatch(/wombat|merger/i);
  expect(status).toBe(1);
});

test("says nothing of a held page that a public one links to", async () => {
  const path = join(content, "news/2026/2026-03-14-links.md");
  const link = "[The tram](/news/2099/tram-to-open/) is [on time](/news/2099/tram-to-opens/).";
  writeFileSync(
    path,
    `---\ntitle: Links\ndate: 2026-03-14\nsummary: Links.\ntopics: parks\nstatus: published\n---\n\n${link}\n`,
  );
  const { status, stdout, stderr } = await build();
  expect(status).toBe(1);
  expect(stdout).toContain(`${path}:9:`);
  expect(stdout + stderr).not.toMatch(/tram|2099/i);
});

test("tells GitHub of what is wrong in public, and nothing of what is held", async () => {
  const path = join(content, "news/2026/2026-03-14-links.md");
  const lines = (title: string, topic: string) =>
    `---\ntitle: ${title}\nsummary: Links.\ntopics: ${topic}\nstatus: published\n`;
  writeFileSync(path, `${lines("Links", "parcs")}date: 2026-03-14\n---\n\nText.\n`);
  writeFileSync(
    join(content, "news/2099/2099-08-01-secret-merger.md"),
    `${lines("Secret merger", "roadworks")}date: 2099-08-01\n---\n\nText.\n`,
  );
  const summary = join(folder, "summary.md");
  const onGitHub = { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "push", GITHUB_STEP_SUMMARY: summary };
  const flags = ["--content", content, "--out", out, "--now", now];
  const { status, stdout } = await runCommand("build", flags, onGitHub);
  const told = stdout + readFileSync(summary, "utf8");
  expect(status).toBe(1);
  expect(stdout).toContain(`::error title=This stops publishing%3A topics,file=${path},line=4,col=9::`);
  expect(told).toContain('- Line 4, `topics`: there is no topic "parcs"');
  expect(told).not.toMatch(/secret|merger|roadworks/i);
});

test.for([
  ["an unknown flag", ["--force"], "Unknown option '--force'."],
  ["a flag without its value", ["--now"], "Option '--now <value>' argument missing."],
  [
    "an instant without a zone",
    ["--now", "2026-07-01T00:01:00"],
    "--now 2026-07-01T00:01:00 is not an instant with its zone, such as 2026-07-01T00:01:00+01:00.",
  ],
  [
    "the content as its target",
    ["--out", council],
    "--out: test/fixtures/council contains the content. Name another folder.",
  ],
  [
    "a folder in the content",
    ["--out", `${council}/news/site`],
    "--out: test/fixtures/council/news/site lies in the content. Name another folder.",
  ],
  ["the newsroom itself", ["--out", "."], "--out: . contains the newsroom itself. Name another folder."],
  [
    "a folder of the newsroom's own",
    ["--out", "src/site"],
    "--out: src/site lies in the newsroom's own folder src. Name another folder.",
  ],
] as const)("refuses %s with exit 2", async ([, flags, message]) => {
  const { status, stderr } = await runCommand("build", ["--content", council, ...flags]);
  expect(stderr.split("\n")[0]).toBe(message);
  expect(stderr).toContain("Usage: npm run build -- [--content DIR] [--out DIR] [--now INSTANT]");
  expect(status).toBe(2);
});

test("refuses a folder that holds anything but a build, and keeps it", async () => {
  mkdirSync(out);
  writeFileSync(join(out, "thesis.txt"), "years of work");
  const { status, stderr } = await build();
  expect([status, stderr.split("\n")[0]]).toEqual([
    2,
    `--out: ${out} holds files that are not a build of this newsroom. Name an empty folder or none.`,
  ]);
  expect(readdirSync(out)).toEqual(["thesis.txt"]);
});

test("cannot finish where a file stands in the way, and says which", async () => {
  writeFileSync(join(folder, "file"), "");
  const { status, stderr } = await runCommand("build", [
    "--content",
    content,
    "--out",
    join(folder, "file/_site"),
    "--now",
    now,
  ]);
  expect([status, stderr]).toEqual([
    3,
    `${join(folder, "file")} is a file where a folder must be. Nothing was published; ${join(folder, "file/_site")} is as it was.\n`,
  ]);
});

test.skipIf(process.platform !== "linux")("cannot finish where the target cannot be written, and says so", async () => {
  const { status, stderr } = await runCommand("build", ["--content", content, "--out", "/sys/site", "--now", now]);
  expect(status).toBe(3);
  expect(stderr).toMatch(
    /^This account may not write \/sys\/\S+\. Nothing was published; \/sys\/site is as it was\.\n$/,
  );
  expect(existsSync("/sys/site")).toBe(false);
});

test("lets one of two builds finish, and the other say who is building", async () => {
  const runs = await Promise.all([build(), build()]);
  const [first, second] = runs.toSorted((a, b) => (a.status ?? 0) - (b.status ?? 0));
  expect(first?.status).toBe(0);
  expect([0, 3]).toContain(second?.status);
  if (second?.status === 3)
    expect(second.stderr).toMatch(
      /^Could not build: another build \(process \d+\) is writing here\. Try again when it has ended\./,
    );
  expect(readdirSync(folder).toSorted()).toEqual(["_site", "_site.hosting", "content", "next-change.json"]);
});
