import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { mapItems } from "../../kinds/kinds.ts";
import { address, withSlash } from "../../newsroom/address.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import type { Problem } from "../../problems/problem.ts";
import { addressOf } from "../files/file-names.ts";
import { checkAliases } from "./check-aliases.ts";
import { checkLinks } from "./check-links.ts";
import { checkReferences } from "./references.ts";

/** Files that the rest is to be published without, by their paths. */
export interface Without {
  /** Those that become drafts. */
  readonly drafts: ReadonlySet<string>;
  /** Those that are deleted. */
  readonly deleted: ReadonlySet<string>;
}

/**
 * The files that would have an error without others: they name those, or lead readers to them. A draft that has one still
 * is among them.
 */
export function brokenWithout(newsroom: Newsroom, { drafts, deleted }: Without, now: Instant): ReadonlySet<string> {
  const folder = dirname(newsroom.statement.path);
  const after = mapItems(newsroom, (item) => {
    if (deleted.has(item.path)) return [];
    return drafts.has(item.path) ? { ...item, status: "draft" } : item;
  });
  const siteFile = join(folder, "site.yaml");
  const addresses = [...deleted].flatMap((path) => addressOf(relative(folder, path).replaceAll("\\", "/")) ?? []);
  const errorsOf = (one: Newsroom, filed: readonly string[]) =>
    [
      ...checkReferences(one, existsSync, now),
      ...checkAliases(one, siteFile, now),
      ...checkLinks(one, { filed: new Set(filed.map(withSlash)), siteFile }, now),
    ].filter(({ level }) => level === "error");
  const key = ({ at, rule, message }: Problem) => JSON.stringify([at, rule, message]);
  const before = new Set(errorsOf(newsroom, addresses).map(key));
  const made = errorsOf(after, []).filter((problem) => drafts.has(problem.at.path) || !before.has(key(problem)));

  const lost = new Set(addresses);
  const namesLost = (names: readonly string[]) => names.some((name) => lost.has(address.strategy(name)));
  const naming = [
    ...after.releases.filter(({ strategies }) => namesLost(strategies)),
    ...after.strategies.filter(({ supersedes }) => namesLost(supersedes)),
  ].filter(({ status }) => status === "published");
  return new Set([...made.map(({ at }) => at.path), ...naming.map(({ path }) => path)]);
}
