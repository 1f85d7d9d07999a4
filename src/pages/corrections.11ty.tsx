import { Day } from "../../_includes/components/changes.tsx";
import { Entry } from "../../_includes/components/entry.tsx";
import { FeedLinks } from "../../_includes/components/follow.tsx";
import { Pager, pageInWords } from "../../_includes/components/pager.tsx";
import { renderTitledPage } from "../../_includes/layouts/page.tsx";
import { wordsIn } from "../language/words.ts";
import { address } from "../newsroom/address.ts";
import type { CorrectionsPage } from "../newsroom/edition.ts";
import { collection } from "../structured-data/lists.ts";
import { type PageView, pageForEach } from "./page-data.ts";

export const { data, render, list } = pageForEach({
  entriesOf: ({ corrections }) => corrections,
  alias: "list",
  addressOf: ({ address }) => address,
  page: correctionsPage,
});

function correctionsPage({ edition, list }: PageView & { list: CorrectionsPage }): string {
  const { site } = edition;
  const { corrections: words, change } = wordsIn(site.locale);
  const isNewest = list.number === undefined;
  const page = pageInWords(list, site);
  return renderTitledPage({
    edition,
    trail: isNewest ? undefined : [{ name: words.all, address: address.corrections }],
    head: {
      title: words.title + page,
      description: words.description(site.name, page),
      address: list.address,
      // Without its entries: some of them lead to pages that were taken down.
      jsonLd: [collection(site, { name: words.title + page, address: list.address })],
      feed: { title: words.feed(site.title), address: address.corrections },
    },
    children: (
      <>
        {isNewest && <p>{words.intro}</p>}
        {list.entries.length === 0 && <p>{words.none}</p>}
        {list.entries.length > 0 && (
          <ul class="entries">
            {list.entries.map((entry) => (
              <Entry
                site={site}
                level={2}
                of={{ ...entry, summary: `${change.kinds[entry.kind].what}: ${entry.note}` }}
                date={<Day site={site} on={entry.on} />}
              />
            ))}
          </ul>
        )}
        <Pager site={site} page={list} of="entries" />
        <FeedLinks site={site} subject={words.subject} address={address.corrections} />
      </>
    ),
  });
}
