import { type Item, itemsOf } from "../../kinds/kinds.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { isPublic } from "../../newsroom/visibility.ts";
import { filesIn, type OriginalFile, textsNotIn } from "./texts.ts";
import type { Kind } from "./traces.ts";

/** Something that the gate took out of a newsroom. */
export interface Withheld {
  readonly kind: Kind;
  /** Every text that would tell of it. */
  readonly texts: ReadonlySet<string>;
  readonly html: ReadonlySet<string>;
  readonly files: readonly OriginalFile[];
}

/**
 * All that a whole newsroom holds and its public one does not: drafts, held items, parts of public pages, a notice,
 * topics, old addresses. What
 * the gate blanks on a page, for whatever reason, is in it.
 */
export function withheldFrom(whole: Newsroom, shown: Newsroom, now: Instant): Withheld[] {
  const seen = new Map(itemsOf(shown).map((item) => [item.path, item]));
  const items = itemsOf(whole).map((item) => {
    return withheld(kindOf(item, now), item, seen.get(item.path), whole.site.url);
  });
  const { site } = whole;
  const notice = withheld("a notice of another day", site.notice, shown.site.notice, site.url);
  const topics = without(site.topics, shown.site.topics).map((topic) =>
    withheld("a topic that nothing public is on", topic, undefined, site.url),
  );
  const redirects = without(site.redirects, shown.site.redirects).map(({ from }) =>
    withheld("an old address of something that is not public", { aliases: [from] }, undefined, site.url),
  );
  return [...items, notice, ...topics, ...redirects].filter(
    ({ texts, html, files }) => texts.size + html.size + files.length > 0,
  );
}

/** The entries that the gate took away, which hands on the others as they are. */
function without<T>(whole: readonly T[], shown: readonly T[]): T[] {
  const seen = new Set(shown);
  return whole.filter((entry) => !seen.has(entry));
}

function kindOf(item: Item, now: Instant): Kind {
  if (item.status === "draft") return "a draft";
  if (item.status === "removed") return "a page that was taken down";
  return isPublic(item, now) ? "a part of a page that is held or withdrawn" : "a held item";
}

function withheld(kind: Kind, whole: unknown, shown: unknown, url: string): Withheld {
  const texts = new Set<string>();
  const html = new Set<string>();
  if (whole === shown) return { kind, texts, html, files: [] };
  for (const { key, text } of textsNotIn(whole, shown)) {
    if (key === "html" && !isOnlyDate(text.replaceAll(/<[^>]*>/g, ""))) html.add(text);
    for (const told of tellingTexts(key, text, url)) if (!isOnlyDate(told)) texts.add(told);
  }
  const shownFiles = new Set([...filesIn(shown)].map(({ file }) => file));
  return { kind, texts, html, files: [...filesIn(whole)].filter(({ file }) => !shownFiles.has(file)) };
}

/** What of a text would tell of its item: of a path the name, and of an address its last part, too. */
function tellingTexts(key: string, text: string, url: string): string[] {
  if (key === "html") return [...text.matchAll(/\b(?:alt|title)="([^"]*)"/g)].map(([, words = ""]) => words);
  if (key === "path" || key === "file") {
    const name = text.replace(/^.*[\\/]/, "");
    return [name, name.replace(/\.[^.]+$/, "")];
  }
  if (key === "aliases") return [text];
  if (key === "address") return [text, lastPart(text), ...(/-([0-9a-f]{10})-\d+\.\w+$/.exec(text)?.slice(1) ?? [])];
  // Where its links lead has pages of its own, or is held as well.
  if (key === "target" || text.startsWith("/") || text.startsWith(url)) return [];
  return [text.replaceAll(/\bhttps?:\/\/\S+/g, (link) => (link.startsWith(url) ? " " : link))];
}

function lastPart(address: string): string {
  return address.split("/").filter(Boolean).at(-1) ?? "";
}

const calendar =
  /\b(january|february|march|april|may|june|july|august|september|october|november|december|(mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi;

/** Days, times and numbers stand on every page. */
function isOnlyDate(text: string): boolean {
  return !/\p{L}{2}/u.test(text.replaceAll(calendar, ""));
}
