import { checkAliases } from "../../content/cross-file/check-aliases.ts";
import { checkFigures } from "../../content/cross-file/check-figures.ts";
import { checkHeldWords } from "../../content/cross-file/check-held-words.ts";
import { checkLinks, linkTargets } from "../../content/cross-file/check-links.ts";
import { checkMedia } from "../../content/cross-file/check-media.ts";
import { checkReferences } from "../../content/cross-file/references.ts";
import { checkSaidDecisions } from "../../content/cross-file/said-decisions.ts";
import { checkSuccession } from "../../content/cross-file/succession.ts";
import type { MediaLibrary } from "../../content/files/media-library.ts";
import { type AnyItem, allItems, isGatedItem } from "../../kinds/kinds.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Release, Strategy } from "../../newsroom/item.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { addressKey } from "../../newsroom/redirects.ts";
import type { Site } from "../../newsroom/site.ts";
import type { Source } from "../../newsroom/source.ts";
import type { Problem } from "../../problems/problem.ts";
import type { DeskFacts } from "../facts.ts";
import { namesTakenAway } from "./names-taken-away.ts";
import { neighboursIn } from "./neighbours.ts";
import { folder, newsroomOf, nowhere } from "./newsroom-of.ts";

const siteFile = `${folder}/site.yaml`;

/** What was read of the file that is open. */
interface Read {
  /** Undefined of `site.yaml`. */
  readonly item?: AnyItem | undefined;
  /** Of `site.yaml` alone. */
  readonly site?: Site | undefined;
  readonly source: Source | undefined;
  /** Whether it was never saved, so that it cannot be what was taken down. */
  readonly isNew?: boolean | undefined;
}

/** What checks a file that was read against all that the desk knows of the others: made once for the facts, which may be many. */
export function crossFileChecker(facts: DeskFacts) {
  const whole = newsroomOf(facts);
  const neighboursOf = neighboursIn(whole);
  const known = linkTargets(whole);
  const ofItems = linkTargets({ ...whole, site: { ...whole.site, topics: [], redirects: [], search: false } });
  const paths = new Set(allItems(whole).map(({ path }) => path));
  const sourcesOfOthers = new Map(whole.strategies.map((strategy) => [strategy.path, sourceOf(strategy)]));
  const leftAddresses = new Set(
    [...whole.releases, ...whole.strategies].flatMap(({ path, address, aliases }) =>
      [...aliases, ...(path === nowhere ? [address] : [])].map(addressKey),
    ),
  );
  const files = { filed: new Set(facts.unread), siteFile };

  return ({ item, site = whole.site, source, isNew }: Read, library: MediaLibrary, now: Instant): Problem[] => {
    const own = item?.path ?? siteFile;
    const sources = { get: (path: string) => (path === own ? source : sourcesOfOthers.get(path)) };
    const near = { ...withItem({ ...whole, site, releases: neighboursOf(item ?? site, now) }, item), sources };
    if (!item) {
      const hasOldAddresses = site.redirects.length + site.gone.length > 0;
      const targets = ofItems.union(linkTargets({ ...whole, site, releases: [] }));
      return [
        ...(hasOldAddresses ? checkAliases({ ...whole, site, sources }, siteFile, now) : []),
        ...checkLinks(near, { ...files, known: targets }, now),
        ...checkHeldWords(near, siteFile, now, () => []),
        ...namesTakenAway(whole, site, siteFile, source),
      ].filter(({ at }) => at.path === own);
    }
    // Where an old address may lead is anywhere.
    const isWholeNeeded = isGatedItem(item) && (item.aliases.length > 0 || item.removal !== undefined);
    const targets = known.has(item.address) ? known : known.union(new Set([item.address]));
    const isThere = (path: string) => path !== own && path !== nowhere && paths.has(path);
    const check = (newsroom: Newsroom) => [
      ...checkReferences(newsroom, isThere, now),
      ...checkAliases(isWholeNeeded ? { ...withItem(whole, item), sources } : newsroom, siteFile, now),
      ...checkSuccession(newsroom),
      ...checkSaidDecisions(newsroom),
      ...checkFigures(newsroom),
      ...checkLinks(newsroom, { ...files, known: targets }, now),
      ...checkMedia(newsroom, library),
      ...checkHeldWords(newsroom, siteFile, now, () => []),
    ];
    const found = check(near).filter(({ at }) => at.path === own);
    const isTaken = isNew && leftAddresses.has(addressKey(item.address));
    const told = [...found, ...clashesTold(item, near, isThere, now), ...(isTaken ? [addressLeft(item)] : [])];
    return isNew ? told.map(withOtherTitle) : told;
  };
}

/** What stands for the file of a strategy, of which no more is known than what it makes: each place in it is its beginning. */
function sourceOf({ path, period, decisions }: Strategy): Source {
  const place = { line: 1, column: 1 };
  const values = { period: { from: period.from }, decisions };
  const header = { values, place: () => place, withValue: () => undefined, indentOf: () => undefined };
  return { path, header, text: "", bodyLine: 1 };
}

/** A newsroom with an item in the place of what its file was before. */
function withItem(newsroom: Newsroom, item: AnyItem | undefined): Newsroom {
  // What was taken down may be this very file.
  const isSame = (one: AnyItem) => one.path === item?.path || (one.path === nowhere && one.address === item?.address);
  const others = <I extends AnyItem>(items: readonly I[]) => items.filter((one) => !isSame(one));
  if (item?.kind === "release") return { ...newsroom, releases: [item, ...others(newsroom.releases)] };
  if (item?.kind === "strategy") return { ...newsroom, strategies: [item, ...others(newsroom.strategies)] };
  if (item?.kind === "page") return { ...newsroom, pages: [item, ...others(newsroom.pages)] };
  return item ? { ...newsroom, statement: item } : newsroom;
}

/** What gives another name to a file that was never saved. */
const otherTitle = "change the title a little";

/** A clash of what has no file yet that somebody could rename. */
function withOtherTitle(problem: Problem): Problem {
  return clashes.has(problem.rule) ? { ...problem, fix: otherTitle, inForm: { fix: otherTitle } } : problem;
}

/**
 * The address of a page that was moved or taken down stays taken. The check reports it at that page, or names its file, of which the desk knows
 * nothing.
 */
function addressLeft({ path, address }: AnyItem): Problem {
  const message = `the address ${address} is taken: a page that was there was moved or withdrawn`;
  return { level: "error", rule: "address-clash", at: { path, line: 1, column: 1 }, message, fix: otherTitle };
}

const clashes: ReadonlySet<string> = new Set(["address-clash", "id-clash"]);

/**
 * An address or an id that another file has too. The check reports it at the newer of the two; the desk reports it at the one that is open.
 */
function clashesTold(item: AnyItem, near: Newsroom, isThere: (path: string) => boolean, now: Instant): Problem[] {
  if (item.kind !== "release") return [];
  const meets = ({ path, address, id }: Release) => path !== item.path && (address === item.address || id === item.id);
  if (!near.releases.some(meets)) return [];
  const newest = { ...item, published: { ...item.published, instant: Number.POSITIVE_INFINITY } };
  return checkReferences(withItem(near, newest), isThere, now).filter(
    ({ at, rule }) => clashes.has(rule) && at.path === item.path,
  );
}
