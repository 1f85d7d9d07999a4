import { href } from "../../src/newsroom/address.ts";
import { daysInWords } from "../../src/newsroom/format.ts";
import type { PageOfList } from "../../src/newsroom/paging.ts";
import type { Site } from "../../src/newsroom/site.ts";

/** Of which days a page of a long list is, and the way to the newer and the older ones; nothing where it is the whole. */
export function Pager({ site, page, of = "releases" }: { site: Site; page: PageOfList; of?: string }) {
  if (!page.newer && !page.older) return null;
  return (
    <div class="pager">
      {page.days && <p>{daysInWords(page.days, site.locale)}</p>}
      <nav aria-label="Pages">
        <ul>
          {page.newer && (
            <li>
              <a rel="prev" href={href(site, page.newer)}>
                Newer {of}
              </a>
            </li>
          )}
          {page.older && (
            <li>
              <a rel="next" href={href(site, page.older)}>
                Older {of}
              </a>
            </li>
          )}
        </ul>
      </nav>
    </div>
  );
}

/** What tells a page of an archive from the list's own page in a title: ", archive page 3"; "" for the list's own. */
export function pageInWords({ number }: PageOfList): string {
  return number === undefined ? "" : `, archive page ${number}`;
}

/** On a page all of whose releases were withdrawn or taken down, of a list that has others. */
export function NothingLeft({ page, of }: { page: PageOfList; of: number }) {
  return page.days || of === 0 ? null : <p>No releases of this page are published here any more.</p>;
}
