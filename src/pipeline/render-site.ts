import { fileURLToPath } from "node:url";
import Eleventy from "@11ty/eleventy";
import { kinds } from "../kinds/kinds.ts";
import type { MediaWork } from "../media/media-work.ts";
import { arrange } from "../newsroom/arrange.ts";
import type { Edition } from "../newsroom/edition.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { PreviewNewsroom, PublicNewsroom } from "../newsroom/newsroom.ts";
import type { Preview } from "../newsroom/preview.ts";
import { sitemapOf } from "../newsroom/sitemap.ts";
import { handOver, type SiteData } from "./site-data.ts";

const configPath = fileURLToPath(new URL("../../.eleventy.ts", import.meta.url));

/** What is rendered for readers. */
export type PublicRendering = RenderOptions & { readonly newsroom: PublicNewsroom; readonly preview?: undefined };

/** What is rendered, and for whom: a preview says something beside what readers will see. */
type Rendering = PublicRendering | (RenderOptions & { readonly newsroom: PreviewNewsroom; readonly preview: Preview });

interface RenderOptions {
  readonly now: Instant;
  readonly media: MediaWork;
  /** Hears of pages that are written, by their addresses, while others are still to come. */
  readonly onPages?: (addresses: readonly string[]) => void;
}

/** The lists that grow with an archive, and the template that writes a page for each of their entries. */
const longLists = { archive: "news.11ty.tsx", topicPages: "topic.11ty.tsx", releases: kinds.releases.templates[0] };

/** Eleventy keeps all that it wrote until it ends: few pages at a time keep a large archive from filling the memory. */
const pagesAtOnce = 1000;

/** Writes every page, feed and file of a newsroom into an empty folder. Gives back what they show. */
export async function renderSite(rendering: Rendering, folder: string): Promise<Edition> {
  const { now, preview, media, onPages } = rendering;
  const edition = preview ? arrange(rendering.newsroom, now, preview) : arrange(rendering.newsroom, now);
  const data = { edition, sitemap: sitemapOf(edition), media, alongside: [] as Promise<void>[] };
  try {
    await render({ ...data, part: { without: Object.values(longLists) } }, folder);
    for (const [list, template] of Object.entries(longLists)) {
      const entries = edition[list as keyof typeof longLists];
      for (let from = 0; from < entries.length; from += pagesAtOnce) {
        const to = from + pagesAtOnce;
        await render({ ...data, part: { only: template, from, to } }, folder);
        onPages?.(entries.slice(from, to).map((entry) => ("release" in entry ? entry.release : entry).address));
      }
    }
    await Promise.all(data.alongside);
  } finally {
    // Nobody may write into the folder any more when it is given back.
    await Promise.allSettled(data.alongside);
  }
  return edition;
}

/** Runs Eleventy over some of the templates. */
async function render(data: SiteData, folder: string): Promise<void> {
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
  await eleventy.write();
}
