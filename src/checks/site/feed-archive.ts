import { absolute, address, feedFiles } from "../../newsroom/address.ts";
import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import { feedProblem } from "./check-feed.ts";
import type { KeptFeed } from "./feed-facts.ts";

/** A document of the archive of the site's feed: its number, and its file. */
const document = /^\/feed\/page\/(\d+)\/([^/]*)$/;

/** Whether a feed at a place is a document of the archive. */
export function isArchivePlace(place: string): boolean {
  return document.test(place);
}

/** The number of the newest document of the archive; 0 where there are none. */
export function newestInArchive({ addresses }: BuiltSite): number {
  let newest = 0;
  for (const file of addresses)
    if (file.startsWith("/feed/")) newest = Math.max(newest, Number(document.exec(file)?.[1] ?? 0));
  return newest;
}

/** Documents of the archive that are not there, in one format or all: what is older could be reached no more. */
export function missingInArchive(built: BuiltSite, newest: number): Problem[] {
  const numbers = Array.from({ length: newest }, (_, index) => index + 1);
  const files = numbers.flatMap((number) => Object.values(feedFiles).map((file) => address.feedArchive(number) + file));
  return files
    .filter((file) => !built.addresses.has(file))
    .map((file) => feedProblem(file, "is missing", "write every document of the archive, in all three formats"));
}

/**
 * The documents to read as feeds: the oldest and the newest. All are written by the same code from what the pages show, and to read
 * those of an archive of 10,000 takes as long as half of the build.
 */
export function toReadOfArchive(built: BuiltSite, newest: number): string[] {
  if (newest === 0) return [];
  const isThere = (place: string) => Object.values(feedFiles).every((file) => built.addresses.has(place + file));
  return [...new Set([1, newest])].map(address.feedArchive).filter(isThere);
}

/** Whether a feed leads to its older and newer items, so that a program finds all of them. RFC 5005, section 4; JSON Feed, `next_url`. */
export function checkArchiveLinks({ site }: BuiltSite, newest: number, file: string, feed: KeptFeed): Problem[] {
  const name = file.slice(file.lastIndexOf("/") + 1);
  const number = Number(document.exec(file)?.[1] ?? 0);
  const [own, isOfSite] = [absolute(site, address.home + name), file === address.home + name];
  const at = (page: number) => absolute(site, address.feedArchive(page) + name);
  const isXml = feed.isArchive !== undefined;
  const older = isOfSite ? newest : number - 1;
  const newer = number < newest ? at(number + 1) : own;
  const wanted: [name: string, is: string | boolean | undefined, wanted: string | boolean | undefined][] = [
    ["its older items", feed.older, older > 0 ? at(older) : undefined],
    ["its newer items", feed.newer, isXml && number > 0 ? newer : undefined],
    ["all news", feed.related, feed.related === undefined || newest === 0 ? undefined : own],
    ["the feed itself", feed.current, isXml && number > 0 ? own : undefined],
  ];
  const wrong = wanted.flatMap(([what, is, right]) =>
    is === right ? [] : [feedProblem(file, `leads to ${is ?? "nothing"} for ${what}`, String(right ?? "no link"))],
  );
  if (isXml && feed.isArchive !== number > 0)
    wrong.push(
      feedProblem(
        file,
        number > 0 ? "does not say that it is of an archive" : "says that it is of an archive",
        "mark the documents of an archive, and nothing else",
      ),
    );
  return wrong;
}
