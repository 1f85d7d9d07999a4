import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chance } from "../bench/random.ts";
import { damages } from "../trials/fuzz/damage.ts";
import { fuzz } from "../trials/fuzz/fuzz.ts";
import { exitCode, readArguments, run, UsageError } from "./command-line.ts";
import { showProgress } from "./progress.ts";

const content = "test/fixtures/council";

/** Damages content files in every way and reads them; builds some of them, and looks for what was written elsewhere. */
await run("npm run fuzz -- [--runs NUMBER] [--builds NUMBER] [--seed NUMBER]", async () => {
  const { values } = readArguments({
    options: {
      runs: { type: "string", default: "2000" },
      builds: { type: "string", default: "20" },
      seed: { type: "string", default: "20180209" },
    },
  });
  const [runs, builds, seed] = [values.runs, values.builds, values.seed].map(Number) as [number, number, number];
  if (![runs, builds, seed].every((number) => Number.isInteger(number) && number >= 0))
    throw new UsageError("--runs, --builds and --seed are whole numbers.");
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  try {
    const progress = showProgress("damaged folders");
    const clock = () => performance.now();
    const {
      runs: counts,
      falls,
      refused,
    } = await fuzz({
      content,
      folder,
      runs,
      seed,
      clock,
      onRun: (number) => progress.update(number, runs),
    });
    progress.stop();
    for (const { run, file, damage, what } of falls) console.log(`Run ${run}, ${file}, ${damage}: ${what}`);
    for (const [damage, count] of Object.entries(counts)) console.log(`${damage}: ${count}`);
    console.log(`${runs} damaged folders, ${refused} of them refused, ${falls.length} falls (seed ${seed}).`);
    const strays = buildDamaged(folder, builds, seed);
    for (const stray of strays) console.log(stray);
    console.log(
      `${builds} damaged folders built: ${strays.length} wrote anything elsewhere, or ended in a way of their own.`,
    );
    return falls.length + strays.length > 0 ? exitCode.faults : exitCode.done;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Builds folders with one damaged text each; tells each build that wrote outside its folder, or ended neither with 0 nor with 1. */
function buildDamaged(folder: string, builds: number, seed: number): string[] {
  const dice = chance(seed + 1);
  const texts = readdirSync(content, { recursive: true, encoding: "utf8" }).filter((file) => /\.(md|yaml)$/.test(file));
  return Array.from({ length: builds }, (_, index) => index + 1).flatMap((build) => {
    const place = join(folder, `build-${build}`);
    const copy = join(place, "content");
    cpSync(content, copy, { recursive: true });
    const file = dice.pick(texts);
    const damage = dice.pick(Object.keys(damages) as (keyof typeof damages)[]);
    writeFileSync(join(copy, file), damages[damage](readFileSync(join(content, file)), dice));
    const before = listing(copy);
    const flags = ["--import", "tsx", "scripts/build.ts", "--content", copy, "--out", join(place, "site")];
    const { status, stdout, stderr } = spawnSync(process.execPath, flags, { encoding: "utf8", timeout: 60_000 });
    const left = readdirSync(place).filter((name) => !["content", "site", "next-change.json"].includes(name));
    const faults = [
      status !== 0 && status !== 1 && `ended with ${status}: ${stdout}${stderr}`,
      left.length > 0 && `wrote ${left.join(", ")} beside the site`,
      listing(copy) !== before && "changed the content",
    ];
    rmSync(place, { recursive: true });
    return faults.flatMap((fault) => (fault ? [`Build ${build}, ${file}, ${damage}: ${fault}`] : []));
  });
}

function listing(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted().join("\n");
}
