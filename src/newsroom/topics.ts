import type { Site } from "./site.ts";

/** The names of topics in the order of their slugs, but for the one that is left out: "Roads and travel, Parks"; "" for none. */
export function topicsInWords({ topics }: Pick<Site, "topics">, slugs: readonly string[], leftOut?: string): string {
  return slugs
    .flatMap((slug) => (slug === leftOut ? [] : (topics.find((topic) => topic.slug === slug)?.name ?? [])))
    .join(", ");
}
