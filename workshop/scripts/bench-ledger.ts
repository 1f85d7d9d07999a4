import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exitCode, readArguments, run, UsageError } from "../../src/cli/command-line.ts";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { checkLedger } from "../../src/ledger/check.ts";
import { readLedger, rowLines } from "../../src/ledger/ledger.ts";
import { newRows } from "../../src/ledger/published.ts";
import { countOf } from "../../src/newsroom/format.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import { archiveNow, writeArchive } from "../bench/archive.ts";
import { makeWorkFolder } from "../bench/work-folder.ts";

await run("npm run bench:ledger -- [--releases NUMBER] [--runs NUMBER]", async () => {
  const flag = (value: string) => ({ type: "string", default: value }) as const;
  const { values } = readArguments({ options: { releases: flag("10000"), runs: flag("3") } });
  const [releases = 0, runs = 0] = [values.releases, values.runs].map(Number);
  if (![releases, runs].every((count) => Number.isInteger(count) && count > 0))
    throw new UsageError("It takes whole numbers from 1 on.");

  const folder = makeWorkFolder(tmpdir(), releases);
  try {
    const content = join(folder, "content");
    writeArchive(releases, content);
    const { value: newsroom, problems } = await readNewsroom(content, archiveNow);
    if (!newsroom) throw new Error("no content");
    const text = rowLines(newRows(publicNewsroom(newsroom, archiveNow), readLedger("")));
    for (let left = runs; left > 0; left -= 1) {
      const start = performance.now();
      const ledger = readLedger(text);
      const { length } = checkLedger({ newsroom, ledger, folder: content, now: archiveNow, problems });
      const seconds = ((performance.now() - start) / 1000).toFixed(2);
      console.log(`${countOf(ledger.rows.length, "row")} compared in ${seconds} s: ${countOf(length, "problem")}`);
    }
    return exitCode.done;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
