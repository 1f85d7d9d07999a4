import { allItems, gatedItems } from "../kinds/kinds.ts";
import type { Statement } from "../kinds/statement.ts";
import type { AcceptedRule } from "../problems/catalogue.ts";
import { addDays, addMonths, dayIn, dayInWords, instantInWords, momentOfDay } from "./dates.ts";
import { countOf } from "./format.ts";
import { heldParts } from "./held-parts.ts";
import type { Instant } from "./instant.ts";
import type { Strategy } from "./item.ts";
import type { Newsroom } from "./newsroom.ts";
import type { Site } from "./site.ts";
import { endAt } from "./strategies/state.ts";
import { type StrategyStatus, strategyStatuses } from "./strategies/status.ts";
import { isHeld, isPublic } from "./visibility.ts";

/** Something with a date that somebody in the council has to know of. */
export interface Due {
  /** The file that says so, from the project's folder. */
  readonly path: string;
  /** The first instant at which its date is past, or at which it happens; milliseconds. */
  readonly at: Instant;
  /** "31 December 2021", with the minute where it counts. */
  readonly when: string;
  /** To complete the date: "the strategy ends". */
  readonly what: string;
  readonly isPast: boolean;
}

type Draft = Omit<Due, "isPast">;

/** How far the list looks ahead, today not counted. */
export const daysAhead = 90;

/** Everything that is past its date, or has one within 90 days: the worst first, which is what has waited longest. */
export function dueOf(newsroom: Newsroom, now: Instant): Due[] {
  const { site, strategies, statement } = newsroom;
  const horizon = momentOfDay(addDays(dayIn(now, site.timeZone), daysAhead + 1), site.timeZone).instant;
  const strategyStatusOf = strategyStatuses(strategies, site, now);
  const drafts = [
    ...strategies
      .filter((strategy) => isPublic(strategy, now))
      .flatMap((strategy) => ofStrategy(strategy, strategyStatusOf.get(strategy.name) as StrategyStatus, site, now)),
    ...ofHeld(newsroom, now),
    ...ofStatement(statement, site),
    ...ofSite(site, statement.path.replace(/[^/\\]*$/, "site.yaml"), now),
  ];
  return drafts
    .filter(({ at }) => at <= horizon)
    .map((draft) => ({ ...draft, isPast: draft.at <= now }))
    .toSorted((a, b) => a.at - b.at || compare(a.path, b.path) || compare(a.what, b.what));
}

/** A rule for words that does not count in one file. */
interface AcceptedIn extends AcceptedRule {
  /** The file, from the project's folder. */
  readonly path: string;
}

/** Every rule that a file accepts, by file: each was once decided, and somebody has to look at it again. */
export function acceptedRules(newsroom: Newsroom): AcceptedIn[] {
  return allItems(newsroom)
    .flatMap(({ path, accepted }) => accepted.map((one) => ({ path, ...one })))
    .toSorted((a, b) => compare(a.path, b.path) || compare(a.rule, b.rule));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** "31 December 2026: the strategy ends", "2 March 2026 (past): …". */
export function dueInWords({ when, what, isPast }: Due): string {
  return `${when}${isPast ? " (past)" : ""}: ${what}`;
}

/** What has to be done by the end of a day. */
function byDay(path: string, day: string, what: string, { locale, timeZone }: Site): Draft {
  return { path, at: momentOfDay(addDays(day, 1), timeZone).instant, when: dayInWords(day, locale), what };
}

/** What is replaced or withdrawn is nobody's task any more. */
function ofStrategy(
  strategy: Strategy,
  { state, owed, successors }: StrategyStatus,
  site: Site,
  now: Instant,
): Draft[] {
  if (state.kind === "replaced" || state.kind === "withdrawn") return [];
  const { path, consultation } = strategy;
  const by = (day: string, what: string) => byDay(path, day, what, site);
  const due = owed.filter(({ kind }) => kind === "due");
  const missing = owed.filter(({ kind }) => kind === "not-published");
  const [first] = missing;
  return [
    ...ofEnd(strategy, state.kind, successors, site, now),
    ...due.map(({ day }) => by(day, "a review is due")),
    ...(first
      ? [
          by(
            first.day,
            missing.length === 1
              ? "a review was promised, and is not published here"
              : `the first of ${countOf(missing.length, "review")} that were promised and are not published here`,
          ),
        ]
      : []),
    ...(state.kind === "approved" && state.decision.callIn
      ? [
          by(
            state.lastDay ?? dayIn(state.decision.callIn.over.instant - 1, site.timeZone),
            `the decision of ${state.decision.body} can be called in until then${state.lastDay ? "" : ", or a few days less"}`,
          ),
        ]
      : []),
    ...(consultation && consultation.closes.instant > now ? [by(consultation.lastDay, "the consultation ends")] : []),
  ];
}

/** The end of what applies or is to apply; a strategy that is not decided has none to keep. */
function ofEnd(
  strategy: Strategy,
  kind: StrategyStatus["state"]["kind"],
  successors: StrategyStatus["successors"],
  site: Site,
  now: Instant,
): Draft[] {
  const { lastDay } = endAt(strategy, now);
  const by = (what: string) => [byDay(strategy.path, lastDay, what, site)];
  const [successor] = successors;
  switch (kind) {
    case "ended":
      return by(
        `the strategy ended, and ${successor ? `“${successor.title}” does not apply yet` : "no replacement is published here"}`,
      );
    case "in-force":
    case "extended":
    case "approved":
    case "starts":
      return by("the strategy ends");
    default:
      return [];
  }
}

function ofHeld(newsroom: Newsroom, now: Instant): Draft[] {
  const { site, strategies } = newsroom;
  const draft = (path: string, at: Instant, what: string): Draft => ({
    path,
    at,
    what,
    when: instantInWords(at, site),
  });
  return [
    ...gatedItems(newsroom)
      .filter((item) => isHeld(item, now))
      .map(({ path, opens }) => draft(path, opens, "goes live")),
    ...strategies
      .filter(({ status }) => status !== "draft")
      .flatMap((strategy) =>
        heldParts(strategy, now, site).map(({ words, opens }) => draft(strategy.path, opens, `the ${words} goes live`)),
      ),
  ];
}

/** The law asks for a review at least once a year, and each issue has its own plan. */
function ofStatement({ path, reviewed, issues }: Statement, site: Site): Draft[] {
  return [
    byDay(path, addMonths(reviewed.day, 12), "the accessibility statement is to be checked again", site),
    ...issues.flatMap(({ fixBy, what }) => (fixBy ? [byDay(path, fixBy.day, `to be mended: ${what}`, site)] : [])),
  ];
}

function ofSite(site: Site, path: string, now: Instant): Draft[] {
  const { security, notice, holidays, bodies, timeZone, locale } = site;
  const until = notice?.until;
  return [
    ...(security
      ? [
          {
            path,
            at: security.expires,
            when: dayInWords(dayIn(security.expires, timeZone), locale),
            what: "security.txt expires",
          },
        ]
      : []),
    ...(until !== undefined && until > now
      ? [{ path, at: until, when: dayInWords(dayIn(until - 1, timeZone), locale), what: "the notice ends" }]
      : []),
    ...([...bodies.values()].some(({ callIn }) => callIn !== undefined)
      ? [
          byDay(
            path,
            `${holidays.lastYear}-12-31`,
            "the last bank holidays that are known: the ends of later call-ins are not",
            site,
          ),
        ]
      : []),
  ];
}
