import { allItems, gatedItems, type Item } from "../kinds/kinds.ts";
import type { Problem } from "../problems/problem.ts";
import { address } from "./address.ts";
import { instantInWords } from "./dates.ts";
import { countOf } from "./format.ts";
import type { Instant } from "./instant.ts";
import type { Newsroom } from "./newsroom.ts";
import { isPublic } from "./visibility.ts";

/** What an officer's preview says beside what readers will see. */
export interface Preview {
  /** The minute that is shown, where it is not that of the clock: "Wednesday 1 July 2099, 12:01am BST". */
  readonly asOf: string | undefined;
  /** The errors of `site.yaml`, which change every page. */
  readonly siteErrors: readonly Problem[];
  /** By the address of the page. */
  readonly banners: ReadonlyMap<string, PreviewBanner>;
  /** The pages of files that cannot be read. */
  readonly unreadable: readonly UnreadablePage[];
}

/** What a preview says above one page. */
interface PreviewBanner {
  /** Why the public does not see the page. */
  readonly status: "draft" | { readonly heldUntil: string } | undefined;
  /** Errors first, then by file and line. */
  readonly problems: readonly Problem[];
}

/** Stands at the address of a page whose file cannot be read. */
export interface UnreadablePage {
  readonly address: string;
  readonly path: string;
}

interface Sources {
  /** What the preview shows. */
  readonly newsroom: Newsroom;
  /** Of the whole content folder, by file and line. */
  readonly problems: readonly Problem[];
  /** The path of `site.yaml`. */
  readonly siteFile: string;
  /** The address that a content file has by its path, whether it can be read or not. */
  readonly addressOf: (path: string) => string | undefined;
  readonly now: Instant;
  /** Whether `now` is another minute than that of the clock. */
  readonly isOtherMinute: boolean;
}

/** Gathers what a preview says: each problem above the page it is about, and the rest above home and the page not found. */
export function previewOf({ newsroom, problems, siteFile, addressOf, now, isOtherMinute }: Sources): Preview {
  const pageOf = new Map(allItems(newsroom).map((page) => [page.path, page.address]));
  const shown = new Set(pageOf.values());
  const isSiteError = ({ at, level }: Problem) => at.path === siteFile && level === "error";
  const byPage = Map.groupBy(
    problems.filter((problem) => !isSiteError(problem)),
    ({ at }) => pageOf.get(at.path),
  );
  const rest = byPage.get(undefined) ?? [];
  const unreadable = unreadablePages(rest, addressOf).filter((page) => !shown.has(page.address));

  const banners = new Map<string, PreviewBanner>();
  const add = (page: string, { status, problems = [] }: Partial<PreviewBanner>) => {
    if (status || problems.length > 0) banners.set(page, { status, problems: problems.toSorted(errorsFirst) });
  };
  for (const [page, ofPage] of byPage) if (page) add(page, { problems: ofPage });
  for (const item of gatedItems(newsroom))
    add(item.address, { status: statusOf(item, newsroom, now), problems: byPage.get(item.address) ?? [] });
  for (const { address: page, path } of unreadable)
    add(page, { problems: rest.filter((problem) => problem.at.path === path) });
  for (const page of [address.home, address.notFound]) add(page, { problems: rest });
  return {
    asOf: isOtherMinute ? instantInWords(now, newsroom.site) : undefined,
    siteErrors: problems.filter(isSiteError),
    banners,
    unreadable,
  };
}

function unreadablePages(problems: readonly Problem[], addressOf: Sources["addressOf"]): UnreadablePage[] {
  const paths = new Set(problems.filter(({ level }) => level === "error").map(({ at }) => at.path));
  const pages = [...paths].flatMap((path) => {
    const page = addressOf(path);
    return page === undefined ? [] : { address: page, path };
  });
  return [...new Map(pages.toReversed().map((page) => [page.address, page])).values()];
}

function statusOf(item: Item, { site }: Newsroom, now: Instant): PreviewBanner["status"] {
  if (item.status === "draft") return "draft";
  if (item.status === "removed" || isPublic(item, now)) return undefined;
  return { heldUntil: instantInWords(item.opens, site) };
}

function errorsFirst(a: Problem, b: Problem): number {
  return Number(b.level === "error") - Number(a.level === "error");
}

/** What a list of a preview says of a page: "Draft", "Held until Wednesday 1 July 2099, 12:01am BST, 2 errors"; "" of what is as it will be. */
export function markInWords({ banners }: Preview, page: string): string {
  const { status, problems = [] } = banners.get(page) ?? {};
  const errors = problems.filter(({ level }) => level === "error").length;
  const held = typeof status === "object" && `Held until ${status.heldUntil}`;
  return [status === "draft" ? "Draft" : held, errors > 0 && countOf(errors, "error")].filter(Boolean).join(", ");
}
