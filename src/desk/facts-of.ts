import { dirname, relative } from "node:path";
import type { Edition } from "../newsroom/edition.ts";
import type { Release, Strategy } from "../newsroom/item.ts";
import type { Site } from "../newsroom/site.ts";
import type { DeskFacts, KnownPage, KnownRelease, KnownStrategy } from "./facts.ts";

/**
 * What the desk is to know of an edition: as published, what the gate let through and no more. The words of the council stand in
 * `site.yaml` before anything that they are of is public, so that they are not in it; nor is why addresses were to be lost.
 */
export function factsOf(edition: Edition): DeskFacts {
  const { content, site, media, redirects, gone, unreadable } = edition;
  const folder = dirname(content.statement.path);
  const below = (path: string) => relative(folder, path).replaceAll("\\", "/");
  const isWhole = edition.preview !== undefined;
  const shown = isWhole ? site : publicSite(site, content.strategies);
  return {
    site: unplaced(shown, below),
    isSiteWhole: isWhole,
    words: [],
    releases: content.releases.map((release, index) => knownRelease(release, below, index === 0)),
    strategies: content.strategies.map((strategy) => knownStrategy(strategy, below)),
    pages: [...content.pages, content.statement].map((page) => knownPage(page, below)),
    media: Object.fromEntries(media.map((file) => [below(file.file).replace(/^media\//, ""), unplaced(file, below)])),
    redirects,
    gone,
    unread: unreadable.map(({ address }) => address),
  };
}

/**
 * Of what `site.yaml` says, what the public can see: a body may be named there before anybody knows that it decides something, and an address
 * may lead to a page that is held.
 */
function publicSite(site: Site, strategies: readonly Strategy[]): Site {
  const named = new Set(
    strategies.flatMap(({ decisions, undated, extensions }) =>
      [...decisions, ...undated, ...extensions].map(({ body }) => body),
    ),
  );
  const bodies = new Map([...site.bodies].filter(([, { name }]) => named.has(name)));
  const isCalledIn = [...bodies.values()].some(({ callIn }) => callIn !== undefined);
  const holidays = isCalledIn ? site.holidays : noHolidays;
  return { ...site, bodies, holidays, redirects: [], gone: [], shrink: undefined };
}

/** Where no decision can be called in. */
const noHolidays: Site["holidays"] = { days: new Set(), firstYear: 0, lastYear: 0 };

type Below = (path: string) => string;

function knownPage({ path, address, title }: Pick<KnownPage, "path" | "address" | "title">, below: Below): KnownPage {
  return { path: below(path), address, title };
}

function knownItem(item: Release | Strategy, below: Below) {
  const { id, aliases, status } = item;
  return { ...knownPage(item, below), id, aliases, ...(status === "draft" && { status }) };
}

function knownRelease(release: Release, below: Below, isNewest: boolean): KnownRelease {
  const { summary, titleLanguage, summaryLanguage, published, topics, strategies } = release;
  const { isBackdated, withdrawn, changes, picture } = release;
  return {
    ...knownItem(release, below),
    ...{ summary, day: published.day, published, topics, strategies },
    ...(titleLanguage && { titleLanguage }),
    ...(summaryLanguage && { summaryLanguage }),
    ...(isBackdated && { isBackdated }),
    ...(withdrawn && { withdrawn }),
    ...(changes.length > 0 && { changes }),
    ...(isNewest && picture && { picture: unplaced(picture, below) }),
  };
}

function knownStrategy(strategy: Strategy, below: Below): KnownStrategy {
  const { body: _, ...item } = strategy;
  return {
    ...knownItem(strategy, below),
    name: strategy.name,
    item: unplaced({ ...item, path: below(strategy.path) }, below),
  };
}

/**
 * A value in which no file says where it lies on this machine, nor a link on which line it stands; nor has it the digest of a picture that is itself not published: a picture and a
 * document are known by their `kind` and `file`.
 */
function unplaced<T>(value: T, below: Below): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => unplaced(one, below)) as T;
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, unplaced(one, below)])) as T;
  if (value instanceof Set) return value;
  const copy: Record<string, unknown> = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, unplaced(one, below)]),
  );
  const { kind, file, line, column } = copy;
  // Lines that the public does not see may stand above it.
  if (typeof line === "number" && typeof column === "number") return { ...copy, line: 1, column: 1 } as T;
  if (typeof file !== "string" || (kind !== "picture" && kind !== "document")) return copy as T;
  return { ...copy, file: `content/${below(file)}`, ...(kind === "picture" && { hash: "" }) } as T;
}
