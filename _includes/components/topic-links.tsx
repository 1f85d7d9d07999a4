import { wordsIn } from "../../src/language/words.ts";
import { address, href } from "../../src/newsroom/address.ts";
import type { Site, TopicName } from "../../src/newsroom/site.ts";

/** The topics of an item, each a link, under a heading. */
export function TopicLinks({ site, topics }: { site: Site; topics: readonly TopicName[] }) {
  return (
    <section class="topics">
      <h2>{wordsIn(site.locale).topics.heading(topics.length)}</h2>
      <p>
        {topics.map((topic, index) => (
          <>
            {index > 0 && ", "}
            <a href={href(site, address.topic(topic.slug))}>{topic.name}</a>
          </>
        ))}
      </p>
    </section>
  );
}
