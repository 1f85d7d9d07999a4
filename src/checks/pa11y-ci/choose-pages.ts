import { address as addressOf } from "../../newsroom/address.ts";
import { isInShard, type Shard } from "../accessibility/shard.ts";

/** Of the pages of one kind the largest, and those that a change is about. */
export interface PageSelection {
  readonly isChanged: (address: string) => boolean;
  /** In any unit. */
  readonly sizeOf: (address: string) => number;
}

/** Which pages of a site pa11y-ci tests. */
export interface Choice {
  /** Undefined for all pages. */
  readonly some: PageSelection | undefined;
  /** The part of the pages to test, and the home page with it; undefined for all of them. */
  readonly shard: Shard | undefined;
}

/** The words of addresses that show the kind of a page; any other word is a year, a number or a name. */
const kindWords = new Set("news topics strategies page corrections subscribe search accessibility 404.html".split(" "));

/** The kind of the page at an address, as the address with a star for each name. */
export function kindOf(address: string): string {
  return address.replace(/[^/]+/g, (word) => (kindWords.has(word) ? word : "*"));
}

/** What is to be tested, and what is left for another day. */
interface Chosen {
  /** In the order given, the home page among them. */
  readonly pages: readonly string[];
  /** How many pages that the change is about are left out. */
  readonly left: number;
}

/** The most pages of a change, the last of them: a few minutes. An archive that is imported at once would take an hour. */
const most = 200;

/** Chooses from the addresses of a site. */
export function choosePages(all: readonly string[], { some, shard }: Choice): Chosen {
  const changed = some ? all.filter(some.isChanged) : [];
  const chosen = some ? new Set([...largestOfEachKind(all, some.sizeOf), ...changed.slice(-most)]) : new Set(all);
  const isChosen = (address: string) => chosen.has(address) && (!shard || isInShard(address, shard));
  return {
    pages: all.filter((address) => address === addressOf.home || isChosen(address)),
    left: changed.filter((address) => !chosen.has(address)).length,
  };
}

function largestOfEachKind(all: readonly string[], sizeOf: PageSelection["sizeOf"]): string[] {
  return [...Map.groupBy(all, kindOf).values()].flatMap((like) =>
    like.reduce((largest, address) => (sizeOf(address) > sizeOf(largest) ? address : largest)),
  );
}
