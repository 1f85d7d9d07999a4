import { toAtom } from "../feeds/atom.ts";
import type { Feed } from "../feeds/feed.ts";
import { toJsonFeed } from "../feeds/json-feed.ts";
import { toRss } from "../feeds/rss.ts";
import type { FeedFormat } from "../newsroom/address.ts";
import type { Site } from "../newsroom/site.ts";

/** A feed in one format: one file. */
interface FeedFile {
  readonly feed: Feed;
  readonly format: FeedFormat;
}

const serialisers = { rss: toRss, atom: toAtom, json: toJsonFeed } as const;

export const data = {
  pagination: {
    data: "feeds",
    size: 1,
    alias: "file",
    before: (feeds: readonly Feed[]): FeedFile[] =>
      feeds.flatMap((feed) => (["rss", "atom", "json"] as const).map((format) => ({ feed, format }))),
  },
  permalink: ({ edition, file }: { edition: { site: Site }; file: FeedFile }) =>
    `/${file.feed.self[file.format].slice(edition.site.url.length)}`,
};

export function render({ file }: { file: FeedFile }): Promise<string> {
  return serialisers[file.format](file.feed);
}
