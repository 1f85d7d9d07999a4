import { gatedItems, type Item } from "../../kinds/kinds.ts";
import { address } from "../../newsroom/address.ts";
import type { Instant } from "../../newsroom/instant.ts";
import { fileAddresses, liveAddresses, pageAddresses } from "../../newsroom/live-addresses.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { publishedDesk } from "../../newsroom/published-desk.ts";
import { addressKey, endOf, keysOnTheWayTo, nextOf, thingsForReaders } from "../../newsroom/redirects.ts";
import { headerOf, placeIn } from "../../newsroom/source.ts";
import { isPublic } from "../../newsroom/visibility.ts";
import type { RuleId } from "../../problems/catalogue.ts";
import { nearest, oneOf } from "../../problems/nearest.ts";
import type { Problem } from "../../problems/problem.ts";
import { nameOf } from "../front-matter/header.ts";
import { levelOf, olderFirst, whyUnseen } from "./references.ts";

/** An old address as a file gives it, and the address that it is to lead to; undefined where it is gone for good. */
interface Alias {
  /** The file that gives it. */
  readonly path: string;
  readonly from: string;
  readonly to: string | undefined;
  readonly told: (rule: RuleId, message: string, fix: string) => Problem;
}

/** Files and folders that the site writes itself, in small letters: no old address can stand in their place, or below them. */
const own =
  /^\/(assets|(feed|sitemap|robots|favicon|apple-touch-icon|404|index)[^/]*\.[a-z]+|_headers|_redirects)(\/|$)|\/page\/\d+$|\/(index\.html|release\.txt|feed\.(atom\.)?xml|feed\.json|(register|releases)\.[a-z.]+)(\/|$)/;

/** Old addresses lead to one page each, never over a live one, and never in a circle. */
export function checkAliases(newsroom: Newsroom, siteFile: string, now: Instant): Problem[] {
  const items = gatedItems(newsroom).toSorted(olderFirst);
  const aliases = [...items.flatMap((item) => aliasesOf(item, newsroom)), ...aliasesOfSite(newsroom, siteFile)];
  if (aliases.length === 0) return [];

  const pages = pageAddresses(newsroom);
  const files = fileAddresses(newsroom);
  const keys = (addresses: readonly string[]) => new Set(addresses.map(addressKey));
  const ends = liveAddresses(newsroom);
  const [arePages, areFiles, areEnds] = [keys(pages), keys(files), keys(ends)];
  const itemAt = new Map(items.map((item) => [addressKey(item.address), item]));
  const hasDeparted = items.some(({ status }) => status === "removed");
  const next = nextOf(aliases.flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }])));
  const taken = new Map<string, string>();
  const isOfDesk = ([first]: readonly string[]) =>
    publishedDesk(newsroom.site) !== undefined && first === addressKey(address.desk);
  return aliases.flatMap(({ path, from, to, told }): Problem[] => {
    const key = addressKey(from);
    const first = taken.get(key);
    taken.set(key, first ?? path);
    const steps = keysOnTheWayTo(from);
    const below = steps.at(-1) ?? "";
    const file = steps.find((step) => areFiles.has(step));
    if (own.test(key) || isOfDesk(steps))
      return [told("alias-clash", `the site writes ${from} itself`, "delete this address")];
    if (file) return [told("alias-clash", `the site already has a file at ${file}`, "delete this address")];
    if (arePages.has(below)) {
      const there = itemAt.get(below);
      const orElse = there && there.path !== path ? `; or, if this page had it first, rename ${there.path}` : "";
      return [told("alias-clash", `another page already has the address ${from}`, `delete this address${orElse}`)];
    }
    if (first) return [told("alias-clash", `${first} has the address ${from} already`, "delete this address")];
    if (to === undefined) return [];
    const end = endOf(from, next);
    if (end === undefined)
      return [told("alias-target", `${from} leads back to itself`, "write the address of an existing page")];
    const target = itemAt.get(addressKey(end));
    if (target && target.path !== path && !target.removal && !isPublic(target, now) && path !== siteFile)
      return [
        told(
          "unseen-target",
          `the page at ${end} ${whyUnseen(target, now, newsroom.site)}`,
          "write the address of a page that readers can see",
        ),
      ];
    if (areEnds.has(addressKey(end))) return [];
    const fault = /\.\w+$/.test(end)
      ? told("alias-target", `there is no file for readers at ${to}`, oneOf(nearest(end, ends)) || thingsForReaders)
      : told(
          "alias-target",
          `there is no page at ${to}`,
          oneOf(nearest(end, pages)) || "write the address of an existing page",
        );
    // It may have belonged to a page that was taken down, which nothing may hold up.
    return [isFile.test(end) && hasDeparted ? { ...fault, level: "advice" } : fault];
  });
}

/** What can belong to a page: a document, a table, a text to copy. */
const isFile = /^\/media\/|\.(csv|txt)$/;

function aliasesOf(item: Item, newsroom: Newsroom): Alias[] {
  if (item.aliases.length === 0 && item.removal?.kind !== "merged") return [];
  const header = headerOf(newsroom, item);
  const at = (field: string, way: readonly PropertyKey[]) => (rule: RuleId, message: string, fix: string) => ({
    rule,
    level: levelOf(item),
    at: { path: item.path, ...placeIn(header, way), field },
    message,
    fix,
  });
  const { removal, aliases, address } = item;
  const into = removal?.kind === "merged" ? removal.into : undefined;
  return [
    ...aliases.map((from, index) => ({
      path: item.path,
      from,
      to: into ?? (removal ? undefined : address),
      told: at("aliases", ["aliases", index]),
    })),
    ...(into === undefined
      ? []
      : [{ path: item.path, from: address, to: into, told: at("withdrawn.into", ["withdrawn", "into"]) }]),
  ];
}

function aliasesOfSite(newsroom: Newsroom, path: string): Alias[] {
  const { site } = newsroom;
  if (site.redirects.length + site.gone.length === 0) return [];
  const header = headerOf(newsroom, { path });
  const at = (from: string) => (rule: RuleId, message: string, fix: string) => {
    const way = ["redirects", from];
    return { rule, level: "error" as const, at: { path, ...placeIn(header, way), field: nameOf(way) }, message, fix };
  };
  return [
    ...site.redirects.map(({ from, to }) => ({ path, from, to, told: at(from) })),
    ...site.gone.map((from) => ({ path, from, to: undefined, told: at(from) })),
  ];
}
