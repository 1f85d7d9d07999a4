import { gatedItems } from "../kinds/kinds.ts";
import { dayIn, instantInZone } from "../newsroom/dates.ts";
import type { Instant } from "../newsroom/instant.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { isPublic } from "../newsroom/visibility.ts";
import type { Problem } from "../problems/problem.ts";
import { publicNewsroom } from "../publishing/gate.ts";
import { changedTexts } from "./changed-texts.ts";
import type { Comparison } from "./comparison.ts";
import type { Ledger } from "./ledger.ts";
import { lostAddresses } from "./lost-addresses.ts";
import { lostCards } from "./lost-cards.ts";
import { leftFeeds, newlyOld, otherIds } from "./new-items.ts";
import { otherSite } from "./other-site.ts";

interface CheckOptions {
  /** The whole newsroom, withheld items too. */
  readonly newsroom: Newsroom;
  readonly ledger: Ledger;
  readonly folder: string;
  readonly now: Instant;
  /** What the reader found. */
  readonly problems: readonly Problem[];
}

/**
 * Compares a newsroom with what was published before: no address is lost, no id is used for something else, no text has
 * changed without a word, and nothing old is shown as news. While files cannot be read, no problem names what is missing;
 * and while something is, none names what seems new and old at once, since it may be the same under another name.
 */
export function checkLedger({ newsroom, ledger, folder, now, problems }: CheckOptions): Problem[] {
  if (ledger.rows.length === 0) return [];
  const { site } = newsroom;
  const all = gatedItems(newsroom);
  const errors = problems.filter(({ level }) => level === "error");
  const read = new Set(all.map(({ path }) => path));
  // What has the id of another is not compared with it.
  const doubtful = new Set(errors.flatMap(({ at: { path, field } }) => (field === "id" ? [path] : [])));
  const comparison: Comparison = {
    ledger,
    newsroom,
    seen: publicNewsroom(newsroom, now),
    byId: new Map(all.filter((item) => isPublic(item, now) && !doubtful.has(item.path)).map((item) => [item.id, item])),
    isWhole: errors.length === 0,
    folder,
    today: dayIn(now, site.timeZone),
    minute: instantInZone(now, site.timeZone).slice(11, 16),
  };
  const areRead = errors.every(({ at: { path, field } }) => read.has(path) && field !== "aliases" && field !== "id");
  const lost = areRead ? lostAddresses(comparison) : [];
  const others = otherIds(comparison);
  return [
    ...lost,
    ...otherSite(comparison),
    ...lostCards(comparison),
    ...changedTexts(comparison),
    ...leftFeeds(comparison),
    ...others,
    ...(comparison.isWhole && lost.length === 0 && others.length === 0 ? newlyOld(comparison) : []),
  ];
}
