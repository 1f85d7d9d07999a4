import type { Release, Strategy } from "../src/newsroom/item.ts";
import { byTitle, type Newsroom, newestFirst } from "../src/newsroom/newsroom.ts";
import type { Site } from "../src/newsroom/site.ts";

/** The site of an invented council, published below a path. */
export const site: Site = {
  name: "Northgate Council",
  title: "Northgate Council newsroom",
  url: "https://www.northgate.example/newsroom/",
  basePath: "/newsroom/",
  authority: "northgate.example,2019",
  topics: [
    { slug: "libraries", name: "Libraries" },
    { slug: "roads", name: "Roads" },
  ],
  contact: { name: "Press office", email: "press@northgate.example" },
  licence: {
    name: "Open Government Licence v3.0",
    url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  },
  bodies: new Map([["cabinet", "Cabinet"]]),
  locale: "en-GB",
  timeZone: "Europe/London",
  sample: false,
};

/** A release of a day, with what a test wants to say about it. */
export function release(day: string, wanted: Partial<Release> = {}): Release {
  const instant = wanted.published?.instant ?? Date.parse(`${day}T00:00:00Z`);
  const slug = wanted.id ?? "library-opens";
  return {
    kind: "release",
    id: slug,
    path: `content/news/${day.slice(0, 4)}/${day}-${slug}.md`,
    address: `/news/${day.slice(0, 4)}/${slug}/`,
    status: "published",
    opens: instant,
    published: { day, instant },
    title: "Library opens",
    summary: "The library opens.",
    topics: ["libraries"],
    strategies: [],
    documents: [],
    body: { html: "<p>It opens.</p>\n", text: "It opens.", links: [], media: [] },
    ...wanted,
  };
}

/** A strategy, with what a test wants to say about it. */
export function strategy(name: string, wanted: Partial<Strategy> = {}): Strategy {
  return {
    kind: "strategy",
    id: name,
    name,
    path: `content/strategies/${name}.md`,
    address: `/strategies/${name}/`,
    status: "published",
    opens: Number.NEGATIVE_INFINITY,
    title: "Library strategy",
    summary: "What libraries are for.",
    topics: ["libraries"],
    period: { from: "2017", to: "2021" },
    decisions: [],
    documents: [],
    body: { html: "<p>For all.</p>\n", text: "For all.", links: [], media: [] },
    ...wanted,
  };
}

/** A newsroom of these items, in its own order. */
export function newsroom(items: readonly (Release | Strategy)[] = []): Newsroom {
  return {
    site,
    releases: items.filter((item) => item.kind === "release").toSorted(newestFirst),
    strategies: items.filter((item) => item.kind === "strategy").toSorted(byTitle),
    pages: [],
  };
}
