import { ReleasesByMonth } from "../../_includes/components/release-list.tsx";
import { renderTitledPage } from "../../_includes/layouts/page.tsx";
import { wordsIn } from "../language/words.ts";
import { address } from "../newsroom/address.ts";
import type { Year } from "../newsroom/edition.ts";
import { collection, entriesOf } from "../structured-data/lists.ts";
import { type PageView, pageForEach } from "./page-data.ts";

export const { data, render, list } = pageForEach({
  entriesOf: ({ years }) => years,
  alias: "year",
  addressOf: ({ address }) => address,
  page: yearPage,
});

function yearPage({ edition, year }: PageView & { year: Year }): string {
  const { site } = edition;
  const words = wordsIn(site.locale).news;
  return renderTitledPage({
    edition,
    trail: [{ name: words.all, address: address.news }],
    head: {
      title: words.year(year.year),
      description: words.yearDescription(site.name, year.year, year.count),
      address: year.address,
      jsonLd: [
        collection(site, { name: words.year(year.year), address: year.address, entries: entriesOf(year.months) }),
      ],
    },
    children: (
      <>
        <p>{year.count === 0 ? words.noneOfYear(year.year) : words.releases(year.count)}</p>
        <ReleasesByMonth edition={edition} months={year.months} />
      </>
    ),
  });
}
