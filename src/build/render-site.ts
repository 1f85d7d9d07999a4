import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Eleventy from "@11ty/eleventy";
import { feedsOf } from "../feeds/feed.ts";
import type { MediaWork } from "../media/media-work.ts";
import { arrange } from "../newsroom/arrange.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Problem } from "../newsroom/problem.ts";
import { sitemapOf } from "../newsroom/sitemap.ts";
import { publishMedia } from "./publish-media.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** What is rendered, and for whom. */
interface Rendering {
  /** Gated already: all of it is shown. */
  readonly newsroom: Newsroom;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  readonly isPreview: boolean;
  /** What a preview says above the pages it is about. */
  readonly problems?: readonly Problem[];
  readonly media: MediaWork;
}

/** Writes every page, feed and file of a newsroom into an empty folder. */
export async function renderSite(rendering: Rendering, folder: string): Promise<void> {
  const { newsroom, now, isPreview, problems, media } = rendering;
  const edition = arrange(newsroom, now, problems);
  const bytesAt = await publishMedia(edition.media, folder, media);
  const eleventy = new Eleventy(join(project, "src/pages"), folder, {
    configPath: join(project, ".eleventy.ts"),
    quietMode: true,
    config: (config) => {
      config.addGlobalData("edition", edition);
      config.addGlobalData("feeds", feedsOf(edition, bytesAt));
      config.addGlobalData("sitemap", sitemapOf(edition));
      config.addGlobalData("isPreview", isPreview);
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
}
