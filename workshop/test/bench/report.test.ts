import { expect, test } from "vitest";
import type { Row, SizeResult } from "../../bench/bench.ts";
import type { Measured } from "../../bench/measure.ts";
import { reportOf } from "../../bench/report.ts";

const run = (time: number, memory: number | undefined): Measured => ({
  time,
  written: time * 0.8,
  processorTime: time * 2,
  memory,
});
const output = { pages: 1134, texts: 1000, feeds: 63, files: 2202, bytes: 16_100_000 };
const weights = [{ kind: "home", path: "index.html", html: 7200, whole: 15_500, gzip: 5000, brotli: 4600 }];
const row = (scenario: Row["scenario"], builder: string, ...runs: Measured[]): Row => ({ scenario, builder, runs });
const size = (releases: number, factor: number): SizeResult => ({
  releases,
  weights,
  outputs: ["this newsroom", "Hugo"].map((builder) => ({ builder, output })),
  pagesToOpen: [6, 7, 6],
  preview: [
    { step: "open, cold", runs: [run(6000, 2e8)] },
    { step: "save to seen", runs: [run(300, 2e8), run(500, 3e8)] },
  ],
  rows: [
    row("cold", "this newsroom", run(4000 * factor, 4e8), run(2000 * factor, 3e8), run(3000 * factor, 3e8)),
    row("cold", "Hugo", run(1000 * factor, 2e8), run(1000 * factor, undefined), run(1000 * factor, 2e8)),
    row("nothing changed", "this newsroom", run(500, 2e8)),
    row("one new release", "this newsroom", run(600, 2e8)),
    row("one new release", "Hugo", run(1200, 2e8)),
    row("one strategy replaced", "this newsroom", run(700, 2e8)),
    row("check, one release changed", "this newsroom", run(800, 2e8)),
  ],
});
const machine = { cores: 2, processor: "a processor", memory: 24e9, node: "24.21.0", others: ["Hugo 0.111.3"] };
const report = reportOf([size(1000, 1), size(10_000, 9)], machine);

/** The table below a heading, without its widths. */
function tableOf(heading: string): string[] {
  const [, section = ""] = report.split(`### ${heading}\n\n`);
  const [table = ""] = section.split("\n\n");
  return table.split("\n").map((line) => line.replace(/ +/g, " ").replace(/-+/g, "-"));
}

test("a report begins with the machine, and has a table for each scenario", () => {
  expect(report.split("\n")[0]).toBe("2 cores (a processor), 24 GB of memory, Node.js 24.21.0, Hugo 0.111.3.");
  expect([...report.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading)).toEqual([
    "Build, cold",
    "Build, nothing changed",
    "Build, one new release",
    "Build, one strategy replaced",
    "Content check, one release changed",
    "Preview",
    "Pages to open in a browser after one new release",
    "Growth: build, cold",
    "Growth: build, one new release",
    "Output",
    "Pages of the site of 1,000 releases",
  ]);
});

test("a scenario has the medians of each builder, and how many times its figures ours are, run by run", () => {
  expect(tableOf("Build, cold")).toEqual([
    "| releases | time, median | fastest to slowest | written after | ours is | processor time | ours is | memory, peak |",
    "|-|-:|-:|-:|-:|-:|-:|-:|",
    "| 1,000, this newsroom | 3.00 s | 2.00 s to 4.00 s | 2.40 s | | 6.00 s | | 400 MB |",
    "| 1,000, Hugo | 1.00 s | 1.00 s to 1.00 s | 0.80 s | 3.00 × | 2.00 s | 3.00 × | not known |",
    "| 10,000, this newsroom | 27.0 s | 18.0 s to 36.0 s | 21.6 s | | 54.0 s | | 400 MB |",
    "| 10,000, Hugo | 9.00 s | 9.00 s to 9.00 s | 7.20 s | 3.00 × | 18.0 s | 3.00 × | not known |",
  ]);
  expect(tableOf("Build, one new release").at(-1)).toBe(
    "| 10,000, Hugo | 1.20 s | 1.20 s to 1.20 s | 0.96 s | 0.50 × | 2.40 s | 0.50 × | 200 MB |",
  );
});

test("growth, preview, pages to open, output and weights have a table each", () => {
  expect(tableOf("Growth: build, cold").at(-2)).toBe(
    "| 1,000 → 10,000, this newsroom | 10.00 × | 9.00 × | 9.00 × | 400 MB → 400 MB |",
  );
  expect(tableOf("Pages to open in a browser after one new release").at(-1)).toBe(
    "| 10,000, this newsroom | 6, 7, 6 |",
  );
  expect(tableOf("Preview").at(-1)).toBe("| 10,000, save to seen | 0.40 s | 0.30 s to 0.50 s | 0.80 s | 300 MB |");
  expect(tableOf("Output").at(-1)).toBe("| 10,000, Hugo | 1,134 | 1,000 | 63 | 2,202 | 16 MB |");
  expect(tableOf("Pages of the site of 1,000 releases").at(-1)).toBe("| home | 7.2 KB | 15.5 KB | 5.0 KB | 4.6 KB |");
});

test("one size alone has no growth", () => {
  expect(reportOf([size(1000, 1)], machine)).not.toContain("Growth");
});
