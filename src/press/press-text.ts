import { allItems } from "../kinds/kinds.ts";
import { wordsIn } from "../language/words.ts";
import { dayIn, instantInZone, timeInWords, weekdayInWords } from "../newsroom/dates.ts";
import { pressPicturesAt } from "../newsroom/full-size.ts";
import type { Instant } from "../newsroom/instant.ts";
import { mediaOf, type Release } from "../newsroom/item.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { pictureAddresses } from "../newsroom/picture.ts";
import type { Site } from "../newsroom/site.ts";
import { changed, isHeld } from "../newsroom/visibility.ts";
import { publicNewsroom } from "../publishing/gate.ts";
import { releaseText } from "./release-text.ts";

/** What journalists get to know with a release at an instant. */
interface ForPress {
  /** The release with the pictures that are offered then. */
  readonly release: Release;
  /** The site as the public sees it then. */
  readonly site: Site;
  /** "EMBARGOED until 12:01am, Wednesday 1 July 2026"; undefined where it is not held. */
  readonly embargo: string | undefined;
  /** Whether a file can be opened. */
  readonly isThere: (file: { readonly address: string }) => boolean;
}

/** What to tell journalists with a release. */
export function forPress(whole: Release, newsroom: Newsroom, now: Instant): ForPress {
  const seen = publicNewsroom(newsroom, now);
  const { site } = seen;
  const release = changed(whole, pressPicturesAt(whole, now));
  const media = allItems(seen).flatMap(mediaOf);
  const published = new Set(
    media.flatMap((file) => (file.kind === "picture" ? pictureAddresses(file) : [file.address])),
  );
  const isThere = ({ address }: { readonly address: string }) => published.has(address);
  if (!isHeld(release, now)) return { release, site, embargo: undefined, isThere };
  const embargo = wordsIn(site.locale).release.embargoed(embargoInWords(release.opens, site));
  return { release, site, embargo, isThere };
}

/**
 * A release as journalists get it: where it is held, until when it is embargoed, and then its release.txt. It says of documents that
 * nobody can open yet when they can.
 */
export function pressText(whole: Release, newsroom: Newsroom, now: Instant): string {
  const { release, site, embargo, isThere } = forPress(whole, newsroom, now);
  const text = releaseText(release, site, isThere);
  return embargo === undefined ? text : `${embargo}\n\n${text}`;
}

function embargoInWords(opens: Instant, { locale, timeZone }: Site): string {
  const day = weekdayInWords(dayIn(opens, timeZone), locale);
  const time = instantInZone(opens, timeZone).slice(11, 16);
  return wordsIn(locale).release.embargo(day, timeInWords(time, locale));
}
