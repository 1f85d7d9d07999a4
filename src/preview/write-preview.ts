import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { addressOf } from "../content/files/file-names.ts";
import { readNewsroom } from "../content/read-newsroom.ts";
import { unknownUrl } from "../content/site/read-site.ts";
import { type AnyItem, isGatedItem, mapLists } from "../kinds/kinds.ts";
import { withErrorsOfNew } from "../ledger/errors-of-new.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { MediaWork } from "../media/media-work.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { previewOf } from "../newsroom/preview.ts";
import { renderSite } from "../pipeline/render-site.ts";
import type { Problem } from "../problems/problem.ts";
import { shownNewsroom } from "../publishing/gate.ts";

/** What to preview, and where. */
interface PreviewOptions {
  readonly content: string;
  /** An empty folder, or one that is not there yet. */
  readonly folder: string;
  readonly now: Instant;
  /** Whether `now` is another minute than that of the clock. */
  readonly isOtherMinute?: boolean;
  /** The path of the site before the last change, which holds where `site.yaml` does not say it. */
  readonly basePath?: string | undefined;
  readonly media?: MediaWork;
  /** What was published before; undefined where there is no ledger. */
  readonly ledger?: Ledger | undefined;
}

/** What came of a preview: it is written whatever is wrong, as long as there is a content folder. */
interface Written {
  /** The path of the site; undefined where nothing was written. */
  readonly basePath: string | undefined;
  readonly problems: readonly Problem[];
}

/** Writes a preview of a whole newsroom: drafts and held items too, each marked, and what is wrong above each page. */
export async function writePreview(order: PreviewOptions): Promise<Written> {
  const { content, folder, now, isOtherMinute = false, media = {} } = order;
  const { value: read, problems: found } = await readNewsroom(content, now, media);
  if (!read) return { basePath: undefined, problems: found };
  const problems = withErrorsOfNew(found, read, order.ledger);

  const site = read.site.url === unknownUrl && order.basePath ? { ...read.site, basePath: order.basePath } : read.site;
  const newsroom = shownNewsroom(withoutRivals({ ...read, site }));
  const preview = previewOf({
    newsroom,
    problems,
    siteFile: join(content, "site.yaml"),
    addressOf: (path) => addressOf(relative(content, path)),
    now,
    isOtherMinute,
  });
  mkdirSync(folder, { recursive: true });
  await renderSite({ newsroom, now, preview, media }, folder);
  return { basePath: site.basePath, problems };
}

/** Two files that want one address are reported to their authors; here the one that comes first has it. */
function withoutRivals(newsroom: Newsroom): Newsroom {
  const taken = new Set<string>();
  const isFirst = ({ address }: { readonly address: string }) => !taken.has(address) && taken.add(address);
  return mapLists(newsroom, (items, kind) => items.toSorted(publicFirst).filter(isFirst).toSorted(kind.order));
}

function publicFirst(a: AnyItem, b: AnyItem): number {
  const isDraft = (item: AnyItem) => Number(isGatedItem(item) && item.status === "draft");
  return isDraft(a) - isDraft(b);
}
