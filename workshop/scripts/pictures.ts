import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "../../src/checks/browser.ts";
import { CouldNotTest } from "../../src/checks/could-not-test.ts";
import { exitCode, readArguments, run } from "../../src/cli/command-line.ts";
import { showProgress } from "../../src/cli/progress.ts";
import { writeArchive } from "../bench/archive.ts";
import { type Kind, takePictures } from "../pictures/take.ts";

const council = "test/fixtures/council";
const target = "_pictures";

/** Sites to look at, each as the folders that its content is laid together from. */
const sites = {
  council: { from: [council], base: "/newsroom/" },
  worst: { from: [council, "test/fixtures/at-its-worst"], base: "/newsroom/" },
  empty: { from: [council], without: ["news", "strategies"], base: "/newsroom/" },
  long: { from: [], releases: 100, base: "/" },
  sample: { from: ["content"], base: "/" },
} as const;

const year = "/news/2026/";
const budget = "cabinet-agrees-a-budget-that-keeps-every-library-open-and-mends-twice-as-many-roads-as-last-year";

const pages: readonly (readonly [name: string, site: keyof typeof sites, address: string])[] = [
  ["home", "council", "/"],
  ["home-with-notice", "worst", "/"],
  ["home-without-picture", "sample", "/"],
  ["home-empty", "empty", "/"],
  ["archive", "council", "/news/"],
  ["archive-page", "long", "/news/page/3/"],
  ["archive-empty", "empty", "/news/"],
  ["year", "council", "/news/2025/"],
  ["release-full", "council", `${year}new-library-opens-in-northgate/`],
  ["release-long-title", "council", `${year}${budget}/`],
  ["release-long-word", "worst", `${year}one-long-word/`],
  ["release-short", "council", "/news/2025/quay-street-resurfaced/"],
  ["release-corrected", "council", `${year}road-works-in-mill-lane/`],
  ["release-corrected-at-length", "worst", `${year}long-note/`],
  ["release-withdrawn", "council", `${year}skate-park-opens-at-easter/`],
  ["release-withdrawn-long", "worst", `${year}corrected-at-length/`],
  ["release-gone", "council", `${year}wrong-names-of-prize-winners/`],
  ["release-of-the-sample", "sample", "/news/2018/send-strategy-approved-by-cabinet/"],
  ["topics", "council", "/topics/"],
  ["topic-with-none", "council", "/topics/parks/"],
  ["topic-with-many", "council", "/topics/roads/"],
  ["strategies", "worst", "/strategies/"],
  ["strategy", "council", "/strategies/library-strategy-2026-2030/"],
  ["strategy-ended", "worst", "/strategies/play-strategy-2019-2023/"],
  ["strategy-to-start", "worst", "/strategies/parks-plan-2090-2095/"],
  ["strategy-withdrawn", "worst", "/strategies/markets-strategy-2020-2027/"],
  ["corrections", "council", "/corrections/"],
  ["corrections-long", "worst", "/corrections/"],
  ["corrections-empty", "empty", "/corrections/"],
  ["subscribe", "council", "/subscribe/"],
  ["search", "council", "/search/"],
  ["about", "council", "/about/"],
  ["accessibility", "council", "/accessibility/"],
  ["not-found", "council", "/404.html"],
];

await run("npm run pictures -- [WORD…]", async () => {
  const { positionals: words } = readArguments({ allowPositionals: true });
  const wanted = pages.filter(([name]) => words.length === 0 || words.some((word) => name.includes(word)));
  const work = mkdtempSync(join(tmpdir(), "newsroom-pictures-"));
  const progress = showProgress("pictures");
  try {
    const names = new Set(wanted.map(([, site]) => site));
    const built = new Map([...names].map((name) => [name, buildSite(name, work)]));
    const kinds = wanted.map(
      ([name, site, address]): Kind => ({ name, address, site: built.get(site) ?? "", base: sites[site].base }),
    );
    rmSync(target, { recursive: true, force: true });
    const browser = await openBrowser();
    try {
      await takePictures(kinds, target, browser, progress.update);
    } finally {
      await browser.close();
    }
    progress.stop();
    console.log(`Took pictures of ${kinds.length} pages: open ${target}/index.html`);
    return exitCode.done;
  } catch (error) {
    progress.stop();
    if (!(error instanceof CouldNotTest)) throw error;
    console.error(error.message);
    return exitCode.unfinished;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

/** Builds one of the sites into a folder, in a process of its own, because Eleventy remembers things. */
function buildSite(name: keyof typeof sites, work: string): string {
  const [content, out] = [join(work, name), join(work, `${name}-site`)];
  const { from, without, releases } = { without: [], releases: 0, ...sites[name] };
  if (releases > 0) writeArchive(releases, content);
  for (const folder of from) cpSync(folder, content, { recursive: true });
  for (const folder of without) rmSync(join(content, folder), { recursive: true });
  const command = ["scripts/build.ts", "--content", content, "--out", out];
  execFileSync(process.execPath, command, { stdio: ["ignore", "ignore", "inherit"] });
  return out;
}
