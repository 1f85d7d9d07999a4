import { gatedItems, type Item } from "../kinds/kinds.ts";
import { correctionsOf, correctionsOnHome, leavesHome } from "./corrections.ts";
import { type Calendar, instantInWords, instantInZone } from "./dates.ts";
import { heldParts } from "./held-parts.ts";
import type { Instant } from "./instant.ts";
import type { Newsroom } from "./newsroom.ts";
import { strategyStatuses } from "./strategies/status.ts";
import { timelineOf } from "./strategies/timeline.ts";
import { isHeld, isPublic, wasSeenFrom } from "./visibility.ts";
import { goneOf, pagesOfGone } from "./withdrawal.ts";

/** When the public site changes next although nobody changes its content, and of what kind the change is. Names nothing. */
export interface NextChange {
  /** Milliseconds since 1970-01-01 UTC; undefined where nothing that is known will change it. */
  readonly at: Instant | undefined;
  /** "a held item goes live", "a strategy ends". */
  readonly kinds: readonly string[];
}

interface Change {
  readonly at: Instant;
  readonly kind: string;
}

/** What strategies say of a day of theirs where nothing else changes: what was to come is now past. */
const dayPasses = "a day of a strategy passes";

/** The next scheduled change of a whole newsroom, held items too, after an instant. */
export function nextChangeOf(newsroom: Newsroom, now: Instant): NextChange {
  const changes = changesOf(newsroom, now);
  const at = Math.min(...changes.map((change) => change.at));
  if (at === Number.POSITIVE_INFINITY) return { at: undefined, kinds: [] };
  const kinds = [...new Set(changes.filter((change) => change.at === at).map(({ kind }) => kind))];
  return { at, kinds: kinds.length > 1 ? kinds.filter((kind) => kind !== dayPasses) : kinds };
}

function changesOf(newsroom: Newsroom, now: Instant): Change[] {
  const { site, strategies } = newsroom;
  const held = gatedItems(newsroom).filter((item) => isHeld(item, now));
  const { from, until } = site.notice ?? {};
  // With all strategies: one that is held can replace one that is not.
  const strategyStatusOf = strategyStatuses(strategies, site, now);
  const changes: Change[] = [
    ...held.map(({ opens }) => ({ at: opens, kind: "a held item goes live" })),
    ...(from === undefined ? [] : [{ at: from, kind: "a notice begins" }]),
    ...(until === undefined ? [] : [{ at: until, kind: "a notice ends" }]),
    ...ofHistory(newsroom, now),
  ];
  for (const strategy of strategies.filter((one) => isPublic(one, now))) {
    changes.push(
      ...heldParts(strategy, now, site).map(({ kind, opens }) => ({ at: opens, kind: `a held ${kind} is shown` })),
    );
    const strategyStatus = strategyStatusOf.get(strategy.name);
    if (!strategyStatus) continue;
    const { nextChange } = strategyStatus;
    if (nextChange) changes.push({ at: nextChange.at, kind: ofSome(nextChange.what) });
    const days = timelineOf({ strategy, strategyStatus, releases: [], predecessors: [] }, site, now);
    changes.push(...days.map(({ instant }) => ({ at: instant, kind: dayPasses })));
  }
  return changes.filter(({ at }) => at > now);
}

/** Announcements about published pages: what is dated later than now, and what the home page shows for a time. */
function ofHistory(newsroom: Newsroom, now: Instant): Change[] {
  const { site } = newsroom;
  const items = gatedItems(newsroom);
  const shown = items.filter((item) => isPublic(item, now));
  const gone = goneOf(items.filter(({ status }) => status === "removed"));
  const announced = correctionsOf(shown, pagesOfGone(gone, now), site, now);
  return [
    ...shown.flatMap((item) =>
      item.kind === "release" && item.fullSizeEnds !== undefined && !isWithdrawnBefore(item, item.fullSizeEnds)
        ? [{ at: item.fullSizeEnds, kind: "a picture is no longer offered at full size" }]
        : [],
    ),
    ...correctionsOnHome(announced, site, now).map((one) => ({
      at: leavesHome(one, site),
      kind: "a correction leaves the home page",
    })),
    ...shown.flatMap(({ changes }) =>
      changes.flatMap(({ kind, on }) => (kind === "minor" ? [] : [{ at: on.instant, kind: "a held change is shown" }])),
    ),
    // Of strategies their state says so.
    ...shown.flatMap(({ kind, withdrawn }) =>
      kind === "release" && withdrawn ? [{ at: withdrawn.on.instant, kind: "a release is withdrawn" }] : [],
    ),
    ...items.flatMap((item) => ({
      at: wasSeenFrom(item) ?? now,
      kind: "a page that is removed keeps its place in lists",
    })),
    ...gone.flatMap(({ on }) => (on ? [{ at: on.instant, kind: "a removal is announced" }] : [])),
  ];
}

function isWithdrawnBefore({ withdrawn }: Pick<Item, "withdrawn">, instant: Instant): boolean {
  return withdrawn !== undefined && withdrawn.on.instant <= instant;
}

/** What changes of one strategy, said of any: "the strategy ends" → "a strategy ends", "its consultation opens" → "a consultation opens". */
function ofSome(what: string): string {
  return what
    .replace(/^(the (?!day of)|its )/, "a ")
    .replace(/^it /, "a strategy ")
    .replace(/ of it /, " of a strategy ");
}

/** For programs: `{"at": "2026-07-01T00:01:00+01:00", "kinds": ["a held item goes live"]}`; `at` is null where nothing changes. */
export function nextChangeJson({ at, kinds }: NextChange, { timeZone }: Calendar): string {
  return `${JSON.stringify({ at: at === undefined ? null : instantInZone(at, timeZone), kinds })}\n`;
}

/** For people, in one sentence. */
export function nextChangeInWords({ at, kinds }: NextChange, calendar: Calendar): string {
  return at === undefined
    ? "No scheduled changes remain."
    : `The site next changes on ${instantInWords(at, calendar)}: ${kinds.join(", ")}.`;
}
