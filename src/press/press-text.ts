import { allItems } from "../kinds/kinds.ts";
import { wordsIn } from "../language/words.ts";
import { dayIn, instantInZone, timeInWords, weekdayInWords } from "../newsroom/dates.ts";
import type { Instant } from "../newsroom/instant.ts";
import { mediaOf, type Release } from "../newsroom/item.ts";
import type { Document } from "../newsroom/media.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Site } from "../newsroom/site.ts";
import { isHeld } from "../newsroom/visibility.ts";
import { publicNewsroom } from "../publishing/gate.ts";
import { releaseText } from "./release-text.ts";

/** What journalists get to know with a release at an instant. */
interface ForPress {
  /** The site as the public sees it then. */
  readonly site: Site;
  /** "EMBARGOED until 12:01am, Wednesday 1 July 2026"; undefined where it is not held. */
  readonly embargo: string | undefined;
  /** Whether a document can be opened. */
  readonly isThere: (document: Document) => boolean;
}

/** What to tell journalists with a release. */
export function forPress(release: Release, newsroom: Newsroom, now: Instant): ForPress {
  const seen = publicNewsroom(newsroom, now);
  const { site } = seen;
  const published = new Set(allItems(seen).flatMap((item) => mediaOf(item).map(({ address }) => address)));
  const isThere = ({ address }: Document) => published.has(address);
  if (!isHeld(release, now)) return { site, embargo: undefined, isThere };
  return { site, embargo: wordsIn(site.locale).release.embargoed(embargoInWords(release.opens, site)), isThere };
}

/**
 * A release as journalists get it: where it is held, until when it is embargoed, and then its release.txt. It says of documents that
 * nobody can open yet when they can.
 */
export function pressText(release: Release, newsroom: Newsroom, now: Instant): string {
  const { site, embargo, isThere } = forPress(release, newsroom, now);
  const text = releaseText(release, site, isThere);
  return embargo === undefined ? text : `${embargo}\n\n${text}`;
}

function embargoInWords(opens: Instant, { locale, timeZone }: Site): string {
  const day = weekdayInWords(dayIn(opens, timeZone), locale);
  const time = instantInZone(opens, timeZone).slice(11, 16);
  return wordsIn(locale).release.embargo(day, timeInWords(time, locale));
}
