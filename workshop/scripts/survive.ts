import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exitCode, readArguments, run, UsageError } from "../../src/cli/command-line.ts";
import { showProgress } from "../../src/cli/progress.ts";
import { buildTestSites, roomOf } from "../survive/builds.ts";
import { buildTwice, starve } from "../survive/contention.ts";
import { fillDisks, type Tried } from "../survive/disks.ts";
import { killBuilds } from "../survive/kills.ts";

/** Kills, starves and obstructs real builds, and says what of them the site survived. */
await run("npm run survive -- [--kills NUMBER] [--releases NUMBER]", async () => {
  const { values } = readArguments({
    options: { kills: { type: "string", default: "200" }, releases: { type: "string", default: "300" } },
  });
  const [kills, releases] = [values.kills, values.releases].map(Number) as [number, number];
  if (!(kills >= 50) || !(releases >= 0))
    throw new UsageError("--kills is a number from 50 on, --releases one from 0 on.");

  const folder = mkdtempSync(join(tmpdir(), "survive-"));
  try {
    console.log("Building an old site and a new one …");
    const sites = await buildTestSites(folder, releases);
    const progress = showProgress("kills");
    const { tried, left, lost } = await killBuilds(sites, kills, (done) => progress.update(done, kills));
    progress.stop();
    for (const fault of lost) console.log(`Killed ${fault}`);
    console.log(
      `${tried - lost.length} of ${tried} kills survived: ${left.old} left the old site, ${left.new} the new one, ${left.beside} the old one beside its place, where the next build found it.`,
    );
    const others: Tried[] = [
      ...(await fillDisks(sites, roomOf(sites.built.new))),
      await buildTwice(sites),
      ...(await starve(sites)),
    ];
    for (const { what, fault, untried } of others)
      console.log(`${what}: ${untried ? `not tried, ${untried}.` : (fault ?? "survived.")}`);
    return lost.length > 0 || others.some(({ fault }) => fault) ? exitCode.faults : exitCode.done;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
