import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exitCode, readArguments, run, UsageError } from "../../src/cli/command-line.ts";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { countOf } from "../../src/newsroom/format.ts";
import type { Newsroom } from "../../src/newsroom/newsroom.ts";
import { renderSite } from "../../src/pipeline/render-site.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import { findLeaks } from "../../src/publishing/leaks/find-leaks.ts";
import { archiveNow, writeArchive } from "../bench/archive.ts";
import { makeWorkFolder } from "../bench/work-folder.ts";

await run("npm run bench:leaks -- [--releases NUMBER] [--held NUMBER] [--runs NUMBER]", async () => {
  const flag = (value: string) => ({ type: "string", default: value }) as const;
  const { values } = readArguments({ options: { releases: flag("10000"), held: flag("20"), runs: flag("3") } });
  const [releases = 0, held = 0, runs = 0] = [values.releases, values.held, values.runs].map(Number);
  if (![releases, held, runs].every((count) => Number.isInteger(count) && count > 0) || held > releases)
    throw new UsageError("It takes whole numbers from 1 on, and holds no more than there are.");

  const folder = makeWorkFolder(tmpdir(), releases);
  try {
    writeArchive(releases, join(folder, "content"));
    const { newsroom } = await readNewsroom(join(folder, "content"), archiveNow);
    if (!newsroom) throw new Error("no content");
    const whole = withDrafts(newsroom, held);
    const shown = publicNewsroom(whole, archiveNow);
    const site = join(folder, "site");
    await renderSite({ newsroom: shown, now: archiveNow, media: {} }, site);
    for (let left = runs; left > 0; left -= 1) {
      const [start, before] = [performance.now(), process.cpuUsage()];
      const { length } = findLeaks([site], { whole, shown, now: archiveNow });
      const seconds = ((performance.now() - start) / 1000).toFixed(2);
      const { user, system } = process.cpuUsage(before);
      const busy = ((user + system) / 1e6).toFixed(2);
      console.log(
        `${shown.releases.length} releases searched for ${held} drafts in ${seconds} s (${busy} s of processor): ${countOf(length, "leak")}`,
      );
    }
    return exitCode.done;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A newsroom in which so many releases, spread evenly, are drafts. */
function withDrafts(newsroom: Newsroom, drafts: number): Newsroom {
  const step = Math.floor(newsroom.releases.length / drafts);
  return {
    ...newsroom,
    releases: newsroom.releases.map((release, index) =>
      index % step === 0 && index / step < drafts ? { ...release, status: "draft" } : release,
    ),
  };
}
