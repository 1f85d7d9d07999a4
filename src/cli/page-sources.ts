import { readNewsroom } from "../content/read-newsroom.ts";
import type { Instant } from "../newsroom/instant.ts";
import { noSources, type PageSources, pageSourcesOf } from "../newsroom/page-sources.ts";
import { readWork } from "./read-work.ts";

/** What the pages of a site were made from. Only the usual site is known to be made from the usual content. */
export async function pageSources(site: string, now: Instant): Promise<PageSources> {
  const { value: newsroom } = site === "_site" ? await readNewsroom("content", now, readWork()) : {};
  return newsroom ? pageSourcesOf(newsroom) : noSources;
}
