import { address, type FeedFormat, feedFiles } from "../../newsroom/address.ts";
import { addressKey } from "../../newsroom/redirects.ts";
import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import { checkFeed, checkItemText, compareFormats, feedProblem } from "./check-feed.ts";
import { checkPictures } from "./check-feed-pictures.ts";
import {
  checkArchiveLinks,
  isArchivePlace,
  missingInArchive,
  newestInArchive,
  toReadOfArchive,
} from "./feed-archive.ts";
import { type ReadFeed, type ReadItem, readFeed } from "./read-feed.ts";
import { Unreadable } from "./xml.ts";

const formats = ["rss", "atom", "json"] as const;

/** Every feed can be read in its three formats, which say the same, and keeps what feed readers go by. */
export function checkFeeds(built: BuiltSite): Problem[] {
  // A release stands in many feeds and formats; its text is looked at once.
  const seenTexts = new Set<string>();
  const isFirst = ({ html }: ReadItem) => seenTexts.size < seenTexts.add(html).size;
  const lastLoss = Math.max(built.lastLoss, lastOf(openFeed(built, address.corrections, "rss")));
  const moved = new Map(built.redirects.map(({ from, to }) => [addressKey(from), to]));
  const newest = newestInArchive(built);
  const checkPlace = (place: string, page: string) => {
    const files = formats.map((format) => openFeed(built, place, format));
    const model = files.find(({ feed }) => feed)?.feed;
    const dated = files.find(({ feed }) => feed?.items.some(({ updated }) => updated !== undefined))?.feed;
    return files.flatMap(({ file, feed, problems }) => {
      if (!feed || !model) return problems;
      const placed = { place: page, file, feed, dated: dated ?? feed };
      return [
        ...checkFeed(built, placed, lastLoss),
        ...compareFormats(placed, model),
        ...checkPictures(built, file, feed),
        ...checkArchiveLinks(built, newest, file, feed),
        ...feed.items.filter(isFirst).flatMap((item) => checkItemText(file, item)),
      ];
    });
  };
  const ofPages = placesOf(built).flatMap((place) => {
    if (isArchivePlace(place)) return [];
    const original = moved.get(addressKey(place));
    return original === undefined ? checkPlace(place, place) : compareCopies(built, place, original);
  });
  return [
    ...ofPages,
    ...missingInArchive(built, newest),
    ...toReadOfArchive(built, newest).flatMap((place) => checkPlace(place, address.home)),
  ];
}

/** Feeds at an address that their page had before are those of where it lies now, byte for byte. */
function compareCopies({ addresses, readBytes }: BuiltSite, place: string, original: string): Problem[] {
  return formats.flatMap((format) => {
    const [copy, first] = [place + feedFiles[format], original + feedFiles[format]];
    if (addresses.has(copy) && addresses.has(first) && readBytes(copy).equals(readBytes(first))) return [];
    return [feedProblem(copy, "is not a copy of the feed at the address that its page has now", `copy ${first} here`)];
  });
}

/** The addresses of the pages that have a feed beside them, in one format at least. */
function placesOf({ addresses }: BuiltSite): string[] {
  const isFeed = (file: string) => formats.some((format) => file.endsWith(`/${feedFiles[format]}`));
  const places = [...addresses].filter(isFeed).map((file) => file.slice(0, file.lastIndexOf("/") + 1));
  return [...new Set(places)];
}

/** When the newest item of a feed came out; a feed that has none, or cannot be read, came before all. */
function lastOf({ feed }: FeedFile): number {
  return Math.max(0, ...(feed?.items.map(({ instant }) => instant).filter((instant) => !Number.isNaN(instant)) ?? []));
}

interface FeedFile {
  readonly file: string;
  readonly feed?: ReadFeed;
  readonly problems: readonly Problem[];
}

function openFeed({ addresses, read }: BuiltSite, place: string, format: FeedFormat): FeedFile {
  const file = place + feedFiles[format];
  if (!addresses.has(file))
    return { file, problems: [feedProblem(file, "is missing", "write all three formats of every feed")] };
  try {
    return { file, feed: readFeed(format, read(file)), problems: [] };
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    return { file, problems: [feedProblem(file, fault.message, "write a feed that every reader can read")] };
  }
}
