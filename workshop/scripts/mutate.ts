import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { exitCode, readArguments, run, UsageError } from "../../src/cli/command-line.ts";
import { drawMutants } from "../mutants/draw.ts";
import { testsOf } from "../mutants/tests-of.ts";
import { copyProject, runTests, tryMutant } from "../mutants/try.ts";

const rooms = ["src/newsroom", "src/publishing", "src/hosting", "src/feeds", "src/ledger"];
/** So many of the tests that should notice are run first: most mutants need no more. */
const first = 3;
const minute = 60_000;
/** The share of mutants that the tests have to notice. */
const enough = 0.85;

/** Changes the code in small ways, one at a time in a copy of the project, and shows the changes that no test notices. */
await run("npm run mutate -- [--mutants NUMBER] [--seed NUMBER] [--only NUMBER,NUMBER,…]", async () => {
  const { values } = readArguments({
    options: {
      mutants: { type: "string", default: "200" },
      seed: { type: "string", default: "2018" },
      only: { type: "string", default: "" },
    },
  });
  const [count, seed] = [values.mutants, values.seed].map(Number) as [number, number];
  const only = new Set(values.only === "" ? [] : values.only.split(",").map(Number));
  if (![count, seed, ...only].every((number) => Number.isInteger(number) && number >= 0))
    throw new UsageError("--mutants, --seed and --only are whole numbers.");
  console.log(`To repeat this run: npm run mutate -- --mutants ${count} --seed ${seed}`);

  const folder = mkdtempSync(join(tmpdir(), "mutants-"));
  const copy = join(folder, "project");
  try {
    copyProject(resolve(import.meta.dirname, "../.."), copy);
    const testsFor = testsOf(copy);
    const all = drawMutants({ folder: copy, rooms, count, seed }).map((mutant, index) => ({
      ...mutant,
      number: index + 1,
    }));
    const mutants = all.filter(({ number }) => only.size === 0 || only.has(number));

    const tests = [...new Set(mutants.flatMap(({ file }) => testsFor(file)))];
    console.log(`Running ${tests.length} test files with nothing changed …`);
    const { failed, took } = runTests(copy, tests, []);
    if (took.size === 0) throw new Error("the tests could not be run");
    for (const file of failed) console.log(`Left out, because it fails with nothing changed: ${file}`);
    const limitOf = (files: readonly string[]) =>
      minute + 5 * files.reduce((sum, file) => sum + (took.get(file) ?? 0), 0);

    const outcomes = { killed: 0, hung: 0, survived: 0 };
    for (const mutant of mutants) {
      const sound = testsFor(mutant.file).filter((file) => !failed.includes(file));
      const groups = [sound.slice(0, first), sound.slice(first)];
      const came = tryMutant(mutant, { copy, groups, limitOf });
      outcomes[came] += 1;
      console.log(`${mutant.number}. ${came}  ${mutant.file}:${mutant.line}  ${mutant.kind}`);
      if (came === "survived") console.log(marked("-", mutant.before) + marked("+", mutant.after));
    }
    const noticed = outcomes.killed + outcomes.hung;
    const share = noticed / mutants.length;
    console.log(
      `${noticed} of ${mutants.length} mutants killed (${(share * 100).toFixed(1)} %), ${outcomes.hung} of them by running too long; seed ${seed}.`,
    );
    return share < enough ? exitCode.faults : exitCode.done;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function marked(sign: string, lines: string): string {
  return lines.replace(/^/gm, sign).concat("\n");
}
