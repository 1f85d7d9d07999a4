import { wordsIn } from "../../language/words.ts";
import { address, href } from "../../newsroom/address.ts";
import type { Release } from "../../newsroom/item.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";

/** Home, news, years, topics and their further pages; a release may say of itself what it likes. */
const lists = /^((news|news\/\d{4}|news\/page\/\d+|topics|topics\/.+)\/)?index\.html$/;

/** A link of a list, and the words that may say how much lies behind it. */
const link = /<a href="([^"]*)"[^>]*>([^<]*)<\/a>([^<]{0,20})(?:<\/h\d><p class="entry-summary"[^>]*>([^<]*))?/g;
/** How many releases are said to be there: "(12)", "(1,200 releases)". */
const saidReleases = /\(([\d,]+)(?: [^()]*)?\)/;

/**
 * Whether a list says that there is more, or less, than what is public: a number has no words to be searched for, and yet
 * tells that something is to come, and so does "News" where there is none. Home, years and topics are counted anew from the public
 * newsroom, months from the entries below them.
 */
export function countChecker(shown: Newsroom): (path: string, bytes: Buffer) => boolean {
  const { site } = shown;
  const { contents } = wordsIn(site.locale).topics;
  const pathOf = (place: string) => href(site, place);
  const counts = countsOf(shown);
  const topics = new Map(shown.site.topics.map(({ slug }) => [pathOf(address.topic(slug)), slug]));
  const strategies = (slug: string) => shown.strategies.filter((strategy) => strategy.topics.includes(slug)).length;

  return (path, bytes) => {
    if (!lists.test(path)) return false;
    const html = bytes.toString();
    const [, folder, place = ""] = /^(news|topics)\/([^/]+)\//.exec(path) ?? [];
    for (const [, target = "", words = "", after = "", summary = ""] of html.matchAll(link)) {
      const said = saidIn(saidReleases, words + after);
      const month = /^#(month-\d{4}-\d{2})$/.exec(target)?.[1];
      // A month may go on on another page, and says how many are on this one.
      if (month !== undefined && said !== undefined && said !== entriesIn(html, month)) return true;
      if (target === pathOf(address.news) && said !== undefined && said !== (counts.get(" ") ?? 0)) return true;
      const slug = topics.get(target);
      if (slug === undefined) continue;
      const news = counts.get(`${slug} `) ?? 0;
      if (said !== undefined && said !== news) return true;
      // On the page of all topics.
      if (summary && summary !== contents(news > 0, strategies(slug))) return true;
    }
    const ofYear = folder === "news" && /^\d{4}$/.test(place) && /<p>([\d,]+) [^<\d]*<\/p>/.exec(html)?.[1];
    return ofYear ? numberOf(ofYear) !== (counts.get(` ${place}`) ?? 0) : false;
  };
}

/** How many entries a page has under the heading of a month; the words of each are searched for themselves. */
function entriesIn(html: string, month: string): number {
  const from = html.indexOf(`aria-labelledby="${month}"`);
  const section = from < 0 ? "" : html.slice(from, html.indexOf("</section>", from));
  return section.split('<li class="entry">').length - 1;
}

/** By topic, or none for all, a space, and the year, or none for all time. */
function countsOf({ releases }: { readonly releases: readonly Release[] }): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { topics, published } of releases.filter(({ withdrawn }) => !withdrawn))
    for (const topic of ["", ...new Set(topics)])
      for (const time of ["", published.day.slice(0, 4)])
        counts.set(`${topic} ${time}`, (counts.get(`${topic} ${time}`) ?? 0) + 1);
  return counts;
}

function saidIn(pattern: RegExp, words: string): number | undefined {
  const match = pattern.exec(words);
  return match ? numberOf(match[1] ?? "") : undefined;
}

function numberOf(words: string): number {
  return Number(words.replaceAll(",", ""));
}
