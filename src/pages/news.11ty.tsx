import { NothingLeft, Pager, pageInWords } from "../../_includes/components/pager.tsx";
import { ReleaseFiles } from "../../_includes/components/release-files.tsx";
import { ReleasesByMonth } from "../../_includes/components/release-list.tsx";
import { YearLinks } from "../../_includes/components/year-links.tsx";
import { renderTitledPage } from "../../_includes/layouts/page.tsx";
import { wordsIn } from "../language/words.ts";
import { address } from "../newsroom/address.ts";
import type { ArchivePage, YearLink } from "../newsroom/edition.ts";
import type { Site } from "../newsroom/site.ts";
import { collection, entriesOf } from "../structured-data/lists.ts";
import { type PageView, pageForEach } from "./page-data.ts";

export const { data, render, list } = pageForEach({
  entriesOf: ({ archive }) => archive,
  alias: "list",
  addressOf: ({ address }) => address,
  page: newsPage,
});

function newsPage({ edition, list }: PageView & { list: ArchivePage }): string {
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
        {isNewest && <Years site={site} years={list.years} />}
        <NothingLeft site={site} page={list} isListEmpty={list.isListEmpty} />
        <ReleasesByMonth edition={edition} months={list.months} />
        <Pager site={site} page={list} />
        {list.hasFiles && (
          <section>
            <h2>{words.files}</h2>
            <ReleaseFiles site={site} />
          </section>
        )}
      </>
    ),
  });
}

function Years({ site, years }: { site: Site; years: readonly YearLink[] }) {
  return years.length > 0 ? <YearLinks site={site} years={years} /> : <p>{wordsIn(site.locale).news.none}</p>;
}
