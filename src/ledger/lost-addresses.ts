import { join } from "node:path";
import { gatedItems, type Item, pathOfPage } from "../kinds/kinds.ts";
import { addDays } from "../newsroom/dates.ts";
import { exampleWords } from "../newsroom/example-words.ts";
import { mediaOf } from "../newsroom/item.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { addressKey } from "../newsroom/redirects.ts";
import { headerOf, placeIn } from "../newsroom/source.ts";
import type { Problem } from "../problems/problem.ts";
import { type Comparison, ofSite } from "./comparison.ts";
import { readFingerprint, wordsHash } from "./fingerprint.ts";
import { accepted, none, type Row } from "./ledger.ts";
import { addressSet, answered, followsPage, isPage } from "./published.ts";

/** Up to so many addresses are reported one by one; more than that, and more than a twentieth of all, are reported as one loss. */
const most = { reported: 20, share: 0.05 };

/** For so many days a line in `site.yaml` says that a loss is meant: long enough to publish, too short to hide the next. */
const acceptedFor = 7;

/**
 * Addresses that were published and are no longer answered, each with the lines that answer it. Where files have errors,
 * only the files that are missing are reported: a mended one may answer the rest.
 */
export function lostAddresses(comparison: Comparison): Problem[] {
  const { ledger, seen, newsroom, today, isWhole } = comparison;
  const isAnswered = addressSet(answered(seen));
  const isMeant = addressSet((currentShrink(comparison)?.addresses ?? []).map((address) => ({ address })));
  const items = gatedItems(newsroom);
  const departed = new Map(items.flatMap((item) => (item.status === "removed" ? [[item.id, item]] : [])));
  const leaves = partsThatLeave(comparison, departed, isAnswered);
  const kept = ledger.rows.filter((row) => isPage(row) && row.hash !== accepted);
  const lost = kept.filter((row) => !isAnswered(row.address) && !isMeant(row.address) && !leaves(row));

  const unknown = renamedItems(comparison);
  const files = new Map(items.map((item) => [addressKey(item.address), item]));
  const renamed = (row: Row) =>
    departed.has(row.id) || comparison.byId.has(row.id) || files.has(addressKey(row.address))
      ? undefined
      : unknown.get(readFingerprint(row.hash)?.words ?? "");
  const { yes: moves = [], no: losses = [] } = Object.groupBy(lost, (row) => (renamed(row) ? "yes" : "no"));
  const movedPages = moves.flatMap((row) => {
    const item = renamed(row);
    return item ? [{ ...movedPage(row, item, newsroom, row.id), published: publishedPath(row, comparison) }] : [];
  });
  if (losses.length > Math.max(most.reported, kept.length * most.share)) {
    if (currentShrink(comparison)) return movedPages;
    return [
      ...movedPages,
      {
        ...ofSite(comparison, "shrink"),
        rule: "lost-address",
        message: `${losses.length} of the ${kept.length} addresses that were published would be lost`,
        fix: "put the missing files back; or if you mean this, add this line, which counts for a week",
        paste: [`shrink: {on: ${today}, reason: "${exampleWords.reason}"}`],
      },
    ];
  }
  const deleted = new Map<string, Row[]>();
  const lostPages = losses.flatMap((row): Problem[] => {
    if (row.id === none) return [lostFromSite(row, comparison)];
    const moved = comparison.byId.get(row.id) ?? departed.get(row.id);
    if (moved && isPart(row)) return [lostFromSite(row, comparison)];
    // An older address of a page that is taken down where it was: nothing is in the way of that.
    const isTakenDown = moved?.status === "removed" && ledger.at(moved.address)?.id === moved.id;
    if (moved) {
      const published = publishedPath(ledger.of(row.id) ?? row, comparison);
      const isRenamed = published !== moved.path;
      return [
        {
          ...movedPage(row, moved, newsroom),
          level: isTakenDown ? "advice" : "error",
          ...(isRenamed ? { published } : {}),
        },
      ];
    }
    const there = files.get(addressKey(row.address));
    if (there) return [hiddenPage(row, there, newsroom)];
    if (pathOfPage(row.address, row.id) === undefined) return [lostFromSite(row, comparison)];
    deleted.set(row.id, [...(deleted.get(row.id) ?? []), row]);
    return [];
  });
  const deletedFiles = [...deleted.values()].map((rows) => deletedFile(rows, comparison));
  return isWhole ? [...movedPages, ...lostPages, ...deletedFiles] : deletedFiles;
}

