import { mediaOf } from "../../newsroom/item.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import type { Problem } from "../../newsroom/problem.ts";
import { addressKey, endOf, keysOnTheWayTo, nextOf } from "../../newsroom/redirects.ts";
import { seriesFiles } from "../../newsroom/strategies/figures.ts";
import { nearest, oneOf } from "../told.ts";
import { listsOf } from "./check-links.ts";
import { headerOf, type Item, levelOf, olderFirst, placeIn } from "./references.ts";

/** An old address as a file gives it, and the address that it is to lead to; undefined where it is gone for good. */
interface Alias {
  /** The file that gives it. */
  readonly path: string;
  readonly from: string;
  readonly to: string | undefined;
  readonly told: (what: string, write: string) => Problem;
}

/** Files and folders that the site writes itself, in small letters: no old address can stand in their place, or below them. */
const own =
  /^\/(assets|_server|(feed|sitemap|robots|favicon|404|index)[^/]*\.[a-z]+|_headers|_redirects)(\/|$)|\/page\/\d+$|\/(index\.html|release\.txt|feed\.(atom\.)?xml|feed\.json|register\.[a-z.]+)(\/|$)/;

/** Old addresses lead to one page each, never over a live one, and never in a circle. */
export function checkAliases(newsroom: Newsroom, siteFile: string): Problem[] {
  const items = [...newsroom.releases, ...newsroom.strategies].toSorted(olderFirst);
  const aliases = [...items.flatMap(aliasesOf), ...aliasesOfSite(newsroom, siteFile)];
  if (aliases.length === 0) return [];

  const addresses = liveAddresses(newsroom);
  const live = new Set([...addresses].map(addressKey));
  const files = new Set(fileAddresses(newsroom).map(addressKey));
  const next = nextOf(aliases.flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }])));
  const taken = new Map<string, string>();
  return aliases.flatMap(({ path, from, to, told }): Problem[] => {
    const key = addressKey(from);
    const first = taken.get(key);
    taken.set(key, first ?? path);
    const steps = keysOnTheWayTo(from);
    if (live.has(steps.at(-1) ?? "")) {
      const there = items.find((item) => addressKey(item.address) === steps.at(-1) && item.path !== path);
      const orElse = there ? `; or, where this page lay there first, another name for ${there.path}` : "";
      return [told(`a page lies at ${from} already`, `no such address: delete it${orElse}`)];
    }
    const file = steps.find((step) => files.has(step));
    if (file) return [told(`a file of the site lies at ${file}`, "no such address: delete it")];
    if (own.test(key)) return [told(`the site writes ${from} itself`, "no such address: delete it")];
    if (first) return [told(`${first} has the address ${from} already`, "no such address: delete it")];
    if (to === undefined) return [];
    const end = endOf(from, next);
    if (end === undefined) return [told(`${from} leads back to itself`, "the address of a page that is there")];
    if (live.has(addressKey(end))) return [];
    return [told(`no page lies at ${to}`, oneOf(nearest(end, addresses)) || "the address of a page that is there")];
  });
}

/** Every address at which a page, a document or a series of figures lies, or is to lie, or at which a page says that it is gone. */
function liveAddresses(newsroom: Newsroom): Set<string> {
  const pages = pagesOf(newsroom);
  return new Set([
    ...listsOf(newsroom),
    ...[...pages, ...pages.flatMap(mediaOf)].map(({ address }) => address),
    ...seriesOf(newsroom),
  ]);
}

/** The address of every document, of every version of a picture, and of every series of figures. */
function fileAddresses(newsroom: Newsroom): string[] {
  return [
    ...pagesOf(newsroom)
      .flatMap(mediaOf)
      .flatMap((file) => (file.kind === "picture" ? file.versions.map(({ address }) => address) : file.address)),
    ...seriesOf(newsroom),
  ];
}

function seriesOf({ strategies }: Newsroom): string[] {
  return seriesFiles(strategies.filter(({ status }) => status !== "gone")).map(({ csv }) => csv);
}

function pagesOf({ releases, strategies, pages }: Newsroom) {
  return [...[...releases, ...strategies].filter(({ departure }) => departure?.kind !== "merged"), ...pages];
}

function aliasesOf(item: Item): Alias[] {
  if (item.aliases.length === 0 && item.departure?.kind !== "merged") return [];
  const header = headerOf(item);
  const at = (field: string, way: readonly PropertyKey[]) => (what: string, write: string) => ({
    level: levelOf(item),
    path: item.path,
    ...placeIn(header, way),
    field,
    what,
    write,
  });
  const { departure, aliases, address } = item;
  const into = departure?.kind === "merged" ? departure.into : undefined;
  return [
    ...aliases.map((from, index) => ({
      path: item.path,
      from,
      to: into ?? (departure ? undefined : address),
      told: at("aliases", ["aliases", index]),
    })),
    ...(into === undefined
      ? []
      : [{ path: item.path, from: address, to: into, told: at("withdrawn.into", ["withdrawn", "into"]) }]),
  ];
}

function aliasesOfSite({ site }: Newsroom, path: string): Alias[] {
  const told = (what: string, write: string) => ({
    level: "error" as const,
    path,
    line: 1,
    column: 1,
    field: "redirects",
    what,
    write,
  });
  return [
    ...site.redirects.map(({ from, to }) => ({ path, from, to, told })),
    ...site.gone.map((from) => ({ path, from, to: undefined, told })),
  ];
}
