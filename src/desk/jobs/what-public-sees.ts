import type { Item } from "../../kinds/kinds.ts";
import { wordsIn } from "../../language/words.ts";
import { absolute, address } from "../../newsroom/address.ts";
import { leavesHome } from "../../newsroom/corrections.ts";
import { dayIn, dayInWords, instantInWords } from "../../newsroom/dates.ts";
import type { Notice } from "../../newsroom/notice.ts";
import { isCurrent } from "../../newsroom/notice.ts";
import { isHeld } from "../../newsroom/visibility.ts";
import { jobWords } from "../words/job.ts";
import type { JobContext } from "./job.ts";
import { type Place, type PublicView, publicView } from "./public-view.ts";

/** A sentence for an officer, and the places that it is about. */
export interface Sentence {
  readonly words: string;
  readonly places?: readonly Place[];
}

const say = jobWords.sees;

/**
 * What the public will see of an item that is changed, where and when: each sentence is a difference between what the gate, the
 * lists, the feeds and the corrections have of it before and after.
 */
export function whatPublicSees(before: Item | undefined, after: Item | undefined, context: JobContext): Sentence[] {
  const { newsroom, now } = context;
  if (!after) return [{ words: say.unreadable }];
  // What is held is seen later: the sentences about it are those of its minute.
  const at = isHeld(after, now) ? after.opens : now;
  const was = publicView(before, newsroom, now);
  const is = publicView(after, newsroom, at);
  return [
    ...ofPage(after, is, publicView(after, newsroom, now), context),
    ...ofMarks(before, after, context),
    ...ofPlaces(was.lists, is.lists, say.lists),
    ...ofPlaces(was.feeds, is.feeds, say.feeds),
    ...ofCorrections(was, is, context),
  ];
}

/** What the public will see of a line above every page. */
export function whatPublicSeesOfNotice(notice: Notice | undefined, { now, facts: { site } }: JobContext): Sentence[] {
  if (!notice) return [{ words: say.notice.none }];
  const { text, from, until } = notice;
  const lastDay = until === undefined ? undefined : dayInWords(dayIn(until - 1, site.timeZone), site.locale);
  return [
    {
      words:
        isCurrent(notice, now) || from === undefined || from <= now
          ? say.notice.now(text)
          : say.notice.later(text, instantInWords(from, site)),
    },
    { words: lastDay === undefined ? say.notice.stays : say.notice.until(lastDay) },
  ];
}

function ofPage(item: Item, { status }: PublicView, today: PublicView, { facts: { site } }: JobContext): Sentence[] {
  const url = absolute(site, item.address);
  const [held] = today.status.held.filter(({ part }) => part === undefined);
  const parts = today.status.held.flatMap(({ part, opens }) =>
    part === undefined ? [] : [{ words: say.part(part, instantInWords(opens, site)) }],
  );
  const [taken] = status.takenDown;
  const merged = item.removal?.kind === "merged" ? absolute(site, item.removal.into) : undefined;
  if (held)
    return [
      { words: say.held(instantInWords(held.opens, site)) },
      { words: say.heldPage, places: [{ name: item.title, url }] },
      ...parts,
    ];
  if (merged) return [{ words: say.merged, places: [{ name: url, url: merged }] }];
  if (taken && item.removal) return [{ words: say.gone, places: [{ name: wordsIn(site.locale).removed.title, url }] }];
  if (taken)
    return [{ words: say.marked, places: [{ name: wordsIn(site.locale).change.withdrawnTitle(item.title), url }] }];
  if (status.live.length > 0) return [{ words: say.live, places: [{ name: item.title, url }] }, ...parts];
  return [{ words: say.draft }, { words: say.draftPage, places: [{ name: item.title, url }] }];
}

/** What stands at the top of the page, where the page says it. */
function ofMarks(before: Item | undefined, after: Item, { facts: { site } }: JobContext): Sentence[] {
  const { change } = wordsIn(site.locale);
  const withdrawn = after.removal ? undefined : after.withdrawn;
  if (withdrawn && !before?.withdrawn)
    return [{ words: say.top(`${change.withdrawn(withdrawn.reason)}`) }, { words: say.searchEngines }];
  if (after.removal?.kind === "error" && after.removal.reason) return [{ words: say.reason(after.removal.reason) }];
  return [];
}

interface OfPlaces {
  readonly enters: string;
  readonly leaves: string;
}

function ofPlaces(was: PublicView["lists"], is: PublicView["lists"], { enters, leaves }: OfPlaces): Sentence[] {
  const only = (these: PublicView["lists"], those: PublicView["lists"]) => [
    ...new Map([...these].filter(([key]) => !those.has(key)).map(([, place]) => [place.url, place])).values(),
  ];
  const [entered, left] = [only(is, was), only(was, is)];
  return [
    ...(entered.length > 0 ? [{ words: enters, places: entered }] : []),
    ...(left.length > 0 ? [{ words: leaves, places: left }] : []),
  ];
}

function ofCorrections(was: PublicView, is: PublicView, { facts: { site } }: JobContext): Sentence[] {
  const known = new Set(was.corrections.map(({ id }) => id));
  const { corrections, change } = wordsIn(site.locale);
  const page = { name: corrections.title, url: absolute(site, address.corrections) };
  return is.corrections
    .filter(({ id }) => !known.has(id))
    .flatMap((correction) => {
      const { kind, note, id } = correction;
      const isOnHome = is.onHome.some((one) => one.id === id);
      const until = dayInWords(dayIn(leavesHome(correction, site) - 1, site.timeZone), site.locale);
      return [
        { words: say.told(change.kinds[kind].what, note), places: [page] },
        ...(isOnHome ? [{ words: say.home(until), places: [{ name: site.title, url: site.url }] }] : []),
      ];
    });
}
