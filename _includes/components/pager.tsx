import { href } from "../../src/newsroom/address.ts";
import type { PageOfList } from "../../src/newsroom/paging.ts";
import type { Site } from "../../src/newsroom/site.ts";

/** Which part of a long list this page is, and the way to the pages before and after it; nothing where it is the whole. */
export function Pager({ site, page, of = "releases" }: { site: Site; page: PageOfList; of?: string }) {
  if (page.of === 1) return null;
  return (
    <div class="pager">
      <p>
        Page {page.number} of {page.of}
      </p>
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
