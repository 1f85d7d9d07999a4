import { Documents, Picture } from "../../_includes/components/attachments.tsx";
import { FeedLinks } from "../../_includes/components/follow.tsx";
import { Prose } from "../../_includes/components/prose.tsx";
import { ReleaseList } from "../../_includes/components/release-list.tsx";
import { TopicLinks } from "../../_includes/components/topic-links.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import { absolute, address } from "../newsroom/address.ts";
import { dayInWords } from "../newsroom/dates.ts";
import type { StrategyEntry } from "../newsroom/edition.ts";
import type { Decision } from "../newsroom/item.ts";
import type { Site } from "../newsroom/site.ts";
import { periodInWords } from "../newsroom/words.ts";
import type { PageData } from "./page-data.ts";

export const data = {
  pagination: { data: "edition.strategies", size: 1, alias: "entry" },
  permalink: ({ entry }: { entry: StrategyEntry }) => `${entry.strategy.address}index.html`,
};

export function render({ edition, isPreview, entry }: PageData & { entry: StrategyEntry }): string {
  const { site } = edition;
  const { strategy, releases } = entry;
  return renderPage({
    site,
    isPreview,
    remark: edition.remarks.get(strategy.path),
    trail: [{ name: "All strategies", address: address.strategies }],
    head: {
      title: strategy.title,
      description: strategy.summary,
      address: strategy.address,
      feed: { title: `${site.title}: ${strategy.title}`, address: strategy.address },
      picture: strategy.picture,
    },
    children: (
      <>
        <h1>{strategy.title}</h1>
        <p class="standfirst">{strategy.summary}</p>
        <Facts site={site} entry={entry} />
        <TopicLinks site={site} topics={entry.topics} />
        <p class="print-only">{absolute(site, strategy.address)}</p>
        {strategy.picture && <Picture site={site} picture={strategy.picture} />}
        <Prose html={strategy.body.html} />
        {strategy.decisions.length > 0 && (
          <section>
            <h2>Decisions</h2>
            <ul class="timeline">
              {strategy.decisions.map((decision) => (
                <DecisionLine site={site} decision={decision} />
              ))}
            </ul>
          </section>
        )}
        <Documents site={site} item={strategy} contact={site.contact} />
        <section>
          <h2>News on this strategy</h2>
          {releases.length === 0 && <p>There is no news on this strategy yet.</p>}
          <ReleaseList site={site} releases={releases} level={3} />
        </section>
        <FeedLinks site={site} subject="this strategy" address={strategy.address} />
      </>
    ),
  });
}

function Facts({ site, entry }: { site: Site; entry: StrategyEntry }) {
  const { strategy } = entry;
  return (
    <dl class="facts">
      <div>
        <dt>Period</dt>
        <dd>{periodInWords(strategy.period, site.locale)}</dd>
      </div>
      {strategy.owner && (
        <div>
          <dt>Owner</dt>
          <dd>{strategy.owner}</dd>
        </div>
      )}
    </dl>
  );
}

function DecisionLine({ site, decision }: { site: Site; decision: Decision }) {
  const { act, body, on, minute } = decision;
  return (
    <li>
      <time dateTime={on.day}>{dayInWords(on.day, site.locale)}</time>
      <span>
        {act.charAt(0).toUpperCase() + act.slice(1)} by {body}
        {minute && (
          <>
            {" "}
            (
            <a href={minute}>
              minutes of {body}, {dayInWords(on.day, site.locale)}
            </a>
            )
          </>
        )}
      </span>
    </li>
  );
}
