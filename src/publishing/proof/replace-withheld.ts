import { allItems, gatedItems, type Item, isGatedItem, mapLists } from "../../kinds/kinds.ts";
import { address, withSlash } from "../../newsroom/address.ts";
import type { Instant } from "../../newsroom/instant.ts";
import { linksOf } from "../../newsroom/item.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { isCurrent, type Notice } from "../../newsroom/notice.ts";
import type { TopicName } from "../../newsroom/site.ts";
import type { Decision } from "../../newsroom/strategies/course.ts";
import { isPublic } from "../../newsroom/visibility.ts";
import type { Dated, OpeningDays } from "./dated-keys.ts";

/** What stands for each thing that is withheld; undefined where nothing does. */
export interface Replacement {
  readonly item: (item: Item) => Item | undefined;
  /** Of a page that is public: a decision, a call-in, an extension, a review, a figure, a change or a withdrawal of a later day. */
  readonly entry: (entry: object) => object | undefined;
  /** Of another time. */
  readonly notice: (notice: Notice) => Notice | undefined;
  /** Which no reader ever saw. */
  readonly topic: (topic: TopicName) => TopicName | undefined;
}

const onItsDay = ({ on }: { readonly on: Dated }) => on.instant;
const atOnce = ({ instant }: Dated) => instant;

/** From when readers see the entries of an item. */
const ofItem: OpeningDays<Item> = {
  withdrawn: onItsDay,
  changes: onItsDay,
  decisions: onItsDay,
  extensions: onItsDay,
  reviews: onItsDay,
  review: ({ from }) => from.instant,
  figures: ({ asAt }) => asAt.instant,
  published: "with the rest",
  removal: "with the rest",
  consultation: "with the rest",
};

/** And those of a decision that they see. */
const ofDecision: OpeningDays<Decision> = {
  calledIn: atOnce,
  confirmed: atOnce,
  on: "with the rest",
  published: "with the rest",
  callIn: "with the rest",
};

/**
 * A newsroom with something else in the place of all that is withheld at an instant. What was taken down stays as it is. The gate
 * is not asked what that is: it is what this is to prove.
 */
export function replaceWithheld(newsroom: Newsroom, now: Instant, replacement: Replacement): Newsroom {
  const { site } = newsroom;
  const { notice } = site;
  const replaced = (item: Item) => {
    if (item.status === "removed") return item;
    return isPublic(item, now) ? entriesReplaced(item, now, replacement) : (replacement.item(item) ?? []);
  };
  const isSeen = topicsSeen(newsroom, now);
  return {
    ...mapLists(newsroom, (items, { order }) =>
      items.flatMap((item) => (isGatedItem(item) ? replaced(item) : item)).toSorted(order),
    ),
    site: {
      ...site,
      notice: notice && !isCurrent(notice, now) ? replacement.notice(notice) : notice,
      topics: site.topics.flatMap((topic) => (isSeen(topic) ? topic : (replacement.topic(topic) ?? []))),
    },
  };
}

function entriesReplaced(item: Item, now: Instant, { entry }: Replacement): Item {
  const whole = datedReplaced(item, ofItem, now, entry);
  if (whole.kind !== "strategy") return whole;
  const decisions = whole.decisions.map((decision): Decision => datedReplaced(decision, ofDecision, now, entry));
  return decisions.every((decision, index) => decision === whole.decisions[index]) ? whole : { ...whole, decisions };
}

/** The very thing where nothing in it is of a later day. */
function datedReplaced<T>(thing: T, days: OpeningDays<T>, now: Instant, replace: Replacement["entry"]): T {
  const fields = thing as Readonly<Record<string, unknown>>;
  let changed = thing;
  for (const [key, opens] of Object.entries<((entry: never) => Instant) | "with the rest">(days)) {
    if (opens === "with the rest") continue;
    const field = fields[key];
    const entries = (Array.isArray(field) ? field : field === undefined ? [] : [field]) as readonly object[];
    const isLater = (entry: object) => opens(entry as never) > now;
    if (!entries.some(isLater)) continue;
    const left = entries.flatMap((entry) => (isLater(entry) ? (replace(entry) ?? []) : entry));
    changed = { ...changed, [key]: Array.isArray(field) ? left : left[0] };
  }
  return changed;
}

/** Whether readers know a topic: something that they see or saw is on it, or leads to it. */
function topicsSeen(newsroom: Newsroom, now: Instant): (topic: TopicName) => boolean {
  const wasSeen = (item: Item) => item.status === "removed" || isPublic(item, now);
  const onTopic = new Set(gatedItems(newsroom).flatMap((item) => (wasSeen(item) ? item.topics : [])));
  const pages = allItems(newsroom).filter((page) => !isGatedItem(page) || wasSeen(page));
  const leadsTo = (topic: string) =>
    pages.some((page) => linksOf(page).some(({ target }) => withSlash(target).includes(topic)));
  return ({ slug, wasPublished }) => wasPublished ?? (onTopic.has(slug) || leadsTo(address.topic(slug)));
}
