import { Documents } from "../../_includes/components/attachments.tsx";
import { ChangesToPage, LatestChange } from "../../_includes/components/changes.tsx";
import { Chip } from "../../_includes/components/chip.tsx";
import { Figures } from "../../_includes/components/figures.tsx";
import { FeedLinks } from "../../_includes/components/follow.tsx";
import { Picture } from "../../_includes/components/picture.tsx";
import { Prose } from "../../_includes/components/prose.tsx";
import { Timeline } from "../../_includes/components/timeline.tsx";
import { TitleLink } from "../../_includes/components/title-link.tsx";
import { PageTitle, Standfirst } from "../../_includes/components/title-words.tsx";
import { TopicLinks } from "../../_includes/components/topic-links.tsx";
import { WebAddress } from "../../_includes/components/web-address.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import { wordsIn } from "../language/words.ts";
import { address } from "../newsroom/address.ts";
import { strategyCard } from "../newsroom/cards.ts";
import { dayInWords } from "../newsroom/dates.ts";
import { periodInWords } from "../newsroom/format.ts";
import type { Strategy } from "../newsroom/item.ts";
import { sharedPicture } from "../newsroom/shared-picture.ts";
import type { Site } from "../newsroom/site.ts";
import type { StrategyEntry } from "../newsroom/strategies/entry.ts";
import { isEndAssumed } from "../newsroom/strategies/period.ts";
import { dueReviewInWords } from "../newsroom/strategies/sentence.ts";
import { isDecisive } from "../newsroom/strategies/state.ts";
import { strategyWork } from "../structured-data/strategy-work.ts";
import { type PageView, pageForEach } from "./page-data.ts";

export const { data, render, list } = pageForEach({
  entriesOf: ({ strategies }) => strategies,
  alias: "entry",
  addressOf: ({ strategy }) => strategy.address,
  page: strategyPage,
});

function strategyPage({ edition, entry }: PageView & { entry: StrategyEntry }): string {
  const { site } = edition;
  const { strategy, timeline } = entry;
  const words = wordsIn(site.locale);
  const shared = sharedPicture(strategy, strategyCard(site, strategy, entry.strategyStatus));
  return renderPage({
    edition,
    trail: [{ name: words.strategies.all, address: address.strategies }],
    head: {
      title: entry.strategyStatus.title,
      description: strategy.summary,
      address: strategy.address,
      feed: { title: `${site.title}: ${strategy.title}`, address: strategy.address },
      shared,
      jsonLd: [strategyWork(site, entry, shared)],
      isUnlisted: entry.strategyStatus.state.kind === "withdrawn",
    },
    children: (
      <>
        <article class="ledger">
          <PageTitle item={strategy} />
          <WebAddress site={site} address={strategy.address} />
          <div class="text">
            <Answer site={site} entry={entry} />
            <LatestChange site={site} item={strategy} />
            <Standfirst item={strategy} />
          </div>
          <Facts site={site} strategy={strategy} />
          <div class="text">
            <Priorities site={site} strategy={strategy} />
            <Figures site={site} strategy={strategy} figures={entry.figures} />
            {strategy.picture && <Picture site={site} picture={strategy.picture} />}
            <Prose html={strategy.body.html} />
          </div>
          <Documents site={site} item={strategy} contact={site.contact} />
          <TopicLinks site={site} topics={entry.topics} />
          <ChangesToPage site={site} item={strategy} />
        </article>
        <DueReview site={site} entry={entry} />
        <section>
          <h2>{words.strategy.timeline}</h2>
          <Timeline edition={edition} entries={timeline} />
        </section>
        <FeedLinks site={site} subject={words.strategy.feed} address={strategy.address} />
      </>
    ),
  });
}

interface Props {
  readonly site: Site;
  readonly entry: StrategyEntry;
}

/** Whether the strategy applies today, before everything else, and where its successor is. */
function Answer({ site, entry: { strategy, strategyStatus } }: Props) {
  const { withdrawn } = strategy;
  const words = wordsIn(site.locale).strategy;
  return (
    <>
      <p class="answer">
        <Chip strategyStatus={strategyStatus} /> {strategyStatus.sentence}
      </p>
      {withdrawn && strategyStatus.state.kind === "withdrawn" && <p>{words.reason(withdrawn.reason)}</p>}
      {strategyStatus.successors.length > 0 && (
        <p class="answer">
          {words.read}
          {strategyStatus.successors.map((successor, index) => (
            <>
              {index > 0 && words.and}
              <TitleLink site={site} to={successor} />
            </>
          ))}
        </p>
      )}
    </>
  );
}

function Priorities({ site, strategy: { priorities } }: { site: Site; strategy: Strategy }) {
  if (priorities.length === 0) return null;
  return (
    <section>
      <h2>{wordsIn(site.locale).strategy.priorities}</h2>
      <ol>
        {priorities.map((priority) => (
          <li>{priority}</li>
        ))}
      </ol>
    </section>
  );
}

/** What was promised and is not published here, or falls due. */
function DueReview({ site, entry: { strategyStatus } }: Props) {
  if (strategyStatus.owed.length === 0) return null;
  return (
    <section>
      <h2>{wordsIn(site.locale).strategy.reviews}</h2>
      <ul>
        {strategyStatus.owed.map((owed) => (
          <li>{dueReviewInWords(owed, site.locale)}</li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ site, strategy }: { site: Site; strategy: Strategy }) {
  const decided = strategy.decisions.findLast(isDecisive);
  const {
    strategy: words,
    decision: { acts },
  } = wordsIn(site.locale);
  return (
    <dl class="facts">
      <div>
        <dt>{words.period}</dt>
        <dd>
          {periodInWords(strategy.period, site.locale)}
          {isEndAssumed(strategy.period) && words.assumedEnd(dayInWords(strategy.period.lastDay, site.locale))}
        </dd>
      </div>
      {strategy.owner && (
        <div>
          <dt>{words.owner}</dt>
          <dd>{strategy.owner}</dd>
        </div>
      )}
      {decided && (
        <div>
          <dt>{words.decidedBy}</dt>
          <dd>
            {decided.body}, {dayInWords(decided.on.day, site.locale)}
          </dd>
        </div>
      )}
      {strategy.undated.map(({ act, body }) => (
        <div>
          <dt>{words.actedBy(acts[act])}</dt>
          <dd>{body}</dd>
        </div>
      ))}
    </dl>
  );
}
