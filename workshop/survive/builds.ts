import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { hostingFolder } from "../../src/publishing/swap.ts";
import { archive } from "../bench/archive.ts";

const project = resolve(import.meta.dirname, "../..");

/** A place for a trial: two states of one newsroom, and what the whole build of each looks like. */
export interface TestSites {
  /** Holds everything of the trial. */
  readonly folder: string;
  readonly content: Readonly<Record<"old" | "new", string>>;
  /** A whole build of each, to put back. */
  readonly built: Readonly<Record<"old" | "new", string>>;
  /** What the whole build of each is, in one sum. */
  readonly sums: Readonly<Record<"old" | "new", string>>;
}

/** How a build came to its end. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

const now = "2026-11-23T12:00:00Z";

/** Builds two states of a newsroom: an invented council with pictures and documents beside some hundred releases; then with others. */
export async function buildTestSites(folder: string, releases: number): Promise<TestSites> {
  const content = { old: join(folder, "old-content"), new: join(folder, "new-content") };
  for (const state of ["old", "new"] as const) {
    cpSync(join(project, "test/fixtures/council"), content[state], { recursive: true });
    const site = join(content[state], "site.yaml");
    // Each has an old address of its own, which what lies beside the site tells its host.
    writeFileSync(site, readFileSync(site, "utf8").replace("redirects: {", `redirects: {/${state}: /news/, `));
    for (const { path, text } of archive(releases)) {
      const at = path.replace(/\/(\d{4}-\d{2}-\d{2})-/, "/$1-archive-");
      if (!path.startsWith("news/")) continue;
      mkdirSync(dirname(join(content[state], at)), { recursive: true });
      const words = state === "old" ? text : text.replace(/^title: "/m, 'title: "New: ');
      writeFileSync(join(content[state], at), inCouncil(words));
    }
  }
  const built = { old: join(folder, "old/site"), new: join(folder, "new/site") };
  for (const state of ["old", "new"] as const) {
    const { status, output } = await build(content[state], built[state]);
    if (status !== 0) throw new Error(`The ${state} state could not be built:\n${output}`);
  }
  return { folder, content, built, sums: { old: sumOf(dirname(built.old)), new: sumOf(dirname(built.new)) } };
}

/** Without what only the archive has: its topics, its strategies and links to its pages. */
function inCouncil(text: string): string {
  return text
    .replace(/^topics:.*$/m, "topics: libraries")
    .replace(/^strategies:.*\n/m, "")
    .replaceAll(/\[([^\]]*)\]\(\/[^)]*\)/g, "$1");
}

interface Way {
  /** Flags of Node.js before the script. */
  readonly node?: readonly string[];
  /** Kills the build, and all that it started, after so many milliseconds. */
  readonly killAfter?: number;
}

/** Builds a content folder as `npm run build` does, in processes of their own. */
export function build(content: string, out: string, { node = [], killAfter }: Way = {}): Promise<Ended> {
  const script = join(project, "scripts/build.ts");
  const flags = [...node, script, "--content", content, "--out", out, "--now", now];
  const child = spawn(process.execPath, flags, {
    cwd: project,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const alarm =
    killAfter === undefined ? undefined : setTimeout(() => child.pid && process.kill(-child.pid, "SIGKILL"), killAfter);
  return new Promise((end) =>
    child.once("close", (status, signal) => {
      clearTimeout(alarm);
      end({ status, signal, output });
    }),
  );
}

/** Puts a whole build in its place, with nothing beside it but what a build leaves. */
export function putBack(sites: TestSites, state: "old" | "new", place: string): void {
  rmSync(place, { recursive: true, force: true });
  cpSync(dirname(sites.built[state]), place, { recursive: true });
}

/** Which whole build a folder holds: `old` or `new`; undefined where it is neither. */
export function stateOf({ sums }: TestSites, place: string): "old" | "new" | undefined {
  const sum = sumOf(place);
  return sum === sums.old ? "old" : sum === sums.new ? "new" : undefined;
}

/** How many bytes of a disk a folder takes up. */
export function roomOf(folder: string): number {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true });
  const page = 4096;
  return paths.reduce((sum, entry) => {
    const bytes = entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : 0;
    return sum + Math.ceil(bytes / page) * page;
  }, 0);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** Of the names and bytes of all files of a folder; two folders with one sum are alike, and nothing lies beside them. */
export function sumOf(folder: string): string {
  const sum = createHash("sha256");
  for (const path of filesIn(folder))
    sum.update(path.slice(folder.length)).update("\0").update(readFileSync(path)).update("\0");
  return sum.digest("hex");
}

/**
 * What a build that ended before its time left of the site: the old one, the new one, or the old one whole beside its
 * place. Undefined for anything else.
 */
export function leftBy(sites: TestSites, place: string): "old" | "new" | "beside" | undefined {
  const site = join(place, basename(sites.built.old));
  const siteSum = (state: "old" | "new") => sumOf(sites.built[state]);
  // What lies beside it for its host is of the same build, or not there yet.
  const isMixed = (state: "old" | "new") =>
    existsSync(hostingFolder(site)) && sumOf(hostingFolder(sites.built[state])) !== sumOf(hostingFolder(site));
  if (existsSync(site))
    return (["old", "new"] as const).find((state) => siteSum(state) === sumOf(site) && !isMixed(state));
  const [beside] = readdirSync(place).filter((name) => name.startsWith(".site.previous-"));
  return beside && sumOf(join(place, beside)) === siteSum("old") ? "beside" : undefined;
}
