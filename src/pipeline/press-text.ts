import { allItems } from "../kinds/kinds.ts";
import { wordsIn } from "../language/words.ts";
import { dayIn, instantInZone, timeInWords, weekdayInWords } from "../newsroom/dates.ts";
import type { Instant } from "../newsroom/instant.ts";
import { mediaOf, type Release } from "../newsroom/item.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Site } from "../newsroom/site.ts";
import { publicNewsroom } from "../publishing/gate.ts";
import { releaseText } from "./release-text.ts";

/**
 * A held release as journalists get it: until when it is embargoed, and then its release.txt. It says of documents that
 * nobody can open yet when they can.
 */
export function pressText(release: Release, newsroom: Newsroom, now: Instant): string {
  const seen = publicNewsroom(newsroom, now);
  const { site } = seen;
  const published = new Set(allItems(seen).flatMap((item) => mediaOf(item).map(({ address }) => address)));
  const text = releaseText(release, site, ({ address }) => published.has(address));
  return `${wordsIn(site.locale).release.embargoed(embargoInWords(release.opens, site))}\n\n${text}`;
}

function embargoInWords(opens: Instant, { locale, timeZone }: Site): string {
  const day = weekdayInWords(dayIn(opens, timeZone), locale);
  const time = instantInZone(opens, timeZone).slice(11, 16);
  return wordsIn(locale).release.embargo(day, timeInWords(time, locale));
}
