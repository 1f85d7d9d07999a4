import { address, feedFiles, href } from "../../src/newsroom/address.ts";
import type { Site } from "../../src/newsroom/site.ts";

/** How to hear of news: by email where the council has it, then by feed. */
export function FollowLinks({ site }: { site: Site }) {
  return (
    <ul class="plain">
      {site.emailAlerts && (
        <li>
          <a href={site.emailAlerts}>Get news by email</a>
        </li>
      )}
      <li>
        <a href={href(site, address.home + feedFiles.rss)}>RSS feed of all news</a>
      </li>
      <li>
        <a href={href(site, address.subscribe)}>All ways to follow, by topic and strategy</a>
      </li>
    </ul>
  );
}

interface FeedProps {
  readonly site: Site;
  readonly subject: string;
  /** The address of the page that the feeds lie beside. */
  readonly address: string;
}

/** The feeds of one topic or strategy, on one line. */
export function FeedLinks({ site, subject, address: page }: FeedProps) {
  return (
    <p class="feeds">
      Follow {subject}: <a href={href(site, page + feedFiles.rss)}>RSS</a>,{" "}
      <a href={href(site, page + feedFiles.atom)}>Atom</a> or <a href={href(site, page + feedFiles.json)}>JSON Feed</a>
    </p>
  );
}
