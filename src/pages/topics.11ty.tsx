import { Entry } from "../../_includes/components/entry.tsx";
import { renderTitledPage } from "../../_includes/layouts/page.tsx";
import { wordsIn } from "../language/words.ts";
import { address } from "../newsroom/address.ts";
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
