import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Builder, Material, ScenarioName } from "./builder.ts";
import { archiveOfToday, changedPage, changedRelease, changedWords, newRelease, replacement } from "./changes.ts";
import { type Environment, type Measured, measure } from "./measure.ts";
import { ours, previewIn, store } from "./newsroom-builder.ts";
import { countOutput, filesIn, type OutputCount } from "./output.ts";
import { type PageWeight, weighPages } from "./page-weight.ts";
import { countPagesToOpen, pageKeys } from "./pages-to-open.ts";
import { measurePreview, type PreviewRun } from "./preview.ts";
import { megabytes, seconds } from "./table.ts";

/** What to measure, and where. */
interface Plan {
  /** How many releases each archive has. */
  readonly sizes: readonly number[];
  /** How often each builder is measured in each scenario. */
  readonly runs: number;
  /** Those beside this newsroom. */
  readonly others: readonly Builder[];
  /** An empty folder for archives and sites. */
  readonly folder: string;
  /** The environment of the commands that are measured. */
  readonly env: Environment;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** Hears of each step as it begins, and what it took: a line each. */
  readonly onStep: (line: string) => void;
}

/** What one builder took in one scenario, a run after the other. */
export interface Row {
  readonly builder: string;
  readonly scenario: ScenarioName;
  readonly runs: readonly Measured[];
}

/** What a preview of this newsroom took, a run after the other. */
interface PreviewRow {
  readonly step: "open, cold" | "open, warm" | "save to seen";
  readonly runs: readonly Measured[];
}

/** What came of one archive. */
export interface SizeResult {
  readonly releases: number;
  readonly rows: readonly Row[];
  /** The site that each builder made first. */
  readonly outputs: readonly { readonly builder: string; readonly output: OutputCount }[];
  /** After one new release, of each run: the pages that have to be opened in a browser. */
  readonly pagesToOpen: readonly number[];
  readonly preview: readonly PreviewRow[];
  /** Of our own site. */
  readonly weights: readonly PageWeight[];
}

/** A builder in its folder, with the last site that it made. */
interface Standing {
  readonly builder: Builder;
  readonly folder: string;
}

/** What happens before each command that is measured; the number is new each time. */
const preparations: Readonly<Record<ScenarioName, (standing: Standing, number: number) => void>> = {
  cold: ({ builder, folder }) => {
    for (const path of builder.kept) rmSync(join(folder, path), { recursive: true, force: true });
  },
  "nothing changed": () => undefined,
  "one new release": ({ builder, folder }, number) => builder.add(folder, newRelease(number)),
  "one strategy replaced": ({ builder, folder }, number) => builder.add(folder, replacement(number)),
  "check, one release changed": ({ builder, folder }, number) => builder.add(folder, changedRelease(number)),
};
const scenarios = Object.keys(preparations) as ScenarioName[];

/** Measures every builder at every size, in turns. Throws RunFailed. */
export async function bench(plan: Plan): Promise<SizeResult[]> {
  const results: SizeResult[] = [];
  for (const releases of plan.sizes) {
    const folder = join(plan.folder, String(releases));
    results.push(await benchSize(releases, folder, plan));
    rmSync(folder, { recursive: true });
  }
  return results;
}

async function benchSize(releases: number, folder: string, plan: Plan): Promise<SizeResult> {
  const say = (line: string) => plan.onStep(`${releases.toLocaleString("en-GB")} releases: ${line}`);
  const { standing, outputs, model, weights } = await layAll(releases, folder, plan, say);
  const turns = scenarios.flatMap((scenario) =>
    standing
      .filter(({ builder }) => builder.scenarios.includes(scenario))
      .map((own) => ({ own, scenario, runs: [] as Measured[] })),
  );
  const pagesToOpen: number[] = [];
  const previews: (readonly [PreviewRun, PreviewRun])[] = [];
  for (let run = 1; run <= plan.runs; run += 1) {
    for (const { own, scenario, runs } of turns) {
      const step = `run ${run} of ${plan.runs}, ${scenario}, ${own.builder.name}`;
      say(`${step} …`);
      const before = own.builder === ours && scenario === "one new release" ? pageKeys(model.site) : undefined;
      preparations[scenario](own, run);
      const taken = await take(own, scenario, plan);
      runs.push(taken);
      say(`${step}: ${inWords(taken)}`);
      if (before) pagesToOpen.push(countPagesToOpen(before, pageKeys(model.site)));
    }
    const step = `run ${run} of ${plan.runs}, preview`;
    say(`${step} …`);
    const taken = await takePreviews(placeOf(ours, folder), run, plan);
    previews.push(taken);
    for (const { open, save } of taken) say(`${step}: opened in ${inWords(open)}; seen in ${inWords(save)}`);
  }
  return {
    releases,
    rows: turns.map(({ own, scenario, runs }) => ({ builder: own.builder.name, scenario, runs })),
    outputs,
    pagesToOpen,
    preview: [
      { step: "open, cold", runs: previews.map(([cold]) => cold.open) },
      { step: "open, warm", runs: previews.map(([, warm]) => warm.open) },
      { step: "save to seen", runs: previews.flat().map(({ save }) => save) },
    ],
    weights,
  };
}

/** A first build of each builder is not counted: it shows what the site is like, and warms the machine's caches. */
async function layAll(releases: number, folder: string, plan: Plan, say: (line: string) => void) {
  const standing: Standing[] = [];
  const outputs: SizeResult["outputs"][number][] = [];
  let model: Material["model"] = { site: "", files: [] };
  for (const builder of [ours, ...plan.others]) {
    say(`warming up, ${builder.name} …`);
    const own = { builder, folder: placeOf(builder, folder) };
    mkdirSync(own.folder, { recursive: true });
    builder.lay(own.folder, { archive: archiveOfToday(releases), model });
    await take(own, "cold", plan);
    const site = join(own.folder, builder.site);
    const files = filesIn(site);
    if (builder === ours) model = { site, files };
    standing.push(own);
    outputs.push({ builder: builder.name, output: countOutput(files) });
  }
  return { standing, outputs, model, weights: weighPages(model.site, model.files) };
}

function take({ builder, folder }: Standing, scenario: ScenarioName, { env, signal }: Plan): Promise<Measured> {
  return measure(builder.command(folder, scenario), env, signal);
}

/** "9.60 s, 17.3 s of processor time, 940 MB". */
function inWords({ time, processorTime, memory }: Measured): string {
  const used = processorTime === undefined ? "not known" : seconds(processorTime);
  return `${seconds(time)}, ${used} of processor time, ${megabytes(memory)}`;
}

function placeOf({ name }: Builder, folder: string): string {
  return join(folder, name.replaceAll(" ", "-"));
}

/** Starts a preview without the store, and again with what the first one remembered; in each, one file is saved. */
async function takePreviews(
  folder: string,
  run: number,
  { env, signal }: Plan,
): Promise<readonly [PreviewRun, PreviewRun]> {
  rmSync(join(folder, store), { recursive: true, force: true });
  const preview = (number: number) => {
    const save = () => ours.add(folder, changedRelease(number));
    const change = { save, page: changedPage, words: changedWords(number) };
    return measurePreview(previewIn(folder), change, { ...env, TMPDIR: folder }, signal);
  };
  // Other words than any content check was given.
  return [await preview(1000 + 2 * run), await preview(1001 + 2 * run)];
}
