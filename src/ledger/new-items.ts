import { headerOf, placeIn } from "../content/between-files/references.ts";
import { withSlash } from "../newsroom/address.ts";
import { dayInWords } from "../newsroom/dates.ts";
import { isOldNews } from "../newsroom/old-news.ts";
import type { Problem } from "../newsroom/problem.ts";
import type { Comparison } from "./check.ts";
import { readFingerprint } from "./fingerprint.ts";
import { accepted, none } from "./ledger.ts";

/** Pages with another id than feeds know them by, and ids that belonged to another page before. */
export function otherIds({ byId, ledger }: Comparison): Problem[] {
  return [...byId.values()].flatMap((item): Problem[] => {
    const before = ledger.at(item.address);
    const owner = ledger.of(item.id);
    const told = (what: string, id: string): Problem[] => {
      const header = headerOf(item);
      const place = placeIn(header, ["id"]);
      return [
        { level: "error", path: item.path, ...place, field: "id", what, write: "this line", paste: [`id: ${id}`] },
      ];
    };
    if (before && before.id !== none && before.id !== item.id)
      return told(`feeds know this page by the id ${before.id}, and would show it as new by ${item.id}`, before.id);
    if (owner?.hash === accepted && withSlash(owner.address) !== withSlash(item.address))
      return told(
        `the id ${item.id} belonged to ${owner.address}, and feeds would take this page for that one`,
        `${item.id}-2`,
      );
    return [];
  });
}

/** Releases that feeds had as news, and that would be in none any more. */
export function leftFeeds({ seen, ledger }: Comparison): Problem[] {
  return seen.releases.flatMap((release): Problem[] => {
    if (!release.isBackdated || !readFingerprint(ledger.of(release.id)?.hash ?? "")?.isNews) return [];
    return [
      {
        level: "error",
        path: release.path,
        ...placeIn(headerOf(release), ["backdated"]),
        field: "backdated",
        what: "feeds have this release as news, and would lose it",
        write: "no such line: delete it",
      },
    ];
  });
}

/** Releases that are dated long ago and were never in feeds: those, and what mails them, would show them as news. */
export function newlyOld({ seen, ledger, today }: Comparison): Problem[] {
  return seen.releases.flatMap((release): Problem[] => {
    const { day } = release.published;
    if (!isOldNews(day, today) || release.isBackdated) return [];
    const known = ledger.of(release.id);
    if (known && readFingerprint(known.hash)?.isNews !== false) return [];
    const header = headerOf(release);
    return [
      {
        level: "error",
        path: release.path,
        ...placeIn(header, ["date"]),
        field: "date",
        what: `the release is ${known ? "in no feed" : "new here"} and dated ${dayInWords(day, seen.site.locale)}: feeds would show it as news`,
        write: "this line, which keeps it out of feeds",
        paste: ["backdated: true"],
      },
    ];
  });
}
