import { Documents, Picture } from "../../_includes/components/attachments.tsx";
import { Chip } from "../../_includes/components/chip.tsx";
import { FeedLinks } from "../../_includes/components/follow.tsx";
import { Prose } from "../../_includes/components/prose.tsx";
import { ReleaseList } from "../../_includes/components/release-list.tsx";
import { TopicLinks } from "../../_includes/components/topic-links.tsx";
import { WebAddress } from "../../_includes/components/web-address.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import { address } from "../newsroom/address.ts";
import { dayInWords } from "../newsroom/dates.ts";
import type { Edition, StrategyEntry } from "../newsroom/edition.ts";
import type { Decision, Strategy } from "../newsroom/item.ts";
import type { Site } from "../newsroom/site.ts";
import { actInWords, periodInWords } from "../newsroom/words.ts";
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
        <article class="ledger">
          <h1>{strategy.title}</h1>
          <WebAddress site={site} address={strategy.address} />
          <div class="text">
            <Answer edition={edition} strategy={strategy} />
            <p class="standfirst">{strategy.summary}</p>
          </div>
          <Facts site={site} strategy={strategy} />
          <div class="text">
            {strategy.picture && <Picture site={site} picture={strategy.picture} />}
            <Prose html={strategy.body.html} />
          </div>
          <Documents site={site} item={strategy} contact={site.contact} />
          <TopicLinks site={site} topics={entry.topics} />
        </article>
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

/** What the period says, as a mark and a sentence; nothing within the period. */
function Answer({ edition: { site, states }, strategy }: { edition: Edition; strategy: Strategy }) {
  const state = states.get(strategy.name);
  if (!state) return null;
  const period = periodInWords(strategy.period, site.locale);
  return (
    <p class="answer">
      <Chip state={state} locale={site.locale} />{" "}
      {state.kind === "ended"
        ? `The time it was made for, ${period}, is over.`
        : `The time it is made for, ${period}, is still to come.`}
    </p>
  );
}

function Facts({ site, strategy }: { site: Site; strategy: Strategy }) {
  const decided = strategy.decisions.findLast(({ act }) => decisive.has(act));
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
      {decided && (
        <div>
          <dt>Decided by</dt>
          <dd>
            {decided.body}, {dayInWords(decided.on.day, site.locale)}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Acts by which a body decides, not only takes part. */
const decisive: ReadonlySet<Decision["act"]> = new Set(["agreed", "approved", "adopted"]);

function DecisionLine({ site, decision }: { site: Site; decision: Decision }) {
  const { body, on, minute } = decision;
  return (
    <li>
      <time dateTime={on.day}>{dayInWords(on.day, site.locale)}</time>{" "}
      <span>
        {actInWords(decision)}
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
