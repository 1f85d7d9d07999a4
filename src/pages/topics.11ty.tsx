import { renderPage } from "../../_includes/layouts/page.tsx";
import { address, href } from "../newsroom/address.ts";
import { countOf } from "../newsroom/words.ts";
import type { PageData } from "./page-data.ts";

export const data = { permalink: `${address.topics}index.html` };

export function render({ edition, isPreview }: PageData): string {
  const { site } = edition;
  return renderPage({
    site,
    isPreview,
    head: {
      title: "Topics",
      description: `What ${site.name} has announced and planned, by topic.`,
      address: address.topics,
    },
    children: (
      <>
        <h1>Topics</h1>
        <ul class="entries">
          {edition.topics.map((topic) => (
            <li class="entry entry-undated">
              <h2 class="entry-title">
                <a href={href(site, topic.address)}>{topic.name}</a>
              </h2>
              <p class="entry-summary">
                News: {countOf(topic.releases.length, "release")}. Strategies: {topic.strategies.length || "none"}.
              </p>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}
