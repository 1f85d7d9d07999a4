import { href } from "../../src/newsroom/address.ts";
import type { PageOfList } from "../../src/newsroom/paging.ts";
import type { Site } from "../../src/newsroom/site.ts";

/** The way from a page of a long list to the newer and the older ones; nothing where it is the whole. */
export function Pager({ site, page, of = "releases" }: { site: Site; page: PageOfList; of?: string }) {
  if (!page.newer && !page.older) return null;
  return (
    <div class="pager">
      {page.number && <p>Page {page.number}. Page 1 has the oldest.</p>}
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
