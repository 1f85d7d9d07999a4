import { readFileSync } from "node:fs";
import type { Link, Release, Strategy } from "../newsroom/item.ts";
import type { Problem } from "../newsroom/problem.ts";
import { isPublic } from "../newsroom/visibility.ts";
import { pathOf } from "../text/links.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { type Place, readHeader, type Way } from "./header.ts";
import { nearest, oneOf } from "./told.ts";

type Item = Release | Strategy;

/** All that one file says of another: ids and addresses that meet, links to what is not there or not yet public. */
export function checkReferences(items: readonly Item[], now: number): Problem[] {
  return [...checkUnique(items), ...checkStrategies(items, now), ...checkLinks(items, now)];
}

function checkUnique(items: readonly Item[]): Problem[] {
  const ids = new Map<string, Item>();
  const addresses = new Map<string, Item>();
  return items.toSorted(olderFirst).flatMap((item) => {
    const sameId = ids.get(item.id);
    const sameAddress = addresses.get(item.address);
    ids.set(item.id, sameId ?? item);
    addresses.set(item.address, sameAddress ?? item);
    const problems: Problem[] = [];
    if (sameId && !sameAddress) {
      problems.push({
        level: "error",
        path: item.path,
        ...placeOf(item, ["id"]),
        field: "id",
        what: `the id ${item.id} is that of ${sameId.path}`,
        write: "another id, or none: delete the line",
      });
    }
    if (sameAddress) {
      problems.push({
        level: levelOf(item),
        path: item.path,
        line: 1,
        column: 1,
        what: `the page would lie at ${item.address}, where ${sameAddress.path} lies`,
        write: `another name for this file, such as ${item.path.replace(/\.md$/, "-2.md")}`,
      });
    }
    return problems;
  });
}

/** Files of one address or id are told at the newer: by date, then by path. A strategy has no date and comes first. */
function olderFirst(a: Item, b: Item): number {
  const [first, second] = [a, b].map((item) => (item.kind === "release" ? item.published.instant : 0));
  return (first ?? 0) - (second ?? 0) || (a.path < b.path ? -1 : 1);
}

function checkStrategies(items: readonly Item[], now: number): Problem[] {
  const strategies = new Map(items.flatMap((item) => (item.kind === "strategy" ? [[item.name, item]] : [])));
  return items.flatMap((item) => {
    if (item.kind !== "release") return [];
    return item.strategies.flatMap((name, index): Problem[] => {
      const strategy = strategies.get(name);
      if (!strategy || !isSeenBefore(item, strategy, now)) return [];
      return [
        {
          level: levelOf(item),
          path: item.path,
          ...placeOf(item, ["strategies", index]),
          field: "strategies",
          what: `${strategy.path} is ${lateness(strategy)}`,
          write: "the release after the strategy, or without it",
        },
      ];
    });
  });
}

function checkLinks(items: readonly Item[], now: number): Problem[] {
  const byAddress = new Map(items.map((item) => [item.address, item]));
  return items.flatMap((item) =>
    item.body.links.flatMap((link): Problem[] => {
      const target = pathOf(link.target);
      if (!/^\/(news\/\d{4}|strategies)\/[^/.]+/.test(target)) return [];
      const told = { level: levelOf(item), path: item.path, line: link.line, column: link.column, field: "text" };
      const found = byAddress.get(target.endsWith("/") ? target : `${target}/`);
      if (!found) return [{ ...told, what: `no page lies at ${target}`, write: suggestion(link, byAddress) }];
      if (!target.endsWith("/"))
        return [{ ...told, what: `the address ${target} does not end in /`, write: `${target}/` }];
      if (!isSeenBefore(item, found, now)) return [];
      return [
        {
          ...told,
          what: `the link leads to ${found.path}, which is ${lateness(found)}`,
          write: "the text without the link until then",
        },
      ];
    }),
  );
}

/** Whether readers would see an item at a time when they cannot yet see another that it points to. */
function isSeenBefore(item: Item, other: Item, now: number): boolean {
  if (item.status === "draft") return other.status === "draft";
  return !isPublic(other, Math.max(now, item.opens));
}

function lateness(item: Item): string {
  return item.status === "draft" ? "a draft" : "not public yet then";
}

function levelOf(item: Item): Problem["level"] {
  return item.status === "draft" ? "advice" : "error";
}

function suggestion({ target }: Link, byAddress: ReadonlyMap<string, Item>): string {
  const near = nearest(target, byAddress.keys());
  return near.length > 0 ? oneOf(near) : "the address of a page that is there";
}

/** Places are not kept for files without a fault: the header is read again for the few that have one. */
function placeOf(item: Item, way: Way): Place {
  const parts = splitFrontMatter(
    readFileSync(item.path, "utf8")
      .replace(/^\uFEFF/, "")
      .replaceAll("\r\n", "\n"),
  );
  const header = "problem" in parts ? undefined : readHeader(parts.header, parts.headerLine);
  return header && !("problems" in header) ? header.place(way) : { line: 1, column: 1 };
}
