import { withSlash } from "../newsroom/address.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Problem } from "../newsroom/problem.ts";
import { endOf } from "../newsroom/redirects.ts";
import { listsOf } from "./check-links.ts";
import { headerOf, type Item, levelOf, olderFirst, placeIn } from "./references.ts";
import { nearest, oneOf } from "./told.ts";

/** An old address as a file gives it, and the address that it is to lead to; undefined where it is gone for good. */
interface Alias {
  readonly from: string;
  readonly to: string | undefined;
  readonly told: (what: string, write: string) => Problem;
}

/**
 * Files and folders that the site writes itself: no old address can stand in their place. A merged page's and a renamed
 * topic's own addresses are no live ones any more.
 */
const own =
  /^\/(media|assets|_server|\.well-known)(\/|$)|^\/(feed|sitemap|robots|favicon|404|_headers|_redirects|index)\b[^/]*$|\/page\/\d+\/?$|\/(index\.html|release\.txt|feed\.(atom\.)?xml|feed\.json)$/;

/** Old addresses lead to one page each, never over a live one, and never in a circle. */
export function checkAliases(newsroom: Newsroom, siteFile: string): Problem[] {
  const items = [...newsroom.releases, ...newsroom.strategies].toSorted(olderFirst);
  const aliases = [...items.flatMap(aliasesOf), ...aliasesOfSite(newsroom, siteFile)];
  if (aliases.length === 0) return [];

  const live = liveAddresses(newsroom);
  const leadsTo = new Map(
    aliases.flatMap(({ from, to }) => (to === undefined ? [] : [[withSlash(from), withSlash(to)]])),
  );
  const taken = new Map<string, Alias>();
  return aliases.flatMap(({ from, to, told }): Problem[] => {
    const key = withSlash(from);
    const first = taken.get(key);
    taken.set(key, first ?? { from, to, told });
    if (live.has(key)) return [told(`a page lies at ${from} already`, "no such address: delete it")];
    if (own.test(from) && !/^\/media\//.test(from))
      return [told(`the site writes ${from} itself`, "no such address: delete it")];
    if (first)
      return [told(`${first.told("", "").path} has the address ${from} already`, "no such address: delete it")];
    if (to === undefined || live.has(withSlash(to)) || to.startsWith("/media/")) return [];
    const end = endOf(key, leadsTo);
    if (end === undefined) return [told(`${from} leads back to itself`, "the address of a page that is there")];
    if (live.has(end)) return [];
    return [told(`no page lies at ${to}`, oneOf(nearest(end, live)) || "the address of a page that is there")];
  });
}

/** Every address at which a page lies, or is to lie, or at which a page says that it is gone. */
function liveAddresses(newsroom: Newsroom): Set<string> {
  const items = [...newsroom.releases, ...newsroom.strategies].filter(({ departure }) => departure?.kind !== "merged");
  return new Set([
    ...listsOf(newsroom),
    ...newsroom.pages.map(({ address }) => address),
    ...items.map(({ address }) => address),
  ]);
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
      from,
      to: into ?? (departure ? undefined : address),
      told: at("aliases", ["aliases", index]),
    })),
    ...(into === undefined ? [] : [{ from: address, to: into, told: at("withdrawn.into", ["withdrawn", "into"]) }]),
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
    ...site.redirects.map(({ from, to }) => ({ from, to, told })),
    ...site.gone.map((from) => ({ from, to: undefined, told })),
  ];
}
