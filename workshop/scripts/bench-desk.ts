import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "../../src/checks/browser.ts";
import { exitCode, readArguments, run, UsageError } from "../../src/cli/command-line.ts";
import { archive, writeArchive, writeFiles } from "../bench/archive.ts";
import { median, megabytes, seconds, table, whole } from "../bench/table.ts";
import { longRelease, longReleaseOf } from "../desk/long-release.ts";
import { measureView, slower, type ViewTimes } from "../desk/measure-desk.ts";
import { serveDesk } from "../desk/preview.ts";
import { viewsOf } from "../desk/views.ts";

/** Shortly after the newest release of the archive. */
const now = "2026-01-05T12:00:00Z";
const year = "2025";

/** What an officer waits for in a form, and the most that it may take, in milliseconds: the text is read after a pause of 150. */
const columns = [
  ["what is wrong", "problem", 450],
  ["the page", "pane", 500],
  ["typing", "typing", 100],
  ["after it", "after", undefined],
] as const;
/** The same of the desk. */
const mostToOpen = 3000;

const usage = "npm run bench:desk -- [--releases NUMBER] [--runs NUMBER]";

await run(usage, async () => {
  const { values } = readArguments({
    options: { releases: { type: "string", default: "10000" }, runs: { type: "string", default: "5" } },
  });
  const [releases, runs] = [values.releases, values.runs].map(Number);
  if (!Number.isInteger(releases) || !Number.isInteger(runs) || !releases || !runs)
    throw new UsageError("It takes whole numbers from 1 on.");
  const folder = mkdtempSync(join(tmpdir(), "newsroom-desk-"));
  const content = join(folder, "content");
  writeArchive(releases, content);
  writeFiles([longReleaseOf(archive(releases))], content);
  const [newest = ""] = readdirSync(join(content, "news", year))
    .filter((name) => name !== `${longRelease}.md`)
    .toSorted()
    .toReversed();
  const { url, preview } = await serveDesk(content, now);
  const browser = await openBrowser();
  try {
    const views = viewsOf(newest.replace(/\.md$/, ""));
    const measured = views.map((view) => ({ name: view.name, view, times: [] as ViewTimes[] }));
    // The first makes what is remembered.
    for (let run = 0; run <= runs; run += 1)
      for (const { view, times } of run === 0 ? measured.slice(0, 1) : measured) {
        const time = await measureView(browser, url, now, view);
        if (run > 0) times.push(time);
      }
    const facts = await (await fetch(`${url}facts.json`)).text();
    const middle = (times: readonly ViewTimes[], key: keyof ViewTimes) => median(times.map((time) => time[key]));
    const [first] = measured;
    console.log(`${whole(releases)} releases, the processor ${slower} times slower, the middle of ${runs} runs`);
    console.log(`opens in ${seconds(middle(first?.times ?? [], "open"))} (at most ${seconds(mostToOpen)})`);
    console.log(
      `${megabytes(Buffer.byteLength(facts))} of facts, ${megabytes(middle(first?.times ?? [], "memory"))} of memory`,
    );
    console.log(
      table([
        ["from the last key to …", ...columns.map(([what]) => what)],
        ...measured.map(({ name, times }) => [name, ...columns.map(([, key]) => seconds(middle(times, key)))]),
        ["at most", ...columns.map(([, , most]) => (most === undefined ? "" : seconds(most)))],
      ]),
    );
    return exitCode.done;
  } finally {
    preview.kill();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
