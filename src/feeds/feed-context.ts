import type { FeedContext, LeftRelease } from "../kinds/kind.ts";
import { lastReported } from "../newsroom/changes.ts";
import type { Edition } from "../newsroom/edition.ts";
import { eventsOf, ofCorrection } from "./feed-item.ts";

/** What the feeds of all sections are made with. */
export function contextOf(edition: Edition, topicNames: ReadonlyMap<string, string>): FeedContext {
  const { site, strategies } = edition;
  const corrections = edition.corrections
    .flatMap(({ entries }) => entries)
    .map((correction) => ({ correction, item: ofCorrection(correction, site, topicNames) }));
  // The course of a strategy tells its withdrawal.
  const told = Map.groupBy(
    corrections.filter(({ correction }) => correction.kind !== "withdrawn"),
    ({ correction }) => correction.address,
  );
  return {
    site,
    corrections,
    strategyEvents: new Map(
      strategies.map((entry) => [
        entry.strategy.name,
        [...eventsOf(entry, site, topicNames), ...(told.get(entry.strategy.address) ?? []).map(({ item }) => item)],
      ]),
    ),
    left: leftReleases(edition),
    leftStrategies: edition.emptiedStrategies,
  };
}

function leftReleases({ releases, emptied }: Edition): LeftRelease[] {
  const withdrawn = releases.flatMap(({ release }) => (release.withdrawn ? release : []));
  return [
    ...withdrawn.map((release) => ({
      topics: release.topics,
      strategies: release.strategies,
      lastTold: lastReported(release, release.published).instant,
    })),
    ...emptied,
  ];
}
