import type { BuilderResult, SizeResult } from "./bench.ts";
import type { Builder } from "./builders.ts";
import type { PageWeight } from "./page-weight.ts";
import { kilobytes, median, megabytes, seconds, table, times, whole } from "./table.ts";

/** The machine that measured. */
interface Machine {
  readonly cores: number;
  readonly processor: string;
  /** Bytes. */
  readonly memory: number;
  readonly node: string;
  /** Absent where there is none. */
  readonly hugo: string | undefined;
}

const names: Readonly<Record<Builder, string>> = { ours: "this newsroom", floor: "the floor", hugo: "Hugo" };

/** Everything that was measured, in markdown. */
export function reportOf(results: readonly SizeResult[], machine: Machine): string {
  const [smallest] = results;
  return [
    machineLine(machine),
    "### Build",
    buildTable(results),
    ...(results.length > 1 ? ["### Growth", growthTable(results)] : []),
    "### Output",
    outputTable(results),
    ...(smallest
      ? [`### Pages of the site of ${whole(smallest.releases)} releases`, weightTable(smallest.weights)]
      : []),
  ].join("\n\n");
}

/** "2 cores (…), 24 GB of memory, Node.js 24.21.0, Hugo 0.111.3". */
function machineLine({ cores, processor, memory, node, hugo }: Machine): string {
  return `${cores} ${cores === 1 ? "core" : "cores"} (${processor}), ${Math.round(memory / 1e9)} GB of memory, Node.js ${node}, ${hugo ? `Hugo ${hugo}` : "no Hugo"}.`;
}

function buildTable(results: readonly SizeResult[]): string {
  const rows = results.flatMap(({ releases, builders }) => {
    const ours = builders.find(({ builder }) => builder === "ours");
    return builders.map((result) => [
      `${whole(releases)}, ${names[result.builder]}`,
      seconds(timeOf(result)),
      rangeOf(result),
      seconds(writtenOf(result)),
      ...(ours && result.builder !== "ours"
        ? [times(timeOf(ours), timeOf(result)), times(writtenOf(ours), writtenOf(result))]
        : ["", ""]),
      processorTimeOf(result),
      megabytes(memoryOf(result)),
    ]);
  });
  return table([
    [
      "releases",
      "time, median",
      "fastest to slowest",
      "written after",
      "ours is",
      "ours is, written",
      "processor time",
      "memory, peak",
    ],
    ...rows,
  ]);
}

function growthTable(results: readonly SizeResult[]): string {
  const rows = results.slice(1).flatMap((larger, index) => {
    const smaller = results[index];
    return larger.builders.flatMap((result) => {
      const before = smaller?.builders.find(({ builder }) => builder === result.builder);
      if (!smaller || !before) return [];
      return [
        [
          `${whole(smaller.releases)} → ${whole(larger.releases)}, ${names[result.builder]}`,
          times(larger.releases, smaller.releases),
          times(timeOf(result), timeOf(before)),
          `${megabytes(memoryOf(before))} → ${megabytes(memoryOf(result))}`,
        ],
      ];
    });
  });
  return table([["", "releases", "time", "memory, peak"], ...rows]);
}

function outputTable(results: readonly SizeResult[]): string {
  const rows = results.flatMap(({ releases, builders }) =>
    builders.map(({ builder, output: { pages, texts, feeds, files, bytes } }) => [
      `${whole(releases)}, ${names[builder]}`,
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

function timeOf({ runs }: BuilderResult): number {
  return median(runs.map(({ time }) => time));
}

/** Without the checks of what was written, which only ours makes. */
function writtenOf({ runs }: BuilderResult): number {
  return median(runs.map(({ written }) => written));
}

function processorTimeOf({ runs }: BuilderResult): string {
  const all = runs.map(({ processorTime }) => processorTime).filter((time) => time !== undefined);
  return all.length === runs.length ? seconds(median(all)) : "not known";
}

function rangeOf({ runs }: BuilderResult): string {
  const all = runs.map(({ time }) => time);
  return `${seconds(Math.min(...all))} to ${seconds(Math.max(...all))}`;
}

/** The highest of all runs; undefined where one of them could not be seen. */
function memoryOf({ runs }: BuilderResult): number | undefined {
  const all = runs.map(({ memory }) => memory ?? Number.NaN);
  const highest = Math.max(...all);
  return Number.isNaN(highest) ? undefined : highest;
}
