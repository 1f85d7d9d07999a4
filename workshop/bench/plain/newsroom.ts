/** What the templates of Eleventy and Astro share: the lists of a newsroom as a team would make them from its files. */
export interface Site {
  readonly name: string;
  readonly title: string;
  readonly url: string;
  readonly authority: string;
  readonly licence: string;
  readonly licenceUrl: string;
  /** The day on which the site is built: `2026-01-05`. */
  readonly today: string;
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
}

/** The header of a strategy's file. */
export interface StrategyHeader {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly topic: string;
  readonly from: number;
  readonly to: number;
  readonly approved: string;
}

/** The header of a release's file. */
export interface ReleaseHeader {
  readonly title: string;
  /** With its offset: `2018-02-09T00:00:00+00:00`. */
  readonly date: string;
  readonly timed?: boolean | undefined;
  readonly summary: string;
  readonly topics: readonly string[];
  readonly strategies: readonly string[];
}

/** A release's file, whose text may be there later than its header. */
export interface ReleaseFile {
  /** Its name without ending. */
  readonly id: string;
  readonly header: ReleaseHeader;
  readonly html: () => string;
  readonly text: () => string;
}

export interface Topic {
  readonly slug: string;
  readonly name: string;
  readonly url: string;
  readonly releases: readonly Release[];
  readonly strategies: readonly Strategy[];
}

export interface Strategy extends StrategyHeader {
  readonly url: string;
  readonly releases: readonly Release[];
}

export interface Release extends ReleaseFile {
  readonly url: string;
  readonly year: string;
  readonly date: Date;
  /** For the attribute `datetime`. */
  readonly machineDate: string;
  readonly topics: readonly Topic[];
  readonly strategies: readonly Strategy[];
}

export interface Newsroom {
  readonly site: Site;
  /** Newest first. */
  readonly releases: readonly Release[];
  readonly topics: readonly Topic[];
  readonly strategies: readonly Strategy[];
  readonly years: readonly { readonly year: string; readonly releases: readonly Release[] }[];
  readonly byUrl: ReadonlyMap<string, Release>;
}

/** Puts a newsroom together from its files. */
export function newsroomOf(
  site: Site,
  strategyHeaders: readonly StrategyHeader[],
  files: readonly ReleaseFile[],
): Newsroom {
  const strategies = strategyHeaders
    .map((header) => ({ ...header, url: `/strategies/${header.name}/`, releases: [] as Release[] }))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));
  const topics = site.topics.map(({ slug, name }) => ({
    slug,
    name,
    url: `/topics/${slug}/`,
    releases: [] as Release[],
    strategies: strategies.filter(({ topic }) => topic === slug),
  }));
  const [topicOf, strategyOf] = [
    new Map(topics.map((topic) => [topic.slug, topic])),
    new Map(strategies.map((strategy) => [strategy.name, strategy])),
  ];
  const releases = files
    .map((file) => {
      const { date, timed, topics, strategies } = file.header;
      return {
        ...file,
        url: `/news/${date.slice(0, 4)}/${file.id.slice("2018-02-09-".length)}/`,
        year: date.slice(0, 4),
        date: new Date(date),
        machineDate: timed ? date : date.slice(0, 10),
        topics: topics.flatMap((slug) => topicOf.get(slug) ?? []),
        strategies: strategies.flatMap((name) => strategyOf.get(name) ?? []),
      };
    })
    .toSorted((a, b) => b.date.getTime() - a.date.getTime() || (a.id < b.id ? 1 : -1));
  for (const release of releases)
    for (const list of [...release.topics, ...release.strategies]) (list.releases as Release[]).push(release);
  const years = [...Map.groupBy(releases, ({ year }) => year)].map(([year, releases]) => ({ year, releases }));
  return { site, releases, topics, strategies, years, byUrl: new Map(releases.map((each) => [each.url, each])) };
}
