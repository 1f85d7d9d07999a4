import { NothingLeft, Pager, pageInWords } from "../../_includes/components/pager.tsx";
import { ReleaseFiles } from "../../_includes/components/release-files.tsx";
import { ReleasesByMonth } from "../../_includes/components/release-list.tsx";
import { YearLinks } from "../../_includes/components/year-links.tsx";
import { renderTitledPage } from "../../_includes/layouts/page.tsx";
import { wordsIn } from "../language/words.ts";
import { address } from "../newsroom/address.ts";
import type { ListPage, Year } from "../newsroom/edition.ts";
import type { Site } from "../newsroom/site.ts";
import { collection, entriesOf } from "../structured-data/lists.ts";
import { type PageData, pageForEach } from "./page-data.ts";

export const data = pageForEach("archive", "list", ({ address }) => address);

export function render({ edition, list }: PageData & { list: ListPage }): string {
  const { site } = edition;
  const words = wordsIn(site.locale).news;
  const isNewest = list.number === undefined;
  const page = pageInWords(list, site);
  return renderTitledPage({
    edition,
    trail: isNewest ? undefined : [{ name: words.all, address: address.news }],
    head: {
      title: words.title + page,
      description: words.description(site.name, page),
      address: list.address,
      jsonLd: [collection(site, { name: words.title + page, address: list.address, entries: entriesOf(list.months) })],
    },
    children: (
      <>
        {isNewest && <Years site={site} years={edition.years.filter(({ count }) => count > 0)} />}
        <NothingLeft site={site} page={list} of={edition.listed.length} />
        <ReleasesByMonth edition={edition} months={list.months} />
        <Pager site={site} page={list} />
        {isNewest && edition.releases.length > 0 && (
          <section>
            <h2>{words.files}</h2>
            <ReleaseFiles site={site} />
          </section>
        )}
      </>
    ),
  });
}

/** With the newest alone: in the archive the first release of a year would change every page. */
function Years({ site, years }: { site: Site; years: readonly Year[] }) {
  return years.length > 0 ? <YearLinks site={site} years={years} /> : <p>{wordsIn(site.locale).news.none}</p>;
}
