import { lstatSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exitCode, readArguments, run } from "../src/cli/command-line.ts";
import { changedFiles, isPagePrivate, reportToGitHub } from "../src/cli/github.ts";
import { readNow } from "../src/cli/input.ts";
import { mediaWork } from "../src/cli/media-work.ts";
import { readWork } from "../src/cli/read-work.ts";
import { readNewsroom } from "../src/content/read-newsroom.ts";
import { reviewSummary } from "../src/github/review.ts";
import { instantInWords } from "../src/newsroom/dates.ts";
import { countOf } from "../src/newsroom/format.ts";
import { type PublicationStatus, publicationStatusOf, statusOfChanged } from "../src/newsroom/publication-status.ts";
import type { Site } from "../src/newsroom/site.ts";
import { build } from "../src/pipeline/build.ts";
import { type ReviewedPage, reviewPage } from "../src/review/review-page.ts";
import { pagesOfSite } from "../src/review/site-pages.ts";

await run("npm run review -- [--site DIR] [--out FILE] [--content DIR] [--now INSTANT]", async () => {
  const { values } = readArguments({
    options: {
      site: { type: "string", default: "_site" },
      out: { type: "string", default: "review.html" },
      content: { type: "string", default: "content" },
      now: { type: "string" },
    },
  });
  const now = readNow(values.now);
  const { content } = values;
  // Of an earlier change. What is no file, as /dev/stdout, is not ours to remove.
  if (lstatSync(values.out, { throwIfNoEntry: false })?.isFile()) rmSync(values.out);
  const [{ value: newsroom }, changed] = await Promise.all([readNewsroom(content, now, readWork()), changedFiles()]);
  if (!newsroom) {
    console.log("The content cannot be read. npm run check says why.");
    return exitCode.faults;
  }
  // Where Git does not say what the change is, it has no pages.
  const publication = statusOfChanged(publicationStatusOf(newsroom, now), changed ?? new Set());
  const mayShowHeld = isPagePrivate();
  const pages = [
    ...pagesOfSite(values.site, newsroom.site.basePath, publicPages(publication)),
    ...(mayShowHeld ? await heldPages(publication, newsroom.site, content) : []),
  ];
  if (pages.length > 0) writeFileSync(values.out, reviewPage(pages, newsroom.site.locale));
  console.log(
    pages.length > 0 ? `${values.out} shows ${countOf(pages.length, "page")} of the change.` : "No page to show.",
  );
  const leftOut = mayShowHeld ? 0 : addressesOf(publication.held).length;
  await reportToGitHub([], reviewSummary({ titles: pages.map(({ title }) => title), leftOut }));
  return exitCode.done;
});

function publicPages({ live, takenDown }: PublicationStatus): Omit<ReviewedPage, "html">[] {
  return [
    ...live.map(({ title, url }) => ({ title, url, when: "Live when this change is merged." })),
    // Nobody sees the title of what is taken down.
    ...takenDown.map(({ url, what }) => ({
      title: new URL(url).pathname,
      url,
      when: `This page ${what.slice(0, -1)}.`,
    })),
  ];
}

/** What is held, as it will be when all of it is public. */
async function heldPages({ held }: PublicationStatus, site: Site, content: string): Promise<ReviewedPage[]> {
  if (held.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), "newsroom-review-"));
  try {
    const out = join(folder, "site");
    const opens = Math.max(...held.map((item) => item.opens));
    await build({ content, out, now: opens, pid: process.pid, media: mediaWork(), onStep: () => undefined });
    const pages = addressesOf(held).map(({ title, url, opens }) => ({
      title,
      url,
      when: `Held until ${instantInWords(opens, site)}.`,
    }));
    return pagesOfSite(out, site.basePath, pages);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each page once, however many of its parts are held. */
function addressesOf(held: PublicationStatus["held"]): PublicationStatus["held"] {
  return [...Map.groupBy(held, ({ url }) => url).values()].flatMap((ofPage) => ofPage.slice(0, 1));
}
