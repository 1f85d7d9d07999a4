import { existsSync } from "node:fs";
import { otherName } from "../content/cross-file/references.ts";
import { gatedItems } from "../kinds/kinds.ts";
import { dayInWords } from "../newsroom/dates.ts";
import { isOldNews } from "../newsroom/old-news.ts";
import { addressKey } from "../newsroom/redirects.ts";
import { headerOf, placeIn } from "../newsroom/source.ts";
import type { Problem } from "../problems/problem.ts";
import type { Comparison } from "./comparison.ts";
import { readFingerprint } from "./fingerprint.ts";
import { accepted, none } from "./ledger.ts";

/** Pages with another id than feeds know them by, and ids that belonged to another page before. */
export function otherIds({ newsroom, byId, ledger }: Comparison): Problem[] {
  const items = new Map(gatedItems(newsroom).map((item) => [item.id, item]));
  return [...byId.values()].flatMap((item): Problem[] => {
    const otherId = (message: string, id: string): Problem[] => {
      const header = headerOf(newsroom, item);
      const isTyped = header?.values["id"] !== undefined;
      const isOther = !isTyped && addressKey(ledger.of(id)?.address ?? "") === addressKey(item.address);
      const fix = `add this line${isOther ? "; or if this is a different page, rename the file" : ""}`;
      const at = { path: item.path, ...placeIn(header, ["id"]), field: "id" };
      return [{ rule: "changed-id", level: "error", at, message, fix, paste: [`id: ${id}`] }];
    };
    const before = ledger.at(item.address);
    if (before && before.id !== none && before.id !== item.id) {
      const first = items.get(before.id);
      if (!first)
        return otherId(
          `feeds know this page by the id ${before.id}, and would show it as new under ${item.id}`,
          before.id,
        );
      // Of two files for one address the reader reports it.
      if (addressKey(first.address) === addressKey(item.address)) return [];
      return [
        {
          rule: "reused-address",
          level: "error",
          at: { path: item.path, line: 1, column: 1 },
          message: `${item.address} was the address of ${first.path}, and old links would lead to this page`,
          fix: otherName(item, items.values(), existsSync),
        },
      ];
    }
    const owner = ledger.of(item.id);
    if (owner?.hash === accepted && addressKey(owner.address) !== addressKey(item.address))
      return otherId(
        `the id ${item.id} belonged to ${owner.address}, and feeds would take this page for that one`,
        `${item.id}-2`,
      );
    if (owner) return [];
    const renamed = item.aliases
      .map((alias) => ledger.at(alias))
      .find((row) => row && row.id !== none && !items.has(row.id));
    return renamed
      ? otherId(
          `feeds know the page that lay at ${renamed.address} by the id ${renamed.id}, and would show it as new under ${item.id}`,
          renamed.id,
        )
      : [];
  });
}

/** Releases that feeds had as news, and that would be in none any more. */
export function leftFeeds({ newsroom, seen, ledger }: Comparison): Problem[] {
  return seen.releases.flatMap((release): Problem[] => {
    if (!release.isBackdated || !readFingerprint(ledger.of(release.id)?.hash ?? "")?.isNews) return [];
    return [
      {
        level: "error",
        rule: "lost-from-feeds",
        at: { path: release.path, ...placeIn(headerOf(newsroom, release), ["backdated"]), field: "backdated" },
        message: "feeds have this release as news, and would lose it",
        fix: "delete this line",
      },
    ];
  });
}

/** Releases that are dated long ago and were never in feeds: those, and what mails them, would show them as news. */
export function newlyOld({ newsroom, seen, ledger, today }: Comparison): Problem[] {
  return seen.releases.flatMap((release): Problem[] => {
    const { day } = release.published;
    if (!isOldNews(day, today) || release.isBackdated) return [];
    const known = ledger.of(release.id);
    const hash = known?.hash === accepted ? (known.before ?? "") : (known?.hash ?? "");
    if (readFingerprint(hash)?.isNews ?? (known && known.hash !== accepted)) return [];
    const header = headerOf(newsroom, release);
    return [
      {
        level: "error",
        rule: "old-release",
        at: { path: release.path, ...placeIn(header, ["date"]), field: "date" },
        message: `the release is ${known ? "in no feed" : "new here"} and dated ${dayInWords(day, seen.site.locale)}: feeds would show it as news`,
        fix: "add this line, which keeps it out of feeds",
        paste: ["backdated: true"],
      },
    ];
  });
}
