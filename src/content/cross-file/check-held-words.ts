import { type AnyItem, type Item, isGatedItem, kindsIn } from "../../kinds/kinds.ts";
import { type HeldWords, heldWords, heldWordsIn } from "../../newsroom/held-words.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { isCurrent } from "../../newsroom/notice.ts";
import { isPublic } from "../../newsroom/visibility.ts";
import type { Problem } from "../../problems/problem.ts";
import { isSeenBefore, whyUnseen } from "./references.ts";

/** A file whose words readers see, and which of them; whether they see them before a held item. */
export interface WordsOfFile {
  readonly path: string;
  /** The whole file, where it could be read as it is. */
  readonly file: () => string | undefined;
  readonly texts: readonly string[];
  readonly isSeenBefore: (held: Item) => boolean;
}

/**
 * The headline of a held item, or its address, that somebody typed where readers see it: into a public page, into `site.yaml` or
 * into a template. No gate can take out words that are the author's own.
 */
export function checkHeldWords(
  newsroom: Newsroom,
  siteFile: string,
  now: Instant,
  ofTemplates: (now: Instant) => readonly WordsOfFile[],
): Problem[] {
  const held = heldWords(newsroom, now);
  if (held.length === 0) return [];
  return [...pageSources(newsroom, now), siteSource(newsroom, siteFile, now), ...ofTemplates(now)].flatMap((source) =>
    // No headline goes on from one text into another: this parts them as a word would.
    heldWordsIn(source.texts.join("\n0\n"), held)
      .filter(({ item }) => item.path !== source.path && source.isSeenBefore(item))
      .map((found) => problemOf(source, found, newsroom, now)),
  );
}

function problemOf(
  { path, file }: WordsOfFile,
  { item, words, pattern }: HeldWords,
  { site }: Newsroom,
  now: Instant,
): Problem {
  const kind = words === item.title ? "the headline" : "an address";
  return {
    rule: "held-words",
    level: "error",
    at: { path, ...placeOf(pattern, file()) },
    message: `“${words}” is ${kind} of ${item.path}, which ${whyUnseen(item, now, site)}`,
    fix: "use other words until then",
  };
}

/** Where some words stand in a file; its beginning where marks stand between them. */
function placeOf(pattern: RegExp, text = ""): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, text.search(pattern))).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The words of each page as they are when it is seen first. */
function pageSources(newsroom: Newsroom, now: Instant): WordsOfFile[] {
  const strategies = new Set<string>();
  return kindsIn(newsroom).flatMap(({ kind, items }) =>
    items.filter(isToBeSeen).map((page) => ({
      path: page.path,
      file: () => newsroom.sources?.get(page.path)?.text,
      texts: textsIn(
        kind.publicItems([page], { now: isGatedItem(page) ? Math.max(now, page.opens) : now, strategies }),
      ),
      isSeenBefore: (held) => isSeenBefore(page, held, now),
    })),
  );
}

function isToBeSeen(page: AnyItem): boolean {
  return !isGatedItem(page) || page.status === "published";
}

function siteSource({ site, sources }: Newsroom, path: string, now: Instant): WordsOfFile {
  const notice = site.notice && isCurrent(site.notice, now) ? site.notice : undefined;
  const file = () => sources?.get(path)?.text;
  return { path, file, texts: textsIn({ ...site, notice }), isSeenBefore: (held) => !isPublic(held, now) };
}

/** Keys whose texts nobody typed as words: names, addresses, and the text once more in another form. */
const notWords: ReadonlySet<string> = new Set([
  "id",
  "path",
  "file",
  "address",
  "hash",
  "html",
  "aliases",
  "redirects",
  "gone",
]);

/** Every text in a thing, however deep. */
function textsIn(thing: unknown): string[] {
  if (typeof thing === "string") return [thing];
  if (typeof thing !== "object" || thing === null) return [];
  if (Array.isArray(thing) || thing instanceof Map || thing instanceof Set) return [...thing.values()].flatMap(textsIn);
  return Object.entries(thing).flatMap(([key, value]) => (notWords.has(key) ? [] : textsIn(value)));
}
