import { type Words, wordsIn } from "../../language/words.ts";
import { dayInWords } from "../dates.ts";
import { actInWords } from "../format.ts";
import type { Instant } from "../instant.ts";
import type { Release, Strategy } from "../item.ts";
import type { OtherLanguage } from "../language.ts";
import type { Site } from "../site.ts";
import type { Decision } from "./course.ts";
import { openReviews } from "./reviews.ts";
import { dueReviewInWords } from "./sentence.ts";
import { appliesFrom, type StateKind } from "./state.ts";
import type { StrategyStatus } from "./status.ts";

/** Something that happened to a strategy, or is to happen. */
export interface TimelineEntry {
  /** Never changes: a part of the page, and of the id of a feed's item. */
  readonly id: string;
  /** `2018-02-09` */
  readonly day: string;
  readonly instant: Instant;
  /** When readers could learn of it, where that is later: what replaced it was held until then. */
  readonly announced?: number;
  /** Where they end in a space, they go on with the words of the link. */
  readonly words: string;
  /** What it leads to: an address within the site, or a whole one. */
  readonly link?:
    | { readonly to: string; readonly words: string; readonly language?: OtherLanguage | undefined }
    | undefined;
  /** Whether it is one of the events of the strategy itself, which its feed tells. */
  readonly isEvent: boolean;
  readonly isFuture: boolean;
}

/** What a timeline is made of. */
interface Course {
  readonly strategy: Strategy;
  readonly strategyStatus: StrategyStatus;
  readonly releases: readonly Release[];
  /** The strategies that this one supersedes. */
  readonly predecessors: readonly Strategy[];
}

type Draft = Omit<TimelineEntry, "isFuture" | "isEvent"> & { readonly isEvent?: boolean };

/** All that is known of a strategy's course at an instant, earliest first. */
export function timelineOf(course: Course, site: Site, now: Instant): TimelineEntry[] {
  const words = wordsIn(site.locale).timeline;
  const drafts = [
    ...ofDecisions(course.strategy, site, words),
    ...ofConsultation(course.strategy, words),
    ...ofReviews(course, site, now, words),
    ...ofPeriod(course, site, now, words),
    ...ofSuccession(course, now, words),
    ...course.releases.map((release) => ofRelease(release, words)),
  ];
  return withUniqueIds(drafts)
    .map((draft) => ({ isEvent: false, ...draft, isFuture: draft.instant > now }))
    .toSorted((a, b) => a.instant - b.instant || compare(a.day, b.day) || compare(a.id, b.id));
}

