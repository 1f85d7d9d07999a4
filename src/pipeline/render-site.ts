import { fileURLToPath } from "node:url";
import Eleventy from "@11ty/eleventy";
import type { MediaWork } from "../media/media-work.ts";
import { arrange } from "../newsroom/arrange.ts";
import type { Edition } from "../newsroom/edition.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { PreviewNewsroom, PublicNewsroom } from "../newsroom/newsroom.ts";
import type { Preview } from "../newsroom/preview.ts";
import { sitemapOf } from "../newsroom/sitemap.ts";
import { pageQueue } from "./page-queue.ts";
import { handOver, type SiteData } from "./site-data.ts";
import { type SiteFiles, siteFiles } from "./site-files.ts";

const configPath = fileURLToPath(new URL("../../.eleventy.ts", import.meta.url));

/** What is rendered for readers. */
export type PublicRendering = RenderOptions & { readonly newsroom: PublicNewsroom; readonly preview?: undefined };

/** What is rendered, and for whom: a preview says something beside what readers will see. */
type Rendering = PublicRendering | (RenderOptions & { readonly newsroom: PreviewNewsroom; readonly preview: Preview });

interface RenderOptions {
  readonly now: Instant;
  readonly media: MediaWork;
}

/** Writes every page, feed and file of a newsroom into an empty folder. Gives back what they show. */
export function renderSite(rendering: Rendering, folder: string): Promise<Edition> {
  return renderFiles(rendering, siteFiles(folder));
}

/** The same, but for files that are known. */
export async function renderFiles(rendering: Rendering, files: SiteFiles): Promise<Edition> {
  const { now, preview, media } = rendering;
  const edition = preview ? arrange(rendering.newsroom, now, preview) : arrange(rendering.newsroom, now);
  const queue = pageQueue(edition, files);
  const data = { edition, sitemap: sitemapOf(edition), media, files, queue, alongside: [] as Promise<void>[] };
  try {
    do {
      await render(data, files.folder);
      queue.finish();
    } while (!queue.isEmpty());
    await Promise.all(data.alongside);
  } finally {
    // Nobody may write into the folder any more when it is given back.
    await Promise.allSettled(data.alongside);
  }
  return edition;
}

/** Runs Eleventy over all templates that have pages to make. */
async function render(data: SiteData, folder: string): Promise<void> {
  await eleventyOf(data, folder).write();
}

/**
 * Renders the page of one address, `/news/` or `/robots.txt`, by the template that makes it in a whole site, and writes nothing.
 * Undefined where no template makes one.
 */
export async function renderPage(data: Omit<SiteData, "files">, page: string): Promise<string | undefined> {
  const files = siteFiles("_site");
  const [made] = await eleventyOf({ ...data, files, page }, files.folder).toJSON();
  return made?.content;
}

function eleventyOf(data: SiteData, folder: string): Eleventy {
  const eleventy = new Eleventy(undefined, folder, {
    configPath,
    quietMode: true,
    config: (config) => {
      // On a busy machine it would print how long it took, amid what an officer reads. 0 is never.
      config.benchmarks.config.setMinimumThresholdMs(0);
      handOver(config, () => data);
    },
  });
  eleventy.disableLogger();
  return eleventy;
}