/** Documents and tables that need no separate line: their page is lost too, or is taken down. */
function partsThatLeave(
  { ledger }: Comparison,
  departed: ReadonlyMap<string, Item>,
  isAnswered: (address: string) => boolean,
): (row: Row) => boolean {
  const named = addressSet([...departed.values()].flatMap(mediaOf));
  // A measure that no other strategy counts has no table any more.
  const tableOf = ({ address }: Row) => (address.endsWith(".csv") ? address.split("/").at(-1) : undefined);
  const measures = new Set(ledger.rows.flatMap((row) => (departed.has(row.id) ? (tableOf(row) ?? []) : [])));
  return (row) => {
    if (row.id === none || !isPart(row)) return false;
    if (departed.has(row.id) || named(row.address) || measures.has(tableOf(row) ?? "")) return true;
    const page = ledger.of(row.id);
    return page !== undefined && !isAnswered(page.address);
  };
}

/** Whether a row is of a document or a table, which is part of a page. */
function isPart({ address }: Row): boolean {
  return address.startsWith("/media/") || followsPage(address);
}

/** The line in `site.yaml` that says that a loss is meant, in its time. */
export function currentShrink({ newsroom: { site }, today }: Comparison): Newsroom["site"]["shrink"] {
  const day = site.shrink?.on.day ?? today;
  return day <= today && today <= addDays(day, acceptedFor) ? site.shrink : undefined;
}

/** Public items that the ledger does not know, by the hash of their words: one of them may be a lost one by another name. */
function renamedItems({ byId, ledger }: Comparison): Map<string, Item> {
  return new Map([...byId.values()].filter(({ id }) => !ledger.of(id)).map((item) => [wordsHash(item), item]));
}

/** `id` is that of the lost address, where the file has another one now. */
function movedPage({ address }: Row, item: Item, newsroom: Newsroom, id?: string): Problem {
  const header = headerOf(newsroom, item);
  const aliases = [...item.aliases, address];
  return {
    level: "error",
    rule: "lost-address",
    at: { path: item.path, ...placeIn(header, ["aliases"]), field: "aliases" },
    message: `this page was published at ${address}, which has no page now`,
    fix: id === undefined ? "add this line" : "add these lines, or give the file its old name",
    paste: [...(id === undefined ? [] : [`id: ${id}`]), `aliases: [${aliases.join(", ")}]`],
  };
}

function hiddenPage({ address }: Row, item: Item, newsroom: Newsroom): Problem {
  const header = headerOf(newsroom, item);
  const isDraft = item.status === "draft";
  return {
    level: "error",
    rule: "hidden-page",
    at: { path: item.path, ...placeIn(header, ["status"]), field: "status" },
    message: `${address} was published, and would disappear: the file is now ${isDraft ? "a draft" : "held until later"}`,
    fix: "write this line, which takes the page down now; or put the file back as it was",
    paste: ["status: withdrawn"],
  };
}

/** `rows` are all addresses that the page had, the last one last. */
function deletedFile(rows: readonly Row[], comparison: Comparison): Problem {
  const row = comparison.ledger.of(rows[0]?.id ?? "") ?? (rows.at(-1) as Row);
  const { address, id } = row;
  const path = publishedPath(row, comparison);
  const hasOwnId = !path.endsWith(`/${id}.md`);
  const older = rows.map((one) => one.address).filter((other) => other !== address);
  const aliases = [...older, address].join(", ");
  return {
    level: "error",
    rule: "deleted-file",
    at: { path, line: 1, column: 1 },
    message: `${address} was published, but its file is missing`,
    fix: `put the file back under its old name; or write \`aliases: [${aliases}]\` in the file that replaces it, and \`id: ${id}\` too if it is the same page; or, to take the page down, write a file with these lines`,
    paste: [
      "---",
      "status: withdrawn",
      `withdrawn: {on: ${comparison.today}, kind: error, reason: "${exampleWords.reason}"}`,
      ...(hasOwnId ? [`id: ${id}`] : []),
      ...(older.length > 0 ? [`aliases: [${older.join(", ")}]`] : []),
      "---",
    ],
  };
}

/** Where the file of a published page lay, as far as its address and id say. */
function publishedPath({ address, id }: Row, { folder }: Comparison): string {
  return join(folder, pathOfPage(address, id) ?? "");
}

/** A topic, a page, a document and an address that was old already have no file that could keep it. */
function lostFromSite({ address }: Row, comparison: Comparison): Problem {
  const kind = /^\/(topics|media)\//.exec(address)?.[1];
  const { redirects, gone } = comparison.newsroom.site;
  const header = headerOf(comparison.newsroom, { path: join(comparison.folder, "site.yaml") });
  const isTyped = redirects.length + gone.length > 0;
  const indent = isTyped ? header?.indentOf(["redirects"]) : "  ";
  const line = `${address}: ${kind === "topics" ? "/topics/" : "gone"}`;
  return {
    ...ofSite(comparison, "redirects"),
    rule: "lost-address",
    message: `${address} was published, but nothing is there now`,
    fix: `put back what was there; or add to \`redirects\` ${indent === undefined ? line : "the address that takes its place, or gone"}`,
    ...(indent !== undefined && { paste: [...(isTyped ? [] : ["redirects:"]), `${indent}${line}`] }),
  };
}
