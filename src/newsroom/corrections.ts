import { wordsIn } from "../language/words.ts";
import type { ReportedChange } from "./changes.ts";
import { reportedChanges } from "./changes.ts";
import { addDays, type Calendar, type Moment, momentOfDay } from "./dates.ts";
import type { Instant } from "./instant.ts";
import type { GatedItem } from "./item.ts";
import type { OtherLanguage } from "./language.ts";
import { type GonePage, markedTitle } from "./withdrawal.ts";

/** An announcement about a published page: news to anyone who copied it. */
export interface Correction {
  /**
   * What feeds remember, after the item's own id: the day, the minute where the file has one, and a count from the first
   * where a day has several without, so that nothing added below the others changes it.
   */
  readonly id: string;
  readonly kind: ReportedChange["kind"] | "withdrawn" | "removed";
  readonly on: Moment;
  /** The instant in milliseconds; never before the page itself was published. */
  readonly announced: number;
  /** Of a page that was published in error it says nothing. */
  readonly title: string;
  readonly titleLanguage?: OtherLanguage | undefined;
  readonly address: string;
  readonly note: string;
  /** Slugs. */
  readonly topics: readonly string[];
}

const daysOnHome = 30;
const mostOnHome = 5;

/** A page that may have its own day. */
type Published = GatedItem & { readonly published?: Moment };

/** All announcements about published pages at an instant, newest first. */
export function correctionsOf(
  items: readonly Published[],
  gone: readonly GonePage[],
  { locale }: Pick<Calendar, "locale">,
  now: Instant,
): Correction[] {
  return [...items.flatMap((item) => ofItem(item, locale, now)), ...gone.flatMap((page) => ofGone(page, locale))]
    .filter(({ on }) => on.instant <= now)
    .toSorted((a, b) => b.announced - a.announced);
}

function ofItem(item: Published, locale: string, now: Instant): Correction[] {
  const { changes, withdrawn, address, topics, titleLanguage } = item;
  if (changes.length === 0 && !withdrawn) return [];
  const announced = (on: Moment) => Math.max(on.instant, item.published?.instant ?? on.instant);
  const title = markedTitle(item.title, withdrawn !== undefined && withdrawn.on.instant <= now, locale);
  const counts = new Map<string, number>();
  const ofChanges = reportedChanges(changes).map(({ on, kind, note }) => {
    const when = on.time === undefined ? on.day : `${on.day}T${on.time.replace(":", "")}`;
    const count = (counts.get(when) ?? 0) + 1;
    counts.set(when, count);
    const id = `${item.id}-${when}${count > 1 ? `-${count}` : ""}`;
    return { id, kind, on, announced: announced(on), title, titleLanguage, address, note, topics };
  });
  const end = withdrawn && {
    id: `${item.id}-${withdrawn.on.day}-withdrawn`,
    kind: "withdrawn" as const,
    on: withdrawn.on,
    announced: announced(withdrawn.on),
    title,
    titleLanguage,
    address,
    note: withdrawn.reason,
    topics,
  };
  return [...ofChanges, ...(end ? [end] : [])].toReversed();
}

/** Its own id and title are as much its words as its text. */
function ofGone({ address, firstAddress = address, on, reason, isAlias }: GonePage, locale: string): Correction[] {
  if (!on || isAlias) return [];
  const { removedTitle, removedReason } = wordsIn(locale).corrections;
  const id = `${firstAddress.replaceAll(/^\/|\/$/g, "")}-${on.day}-removed`;
  return [
    {
      id,
      kind: "removed",
      on,
      announced: on.instant,
      title: removedTitle,
      address,
      note: reason ?? removedReason,
      topics: [],
    },
  ];
}

/** Those that the home page tells at an instant, for 30 days each; updates are not among them. */
export function correctionsOnHome(corrections: readonly Correction[], calendar: Calendar, now: Instant): Correction[] {
  return corrections
    .filter((correction) => correction.kind !== "update" && now < leavesHome(correction, calendar))
    .slice(0, mostOnHome);
}

/** The first instant at which the home page no longer tells it. */
export function leavesHome({ on }: Correction, { timeZone }: Calendar): Instant {
  return momentOfDay(addDays(on.day, daysOnHome), timeZone).instant;
}
