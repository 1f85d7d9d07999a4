import { wordsIn } from "../../src/language/words.ts";
import { address, feedFiles, href } from "../../src/newsroom/address.ts";
import type { Site } from "../../src/newsroom/site.ts";

/** How to hear of news: by email where the council has it, then by feed. */
export function FollowLinks({ site }: { site: Site }) {
  const words = wordsIn(site.locale).follow;
  return (
    <ul class="plain">
      {site.emailAlerts && (
        <li>
          <a href={site.emailAlerts}>{words.email}</a>
        </li>
      )}
      <li>
        <a href={href(site, address.home + feedFiles.rss)}>{words.rss}</a>
      </li>
      <li>
        <a href={href(site, address.subscribe)}>{words.all}</a>
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
  const link = (file: string) => (words: string) => <a href={href(site, page + file)}>{words}</a>;
  const { rss, atom, json } = feedFiles;
  return <p class="feeds">{wordsIn(site.locale).follow.feeds(subject, link(rss), link(atom), link(json))}</p>;
}
