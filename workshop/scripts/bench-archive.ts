import { exitCode, readArguments, run, UsageError } from "../../src/cli/command-line.ts";
import { writeArchive } from "../bench/archive.ts";

await run("npm run bench:archive -- RELEASES DIR [PLANS]", async () => {
  const { positionals } = readArguments({ allowPositionals: true });
  const [releases, plans] = [positionals[0], positionals[2] ?? "0"].map(Number);
  const [, folder] = positionals;
  const isCount = (number: number | undefined): number is number => Number.isInteger(number) && Number(number) >= 0;
  if (!isCount(releases) || !isCount(plans) || !folder) throw new UsageError("It takes a number and a folder.");
  writeArchive(releases, folder, plans);
  return exitCode.done;
});
