import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readSite } from "../../src/checks/accessibility/pages.ts";
import { openResults } from "../../src/checks/accessibility/result-cache.ts";
import { exitCode, readArguments, run, UsageError } from "../../src/cli/command-line.ts";
import { writeArchive } from "../bench/archive.ts";
import { type CommandStep, commandSteps, environmentOf, outputsOf } from "../bench/publish-steps.ts";
import { seconds, table } from "../bench/table.ts";
import { makeWorkFolder } from "../bench/work-folder.ts";

const today = new Date().toISOString().slice(0, 10);
const fresh = `content/news/${today.slice(0, 4)}/${today}-a-new-library-opens.md`;
const release = `---
title: "A new library opens"
date: ${today}
summary: "The library in Station Road opens today with longer hours."
topics: libraries
status: published
---

The library in Station Road opens today.
`;

/** What a proposal waits for, and what publishing does. */
const jobs = [
  ["test", "content"],
  ["publish", "prove"],
] as const;

await run("npm run bench:publish -- [--releases NUMBER]", async () => {
  const { values } = readArguments({ options: { releases: { type: "string", default: "10000" } } });
  const releases = Number(values.releases);
  if (!Number.isInteger(releases) || releases < 2)
    throw new UsageError("It takes a whole number of releases from 2 on.");
  const folder = makeWorkFolder(tmpdir(), 8 * releases);
  try {
    const newsroom = join(folder, "newsroom");
    await publishFirst(newsroom, releases);
    const old = lines(newsroom, "git", "ls-files", "content/news")[Math.floor(releases / 2)] ?? "";
    const takenDown = `status: withdrawn\nwithdrawn: {on: ${today}, kind: error, reason: "It was published in error."}`;
    const changes = {
      "one new release": () => save(join(newsroom, fresh), release),
      "a takedown": () => {
        const file = join(newsroom, old);
        save(file, readFileSync(file, "utf8").replace("status: published", takenDown));
      },
    };
    for (const [name, change] of Object.entries(changes)) {
      change();
      commit(newsroom, name);
      for (const [workflow, job] of jobs) {
        const clone = join(folder, "clone");
        const rows = timeSteps({ newsroom, clone, workflow, job });
        console.log(`\n${table([[`${name}: ${workflow}.yml, ${job}`, "time"], ...rows])}\n`);
        rmSync(clone, { recursive: true });
      }
      call(newsroom, "git", "reset", "--quiet", "--hard", "HEAD^1");
    }
    return exitCode.done;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * A newsroom as it stands after a run, with its ledger and the results that the run kept. That each page was opened in a
 * browser, which takes hours, is written down without doing it.
 */
async function publishFirst(newsroom: string, releases: number): Promise<void> {
  call(".", "git", "clone", "--quiet", ".", newsroom);
  rmSync(join(newsroom, "content"), { recursive: true });
  writeArchive(releases, join(newsroom, "content"));
  commit(newsroom, "Publish");
  for (const command of ["ci", "run build", "run validate", "run ledger"]) call(newsroom, "npm", ...command.split(" "));
  const [site, cache] = [join(newsroom, "_site"), join(newsroom, ".cache/verdicts")];
  const { base, pages } = readSite(site);
  const results = await openResults(site, base, pages, { cache });
  results.keep(pages.map((page) => ({ visit: { page, url: "" }, findings: [] })));
  const main = lines(newsroom, "git", "branch", "--show-current")[0] ?? "";
  call(newsroom, "git", "checkout", "--quiet", "--orphan", "ledger");
  call(newsroom, "git", "rm", "--quiet", "-r", "--cached", ".");
  call(newsroom, "git", "add", "--force", "ledger.txt");
  commit(newsroom, "Keep what was published");
  call(newsroom, "git", "checkout", "--quiet", "--force", main);
}

/** Runs the commands of the workflow as they stand there, in a fresh clone with the results restored; a row for each. */
function timeSteps({ newsroom, clone, workflow, job }: Record<"newsroom" | "clone" | "workflow" | "job", string>) {
  const rows: string[][] = [];
  const time = (name: string, step: () => void) => {
    const start = performance.now();
    step();
    rows.push([name, seconds(performance.now() - start)]);
  };
  const begin = performance.now();
  time("check out", () => call(".", "git", "clone", "--quiet", "--depth", "2", `file://${newsroom}`, clone));
  time("restore results", () => {
    for (const kept of ["html", "verdicts"])
      cpSync(join(newsroom, ".cache", kept), join(clone, ".cache", kept), { recursive: true });
  });
  const outputs = new Map<string, string>();
  const text = readFileSync(join(clone, `.github/workflows/${workflow}.yml`), "utf8");
  for (const step of commandSteps(text, job))
    time(step.run.split("\n")[0] ?? "", () => {
      for (const [name, value] of runStep(step, { newsroom, clone, outputs })) outputs.set(name, value);
    });
  return [...rows, ["all", seconds(performance.now() - begin)]];
}

interface Place {
  readonly newsroom: string;
  readonly clone: string;
  readonly outputs: ReadonlyMap<string, string>;
}

function runStep(step: CommandStep, { newsroom, clone, outputs }: Place): [string, string][] {
  const handed = `${clone}.output`;
  writeFileSync(handed, "");
  const gitHub = { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "push", GITHUB_STEP_SUMMARY: `${clone}.md` };
  const env = { ...process.env, ...gitHub, GITHUB_OUTPUT: handed, LEDGER_REMOTE: newsroom };
  const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", step.run], {
    cwd: clone,
    env: { ...env, ...environmentOf(step, outputs) },
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  appendFileSync(`${clone}.log`, stdout + stderr);
  if (status !== 0) throw new Error(`${step.run} ended with ${status}:\n${stdout}\n${stderr}`);
  const [tested] = stdout.match(/^.*tested (now|at widths).*$/m) ?? [];
  if (tested) console.log(tested);
  return outputsOf(step.id, readFileSync(handed, "utf8"));
}

function call(cwd: string, command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}:\n${stdout}\n${stderr}`);
  return stdout;
}

function lines(cwd: string, command: string, ...args: string[]): string[] {
  return call(cwd, command, ...args)
    .split("\n")
    .filter(Boolean);
}

function commit(newsroom: string, message: string): void {
  const who = ["-c", "user.name=newsroom", "-c", "user.email=newsroom@localhost"];
  if (message !== "Keep what was published") call(newsroom, "git", "add", "--all");
  call(newsroom, "git", ...who, "commit", "--quiet", "--message", message);
}

function save(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
