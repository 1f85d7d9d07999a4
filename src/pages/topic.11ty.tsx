import { FeedLinks } from "../../_includes/components/follow.tsx";
import { NothingLeft, Pager, pageInWords } from "../../_includes/components/pager.tsx";
import { ReleasesByMonth } from "../../_includes/components/release-list.tsx";
import { StrategyList } from "../../_includes/components/strategy-list.tsx";
import { renderTitledPage } from "../../_includes/layouts/page.tsx";
import { wordsIn } from "../language/words.ts";
import { address } from "../newsroom/address.ts";
import { topicCard } from "../newsroom/cards.ts";
import type { TopicPage } from "../newsroom/edition.ts";
import { cardAsPicture } from "../newsroom/shared-picture.ts";
import { collection, entriesOf } from "../structured-data/lists.ts";
import { type PageView, pageForEach } from "./page-data.ts";

export const { data, render, list } = pageForEach({
  entriesOf: ({ topicPages }) => topicPages,
  alias: "list",
  addressOf: ({ address }) => address,
  page: topicPage,
});

function topicPage({ edition, list }: PageView & { list: TopicPage }): string {
  const { site } = edition;
  const { topic, strategies } = list;
  const words = wordsIn(site.locale).topics;
  const page = pageInWords(list, site);
  return renderTitledPage({
    edition,
    trail: [{ name: words.all, address: address.topics }],
    head: {
      title: topic.name + page,
      description: words.topicDescription(site.name, topic.name, page),
      address: list.address,
      shared: cardAsPicture(topicCard(site, topic)),
      jsonLd: [
        collection(site, {
          name: topic.name + page,
          address: list.address,
          entries: [...strategies.map(({ strategy }) => strategy.address), ...entriesOf(list.months)],
        }),
      ],
      feed: { title: `${site.title}: ${topic.name}`, address: topic.address },
    },
    children: (
      <>
        {strategies.length > 0 && (
          <section>
            <h2>{words.topicStrategies}</h2>
            <StrategyList edition={edition} strategies={strategies} level={3} listTopic={topic.slug} />
          </section>
        )}
        <section>
          <h2>{words.topicNews}</h2>
          {list.isListEmpty && <p>{words.topicNone}</p>}
          <NothingLeft site={site} page={list} isListEmpty={list.isListEmpty} />
          <ReleasesByMonth edition={edition} months={list.months} level={3} listTopic={topic.slug} />
          <Pager site={site} page={list} />
        </section>
        <FeedLinks site={site} subject={topic.name} address={topic.address} />
      </>
    ),
  });
}
