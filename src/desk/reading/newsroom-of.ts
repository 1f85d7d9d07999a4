import { clockAt } from "../../content/clock.ts";
import { readStatementText } from "../../content/site/statement-text.ts";
import type { Page } from "../../kinds/page.ts";
import { noBody } from "../../newsroom/body.ts";
import { momentOfDay } from "../../newsroom/dates.ts";
import type { Release, Strategy } from "../../newsroom/item.ts";
import { memoizeWeakly } from "../../newsroom/memoize.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { addressKey } from "../../newsroom/redirects.ts";
import type { DeskFacts, KnownRelease, KnownStrategy } from "../facts.ts";

/** The name of the content folder, whatever it is called on a machine: for messages. */
export const folder = "content";

/** The path of what was taken down, whose file nobody sees. */
export const nowhere = `${folder}/`;

/**
 * A newsroom as far as the desk knows it, in the form that the reader gives it: items without words, those that were taken down as far as their
 * pages say so, and before the gate. The statement stands in for itself. There may be ten thousand of them: it is made once for the same
 * facts.
 */
export const newsroomOf: (facts: DeskFacts) => Newsroom = memoizeWeakly((facts) => {
  const { site } = facts;
  const clock = clockAt(0, site.timeZone);
  return {
    site,
    releases: [...facts.releases.map(releaseOf), ...removedIn(facts)],
    strategies: facts.strategies.map(strategyOf),
    pages: facts.pages.filter(({ path }) => path.endsWith(".md")).map(pageOf),
    statement: readStatementText(`${folder}/accessibility.yaml`, undefined, { site, isSiteKnown: true, clock }).value
      .statement,
    redirects: [],
    gone: [],
    emptied: [],
    emptiedStrategies: [],
  };
});

/** A release without its text. */
function releaseOf(known: KnownRelease): Release {
  const { path, day: _, status = "published", published, changes = [], isBackdated = false, picture, ...rest } = known;
  return {
    ...rest,
    ...{ kind: "release", path: `${folder}/${path}`, status, published, opens: published.instant, changes },
    ...{ isBackdated, picture, gallery: [], documents: [], body: noBody, accepted: [], hasCard: false },
  };
}

/** A strategy without its text. */
function strategyOf({ item }: KnownStrategy): Strategy {
  return { ...item, path: `${folder}/${item.path}`, body: noBody };
}

function pageOf({ path, address, title }: DeskFacts["pages"][number]): Page {
  return { kind: "page", path: `${folder}/${path}`, address, title, summary: "", body: noBody, accepted: [] };
}

/** What stands for pages that were taken down or merged, of which nothing is known but their addresses. */
function removedIn({ site, gone, redirects, releases, strategies }: DeskFacts): Release[] {
  const known = new Set([...releases, ...strategies].flatMap(({ aliases }) => aliases.map(addressKey)));
  const own = new Set([...site.redirects.map(({ from }) => from), ...site.gone].map(addressKey));
  const published = momentOfDay("1970-01-01", site.timeZone);
  const removed = (address: string, removal: Release["removal"]) => ({
    ...releaseOf({
      // No id that a file can have.
      ...{ path: "", address, title: "", id: `removed ${address}`, aliases: [], summary: "" },
      ...{ day: published.day, published, topics: [], strategies: [] },
    }),
    status: "removed" as const,
    removal,
  });
  return [
    ...gone
      .filter(({ address }) => !own.has(addressKey(address)))
      .map(({ address, on, reason }) => removed(address, { kind: "error", on, reason })),
    ...redirects
      .filter(({ from }) => !known.has(addressKey(from)) && !own.has(addressKey(from)))
      .map(({ from, to }) => removed(from, { kind: "merged", into: to })),
  ];
}
