import { wordsIn } from "../../src/language/words.ts";
import { href } from "../../src/newsroom/address.ts";
import { daysInWords } from "../../src/newsroom/format.ts";
import type { PageOfList } from "../../src/newsroom/paging.ts";
import type { Site } from "../../src/newsroom/site.ts";

interface PagerProps {
  readonly site: Site;
  readonly page: PageOfList;
  readonly of?: "releases" | "entries";
}

/** Of which days a page of a long list is, and the way to the newer and the older ones; nothing where it is the whole. */
export function Pager({ site, page, of = "releases" }: PagerProps) {
  if (!page.newer && !page.older) return null;
  const words = wordsIn(site.locale).list;
  return (
    <div class="pager">
      {page.days && <p>{daysInWords(page.days, site.locale)}</p>}
      <nav aria-label={words.pages}>
        <ul>
          {page.newer && (
            <li>
              <a rel="prev" href={href(site, page.newer)}>
                {words.newer[of]}
              </a>
            </li>
          )}
          {page.older && (
            <li>
              <a rel="next" href={href(site, page.older)}>
                {words.older[of]}
              </a>
            </li>
          )}
        </ul>
      </nav>
    </div>
  );
}

/** What tells a page of an archive from the list's own page in a title: ", archive page 3"; "" for the list's own. */
export function pageInWords({ number }: PageOfList, { locale }: Site): string {
  return number === undefined ? "" : wordsIn(locale).list.archivePage(number);
}

/** On a page all of whose releases were withdrawn or taken down, of a list that has others. */
export function NothingLeft({ site, page, of }: { site: Site; page: PageOfList; of: number }) {
  return page.days || of === 0 ? null : <p>{wordsIn(site.locale).list.nothingLeft}</p>;
}
