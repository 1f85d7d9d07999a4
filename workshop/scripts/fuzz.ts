import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { exitCode, readArguments, run, UsageError } from "../../src/cli/command-line.ts";
import { showProgress } from "../../src/cli/progress.ts";
import { buildDamaged } from "../fuzz/builds.ts";
import { fuzz } from "../fuzz/fuzz.ts";
import { tryProperties } from "../fuzz/properties.ts";

const content = "test/fixtures/council";

/**
 * Tries the properties of the tests on draws that were not tried before; then damages content files in every way and reads
 * them, and builds some of them where nothing else can be written.
 */
await run("npm run fuzz -- [--times NUMBER] [--runs NUMBER] [--builds NUMBER] [--seed NUMBER]", async () => {
  const { values } = readArguments({
    options: {
      times: { type: "string", default: "10" },
      runs: { type: "string", default: "2000" },
      builds: { type: "string", default: "20" },
      seed: { type: "string", default: String(randomInt(2 ** 31)) },
    },
  });
  const [times, runs, builds, seed] = [values.times, values.runs, values.builds, values.seed].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  if (![times, runs, builds, seed].every((number) => Number.isInteger(number) && number >= 0))
    throw new UsageError("--times, --runs, --builds and --seed are whole numbers.");
  console.log(`To repeat this run: npm run fuzz -- --times ${times} --runs ${runs} --builds ${builds} --seed ${seed}`);

  const areTrue = times === 0 || (await tryProperties({ environment: process.env, seed, times }));
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  try {
    const progress = showProgress("damaged folders");
    const onRun = (number: number) => progress.update(number, runs);
    const { runs: counts, failures, refused } = await fuzz({ content, folder, runs, seed, onRun });
    progress.stop();
    for (const { run: number, file, damage, bytes, what } of failures) {
      // Not under a name that another account can guess, and put a link there.
      const kept = join(mkdtempSync(join(tmpdir(), "fuzz-failure-")), basename(file));
      writeFileSync(kept, bytes);
      console.log(`Run ${number}, ${file}, ${damage}, kept as ${kept}: ${what}`);
    }
    for (const [damage, count] of Object.entries(counts)) console.log(`${damage}: ${count}`);
    console.log(`${runs} damaged folders, ${refused} of them refused, ${failures.length} failures (seed ${seed}).`);

    const strays = buildDamaged({ content, folder, builds, seed });
    for (const stray of strays) console.log(stray);
    console.log(
      `${builds} damaged folders built: ${strays.length} tried to write elsewhere, or ended in a way of their own.`,
    );
    return !areTrue || failures.length + strays.length > 0 ? exitCode.faults : exitCode.done;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
