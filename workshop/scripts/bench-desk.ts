import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "../../src/checks/browser.ts";
import { exitCode, readArguments, run, UsageError } from "../../src/cli/command-line.ts";
import { writeArchive } from "../bench/archive.ts";
import { median, seconds, table, whole } from "../bench/table.ts";
import { measureDesk, slower } from "../desk/measure-desk.ts";
import { serveDesk } from "../desk/preview.ts";

/** Shortly after the newest release of the archive. */
const now = "2026-01-05T12:00:00Z";
const year = "2025";

/** What an officer waits for, and the most that it may take, in milliseconds. */
const rows = [
  ["from the address to the list", "open", 3000],
  ["from the last key to what is wrong", "problem", 300],
  ["from the last key to the page beside it", "pane", 500],
] as const;

await run("npm run bench:desk -- [--releases NUMBER] [--runs NUMBER]", async () => {
  const { values } = readArguments({
    options: { releases: { type: "string", default: "10000" }, runs: { type: "string", default: "5" } },
  });
  const [releases, runs] = [values.releases, values.runs].map(Number);
  if (!Number.isInteger(releases) || !Number.isInteger(runs) || !releases || !runs)
    throw new UsageError("It takes whole numbers from 1 on.");
  const folder = mkdtempSync(join(tmpdir(), "newsroom-desk-"));
  const content = join(folder, "content");
  writeArchive(releases, content);
  const [newest = ""] = readdirSync(join(content, "news", year))
    .toSorted()
    .toReversed();
  const { url, preview } = await serveDesk(content, now);
  const browser = await openBrowser();
  try {
    const measured = [];
    // The first makes what is remembered.
    for (let run = 0; run <= runs; run += 1)
      measured.push(await measureDesk(browser, url, now, newest.replace(/\.md$/, "")));
    const times = measured.slice(1);
    const lines = rows.map(([what, key, most]) => [
      what,
      seconds(median(times.map((time) => time[key]))),
      seconds(most),
    ]);
    console.log(`${whole(releases)} releases, the processor ${slower} times slower, the middle of ${runs} runs`);
    console.log(table([["the desk", "time", "at most"], ...lines]));
    return exitCode.done;
  } finally {
    preview.kill();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
