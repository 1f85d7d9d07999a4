import type { Edition } from "../newsroom/edition.ts";
import type { SitemapFile } from "../newsroom/sitemap.ts";

/** What a module in `src/pages` says of where its pages lie. */
export interface PlacedModule {
  readonly data: {
    readonly pagination?: Pagination;
    readonly permalink: string | ((data: never) => string | false);
  };
}

/** A template makes a page of each entry of a list, which it is given by a name. */
interface Pagination {
  /** Where the list is in the data. */
  readonly data: string;
  readonly alias: string;
  readonly before?: (entries: readonly unknown[], data: never) => readonly unknown[];
}

/** What makes the page of an address: a template, and where it makes more than one the entry of the page. */
export interface PagePlace {
  readonly template: string;
  readonly entry: unknown;
}

/** What makes each page, by its address, as the templates themselves say where it lies; of files, `/robots.txt`, too. */
export function pagePlaces(
  modules: ReadonlyMap<string, PlacedModule>,
  { edition, sitemap }: { readonly edition: Edition; readonly sitemap: readonly SitemapFile[] },
): ReadonlyMap<string, PagePlace> {
  const places = new Map<string, PagePlace>();
  for (const [template, { data }] of modules) {
    const given = { ...data, edition, sitemap };
    const { pagination, permalink } = data;
    for (const entry of pagination ? entriesOf(pagination, given) : [undefined]) {
      const own = pagination ? { ...given, [pagination.alias]: entry } : given;
      const file = typeof permalink === "function" ? permalink(own as never) : permalink;
      if (file !== false) places.set(file.replace(/(^|\/)index\.html$/, "$1"), { template, entry });
    }
  }
  return places;
}

/** The list of a template as Eleventy finds it. */
function entriesOf(
  { data: name, before = (entries) => entries }: Pagination,
  given: Readonly<Record<string, unknown>>,
): readonly unknown[] {
  return before(given[name] as readonly unknown[], given as never);
}
