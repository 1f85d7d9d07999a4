import { Entry } from "../../_includes/components/entry.tsx";
import { WebAddress } from "../../_includes/components/web-address.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import { address } from "../newsroom/address.ts";
import type { Edition } from "../newsroom/edition.ts";
import { countOf } from "../newsroom/format.ts";
import type { PageData } from "./page-data.ts";

export const data = { permalink: `${address.topics}index.html` };

export function render({ edition }: PageData): string {
  const { site } = edition;
  return renderPage({
    edition,
    head: {
      title: "Topics",
      description: `What ${site.name} has announced and planned, by topic.`,
      address: address.topics,
    },
    children: (
      <>
        <h1>Topics</h1>
        <WebAddress site={site} address={address.topics} />
        {edition.topics.length === 0 ? (
          <p>Nothing is published on any topic yet.</p>
        ) : (
          <ul class="entries entries-undated">
            {edition.topics.map((topic) => (
              <Entry site={site} level={2} title={topic.name} address={topic.address} summary={contentsOf(topic)} />
            ))}
          </ul>
        )}
      </>
    ),
  });
}

/** Without the number of releases: each of them would make this page another. */
function contentsOf({ releases, strategies }: Edition["topics"][number]): string {
  const news = releases.length === 0 ? "No news yet" : "News";
  return `${news}${strategies.length === 0 ? "" : ` and ${countOf(strategies.length, "strategy", "strategies")}`}.`;
}
