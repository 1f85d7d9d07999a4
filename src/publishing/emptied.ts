import { reportedChanges } from "../newsroom/changes.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { GatedItem, Release, Strategy } from "../newsroom/item.ts";
import { latestOf } from "../newsroom/latest.ts";
import type { EmptiedPlace, EmptiedStrategy } from "../newsroom/newsroom.ts";
import { only, type Viewing, wasSeenFrom } from "../newsroom/visibility.ts";

/** What is left of releases that were taken down after they were public. */
export function emptiedPlaces(releases: readonly Release[], { now, strategies: seen }: Viewing): EmptiedPlace[] {
  return releases.filter(wasTakenDown(now)).map((release) => {
    const { id, published, topics, isBackdated } = release;
    const strategies = only(release.strategies, (name) => seen.has(name));
    return { id, published, topics, strategies, isBackdated, lastTold: lastTold(release, [published.instant], now) };
  });
}

/** What is left of strategies that were taken down after they were public. */
export function emptiedStrategies(
  strategies: readonly Strategy[],
  { now, strategies: seen }: Viewing,
): EmptiedStrategy[] {
  return strategies.filter(wasTakenDown(now)).map((strategy) => {
    const supersedes = only(strategy.supersedes, (name) => seen.has(name));
    return { topics: strategy.topics, supersedes, lastTold: lastTold(strategy, eventsOf(strategy), now) };
  });
}

function wasTakenDown(now: Instant) {
  return (item: GatedItem) => (wasSeenFrom(item) ?? Number.POSITIVE_INFINITY) <= now;
}

/** The last instant at which feeds told something of an item, or lost it. What its file dates later nobody was told. */
function lastTold({ changes, withdrawn, removal }: GatedItem, events: readonly Instant[], now: Instant): Instant {
  const taken = removal?.kind === "error" ? removal.on : undefined;
  const others = [...reportedChanges(changes).map(({ on }) => on), withdrawn?.on, taken];
  const told = [...events, ...others.flatMap((on) => on?.instant ?? [])].filter((instant) => instant <= now);
  return latestOf(told) ?? Number.NEGATIVE_INFINITY;
}

/** What the feed of a strategy tells of its course: see `src/newsroom/strategies/timeline.ts`. */
function eventsOf({ decisions, extensions, reviews, period }: Strategy): Instant[] {
  return [
    ...decisions.flatMap(({ on, calledIn, confirmed }) => [on, calledIn, confirmed]),
    ...[...extensions, ...reviews].map(({ on }) => on),
  ]
    .flatMap((moment) => moment?.instant ?? [])
    .concat(period.starts, period.ends, ...extensions.map(({ ends }) => ends));
}
