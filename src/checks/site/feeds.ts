import { address, feedFiles } from "../../newsroom/address.ts";
import { addressKey } from "../../newsroom/redirects.ts";
import type { Problem } from "../../problems/problem.ts";
import { digestOfBytes } from "../../store/digest.ts";
import type { StorePlace } from "../../store/store.ts";
import type { BuiltSite } from "./built-site.ts";
import { checkFeed, checkItemText, compareFormats, feedProblem } from "./check-feed.ts";
import { checkPictures } from "./check-feed-pictures.ts";
import { openFactsMemory } from "./facts-memory.ts";
import {
  checkArchiveLinks,
  isArchivePlace,
  missingInArchive,
  newestInArchive,
  toReadOfArchive,
} from "./feed-archive.ts";
import { type FeedFacts, feedReader, type KeptFeed, type KeptItem } from "./feed-facts.ts";

const formats = ["rss", "atom", "json"] as const;

/** Every feed can be read in its three formats, which say the same, and keeps what feed readers go by. */
export function checkFeeds(built: BuiltSite, store?: StorePlace): Problem[] {
  const open = feedOpener(built, store);
  // A release stands in many feeds and formats; what is wrong with its text is reported once.
  const seenTexts = new Set<string>();
  const isFirst = ({ text }: KeptItem) => seenTexts.size < seenTexts.add(text.digest).size;
  const lastLoss = Math.max(built.lastLoss, lastOf(open.feedsAt(address.corrections)[0]));
  const moved = new Map(built.redirects.map(({ from, to }) => [addressKey(from), to]));
  const newest = newestInArchive(built);
  const checkPlace = (place: string, page: string) => {
    const files = open.feedsAt(place);
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
  const ofArchive = toReadOfArchive(built, newest).flatMap((place) => checkPlace(place, address.home));
  open.close();
  return [...ofPages, ...missingInArchive(built, newest), ...ofArchive];
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
function lastOf(file: FeedFile | undefined): number {
  const instants = file?.feed?.items.map(({ instant }) => instant) ?? [];
  return Math.max(0, ...instants.filter((instant) => !Number.isNaN(instant)));
}

interface FeedFile {
  readonly file: string;
  readonly feed?: KeptFeed;
  readonly problems: readonly Problem[];
}

/** Opens the feeds at a place in all formats, of which none is read again while its bytes are those of which the facts are known. */
function feedOpener({ addresses, readBytes }: BuiltSite, store: StorePlace | undefined) {
  const memory = openFactsMemory<FeedFacts, readonly FeedFacts[]>(store, "feeds", {
    pack: (it) => it,
    unpack: (it) => it,
  });
  const read = feedReader();
  const feedsAt = (place: string): FeedFile[] => {
    const before = memory.recall(place);
    const there = formats.filter((format) => addresses.has(place + feedFiles[format]));
    const facts = there.map((format) => {
      const file = place + feedFiles[format];
      const bytes = readBytes(file);
      const digest = digestOfBytes(bytes);
      const known = before.get(file);
      return known?.digest === digest ? known : read(file, format, bytes, digest);
    });
    const found = new Map(memory.remember(place, before, facts).map((it) => [it.address, it.read]));
    return formats.map((format) => {
      const file = place + feedFiles[format];
      return feedFileOf(file, found.get(file));
    });
  };
  return { feedsAt, close: memory.close };
}

function feedFileOf(file: string, read: FeedFacts["read"] | undefined): FeedFile {
  if (read === undefined)
    return { file, problems: [feedProblem(file, "is missing", "write all three formats of every feed")] };
  if (typeof read === "string")
    return { file, problems: [feedProblem(file, read, "write a feed that every reader can read")] };
  return { file, feed: read, problems: [] };
}
