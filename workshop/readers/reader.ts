import { readFeed } from "../../src/checks/site/read-feed.ts";
import type { FeedFormat } from "../../src/newsroom/address.ts";

/** What a kind of reader takes for the same item. */
const models = {
  /** As the specifications say, and nearly all readers do. */
  "by id": ({ id }: Item) => id,
  /** Some services that mail a feed. */
  "by link and date": ({ link, instant }: Item) => `${link} ${instant}`,
  /** Crude ones, and people. */
  "by title": ({ title }: Item) => title,
} as const;

export type Model = keyof typeof models;
export const modelNames = Object.keys(models) as Model[];

type Item = ReturnType<typeof readFeed>["items"][number];

/** Somebody who has followed a feed for years. */
export interface Reader {
  /** Reads the feed as it is now, and counts what it shows as new, and what of that it has shown before to the letter. */
  read(text: string): { readonly fresh: number; readonly repeated: number };
}

/** A reader that remembers everything that it has ever shown. */
export function reader(model: Model, format: FeedFormat): Reader {
  const shown = new Set<string>();
  const words = new Set<string>();
  return {
    read: (text) => {
      const fresh = readFeed(format, text).items.filter((item) => !shown.has(models[model](item)));
      for (const item of fresh) shown.add(models[model](item));
      const said = fresh.map(({ title, html }) => `${title}\n${html}`);
      const repeated = said.filter((one) => words.has(one)).length;
      for (const one of said) words.add(one);
      return { fresh: fresh.length, repeated };
    },
  };
}
