/** Where each page lies below the site's own address; every one begins and ends with a slash, but for files. */
export const address = {
  home: "/",
  news: "/news/",
  /** All releases for programs, and what the JSON looks like. */
  releaseFiles: {
    csv: "/news/releases.csv",
    json: "/news/releases.json",
    schema: "/news/releases.schema.json",
  },
  topics: "/topics/",
  strategies: "/strategies/",
  /** The register of strategies for programs, and what its JSON looks like. */
  registerFiles: {
    csv: "/strategies/register.csv",
    json: "/strategies/register.json",
    ics: "/strategies/register.ics",
    schema: "/strategies/register.schema.json",
  },
  corrections: "/corrections/",
  /** The list of all feeds, for feed readers. */
  feedList: "/feeds.opml",
  search: "/search/",
  /** The index of all that search finds, and below it that of the years that are over. */
  searchIndexes: { open: "/pagefind/", closed: "/pagefind/closed/" },
  subscribe: "/subscribe/",
  /** Where officers write, in a newsroom that publishes its desk. */
  desk: "/desk/",
  accessibility: "/accessibility/",
  notFound: "/404.html",
  page: (name: string) => `/${name}/`,
  year: (year: string) => `/news/${year}/`,
  release: (year: string, slug: string) => `/news/${year}/${slug}/`,
  releaseText: (release: string) => `${release}release.txt`,
  /** What other sites show of a page whose link is shared. */
  card: (page: string) => `${page}card.png`,
  topic: (slug: string) => `/topics/${slug}/`,
  strategy: (name: string) => `/strategies/${name}/`,
  /** Below the page of a strategy, which its own address begins with. */
  figures: (strategy: string, measure: string) => `${strategy}${measure}.csv`,
  /** Of previews alone. */
  previewSheet: "/assets/preview.css",
  /** Asked for under these names by browsers and phones, whatever a page says. */
  favicon: "/favicon.ico",
  touchIcon: "/apple-touch-icon.png",
  logo: (file: string) => `/assets/logo-${file}`,
  media: (file: string) => `/media/${file}`,
  /** A page of the archive of a list, whose newest page lies at the list's own address. */
  listPage: (list: string, number: number) => `${list}page/${number}/`,
  /** How a browser shows a feed that somebody opens. Every feed names it, so that its address stays when it changes. */
  feedSheet: "/feed.css",
  /** Beside which no page lies: a document of the archive of the site's feed, in each format. */
  feedArchive: (number: number) => `/feed/page/${number}/`,
} as const;

/** The formats of every feed and the file each lies in, beside the page it belongs to. */
export const feedFiles = { rss: "feed.xml", atom: "feed.atom.xml", json: "feed.json" } as const;

/** One of the three formats of every feed. */
export type FeedFormat = keyof typeof feedFiles;

/** An address as that of a folder. */
export function withSlash(target: string): string {
  return target.endsWith("/") ? target : `${target}/`;
}

/** A link to an address within the site, below the path that the site's `url` ends in. */
export function href(site: { readonly basePath: string }, target: string): string {
  return site.basePath + target.slice(1);
}

/** The whole web address of an address within the site. */
export function absolute(site: { readonly url: string }, target: string): string {
  return site.url + target.slice(1);
}
