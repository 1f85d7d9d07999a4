import { writeArchive } from "../bench/archive.ts";
import { exitCode, readArguments, run, UsageError } from "./command-line.ts";

await run("node --import tsx scripts/bench-archive.ts RELEASES DIR", async () => {
  const { positionals } = readArguments({ allowPositionals: true });
  const [releases, folder] = [Number(positionals[0]), positionals[1]];
  if (!Number.isInteger(releases) || releases < 0 || !folder) throw new UsageError("It takes a number and a folder.");
  writeArchive(releases, folder);
  return exitCode.done;
});
