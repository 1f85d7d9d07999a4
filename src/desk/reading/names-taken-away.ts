import { countOf } from "../../language/english.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import type { Site } from "../../newsroom/site.ts";
import { placeIn, type Source } from "../../newsroom/source.ts";
import type { Problem } from "../../problems/problem.ts";

/**
 * The topics and bodies that the settings no longer have and pages name. The check says so of each of those pages; the desk says it where the name was taken
 * away, since nobody would look there.
 */
export function namesTakenAway(newsroom: Newsroom, site: Site, path: string, source: Source | undefined): Problem[] {
  const { releases, strategies, site: before } = newsroom;
  const pages = [...releases, ...strategies];
  const bodiesOf = strategies.map(({ decisions, undated, extensions }) =>
    [...decisions, ...undated, ...extensions].map(({ body }) => body),
  );
  const told = (key: string, name: string, count: number): Problem[] =>
    count === 0
      ? []
      : [
          {
            rule: "unknown-name",
            level: "error",
            at: { path, field: key, ...placeIn(source?.header, [key]) },
            message: `"${name}" is gone from here, and ${countOf(count, "page names", "pages name")} it`,
            fix: `put it back, or first take it out of ${count === 1 ? "that page" : "those pages"}`,
          },
        ];
  return [
    ...before.topics
      .filter(({ slug }) => !site.topics.some((topic) => topic.slug === slug))
      .flatMap(({ slug }) => told("topics", slug, pages.filter(({ topics }) => topics.includes(slug)).length)),
    ...[...before.bodies.values()]
      .filter(({ key }) => !site.bodies.has(key))
      .flatMap(({ key, name }) => told("bodies", key, bodiesOf.filter((names) => names.includes(name)).length)),
  ];
}
