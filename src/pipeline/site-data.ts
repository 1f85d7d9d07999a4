import type { UserConfig } from "@11ty/eleventy";
import type { MediaWork } from "../media/media-work.ts";
import type { Edition } from "../newsroom/edition.ts";
import type { SitemapFile } from "../newsroom/sitemap.ts";
import type { PageQueue } from "./page-queue.ts";
import type { SiteFiles } from "./site-files.ts";

/** What a run of Eleventy is about. */
export interface SiteData {
  readonly edition: Edition;
  readonly sitemap: readonly SitemapFile[];
  readonly media: MediaWork;
  /** Where it is written, and what is known of an earlier build. */
  readonly files: SiteFiles;
  /** Which pages of lists this run makes, where it does not make all. */
  readonly queue?: PageQueue;
  /** The address of the one page that this run makes, where it makes no other and no file either. */
  readonly page?: string;
  /** Work that goes on beside the pages, and is waited for after the last of them. Without it a plugin waits for its own. */
  readonly alongside?: Promise<void>[];
}

/**
 * Hands over to Eleventy what it is to render: `edition` and `sitemap` to the templates, all of it to our plugins. It is
 * asked for in each build anew.
 */
export function handOver(config: UserConfig, data: () => SiteData | undefined): void {
  // What is not frozen, Eleventy hands over as a copy made anew for each page and each thing that it asks for.
  config.addGlobalData("siteData", () => Object.freeze(data()));
  config.addGlobalData("edition", () => Object.freeze(data()?.edition));
  config.addGlobalData("sitemap", () => Object.freeze(data()?.sitemap));
}

/** What was handed over to Eleventy; undefined where nothing was yet. */
export function siteDataOf(config: UserConfig): SiteData | undefined {
  return config.globalData["siteData"]?.() as SiteData | undefined;
}
