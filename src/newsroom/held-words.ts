import { gatedItems, type Item } from "../kinds/kinds.ts";
import type { Instant } from "./instant.ts";
import type { Newsroom } from "./newsroom.ts";
import { isHeld, isPublic } from "./visibility.ts";

/** Words of a held item that nobody can have typed by chance: its headline, or an address that it is to have. */
export interface HeldWords {
  readonly item: Item;
  readonly words: string;
  /** Finds them in whatever case, with anything but letters and digits between them. */
  readonly pattern: RegExp;
  /** A part of them, in small letters, that is quick to look for. */
  readonly part: string;
}

/** A shorter headline stands in other sentences by chance. */
const fewestWords = 4;

/** A shorter address stands in other addresses by chance. */
const shortestAddress = 6;

/** The headlines and old addresses of all that is held at an instant. A headline that a public page has too is no news. */
export function heldWords(newsroom: Newsroom, now: Instant): readonly HeldWords[] {
  const items = gatedItems(newsroom);
  const held = items.filter((item) => isHeld(item, now));
  if (held.length === 0) return [];
  const known = new Set(items.filter((item) => isPublic(item, now)).map(({ title }) => wordsIn(title).join(" ")));
  // Not the end of somebody else's address.
  const start = `(?:(?<![\\p{L}\\p{N}.-])|(?<=${RegExp.escape(newsroom.site.url.slice(0, -1))}))`;
  return held.flatMap((item): HeldWords[] => {
    const words = wordsIn(item.title);
    const isHeadline = words.length >= fewestWords && !known.has(words.join(" "));
    const between = words.map(RegExp.escape).join("[^\\p{L}\\p{N}]+");
    return [
      ...(isHeadline ? [heldBy(item, item.title, `(?<![\\p{L}\\p{N}])${between}(?![\\p{L}\\p{N}])`)] : []),
      ...item.aliases
        .map((alias) => alias.replace(/\/$/, ""))
        .filter((alias) => alias.length >= shortestAddress)
        .map((alias) => heldBy(item, alias, `${start}${RegExp.escape(alias)}(?![\\p{L}\\p{N}/-])`)),
    ];
  });
}

function heldBy(item: Item, words: string, pattern: string): HeldWords {
  const part = words.startsWith("/")
    ? words.toLowerCase()
    : wordsIn(words).reduce((longest, word) => (word.length > longest.length ? word : longest), "");
  return { item, words, pattern: new RegExp(pattern, "iu"), part };
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Those that stand in a text. */
export function heldWordsIn(text: string, held: readonly HeldWords[]): readonly HeldWords[] {
  const lower = text.toLowerCase();
  return held.filter(({ part, pattern }) => lower.includes(part) && pattern.test(text));
}
