import { join } from "node:path";
import { headerOf, type Item, placeIn } from "../content/between-files/references.ts";
import { withSlash } from "../newsroom/address.ts";
import { addDays } from "../newsroom/dates.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Problem } from "../newsroom/problem.ts";
import { type Comparison, ofSite } from "./check.ts";
import { readFingerprint, wordsHash } from "./fingerprint.ts";
import { accepted, none, type Row } from "./ledger.ts";
import { addressSet, answered, isPage } from "./published.ts";

/** Up to so many addresses are told one by one; more than that, and more than a twentieth of all, are told as one loss. */
const most = { told: 20, share: 0.05 };

/** For so many days a line in `site.yaml` says that a loss is meant: long enough to publish, too short to hide the next. */
const acceptedFor = 7;

/** Addresses that were published and are no longer answered, each with the lines that answer it. */
export function lostAddresses(comparison: Comparison): Problem[] {
  const { ledger, seen, newsroom, today } = comparison;
  const isAnswered = addressSet(answered(seen));
  const isMeant = addressSet((currentShrink(comparison)?.addresses ?? []).map((address) => ({ address })));
  const departed = new Map(
    [...newsroom.releases, ...newsroom.strategies].flatMap((item) => (item.status === "gone" ? [[item.id, item]] : [])),
  );
  const isGoneWithItsPage = ({ address, id }: Row) =>
    !address.endsWith("/") && departed.has(id) && isAnswered(ledger.of(id)?.address ?? "");
  const kept = ledger.rows.filter((row) => isPage(row) && row.hash !== accepted);
  const lost = kept.filter((row) => !isAnswered(row.address) && !isMeant(row.address) && !isGoneWithItsPage(row));
  if (lost.length > Math.max(most.told, kept.length * most.share)) {
    if (currentShrink(comparison)) return [];
    return [
      {
        ...ofSite(comparison, "shrink"),
        what: `${lost.length} of the ${kept.length} addresses that were published would be lost`,
        write: "the files that are missing; or, where this is meant, this line, which counts for a week",
        paste: [`shrink: {on: ${today}, reason: "Why, in one sentence."}`],
      },
    ];
  }
  const unknown = renamedItems(comparison);
  const files = new Map([...newsroom.releases, ...newsroom.strategies].map((item) => [withSlash(item.address), item]));
  const deleted = new Map<string, Row[]>();
  const told = lost.flatMap((row): Problem[] => {
    if (row.id === none || !itemAddress.test(row.address)) return [toldOfSite(row, comparison)];
    const moved = comparison.byId.get(row.id) ?? departed.get(row.id);
    // An older address of a page that is taken down where it was: nothing is in the way of that.
    const isTakenDown = moved?.status === "gone" && ledger.at(moved.address)?.id === moved.id;
    if (moved) return [{ ...toldMoved(row, moved), level: isTakenDown ? "advice" : "error" }];
    const there = files.get(withSlash(row.address));
    if (there) return [toldHidden(row, there)];
    const renamed = unknown.get(readFingerprint(row.hash)?.words ?? "");
    if (renamed) return [toldMoved(row, renamed, row.id)];
    deleted.set(row.id, [...(deleted.get(row.id) ?? []), row]);
    return [];
  });
  return [...told, ...[...deleted.values()].map((rows) => toldDeleted(rows, comparison))];
}

/** Where releases and strategies lie. */
const itemAddress = /^\/(news\/\d{4}|strategies)\/[^/]+\/$/;

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
function toldMoved({ address }: Row, item: Item, id?: string): Problem {
  const header = headerOf(item);
  const aliases = [...item.aliases, address];
  return {
    level: "error",
    path: item.path,
    ...placeIn(header, ["aliases"]),
    field: "aliases",
    what: `this page was published at ${address}, where nothing lies now`,
    write: id === undefined ? "this line" : "these lines, or the name that the file had",
    paste: [...(id === undefined ? [] : [`id: ${id}`]), `aliases: [${aliases.join(", ")}]`],
  };
}

function toldHidden({ address }: Row, item: Item): Problem {
  const header = headerOf(item);
  const isDraft = item.status === "draft";
  return {
    level: "error",
    path: item.path,
    ...placeIn(header, ["status"]),
    field: "status",
    what: `${address} was published, and would be nowhere: the file is ${isDraft ? "a draft" : "held until later"} now`,
    write: "this line, which takes the page down at once; or the file as it was",
    paste: ["status: withdrawn"],
  };
}

/** `rows` are all addresses that the page had, the last one last. */
function toldDeleted(rows: readonly Row[], { folder, today, ledger }: Comparison): Problem {
  const { address, id } = ledger.of(rows[0]?.id ?? "") ?? (rows.at(-1) as Row);
  const [, year] = /^\/news\/(\d{4})\//.exec(address) ?? [];
  const slug = address.split("/").at(-2);
  const day = id.startsWith(`${year}-`) ? id.slice(0, 10) : `${year}-01-01`;
  const name = year === undefined ? slug : `${day}-${slug}`;
  const older = rows.map((row) => row.address).filter((other) => other !== address);
  return {
    level: "error",
    path: join(folder, year === undefined ? "strategies" : `news/${year}`, `${name}.md`),
    line: 1,
    column: 1,
    what: `${address} was published, and its file is gone`,
    write: `the file as it was; \`aliases: [${[...older, address].join(", ")}]\` in the file that takes its place; or, to take the page down, a file of these lines`,
    paste: [
      "---",
      "status: withdrawn",
      `withdrawn: {on: ${today}, kind: error, reason: "Why, in one sentence."}`,
      ...(name === id ? [] : [`id: ${id}`]),
      ...(older.length > 0 ? [`aliases: [${older.join(", ")}]`] : []),
      "---",
    ],
  };
}

/** A topic, a page, a document and an address that was old already have no file that could keep it. */
function toldOfSite({ address }: Row, comparison: Comparison): Problem {
  const kind = /^\/(topics|media)\//.exec(address)?.[1];
  const { redirects, gone } = comparison.newsroom.site;
  const isTyped = redirects.length + gone.length > 0;
  return {
    ...ofSite(comparison, "redirects"),
    what: `${address} was published, and nothing lies there now`,
    write: `what was there; or, ${isTyped ? "among those of" : "in"} \`redirects\`, the address that takes its place, or gone`,
    paste: [...(isTyped ? [] : ["redirects:"]), `  ${address}: ${kind === "topics" ? "/topics/" : "gone"}`],
  };
}
