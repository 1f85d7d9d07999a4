import { expect, test } from "vitest";
import type { SizeResult } from "../../bench/bench.ts";
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
const size = (releases: number, factor: number): SizeResult => ({
  releases,
  weights,
  builders: [
    { builder: "ours", output, runs: [run(4000 * factor, 4e8), run(2000 * factor, 3e8), run(3000 * factor, 3e8)] },
    { builder: "floor", output, runs: [run(1500 * factor, undefined)] },
  ],
});
const machine = { cores: 2, processor: "a processor", memory: 24e9, node: "24.21.0", hugo: undefined };

test("a report holds the machine, the build, the growth, the output and the pages", () => {
  expect(
    reportOf([size(1000, 1), size(10_000, 9)], machine),
  ).toBe(`2 cores (a processor), 24 GB of memory, Node.js 24.21.0, no Hugo.

### Build

| releases              | time, median | fastest to slowest | written after | ours is | ours is, written | processor time | memory, peak |
|-----------------------|-------------:|-------------------:|--------------:|--------:|-----------------:|---------------:|-------------:|
| 1,000, this newsroom  |       3.00 s |   2.00 s to 4.00 s |        2.40 s |         |                  |         6.00 s |       400 MB |
| 1,000, the floor      |       1.50 s |   1.50 s to 1.50 s |        1.20 s |  2.00 × |           2.00 × |         3.00 s |    not known |
| 10,000, this newsroom |       27.0 s |   18.0 s to 36.0 s |        21.6 s |         |                  |         54.0 s |       400 MB |
| 10,000, the floor     |       13.5 s |   13.5 s to 13.5 s |        10.8 s |  2.00 × |           2.00 × |         27.0 s |    not known |

### Growth

|                               | releases |   time |          memory, peak |
|-------------------------------|---------:|-------:|----------------------:|
| 1,000 → 10,000, this newsroom |  10.00 × | 9.00 × |       400 MB → 400 MB |
| 1,000 → 10,000, the floor     |  10.00 × | 9.00 × | not known → not known |

### Output

| releases              | pages | texts | feeds | files | bytes |
|-----------------------|------:|------:|------:|------:|------:|
| 1,000, this newsroom  | 1,134 | 1,000 |    63 | 2,202 | 16 MB |
| 1,000, the floor      | 1,134 | 1,000 |    63 | 2,202 | 16 MB |
| 10,000, this newsroom | 1,134 | 1,000 |    63 | 2,202 | 16 MB |
| 10,000, the floor     | 1,134 | 1,000 |    63 | 2,202 | 16 MB |

### Pages of the site of 1,000 releases

| page |   HTML | HTML + CSS |   gzip | brotli |
|------|-------:|-----------:|-------:|-------:|
| home | 7.2 KB |    15.5 KB | 5.0 KB | 4.6 KB |`);
});

test("one size alone has no growth", () => {
  expect(reportOf([size(1000, 1)], machine)).not.toContain("Growth");
});
