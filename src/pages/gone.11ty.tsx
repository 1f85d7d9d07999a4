import { Day } from "../../_includes/components/changes.tsx";
import { WebAddress } from "../../_includes/components/web-address.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import { address, href } from "../newsroom/address.ts";
import { dayInWords } from "../newsroom/dates.ts";
import type { GonePage } from "../newsroom/withdrawal.ts";
import type { PageData } from "./page-data.ts";

export const data = {
  pagination: { data: "edition.gonePages", size: 1, alias: "gone" },
  permalink: ({ gone }: { gone: GonePage }) => gone.address.replace(/\/$/, "/index.html"),
};

/** Where a page was that was published in error: nothing of it, but when and why it went. */
export function render({ edition, gone }: PageData & { gone: GonePage }): string {
  const { site } = edition;
  const { address: page, on, reason } = gone;
  const when = on ? ` on ${dayInWords(on.day, site.locale)}` : "";
  return renderPage({
    edition,
    head: {
      title: "This page was removed",
      detail: page,
      description: `What was at ${page} was removed by ${site.name}${when}.`,
      address: page,
      isUnlisted: true,
    },
    children: (
      <>
        <h1>This page was removed</h1>
        <WebAddress site={site} address={page} />
        {on && (
          <p>
            We removed it on <Day site={site} on={on} />.
          </p>
        )}
        {reason && <p>Reason: {reason}</p>}
        <ul>
          <li>
            <a href={href(site, address.news)}>All news, by year</a>
          </li>
          <li>
            <a href={href(site, address.corrections)}>Corrections and updates</a>
          </li>
          <li>
            <a href={href(site, address.page("contact"))}>Contact us</a>
          </li>
        </ul>
      </>
    ),
  });
}
