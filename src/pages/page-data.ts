import type { Edition, Frame } from "../newsroom/edition.ts";

/** What a template of one page is given. */
export interface PageData {
  readonly edition: Edition;
}

/** What a template that makes a page of each entry of a list is given, beside the entry. */
export interface PageView {
  readonly edition: Frame;
}

/** Of which entries a template makes pages, and where they lie. */
export interface PageList<Entry> {
  readonly entriesOf: (edition: Edition) => readonly Entry[];
  /** The address of the file of an entry's page. */
  readonly fileOf: (entry: Entry) => string;
}

interface PagesOfEntries<Entry, Alias extends string> {
  readonly entriesOf: (edition: Edition) => readonly Entry[];
  /** The name by which the page is given its entry. */
  readonly alias: Alias;
  readonly addressOf: (entry: Entry) => string;
  /** Makes a page of an entry, of what all pages show, and of nothing else: a page is made anew only where one of them changed. */
  readonly page: (view: PageView & Readonly<Record<Alias, Entry>>) => string;
}

/** What a template exports that makes a page of each entry of a list. */
export function pageForEach<Entry, Alias extends string>({
  entriesOf,
  alias,
  addressOf,
  page,
}: PagesOfEntries<Entry, Alias>) {
  type Given = PageData & Readonly<Record<Alias, Entry>>;
  const list: PageList<Entry> = { entriesOf, fileOf: (entry) => addressOf(entry).replace(/\/$/, "/index.html") };
  return {
    list,
    data: {
      // Eleventy takes the names of what it finds here for the entries; these are in their place.
      pagination: {
        data: "edition",
        size: 1,
        alias,
        before: (_: unknown, { edition }: PageData) => entriesOf(edition),
      },
      permalink: (given: Given) => list.fileOf(given[alias]),
    },
    render: (given: Given): string => {
      const { site, preview } = given.edition;
      const entry = { [alias]: given[alias] } as Readonly<Record<Alias, Entry>>;
      return page({ edition: { site, preview }, ...entry });
    },
  };
}
