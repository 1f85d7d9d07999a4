import type { Row, SizeResult } from "./bench.ts";
import type { ScenarioName } from "./builder.ts";
import type { PageWeight } from "./page-weight.ts";
import { kilobytes, median, megabytes, seconds, table, times, whole } from "./table.ts";

/** The machine that measured. */
interface Machine {
  readonly cores: number;
  readonly processor: string;
  /** Bytes. */
  readonly memory: number;
  readonly node: string;
  /** The other builders, as "Hugo 0.111.3". */
  readonly others: readonly string[];
}

const headings: Readonly<Record<ScenarioName, string>> = {
  cold: "Build, cold",
  "nothing changed": "Build, nothing changed",
  "one new release": "Build, one new release",
  "one strategy replaced": "Build, one strategy replaced",
  "check, one release changed": "Content check, one release changed",
};
const scenarios = Object.keys(headings) as ScenarioName[];
/** The scenarios whose growth is shown. */
const growing: readonly ScenarioName[] = ["cold", "one new release"];

/** Everything that was measured, in markdown. */
export function reportOf(results: readonly SizeResult[], machine: Machine): string {
  // A site of a few releases has not yet a page of each kind.
  const typical = results.find(({ releases }) => releases >= 1000) ?? results[0];
  return [
    machineLine(machine),
    ...scenarios.flatMap((scenario) => [`### ${headings[scenario]}`, scenarioTable(results, scenario)]),
    "### Preview",
    previewTable(results),
    "### Pages to open in a browser after one new release",
    pagesToOpenTable(results),
    ...(results.length > 1 ? growing.flatMap((scenario) => growthSection(results, scenario)) : []),
    "### Output",
    outputTable(results),
    ...(typical ? [`### Pages of the site of ${whole(typical.releases)} releases`, weightTable(typical.weights)] : []),
  ].join("\n\n");
}

/** "2 cores (…), 24 GB of memory, Node.js 24.21.0, Hugo 0.111.3". */
function machineLine({ cores, processor, memory, node, others }: Machine): string {
  return `${cores} ${cores === 1 ? "core" : "cores"} (${processor}), ${Math.round(memory / 1e9)} GB of memory, ${[`Node.js ${node}`, ...others].join(", ")}.`;
}

function scenarioTable(results: readonly SizeResult[], scenario: ScenarioName): string {
  const rows = results.flatMap(({ releases, rows }) => {
    const [ours, ...others] = rows.filter((row) => row.scenario === scenario);
    if (!ours) return [];
    return [ours, ...others].map((row) => [
      `${whole(releases)}, ${row.builder}`,
      seconds(median(timesOf(row))),
      rangeOf(row),
      seconds(median(row.runs.map(({ written }) => written))),
      row === ours ? "" : ratio(timesOf(ours), timesOf(row)),
      secondsOrNot(processorTimesOf(row)),
      row === ours ? "" : ratio(processorTimesOf(ours), processorTimesOf(row)),
      megabytes(memoryOf(row)),
    ]);
  });
  return table([
    [
      "releases",
      "time, median",
      "fastest to slowest",
      "written after",
      "ours is",
      "processor time",
      "ours is",
      "memory, peak",
    ],
    ...rows,
  ]);
}

function previewTable(results: readonly SizeResult[]): string {
  const rows = results.flatMap(({ releases, preview }) =>
    preview.map((row) => [
      `${whole(releases)}, ${row.step}`,
      seconds(median(timesOf(row))),
      rangeOf(row),
      secondsOrNot(processorTimesOf(row)),
      megabytes(memoryOf(row)),
    ]),
  );
  return table([["releases", "time, median", "fastest to slowest", "processor time", "memory, peak"], ...rows]);
}

function pagesToOpenTable(results: readonly SizeResult[]): string {
  const rows = results.map(({ releases, pagesToOpen }) => [
    `${whole(releases)}, this newsroom`,
    pagesToOpen.map(whole).join(", "),
  ]);
  return table([["releases", "pages, run by run"], ...rows]);
}

function growthSection(results: readonly SizeResult[], scenario: ScenarioName): string[] {
  const rows = results.slice(1).flatMap((larger, index) => {
    const smaller = results[index];
    return larger.rows.flatMap((row) => {
      const before = smaller?.rows.find(
        ({ builder, scenario }) => builder === row.builder && scenario === row.scenario,
      );
      if (row.scenario !== scenario || !smaller || !before) return [];
      return [
        [
          `${whole(smaller.releases)} → ${whole(larger.releases)}, ${row.builder}`,
          times(larger.releases, smaller.releases),
          times(median(timesOf(row)), median(timesOf(before))),
          ratio(processorTimesOf(row), processorTimesOf(before)),
          `${megabytes(memoryOf(before))} → ${megabytes(memoryOf(row))}`,
        ],
      ];
    });
  });
  return [
    `### Growth: ${headings[scenario].toLowerCase()}`,
    table([["", "releases", "time", "processor time", "memory, peak"], ...rows]),
  ];
}

function outputTable(results: readonly SizeResult[]): string {
  const rows = results.flatMap(({ releases, outputs }) =>
    outputs.map(({ builder, output: { pages, texts, feeds, files, bytes } }) => [
      `${whole(releases)}, ${builder}`,
      ...[pages, texts, feeds, files].map(whole),
      megabytes(bytes),
    ]),
  );
  return table([["releases", "pages", "texts", "feeds", "files", "bytes"], ...rows]);
}

function weightTable(weights: readonly PageWeight[]): string {
  const rows = weights.map(({ kind, html, whole, gzip, brotli }) => [
    kind,
    ...[html, whole, gzip, brotli].map(kilobytes),
  ]);
  return table([["page", "HTML", "HTML + CSS", "gzip", "brotli"], ...rows]);
}

type Runs = Pick<Row, "runs">;

function timesOf({ runs }: Runs): number[] {
  return runs.map(({ time }) => time);
}

function rangeOf(row: Runs): string {
  return `${seconds(Math.min(...timesOf(row)))} to ${seconds(Math.max(...timesOf(row)))}`;
}

/** Undefined where the machine did not say it of each run. */
function processorTimesOf({ runs }: Runs): number[] | undefined {
  const all = runs.map(({ processorTime }) => processorTime).filter((time) => time !== undefined);
  return all.length === runs.length ? all : undefined;
}

function secondsOrNot(figures: readonly number[] | undefined): string {
  return figures ? seconds(median(figures)) : "not known";
}

/** The median of what each run says, because a machine that is slow for a while is slow for both. */
function ratio(figures: readonly number[] | undefined, others: readonly number[] | undefined): string {
  if (!figures || !others) return "not known";
  return times(median(figures.map((figure, run) => figure / (others[run] ?? Number.NaN))), 1);
}

/** The highest of all runs; undefined where one of them could not be seen. */
function memoryOf({ runs }: Runs): number | undefined {
  const all = runs.map(({ memory }) => memory ?? Number.NaN);
  const highest = Math.max(...all);
  return Number.isNaN(highest) ? undefined : highest;
}
