import { ContactLine, Documents } from "../../_includes/components/attachments.tsx";
import { ChangesToPage, LatestChange, WithdrawnNote } from "../../_includes/components/changes.tsx";
import { Chip } from "../../_includes/components/chip.tsx";
import { Gallery, LeadPicture } from "../../_includes/components/picture.tsx";
import { Prose } from "../../_includes/components/prose.tsx";
import { ReleaseList } from "../../_includes/components/release-list.tsx";
import { TitleLink } from "../../_includes/components/title-link.tsx";
import { PageTitle, Standfirst } from "../../_includes/components/title-words.tsx";
import { TopicLinks } from "../../_includes/components/topic-links.tsx";
import { WebAddress } from "../../_includes/components/web-address.tsx";
import { renderPage } from "../../_includes/layouts/page.tsx";
import { wordsIn } from "../language/words.ts";
import { address, href } from "../newsroom/address.ts";
import { releaseCard } from "../newsroom/cards.ts";
import { lastReported } from "../newsroom/changes.ts";
import { dayInWords, instantInZone, machineDate } from "../newsroom/dates.ts";
import type { ReleaseEntry } from "../newsroom/edition.ts";
import { heldTogether, publishedInWords } from "../newsroom/format.ts";
import { sharedPicture } from "../newsroom/shared-picture.ts";
import type { Site } from "../newsroom/site.ts";
import type { StrategyStatus } from "../newsroom/strategies/status.ts";
import { markedTitle } from "../newsroom/withdrawal.ts";
import { newsArticle } from "../structured-data/news-article.ts";
import { withDays } from "../text/days/in-html.ts";
import { type PageView, pageForEach } from "./page-data.ts";

export const { data, render, list } = pageForEach({
  entriesOf: ({ releases }) => releases,
  alias: "entry",
  addressOf: ({ release }) => release.address,
  page: releasePage,
});

function releasePage({ edition, entry }: PageView & { entry: ReleaseEntry }): string {
  const { site } = edition;
  const { release, topics } = entry;
  const { published, withdrawn } = release;
  const year = published.day.slice(0, 4);
  const words = wordsIn(site.locale);
  const told = lastReported(release, published);
  const shared = sharedPicture(release, releaseCard(site, release, topics));
  const issued = [release.body.html, release.notes?.html ?? ""];
  const shown = entry.saysDays ? withDays(issued, { day: published.day, locale: site.locale }) : issued;
  const [body = "", notes = ""] = shown;
  return renderPage({
    edition,
    trail: [
      { name: words.news.all, address: address.news },
      { name: year, address: address.year(year) },
    ],
    head: {
      title: markedTitle(release.title, withdrawn !== undefined, site.locale),
      detail: dayInWords(published.day, site.locale),
      description: release.summary,
      address: release.address,
      feed: topics[0] && { title: `${site.title}: ${topics[0].name}`, address: address.topic(topics[0].slug) },
      shared,
      published: instantInZone(published.instant, site.timeZone),
      modified: told === published ? undefined : instantInZone(told.instant, site.timeZone),
      isUnlisted: withdrawn !== undefined,
      jsonLd: [newsArticle(site, entry, shared)],
    },
    children: (
      <>
        <article class="ledger">
          <PageTitle item={release} />
          {withdrawn && <WithdrawnNote site={site} withdrawal={withdrawn} />}
          <div class="when">
            <WhenAndWhy site={site} entry={entry} />
          </div>
          <div class="text">
            <Standfirst item={release} />
            {release.picture && <LeadPicture site={site} picture={release.picture} />}
            <Prose html={body} />
            <p class="ends">{words.release.ends}</p>
            {shown.some((html, index) => html !== issued[index]) && <p class="days-note">{words.days.note}</p>}
          </div>
          <Gallery site={site} release={release} />
          {release.notes && (
            <section class="notes">
              <h2>{release.notes.heading}</h2>
              <Prose html={notes} />
            </section>
          )}
          {site.boilerplate && (
            <section>
              <h2>{words.release.about(site.name)}</h2>
              <Prose html={site.boilerplate.html} />
            </section>
          )}
          <Documents site={site} item={release} contact={release.contact ?? site.contact} />
          <TopicLinks site={site} topics={entry.topics} />
          <section class="press">
            <h2>{words.release.press}</h2>
            <ContactLine contact={release.contact ?? site.contact} />
            <p>
              <a href={href(site, address.releaseText(release.address))}>{words.release.text}</a>
            </p>
          </section>
          <ChangesToPage site={site} item={release} />
        </article>
        <Neighbours site={site} entry={entry} />
        {entry.related.length > 0 && (
          <section class="related">
            <h2>{words.release.related}</h2>
            <ReleaseList edition={edition} releases={entry.related} level={3} />
          </section>
        )}
      </>
    ),
  });
}

/** When it was published, and the strategies it belongs to, each with what its period says of it. */
function WhenAndWhy({ site, entry }: { site: Site; entry: ReleaseEntry }) {
  const { release, strategies } = entry;
  return (
    <>
      <p class="published">
        {wordsIn(site.locale).release.published}{" "}
        <time dateTime={machineDate(release.published, site.timeZone)}>
          {heldTogether(publishedInWords(release.published, site.locale))}
        </time>
      </p>
      <LatestChange site={site} item={release} />
      <WebAddress site={site} address={release.address} />
      <PartOf site={site} strategies={strategies} />
    </>
  );
}

/** Each strategy on its line: whether it applies today, and what replaces it. The release stays as it was issued. */
function PartOf({ site, strategies }: { site: Site; strategies: readonly StrategyStatus[] }) {
  const word = wordsIn(site.locale).release.strategies(strategies.length);
  return strategies.map((strategyStatus, index) => (
    <p class="part-of">
      {index === 0 && word}
      <StrategyStatusOf site={site} strategyStatus={strategyStatus} />
    </p>
  ));
}

function StrategyStatusOf({ site, strategyStatus }: { site: Site; strategyStatus: StrategyStatus }) {
  const [successor] = strategyStatus.successors;
  const words = wordsIn(site.locale).release;
  return (
    <>
      <Chip strategyStatus={strategyStatus} /> <TitleLink site={site} to={strategyStatus.strategy} />
      {successor && (
        <>
          {strategyStatus.state.kind === "replaced" ? words.replacedBy : words.toBeReplacedBy}
          <TitleLink site={site} to={successor} />
        </>
      )}
    </>
  );
}

function Neighbours({ site, entry }: { site: Site; entry: ReleaseEntry }) {
  const { newer, older } = entry;
  if (!newer && !older) return null;
  const words = wordsIn(site.locale).release;
  return (
    <nav class="neighbours" aria-label={words.neighbours}>
      {older && (
        <p>
          {words.previous}
          <TitleLink site={site} to={older} />
        </p>
      )}
      {newer && (
        <p>
          {words.next}
          <TitleLink site={site} to={newer} />
        </p>
      )}
    </nav>
  );
}
