import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Measured, measure } from "./measure.ts";
import { countOutput, filesIn, type OutputCount } from "./output.ts";
import { type PageWeight, weighPages } from "./page-weight.ts";
import { type Course, commandOf, layContent, layForOthers, type Side } from "./sides.ts";

/** What to measure, and where. */
interface Plan {
  /** How many releases each archive has. */
  readonly sizes: readonly number[];
  /** How often each side builds each archive. */
  readonly runs: number;
  /** Ours first: the others are given what it wrote. */
  readonly sides: readonly Side[];
  /** An empty folder for archives and sites. */
  readonly folder: string;
  /** The environment of the commands that are measured. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** Hears of each step as it begins. */
  readonly onStep: (step: string) => void;
}

/** What one side took to build one archive. */
export interface SideResult {
  readonly side: Side;
  readonly runs: readonly Measured[];
  readonly output: OutputCount;
}

/** What came of one archive. */
export interface SizeResult {
  readonly releases: number;
  readonly sides: readonly SideResult[];
  /** Of our own site. */
  readonly weights: readonly PageWeight[];
}

const project = fileURLToPath(new URL("../..", import.meta.url));

/** Measures every side at every size, one after the other. Throws RunFailed. */
export async function bench(plan: Plan): Promise<SizeResult[]> {
  const results: SizeResult[] = [];
  for (const releases of plan.sizes) {
    const course = { releases, folder: join(plan.folder, String(releases)) };
    results.push(await benchSize(course, plan));
    rmSync(course.folder, { recursive: true });
  }
  return results;
}

/** A first build of each side is not counted: it shows what the site is like, and warms the machine's caches. */
async function benchSize(course: Course, { runs, sides, env, signal, onStep }: Plan): Promise<SizeResult> {
  const name = `${course.releases.toLocaleString("en-GB")} releases`;
  const out = join(course.folder, "site");
  const build = async (side: Side) => {
    rmSync(out, { recursive: true, force: true });
    return measure(
      { line: commandOf(side, course, out), folder: project, env, checking: "Checking the pages" },
      signal,
    );
  };

  onStep(`${name}: writing the archive`);
  mkdirSync(course.folder, { recursive: true });
  layContent(course);

  const built: (SideResult & { readonly runs: Measured[] })[] = [];
  let weights: readonly PageWeight[] = [];
  for (const side of sides) {
    onStep(`${name}: warming up, ${side}`);
    await build(side);
    const files = filesIn(out);
    built.push({ side, runs: [], output: countOutput(files) });
    if (side !== "ours") continue;
    weights = weighPages(out, files);
    layForOthers(course, out, files);
  }
  for (let run = 1; run <= runs; run += 1) {
    for (const { side, runs: measured } of built) {
      onStep(`${name}: run ${run} of ${runs}, ${side}`);
      measured.push(await build(side));
    }
  }
  return { releases: course.releases, sides: built, weights };
}
