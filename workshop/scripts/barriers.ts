import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CouldNotTest } from "../../src/checks/could-not-test.ts";
import { exitCode, readArguments, run } from "../../src/cli/command-line.ts";
import { showProgress } from "../../src/cli/progress.ts";
import { readTexts } from "../barriers/in-text.ts";
import { checkPages } from "../barriers/on-pages.ts";
import { readSeeds } from "../barriers/seeds.ts";
import { tableOf } from "../barriers/table.ts";

const document = "docs/accessibility.md";
const mark = "<!-- What follows is written by npm run barriers. -->";
const picture = "test/fixtures/council/media/visits-chart.png";

await run("npm run barriers", async () => {
  readArguments({ options: {} });
  const folder = mkdtempSync(join(tmpdir(), "barriers-"));
  const now = new Date();
  const progress = showProgress("page loads");
  try {
    const seeds = readSeeds("workshop/barriers/seeds");
    const inText = await readTexts(seeds, join(folder, "content"), picture, now.getTime());
    const options = { today: now.toISOString().slice(0, 10), progress: progress.update };
    const onPages = await checkPages(seeds, join(folder, "site"), picture, options);
    progress.stop();
    const caught = new Map(
      seeds.map(({ slug }) => [slug, [...(inText.get(slug) ?? []), ...(onPages.get(slug) ?? [])]]),
    );
    const table = tableOf(seeds, caught);
    const before = readFileSync(document, "utf8");
    const after = `${before.split(mark)[0]}${mark}\n\n${table}\n`;
    writeFileSync(document, after);
    console.log(table);
    if (after === before) {
      console.log(`\n${document} says so already.`);
      return exitCode.done;
    }
    console.log(`\n${document} said otherwise, and says so now. Read what is different, and commit it.`);
    return exitCode.faults;
  } catch (error) {
    progress.stop();
    if (!(error instanceof CouldNotTest)) throw error;
    console.error(error.message);
    return exitCode.unfinished;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