/** Two of a kind on one day differ by their order in the file. */
function withUniqueIds(drafts: readonly Draft[]): Draft[] {
  const counts = new Map<string, number>();
  return drafts.map((draft) => {
    const count = (counts.get(draft.id) ?? 0) + 1;
    counts.set(draft.id, count);
    return count === 1 ? draft : { ...draft, id: `${draft.id}-${count}` };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function ofRelease(release: Release, words: Words["timeline"]): Draft {
  return { id: `news-${release.id}`, ...release.published, words: `${words.news} `, link: linkTo(release) };
}

function linkTo({ address, title, titleLanguage }: Release | Strategy) {
  return { to: address, words: title, language: titleLanguage };
}

function ofDecisions({ decisions }: Strategy, { locale }: Site, words: Words["timeline"]): Draft[] {
  return decisions.flatMap((decision): Draft[] => {
    const { act, on, bodyKey, callIn, calledIn, confirmed, body } = decision;
    const key = `${on.day}-${bodyKey}`;
    return [
      {
        id: `${act}-${key}`,
        ...on,
        words: actInWords(decision, locale),
        link: minutes(decision, locale, words),
        isEvent: true,
      },
      ...(callIn?.lastDay && !calledIn
        ? [
            {
              id: `call-in-ends-${key}`,
              day: callIn.lastDay,
              instant: callIn.over.instant,
              words: words.callInEnds,
            },
          ]
        : []),
      ...(calledIn ? [{ id: `called-in-${key}`, ...calledIn, words: words.calledIn(body), isEvent: true }] : []),
      ...(confirmed ? [{ id: `confirmed-${key}`, ...confirmed, words: words.confirmed(body), isEvent: true }] : []),
    ];
  });
}

function minutes(
  { minute, body, on }: Pick<Decision, "minute" | "body" | "on">,
  locale: string,
  words: Words["timeline"],
) {
  return minute === undefined ? undefined : { to: minute, words: words.minutes(body, dayInWords(on.day, locale)) };
}

function ofConsultation({ consultation }: Strategy, words: Words["timeline"]): Draft[] {
  if (!consultation) return [];
  const { opens, closes, lastDay, link } = consultation;
  return [
    {
      id: "consultation-opens",
      ...opens,
      words: words.consultationOpens,
      link: link === undefined ? undefined : { to: link, words: words.consultation },
    },
    { id: "consultation-ends", day: lastDay, instant: closes.instant, words: words.consultationEnds },
  ];
}

/** Reviews that are published, those that are owed, and the next that is promised. */
function ofReviews(
  { strategy, strategyStatus }: Course,
  { locale }: Site,
  now: Instant,
  words: Words["timeline"],
): Draft[] {
  const owed = strategyStatus.owed.map((one) => ({ ...one, words: dueReviewInWords(one, locale).replace(/\.$/, "") }));
  const next = openReviews(strategy, strategyStatus.promised, now, strategyStatus.state).find(
    ({ dueFrom }) => dueFrom > now,
  );
  const instants = new Map(strategyStatus.promised.map(({ day, over }) => [day.day, over]));
  return [
    ...strategy.reviews.map(({ on, title, link }) => ({
      id: `reviewed-${on.day}`,
      ...on,
      words: `${words.reviewed} `,
      link: { to: link, words: title },
      isEvent: true,
    })),
    ...owed.map(({ day, ...one }) => ({ id: `review-${day}`, day, instant: instants.get(day) ?? 0, words: one.words })),
    ...(next
      ? [
          {
            id: `review-${next.day.day}`,
            day: next.day.day,
            instant: next.over,
            words: words.reviewPromised,
          },
        ]
      : []),
  ];
}

/** States of what has never applied, and so cannot end. */
const undecided: ReadonlySet<StateKind> = new Set(["draft", "consultation", "recommended", "called-in"]);

/** The beginning, each end that was reached or is set, and what moved it. */
function ofPeriod(
  { strategy, strategyStatus }: Course,
  { locale }: Site,
  now: Instant,
  words: Words["timeline"],
): Draft[] {
  const { period, extensions, withdrawn } = strategy;
  const ends = [period, ...extensions];
  // An end that was moved in time was never reached.
  const reached = ends.filter(({ ends: end }, index) => !((extensions[index]?.on.instant ?? Infinity) <= end));
  const isOver = ({ ends: end }: { readonly ends: Instant }) => end <= now;
  const cutShort =
    strategyStatus.state.kind === "replaced" ? strategyStatus.state.on.instant : (withdrawn?.on.instant ?? Infinity);
  const isDecided = !undecided.has(strategyStatus.state.kind);
  return [
    ...ofStart(strategy, now, words),
    ...reached
      .filter(({ ends: end }) => end < cutShort)
      .map((end) => ({
        id: `ended-${end.lastDay}`,
        day: end.lastDay,
        instant: end.ends,
        words: isDecided ? (isOver(end) ? words.ended : words.ends) : words.timeEnds,
        isEvent: isDecided,
      })),
    ...extensions.map((extension) => ({
      id: `extended-${extension.on.day}`,
      ...extension.on,
      words: words.extended(dayInWords(extension.lastDay, locale), extension.body),
      link: extension.body ? minutes({ ...extension, body: extension.body }, locale, words) : undefined,
      isEvent: true,
    })),
    ...(withdrawn
      ? [{ id: `withdrawn-${withdrawn.on.day}`, ...withdrawn.on, words: words.withdrawn, isEvent: true }]
      : []),
  ];
}

/** The start of the period, and of the time it applies, which a late decision can put off. */
function ofStart(
  strategy: Strategy,
  now: Instant,
  { starts: begins, started, timeBegins }: Words["timeline"],
): Draft[] {
  const { firstDay, starts } = strategy.period;
  const from = appliesFrom(strategy, now);
  const words = from && from.instant <= now ? started : begins;
  const time = { id: "starts", day: firstDay, instant: starts };
  if (from?.instant === starts) return [{ ...time, words }];
  return [
    { ...time, words: timeBegins },
    ...(from?.isKnown ? [{ id: "applies", day: from.day, instant: from.instant, words }] : []),
  ];
}

function ofSuccession(
  { strategy, strategyStatus, predecessors }: Course,
  now: Instant,
  words: Words["timeline"],
): Draft[] {
  const applies = appliesFrom(strategy, now);
  return [
    ...strategyStatus.successors.flatMap((successor): Draft[] => {
      const from = appliesFrom(successor, now);
      if (!from?.isKnown) return [];
      const link = linkTo(successor);
      return [
        {
          id: `replaced-${successor.id}`,
          day: from.day,
          instant: from.instant,
          announced: Math.max(from.instant, successor.opens),
          words: `${from.instant > now ? words.toBeReplacedBy : words.replacedBy} `,
          link,
          isEvent: true,
        },
      ];
    }),
    ...predecessors.flatMap((old): Draft[] =>
      applies?.isKnown
        ? [
            {
              id: `replaces-${old.id}`,
              day: applies.day,
              instant: applies.instant,
              words: `${words.replaces} `,
              link: linkTo(old),
            },
          ]
        : [],
    ),
  ];
}
