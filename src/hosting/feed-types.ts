import type { FeedFormat } from "../newsroom/address.ts";

/** The media type of each format of a feed, by which pages lead to it. */
export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};
