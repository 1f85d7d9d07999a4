import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "../../src/checks/browser.ts";
import { CouldNotTest } from "../../src/checks/could-not-test.ts";
import { exitCode, readArguments, run } from "../../src/cli/command-line.ts";
import { renderSite } from "../../src/pipeline/render-site.ts";
import { readPreview } from "../../src/preview/read-preview.ts";
import { takeView } from "../pictures/view.ts";

const council = "test/fixtures/council";
const base = "/newsroom/";
const now = "2026-11-23T12:00:00Z";
const target = "docs/pictures";

/** Pages of the finished site, by the picture that shows them. */
const pages = {
  home: "/",
  release: "/news/2026/new-library-opens-in-northgate/",
  strategy: "/strategies/library-strategy-2026-2030/",
  register: "/strategies/",
} as const;

/** What an officer gets wrong, in which file, and where the preview shows it. */
const mistake = {
  file: "news/2026/2026-03-12-road-works-in-mill-lane.md",
  from: /^topics: .*$/m,
  to: "topics: road",
  address: "/news/2026/road-works-in-mill-lane/",
} as const;

/** Takes the pictures of the README: of the invented council's site, and of a preview with a problem. */
await run("npm run pictures:readme", async () => {
  readArguments({});
  const work = mkdtempSync(join(tmpdir(), "newsroom-pictures-"));
  try {
    const [site, preview] = [join(work, "site"), await previewMistake(work)];
    const build = ["scripts/build.ts", "--content", council, "--out", site, "--now", now];
    execFileSync(process.execPath, build, { stdio: ["ignore", "ignore", "inherit"] });
    const browser = await openBrowser();
    try {
      for (const [name, address] of Object.entries(pages))
        writeFileSync(join(target, `${name}.png`), await takeView({ site, base, address }, browser));
      const shown = { site: preview, base, address: mistake.address };
      writeFileSync(join(target, "preview.png"), await takeView(shown, browser));
    } finally {
      await browser.close();
    }
    console.log(`Took ${Object.keys(pages).length + 1} pictures: look at them in ${target}/.`);
    return exitCode.done;
  } catch (error) {
    if (!(error instanceof CouldNotTest)) throw error;
    console.error(error.message);
    return exitCode.unfinished;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

/** Writes the preview of a council whose officer has made a mistake, and answers with its folder. */
async function previewMistake(work: string): Promise<string> {
  const [content, folder] = [join(work, "content"), join(work, "preview")];
  cpSync(council, content, { recursive: true });
  const file = join(content, mistake.file);
  writeFileSync(file, readFileSync(file, "utf8").replace(mistake.from, mistake.to));
  const { shown } = await readPreview({ content, now: Date.parse(now) });
  if (shown) await renderSite({ ...shown, media: {} }, folder);
  // Officers see the path from the folder of their newsroom, and not where this copy of it lies.
  const page = join(folder, mistake.address, "index.html");
  writeFileSync(page, readFileSync(page, "utf8").replaceAll(`${work}/`, ""));
  return folder;
}
