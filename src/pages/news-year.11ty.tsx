import { MonthLinks, ReleasesByMonth } from "../../_includes/components/release-list.tsx";
import { WebAddress } from "../../_includes/components/web-address.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import { address } from "../newsroom/address.ts";
import type { Year } from "../newsroom/edition.ts";
import { countOf } from "../newsroom/format.ts";
import type { PageData } from "./page-data.ts";

export const data = {
  pagination: { data: "edition.years", size: 1, alias: "year" },
  permalink: ({ year }: { year: Year }) => `${year.address}index.html`,
};

export function render({ edition, year }: PageData & { year: Year }): string {
  const { site } = edition;
  return renderPage({
    edition,
    trail: [{ name: "All news", address: address.news }],
    head: {
      title: `News of ${year.year}`,
      description: `Everything ${site.name} announced in ${year.year}: ${countOf(year.count, "release")}, by month.`,
      address: year.address,
    },
    children: (
      <>
        <h1>News of {year.year}</h1>
        <WebAddress site={site} address={year.address} />
        <p>
          {year.count === 0
            ? `No releases of ${year.year} are published here any more.`
            : countOf(year.count, "release")}
        </p>
        <MonthLinks site={site} months={year.months} />
        <ReleasesByMonth edition={edition} months={year.months} />
      </>
    ),
  });
}
