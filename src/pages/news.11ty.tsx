import { Pager } from "../../_includes/components/pager.tsx";
import { MonthLinks, ReleasesByMonth } from "../../_includes/components/release-list.tsx";
import { WebAddress } from "../../_includes/components/web-address.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import { href } from "../newsroom/address.ts";
import type { ListPage } from "../newsroom/edition.ts";
import { countOf } from "../newsroom/words.ts";
import type { PageData } from "./page-data.ts";

export const data = {
  pagination: { data: "edition.archive", size: 1, alias: "list" },
  permalink: ({ list }: { list: ListPage }) => `${list.address}index.html`,
};

export function render({ edition, isPreview, list }: PageData & { list: ListPage }): string {
  const { site } = edition;
  const isFirst = list.number === 1;
  return renderPage({
    site,
    isPreview,
    head: {
      title: isFirst ? "News" : `News, page ${list.number} of ${list.of}`,
      description: `All news of ${site.name}, newest first${isFirst ? "" : `: page ${list.number} of ${list.of}`}.`,
      address: list.address,
    },
    children: (
      <>
        <h1>News{!isFirst && `, page ${list.number}`}</h1>
        <WebAddress site={site} address={list.address} />
        {edition.years.length > 0 ? (
          <nav class="jump" aria-label="Years">
            <ul>
              {edition.years.map((year) => (
                <li>
                  <a href={href(site, year.address)}>
                    {/* A count on the later pages would change every one of them with each release. */}
                    {year.year}
                    {isFirst && ` (${year.count})`}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : (
          <p>There are {countOf(0, "release")} yet.</p>
        )}
        <MonthLinks site={site} months={list.months} />
        <ReleasesByMonth site={site} months={list.months} />
        <Pager site={site} page={list} />
      </>
    ),
  });
}
