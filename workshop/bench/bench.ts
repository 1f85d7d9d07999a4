import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BenchInput, type Builder, commandOf, layContent, layForOthers } from "./builders.ts";
import { type Measured, measure } from "./measure.ts";
import { countOutput, filesIn, type OutputCount } from "./output.ts";
import { type PageWeight, weighPages } from "./page-weight.ts";

/** What to measure, and where. */
interface Plan {
  /** How many releases each archive has. */
  readonly sizes: readonly number[];
  /** How often each builder builds each archive. */
  readonly runs: number;
  /** Ours first: the others are given what it wrote. */
  readonly builders: readonly Builder[];
  /** An empty folder for archives and sites. */
  readonly folder: string;
  /** The environment of the commands that are measured. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** Hears of each step as it begins. */
  readonly onStep: (step: string) => void;
}

/** What one builder took to build one archive. */
export interface BuilderResult {
  readonly builder: Builder;
  readonly runs: readonly Measured[];
  readonly output: OutputCount;
}

/** What came of one archive. */
export interface SizeResult {
  readonly releases: number;
  readonly builders: readonly BuilderResult[];
  /** Of our own site. */
  readonly weights: readonly PageWeight[];
}

const project = fileURLToPath(new URL("../..", import.meta.url));

/** Measures every builder at every size, one after the other. Throws RunFailed. */
export async function bench(plan: Plan): Promise<SizeResult[]> {
  const results: SizeResult[] = [];
  for (const releases of plan.sizes) {
    const input = { releases, folder: join(plan.folder, String(releases)) };
    results.push(await benchSize(input, plan));
    rmSync(input.folder, { recursive: true });
  }
  return results;
}

/** A first build of each builder is not counted: it shows what the site is like, and warms the machine's caches. */
async function benchSize(input: BenchInput, { runs, builders, env, signal, onStep }: Plan): Promise<SizeResult> {
  const name = `${input.releases.toLocaleString("en-GB")} releases`;
  const out = join(input.folder, "site");
  const build = async (builder: Builder) => {
    rmSync(out, { recursive: true, force: true });
    return measure(
      { line: commandOf(builder, input, out), folder: project, env, checking: "Checking the pages" },
      signal,
    );
  };

  onStep(`${name}: writing the archive`);
  mkdirSync(input.folder, { recursive: true });
  layContent(input);

  const built: (BuilderResult & { readonly runs: Measured[] })[] = [];
  let weights: readonly PageWeight[] = [];
  for (const builder of builders) {
    onStep(`${name}: warming up, ${builder}`);
    await build(builder);
    const files = filesIn(out);
    built.push({ builder, runs: [], output: countOutput(files) });
    if (builder !== "ours") continue;
    weights = weighPages(out, files);
    layForOthers(input, out, files);
  }
  for (let run = 1; run <= runs; run += 1) {
    for (const { builder, runs: measured } of built) {
      onStep(`${name}: run ${run} of ${runs}, ${builder}`);
      measured.push(await build(builder));
    }
  }
  return { releases: input.releases, builders: built, weights };
}
