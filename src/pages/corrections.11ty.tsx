import { Day } from "../../_includes/components/changes.tsx";
import { Entry } from "../../_includes/components/entry.tsx";
import { FeedLinks } from "../../_includes/components/follow.tsx";
import { Pager, pageInWords } from "../../_includes/components/pager.tsx";
import { WebAddress } from "../../_includes/components/web-address.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import { address } from "../newsroom/address.ts";
import { correctionWords } from "../newsroom/corrections.ts";
import type { CorrectionsPage } from "../newsroom/edition.ts";
import type { PageData } from "./page-data.ts";

export const data = {
  pagination: { data: "edition.corrections", size: 1, alias: "list" },
  permalink: ({ list }: { list: CorrectionsPage }) => `${list.address}index.html`,
};

export function render({ edition, list }: PageData & { list: CorrectionsPage }): string {
  const { site } = edition;
  const isNewest = list.number === undefined;
  return renderPage({
    edition,
    trail: isNewest ? undefined : [{ name: "All corrections and updates", address: address.corrections }],
    head: {
      title: `Corrections and updates${pageInWords(list)}`,
      description: `What ${site.name} has corrected, updated or withdrawn after it was published${pageInWords(list)}.`,
      address: list.address,
      feed: { title: `${site.title}: corrections and updates`, address: address.corrections },
    },
    children: (
      <>
        <h1>Corrections and updates{pageInWords(list)}</h1>
        <WebAddress site={site} address={list.address} />
        {isNewest && <p>What we have corrected, updated or withdrawn after it was published, newest first.</p>}
        {list.entries.length === 0 && <p>Nothing has been corrected, updated or withdrawn yet.</p>}
        {list.entries.length > 0 && (
          <ul class="entries">
            {list.entries.map(({ kind, on, title, titleLanguage, address: page, note }) => (
              <Entry
                site={site}
                level={2}
                title={title}
                titleLanguage={titleLanguage}
                address={page}
                date={<Day site={site} on={on} />}
                summary={`${correctionWords[kind].what}: ${note}`}
              />
            ))}
          </ul>
        )}
        <Pager site={site} page={list} of="entries" />
        <FeedLinks site={site} subject="corrections" address={address.corrections} />
      </>
    ),
  });
}
