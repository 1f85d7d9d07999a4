import { wordsIn } from "../../src/language/words.ts";
import { href } from "../../src/newsroom/address.ts";
import { daysInWords, monthsInWords } from "../../src/newsroom/format.ts";
import type { PageOfList } from "../../src/newsroom/paging.ts";
import type { Site } from "../../src/newsroom/site.ts";

interface PagerProps {
  readonly site: Site;
  readonly page: PageOfList;
  readonly of?: "releases" | "entries";
}

const ways = [
  ["newest", undefined],
  ["newer", "prev"],
  ["older", "next"],
  ["oldest", undefined],
] as const;

/** Of which days a page of a long list is, and the way to the newer and the older ones; nothing where it is the whole. */
export function Pager({ site, page, of = "releases" }: PagerProps) {
  if (!page.newer && !page.older) return null;
  const words = wordsIn(site.locale).list;
  return (
    <div class="pager">
      {page.days && <p>{daysInWords(page.days, site.locale)}</p>}
      <nav aria-label={words.pages}>
        <ul>
          {ways.map(([way, rel]) => {
            const to = page[way];
            return (
              to && (
                <li>
                  <a rel={rel} href={href(site, to)}>
                    {words[way][of]}
                  </a>
                </li>
              )
            );
          })}
        </ul>
      </nav>
    </div>
  );
}

/** What tells a page of an archive from the list's own page in a title: ", archive page 3: May and June 2018"; "" for the list's own. */
export function pageInWords({ number, days }: PageOfList, { locale }: Site): string {
  return number === undefined ? "" : wordsIn(locale).list.archivePage(number, days && monthsInWords(days, locale));
}

/** On a page all of whose releases were withdrawn or taken down, of a list that has others. */
export function NothingLeft({ site, page, isListEmpty }: { site: Site; page: PageOfList; isListEmpty: boolean }) {
  return page.days || isListEmpty ? null : <p>{wordsIn(site.locale).list.nothingLeft}</p>;
}
