import { ContactLine } from "../../_includes/components/attachments.tsx";
import { Day } from "../../_includes/components/changes.tsx";
import { OverChip, PreviewChip } from "../../_includes/components/chip.tsx";
import { CouncilWebsite } from "../../_includes/components/council-website.tsx";
import { DateAndTopics, Entry } from "../../_includes/components/entry.tsx";
import { FollowLinks } from "../../_includes/components/follow.tsx";
import { Picture } from "../../_includes/components/picture.tsx";
import { ReleaseList, ShortDate } from "../../_includes/components/release-list.tsx";
import { StateLinks } from "../../_includes/components/state-links.tsx";
import { TitleLink } from "../../_includes/components/title-link.tsx";
import { Standfirst } from "../../_includes/components/title-words.tsx";
import { WebAddress } from "../../_includes/components/web-address.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import { wordsIn } from "../language/words.ts";
import { address, href } from "../newsroom/address.ts";
import { dayInWords } from "../newsroom/dates.ts";
import type { Edition } from "../newsroom/edition.ts";
import { decisionInWords } from "../newsroom/format.ts";
import type { Release } from "../newsroom/item.ts";
import { titleAt } from "../newsroom/strategies/status.ts";
import { newsroom } from "../structured-data/organisation.ts";
import type { PageData } from "./page-data.ts";

export const data = { permalink: "/index.html" };

export function render({ edition }: PageData): string {
  const { site } = edition;
  const [lead, ...rest] = edition.newest;
  const words = wordsIn(site.locale).home;
  return renderPage({
    edition,
    head: {
      title: site.title,
      description: words.description(site.name),
      address: address.home,
      jsonLd: newsroom(site),
    },
    children: (
      <>
        <h1>{site.title}</h1>
        <WebAddress site={site} address={address.home} />
        <News edition={edition} lead={lead} rest={rest} />
        <Corrections edition={edition} />
        <Strategies edition={edition} />
        <Topics edition={edition} />
        <section class="row">
          <h2>{words.follow}</h2>
          <FollowLinks site={site} />
        </section>
        <section class="row">
          <h2>{words.press}</h2>
          <ContactLine contact={site.contact} heading={words.press} />
        </section>
        {site.website && (
          <section class="row">
            <h2>{wordsIn(site.locale).website.heading}</h2>
            <CouncilWebsite site={site} website={site.website} />
          </section>
        )}
      </>
    ),
  });
}

interface NewsProps {
  readonly edition: Edition;
  /** The newest release. */
  readonly lead: Release | undefined;
  readonly rest: readonly Release[];
}

function News({ edition, lead, rest }: NewsProps) {
  const { site, listed } = edition;
  const words = wordsIn(site.locale).home;
  if (!lead) return <p>{words.nothing}</p>;
  const all = (
    <p class="more">
      <a href={href(site, address.news)}>{words.allNews(listed.length)}</a>
    </p>
  );
  return (
    <>
      <article class={lead.picture ? "lead lead-pictured" : "lead"}>
        <h2>
          <TitleLink site={site} to={lead} />
        </h2>
        <DateAndTopics site={site} date={<ShortDate site={site} release={lead} />} topics={lead.topics} />
        <PreviewChip edition={edition} address={lead.address} />
        <Standfirst item={lead} />
        {lead.picture && <Picture site={site} picture={lead.picture} />}
        {rest.length === 0 && all}
      </article>
      {rest.length > 0 && (
        <section>
          <h2>{words.moreNews}</h2>
          <ReleaseList edition={edition} releases={rest} level={3} />
          {all}
        </section>
      )}
    </>
  );
}

/** What readers of the last weeks have to know, a line each. */
function Corrections({ edition: { site, latestCorrections } }: { edition: Edition }) {
  if (latestCorrections.length === 0) return null;
  const { home, change, corrections } = wordsIn(site.locale);
  return (
    <section class="row">
      <h2>{home.corrections}</h2>
      <ul class="plain">
        {latestCorrections.map((correction) => (
          <li>
            {change.kinds[correction.kind].done} <Day site={site} on={correction.on} />:{" "}
            <TitleLink site={site} to={correction} />
          </li>
        ))}
      </ul>
      <p>
        <a href={href(site, address.corrections)}>{corrections.all}</a>
      </p>
    </section>
  );
}

function Strategies({ edition }: { edition: Edition }) {
  const { site, strategies, strategyStatuses, latestDecisions } = edition;
  if (strategies.length === 0) return null;
  return (
    <section>
      <h2>{wordsIn(site.locale).home.strategies}</h2>
      {latestDecisions.length > 0 && (
        <ul class="entries">
          {latestDecisions.map(({ strategy, decision }) => (
            <Entry
              site={site}
              level={3}
              of={{
                ...strategy,
                title: titleAt(strategy, strategyStatuses),
                summary: decisionInWords(decision, site.locale),
                summaryLanguage: undefined,
              }}
              date={<time dateTime={decision.on.day}>{dayInWords(decision.on.day, site.locale)}</time>}
              chip={
                <>
                  <PreviewChip edition={edition} address={strategy.address} />
                  <OverChip strategyStatus={strategyStatuses.get(strategy.name)} />
                </>
              }
            />
          ))}
        </ul>
      )}
      <StateLinks site={site} strategies={strategies} />
    </section>
  );
}

function Topics({ edition: { site, topics } }: { edition: Edition }) {
  if (topics.length === 0) return null;
  return (
    <section class="row">
      <h2>{wordsIn(site.locale).home.topics}</h2>
      <ul class="columns">
        {topics.map((topic) => (
          <li>
            <a href={href(site, topic.address)}>{topic.name}</a> ({topic.releases.length})
          </li>
        ))}
      </ul>
    </section>
  );
}
