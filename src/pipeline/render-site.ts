import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Eleventy from "@11ty/eleventy";
import { feedFilesOf } from "../feeds/feed-files.ts";
import type { MediaWork } from "../media/media-work.ts";
import { address } from "../newsroom/address.ts";
import { arrange } from "../newsroom/arrange.ts";
import type { Edition } from "../newsroom/edition.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { PreviewNewsroom, PublicNewsroom } from "../newsroom/newsroom.ts";
import type { Preview } from "../newsroom/preview.ts";
import { sitemapOf } from "../newsroom/sitemap.ts";
import { importTsx } from "./import-tsx.ts";
import { publishMedia } from "./publish-media.ts";
import { releaseText } from "./release-text.ts";

importTsx();

const project = fileURLToPath(new URL("../../", import.meta.url));

/** What is rendered, and for whom: a preview says something beside what readers will see. */
type Rendering = RenderOptions &
  (
    | { readonly newsroom: PublicNewsroom; readonly preview?: undefined }
    | { readonly newsroom: PreviewNewsroom; readonly preview: Preview }
  );

interface RenderOptions {
  readonly now: Instant;
  readonly media: MediaWork;
  /** Hears of pages that are written, by their addresses, while others are still to come. */
  readonly onPages?: (addresses: readonly string[]) => void;
}

/** The lists that grow with an archive, and the template that writes a page for each of their entries. */
const longLists = { archive: "news.11ty.tsx", topicPages: "topic.11ty.tsx", releases: "release.11ty.tsx" } as const;

/** Eleventy keeps all that it wrote until it ends: few pages at a time keep a large archive from filling the memory. */
const pagesAtOnce = 1000;

/** Writes every page, feed and file of a newsroom into an empty folder. Gives back what they show. */
export async function renderSite(rendering: Rendering, folder: string): Promise<Edition> {
  const { now, preview, media, onPages } = rendering;
  // Not by Eleventy, which ends the process where a disk is full, and says nothing to anyone.
  cpSync(join(project, "public"), folder, { recursive: true });
  const edition = rendering.preview
    ? arrange(rendering.newsroom, now, rendering.preview)
    : arrange(rendering.newsroom, now);
  const feeds = feedFilesOf(edition, await publishMedia(edition.media, folder, media));
  const short = { ...edition, releases: [], archive: [], topicPages: [] };
  await render("src/pages", { edition: short, sitemap: sitemapOf(edition) }, folder);
  for (const [list, template] of Object.entries(longLists)) {
    const entries = edition[list as keyof typeof longLists];
    for (let from = 0; from < entries.length; from += pagesAtOnce) {
      const part = entries.slice(from, from + pagesAtOnce);
      await render(`src/pages/${template}`, { edition: { ...edition, [list]: part } }, folder);
      onPages?.(part.map((entry) => ("release" in entry ? entry.release : entry).address));
    }
  }
  // Without Eleventy, for which a text costs as much as a page.
  const write = (address: string, text: string) => writeFileSync(join(folder, address), text);
  for (const { release } of edition.releases)
    write(address.releaseText(release.address), releaseText(release, edition.site));
  if (preview) write(address.previewSheet, readFileSync(join(project, "_includes/styles/preview.css"), "utf8"));
  for (const { address, text } of feeds) {
    mkdirSync(join(folder, dirname(address)), { recursive: true });
    write(address, await text());
  }
  return edition;
}

/** Runs Eleventy over some of the templates, a path from the project's folder. */
async function render(templates: string, data: Readonly<Record<string, unknown>>, folder: string): Promise<void> {
  const eleventy = new Eleventy(join(project, templates), folder, {
    configPath: join(project, ".eleventy.ts"),
    quietMode: true,
    config: (config) => {
      // On a busy machine it would print how long it took, amid what an officer reads. 0 is never.
      config.benchmarks.config.setMinimumThresholdMs(0);
      // What is not frozen, Eleventy hands over as a copy made anew for each page and each thing that it asks for.
      for (const [name, value] of Object.entries(data)) config.addGlobalData(name, Object.freeze(value));
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
}
