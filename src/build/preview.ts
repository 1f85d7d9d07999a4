import { join } from "node:path";
import { readNewsroom } from "../content/read-newsroom.ts";
import type { MediaWork } from "../media/media-work.ts";
import type { Release } from "../newsroom/item.ts";
import { type Newsroom, newestFirst } from "../newsroom/newsroom.ts";
import type { Problem } from "../newsroom/problem.ts";
import { shownNewsroom } from "../publishing/gate.ts";
import { takeHold } from "../publishing/swap.ts";
import { renderSite } from "./render-site.ts";

/** What came of a preview: it is written wherever the site's own file is right, whatever else is wrong. */
export interface Preview {
  /** The path of the site; undefined where nothing was written. */
  readonly basePath: string | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Writes a preview of a whole newsroom into a folder (an absolute path): drafts and held items too, each marked on its
 * page. `now` in milliseconds.
 */
export async function preview(
  content: string,
  folder: string,
  now: number,
  pid: number,
  media: MediaWork = {},
): Promise<Preview> {
  const swap = takeHold(folder, pid);
  try {
    const { newsroom, problems } = await readNewsroom(content, now, media);
    const siteFile = join(content, "site.yaml");
    const isSiteKnown = !problems.some(({ level, path }) => level === "error" && path === siteFile);
    if (newsroom && isSiteKnown) {
      const rendering = { newsroom: shownNewsroom(withoutRivals(newsroom)), now, isPreview: true, problems, media };
      await renderSite(rendering, swap.fresh);
      swap.commit();
      return { basePath: newsroom.site.basePath, problems };
    }
    return { basePath: undefined, problems };
  } finally {
    swap.release();
  }
}

/** Two files that want one address are told to their authors; here the one that comes first has it. */
function withoutRivals(newsroom: Newsroom): Newsroom {
  const taken = new Set<string>();
  const isFirst = ({ address }: { readonly address: string }) => !taken.has(address) && taken.add(address);
  return {
    ...newsroom,
    releases: newsroom.releases.toSorted(publicFirst).filter(isFirst).toSorted(newestFirst),
    strategies: newsroom.strategies.filter(isFirst),
  };
}

function publicFirst(a: Release, b: Release): number {
  return Number(a.status === "draft") - Number(b.status === "draft");
}
