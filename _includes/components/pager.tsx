import { href } from "../../src/newsroom/address.ts";
import type { ListPage } from "../../src/newsroom/edition.ts";
import type { Site } from "../../src/newsroom/site.ts";

/** The way to the pages before and after this one of a long list; nothing where the list is one page. */
export function Pager({ site, page }: { site: Site; page: ListPage }) {
  if (page.of === 1) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {page.newer && (
        <a rel="prev" href={href(site, page.newer)}>
          Newer releases
        </a>
      )}
      <span>
        Page {page.number} of {page.of}
      </span>
      {page.older && (
        <a rel="next" href={href(site, page.older)}>
          Older releases
        </a>
      )}
    </nav>
  );
}
