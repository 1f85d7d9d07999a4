import { listsOf } from "../../src/kinds/kinds.ts";
import { newestFirst } from "../../src/kinds/release.ts";
import type { Statement } from "../../src/kinds/statement.ts";
import { byTitle } from "../../src/kinds/strategy.ts";
import { arrange } from "../../src/newsroom/arrange.ts";
import { noBody } from "../../src/newsroom/body.ts";
import { usualColours } from "../../src/newsroom/colours.ts";
import { isMoment, readMoment } from "../../src/newsroom/dates.ts";
import type { Edition } from "../../src/newsroom/edition.ts";
import type { Instant } from "../../src/newsroom/instant.ts";
import type { Release, Strategy } from "../../src/newsroom/item.ts";
import type { Picture } from "../../src/newsroom/media.ts";
import type { Newsroom, PublicNewsroom } from "../../src/newsroom/newsroom.ts";
import type { Site } from "../../src/newsroom/site.ts";
import { periodOf } from "../../src/newsroom/strategies/period.ts";

/** The site of an invented council, published below a path. */
export const site: Site = {
  name: "Northgate Council",
  title: "Northgate Council newsroom",
  url: "https://www.northgate.example/newsroom/",
  basePath: "/newsroom/",
  authority: "northgate.example,2019",
  topics: [
    { slug: "education", name: "Education" },
    { slug: "libraries", name: "Libraries" },
  ],
  contact: { name: "Press office", email: "press@northgate.example" },
  licence: {
    name: "Open Government Licence v3.0",
    url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  },
  bodies: new Map([["cabinet", { key: "cabinet", name: "Cabinet", callIn: 5 }]]),
  holidays: { days: new Set(), firstYear: 2013, lastYear: 2027 },
  locale: "en-GB",
  timeZone: "Europe/London",
  colours: usualColours,
  sample: false,
  search: true,
  redirects: [],
  gone: [],
};

/** A photograph, 800 × 600, as the reader knows it before it is made. */
export const photo: Picture = {
  kind: "picture",
  file: "content/media/library.jpg",
  hash: "0".repeat(64),
  address: "/media/library-0123456789-800.jpg",
  width: 800,
  height: 600,
  versions: [
    { address: "/media/library-0123456789-320.webp", width: 320, height: 240, format: "webp" },
    { address: "/media/library-0123456789-800.webp", width: 800, height: 600, format: "webp" },
    { address: "/media/library-0123456789-800.jpg", width: 800, height: 600, format: "jpeg" },
  ],
};

const body = { html: "<p>Words.</p>", text: "Words.", links: [], media: [] };

/** A published release of a day (`2026-03-13`, or with its minute), with what a test cares about. */
export function release(id: string, date: string, more: Partial<Release> = {}): Release {
  const published = readMoment(date, site.timeZone);
  if (!isMoment(published)) throw new Error(`${date} is no date`);
  return {
    kind: "release",
    id,
    path: `content/news/${date.slice(0, 4)}/${date.slice(0, 10)}-${id}.md`,
    address: `/news/${date.slice(0, 4)}/${id}/`,
    status: "published",
    opens: published.instant,
    published,
    title: id,
    summary: "",
    topics: [],
    strategies: [],
    isBackdated: false,
    hasCard: false,
    documents: [],
    gallery: [],
    accepted: [],
    aliases: [],
    changes: [],
    body,
    ...more,
  };
}

/** A published strategy, with what a test cares about. */
export function strategy(name: string, more: Partial<Strategy> = {}): Strategy {
  return {
    kind: "strategy",
    id: name,
    name,
    path: `content/strategies/${name}.md`,
    address: `/strategies/${name}/`,
    status: "published",
    opens: Number.NEGATIVE_INFINITY,
    title: name,
    summary: "",
    period: periodOf("2017", "2021", site),
    decisions: [],
    undated: [],
    keepsDecisions: false,
    extensions: [],
    reviews: [],
    supersedes: [],
    priorities: [],
    figures: [],
    topics: [],
    documents: [],
    accepted: [],
    aliases: [],
    changes: [],
    body,
    ...more,
  };
}

const day = { day: "2026-03-02", instant: Date.parse("2026-03-02T00:00Z") };

/** The statement of a council that has not had an audit. */
export const statement: Statement = {
  kind: "statement",
  address: "/accessibility/",
  title: "Accessibility statement",
  body: noBody,
  accepted: [],
  path: "content/accessibility.yaml",
  scope: "the newsroom of Northgate Council",
  contact: { name: "Digital team", email: "digital@northgate.example" },
  answerWithin: 5,
  formats: [],
  status: "not compliant",
  issues: [],
  prepared: day,
  reviewed: day,
};

/** A newsroom of these items, in the order of all newsrooms. */
export function newsroom(releases: readonly Release[] = [], strategies: readonly Strategy[] = []): Newsroom {
  return {
    ...listsOf([]),
    site,
    releases: releases.toSorted(newestFirst),
    strategies: strategies.toSorted(byTitle),
    statement,
    redirects: [],
    gone: [],
    emptied: [],
    emptiedStrategies: [],
  };
}

/** A newsroom arranged as if the gate had let all of it through, for a test of what stands behind the gate. */
export function arranged(newsroom: Newsroom, now: Instant): Edition {
  return arrange(newsroom as PublicNewsroom, now);
}

/** The parts of an edition that a test cares about. */
export function editionWith(parts: Partial<Edition>): Edition {
  return parts as Edition;
}
