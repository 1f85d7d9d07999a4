import { ContactLine, Picture } from "../../_includes/components/attachments.tsx";
import { FollowLinks } from "../../_includes/components/follow.tsx";
import { ReleaseList, ShortDate } from "../../_includes/components/release-list.tsx";
import { StrategyList } from "../../_includes/components/strategy-list.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import { address, href } from "../newsroom/address.ts";
import { countOf } from "../newsroom/words.ts";
import type { PageData } from "./page-data.ts";

export const data = { permalink: "/index.html" };

export function render({ edition, isPreview }: PageData): string {
  const { site } = edition;
  const [lead, ...rest] = edition.releases.slice(0, 7).map((entry) => entry.release);
  return renderPage({
    site,
    isPreview,
    head: {
      title: site.title,
      description: `News and strategies of ${site.name}, by date and topic, with feeds to follow.`,
      address: address.home,
      picture: lead?.picture,
    },
    children: (
      <>
        <h1 class="home-title">{site.title}</h1>
        {lead ? (
          <article class="lead">
            <div>
              <h2>
                <a href={href(site, lead.address)}>{lead.title}</a>
              </h2>
              <p class="entry-date">
                <ShortDate site={site} release={lead} />
              </p>
              <p class="standfirst">{lead.summary}</p>
            </div>
            {lead.picture && <Picture site={site} picture={lead.picture} />}
          </article>
        ) : (
          <p>Nothing is published here yet.</p>
        )}
        {rest.length > 0 && (
          <section>
            <h2>More news</h2>
            <ReleaseList site={site} releases={rest} level={3} />
          </section>
        )}
        {lead && (
          <p>
            <a href={href(site, address.news)}>All news ({countOf(edition.releases.length, "release")})</a>
          </p>
        )}
        {edition.strategies.length > 0 && (
          <section>
            <h2>Strategies</h2>
            <StrategyList site={site} strategies={edition.strategiesInTheNews} level={3} />
            <p>
              <a href={href(site, address.strategies)}>All strategies ({edition.strategies.length})</a>
            </p>
          </section>
        )}
        <section>
          <h2>Topics</h2>
          <ul class="columns">
            {edition.topics.map((topic) => (
              <li>
                <a href={href(site, topic.address)}>{topic.name}</a> ({topic.releases.length})
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>Follow</h2>
          <FollowLinks site={site} />
        </section>
        <section>
          <h2>Press contact</h2>
          <ContactLine contact={site.contact} />
        </section>
      </>
    ),
  });
}
