import { Day } from "../../_includes/components/changes.tsx";
import { WebAddress } from "../../_includes/components/web-address.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import { wordsIn } from "../language/words.ts";
import { address, href } from "../newsroom/address.ts";
import { dayInWords } from "../newsroom/dates.ts";
import type { GonePage } from "../newsroom/withdrawal.ts";
import { type PageView, pageForEach } from "./page-data.ts";

export const { data, render, list } = pageForEach({
  entriesOf: ({ gonePages }) => gonePages,
  alias: "gone",
  addressOf: ({ address }) => address,
  page: gonePage,
});

/** Where a page was that was published in error: nothing of it, but when and why it went. */
function gonePage({ edition, gone }: PageView & { gone: GonePage }): string {
  const { site } = edition;
  const { address: page, on, reason } = gone;
  const { removed: words, news, corrections } = wordsIn(site.locale);
  return renderPage({
    edition,
    head: {
      title: words.title,
      detail: page,
      description: words.description(site.name, page, on && dayInWords(on.day, site.locale)),
      address: page,
      isUnlisted: true,
    },
    children: (
      <article class="ledger">
        <h1>{words.title}</h1>
        <WebAddress site={site} address={page} />
        <div class="text prose">
          {on && <p>{words.on(<Day site={site} on={on} />)}</p>}
          {reason && <p>{words.reason(reason)}</p>}
          <ul>
            <li>
              <a href={href(site, address.news)}>{news.byYear}</a>
            </li>
            <li>
              <a href={href(site, address.corrections)}>{corrections.title}</a>
            </li>
            <li>
              <a href={href(site, address.page("contact"))}>{words.contact}</a>
            </li>
          </ul>
        </div>
      </article>
    ),
  });
}
