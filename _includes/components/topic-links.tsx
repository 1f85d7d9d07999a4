import { address, href } from "../../src/newsroom/address.ts";
import type { Site, TopicName } from "../../src/newsroom/site.ts";

/** "Topics: Education, Roads", each a link. */
export function TopicLinks({ site, topics }: { site: Site; topics: readonly TopicName[] }) {
  return (
    <p>
      {topics.length > 1 ? "Topics" : "Topic"}:{" "}
      {topics.map((topic, index) => (
        <>
          {index > 0 && ", "}
          <a href={href(site, address.topic(topic.slug))}>{topic.name}</a>
        </>
      ))}
    </p>
  );
}
