import { wordsIn } from "../../src/language/words.ts";
import { href } from "../../src/newsroom/address.ts";
import type { YearLink } from "../../src/newsroom/edition.ts";
import type { Site } from "../../src/newsroom/site.ts";

/** A line of links to the years, or nothing. Without counts, so that what is taken down of an old year changes no page but that year's. */
export function YearLinks({ site, years }: { site: Site; years: readonly YearLink[] }) {
  if (years.length === 0) return null;
  return (
    <nav class="jump" aria-label={wordsIn(site.locale).list.years}>
      <ul>
        {years.map((year) => (
          <li>
            <a href={href(site, year.address)}>{year.year}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
