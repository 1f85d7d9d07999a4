import { join, relative } from "node:path";
import { addressOf } from "../content/files/file-names.ts";
import { type ReadWork, readNewsroom } from "../content/read-newsroom.ts";
import { unknownUrl } from "../content/site/site-text.ts";
import { type AnyItem, isGatedItem, mapLists } from "../kinds/kinds.ts";
import { withErrorsOfNew } from "../ledger/errors-of-new.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { Newsroom, PreviewNewsroom } from "../newsroom/newsroom.ts";
import { nextChangeOf } from "../newsroom/next-change.ts";
import { type Preview, previewOf } from "../newsroom/preview.ts";
import type { Problem } from "../problems/problem.ts";
import { shownNewsroom } from "../publishing/gate.ts";

/** What to preview. */
interface PreviewOptions {
  readonly content: string;
  readonly now: Instant;
  /** Whether `now` is another minute than that of the clock. */
  readonly isOtherMinute?: boolean;
  /** The path of the site before the last change, which holds where `site.yaml` does not say it. */
  readonly basePath?: string | undefined;
  readonly work?: ReadWork;
  /** What was published before; undefined where there is no ledger. */
  readonly ledger?: Ledger | undefined;
}

/** What a preview shows, and of which instant. */
export interface Shown {
  readonly newsroom: PreviewNewsroom;
  readonly preview: Preview;
  readonly now: Instant;
}

/** What came of reading: something to show, whatever is wrong, as long as there is a content folder. */
interface ReadPreview {
  /** Undefined where there is no content folder. */
  readonly shown: Shown | undefined;
  readonly problems: readonly Problem[];
  /** When something shows otherwise although nobody changes it. */
  readonly next: Instant | undefined;
}

/** Reads a preview of a whole newsroom: drafts and held items too, each marked, and what is wrong above each page. */
export async function readPreview(order: PreviewOptions): Promise<ReadPreview> {
  const { content, now, isOtherMinute = false } = order;
  const { value: read, problems: found } = await readNewsroom(content, now, order.work);
  if (!read) return { shown: undefined, problems: found, next: undefined };
  const problems = withErrorsOfNew(found, read, order.ledger);

  const site = read.site.url === unknownUrl && order.basePath ? { ...read.site, basePath: order.basePath } : read.site;
  const newsroom = shownNewsroom(withoutRivals({ ...read, site }), now);
  const preview = previewOf({
    newsroom,
    problems,
    siteFile: join(content, "site.yaml"),
    addressOf: (path) => addressOf(relative(content, path)),
    now,
    isOtherMinute,
  });
  return { shown: { newsroom, preview, now }, problems, next: nextChangeOf(read, now).at };
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
