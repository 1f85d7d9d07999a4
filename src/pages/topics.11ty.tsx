import { Entry } from "../../_includes/components/entry.tsx";
import { renderTitledPage } from "../../_includes/layouts/page.tsx";
import { wordsIn } from "../language/words.ts";
import { address } from "../newsroom/address.ts";
import { collection } from "../structured-data/lists.ts";
import type { PageData } from "./page-data.ts";

export const data = { permalink: `${address.topics}index.html` };

export function render({ edition }: PageData): string {
  const { site } = edition;
  const words = wordsIn(site.locale).topics;
  return renderTitledPage({
    edition,
    head: {
      title: words.title,
      description: words.description(site.name),
      address: address.topics,
      jsonLd: [
        collection(site, {
          name: words.title,
          address: address.topics,
          entries: edition.topics.map((topic) => topic.address),
        }),
      ],
    },
    children: (
      <>
        {edition.topics.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul class="entries entries-undated">
            {edition.topics.map(({ name, address: page, releases, strategies }) => (
              // Without the number of releases: each of them would make this page another.
              <Entry
                site={site}
                level={2}
                of={{ title: name, address: page, summary: words.contents(releases.length > 0, strategies.length) }}
              />
            ))}
          </ul>
        )}
      </>
    ),
  });
}
