import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { exitCode, readArguments, run, UsageError } from "../../src/cli/command-line.ts";
import { showProgress } from "../../src/cli/progress.ts";
import { tryEdits } from "../edits/edits.ts";
import { copyForEdits } from "../edits/project.ts";
import { trialIn } from "../edits/trial.ts";

const project = resolve(import.meta.dirname, "../..");

/** Changes content, code, clock and what builds left behind, again and again, and compares each build with a full one, byte for byte. */
await run("npm run edits -- [--edits NUMBER] [--seed NUMBER] [--only NUMBER,NUMBER,…]", async () => {
  const { values } = readArguments({
    options: {
      edits: { type: "string", default: "200" },
      seed: { type: "string", default: String(randomInt(2 ** 31)) },
      only: { type: "string", default: "" },
    },
  });
  const [edits, seed] = [values.edits, values.seed].map(Number) as [number, number];
  const only = values.only === "" ? undefined : new Set(values.only.split(",").map(Number));
  if (![edits, seed, ...(only ?? [])].every((number) => Number.isInteger(number) && number >= 0))
    throw new UsageError("--edits, --seed and --only are whole numbers.");
  console.log(`To repeat this run: npm run edits -- --edits ${edits} --seed ${seed}`);

  const folder = mkdtempSync(join(tmpdir(), "edits-"));
  const progress = showProgress("edits");
  const trial = trialIn(folder, { environment: process.env, clock: Date.now }, (copy) => copyForEdits(project, copy));
  const onEdit = (number: number, did: readonly string[]) => {
    progress.update(number, edits);
    // For those who watch a run that does not end.
    writeFileSync(join(folder, "edits.txt"), `${did.join("\n")}\n`);
  };
  const { faults, did, builds, failed } = await tryEdits({ trial, folder, seed, edits, only, onEdit });
  progress.stop();
  if (faults.length === 0) {
    rmSync(folder, { recursive: true, force: true });
    console.log(
      `${edits} edits, ${builds} builds, ${failed} of which had to fail: each as a full build (seed ${seed}).`,
    );
    return exitCode.done;
  }
  for (const line of [...did, ...faults]) console.log(line);
  console.log(
    `The build after edit ${did.at(-1)?.split(".")[0] ?? 0} differs from a full one (seed ${seed}). Kept: ${folder}/warm, ${folder}/cold.`,
  );
  return exitCode.faults;
});
