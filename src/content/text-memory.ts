import type { AnyItem } from "../kinds/kinds.ts";
import type { Words } from "../newsroom/body.ts";
import type { Problem } from "../problems/problem.ts";
import { openStore, type StorePlace } from "../store/store.ts";
import type { Asked } from "./asked.ts";

/** What one text made, and all that it was made of. */
export interface TextEntry {
  /** The digest of the bytes of the file. */
  readonly bytes: string;
  /** The digest of what every text is read with, and of what is wrong with the file's name. */
  readonly given: string;
  /** What was asked of the rest of the content while it was read. */
  readonly asked: readonly Asked[];
  /** How many characters were read once more to prove suggestions. */
  readonly spent: number;
  readonly item: AnyItem | undefined;
  readonly problems: readonly Problem[];
}

/** Texts that lie together, each by its path below the content folder. */
type TextShard = ReadonlyMap<string, TextEntry>;

/** Gives what the texts of a shard make when they are read once more. */
type ReadAgain = (shard: string) => readonly AnyItem[];

/** What was made of texts before, so that only what changed is read as YAML and Markdown again. */
export interface TextMemory {
  /** What was made of the texts of a shard. Their words stay in the store until somebody asks for them. */
  recall(shard: string, readAgain: ReadAgain): TextShard;
  /** Keeps what was made of all texts of a shard, in the place of what was, and gives it with its words left to the store. */
  keep(shard: string, texts: TextShard, readAgain: ReadAgain): TextShard;
  /** Forgets all other shards. */
  keepOnly(shards: Iterable<string>): void;
  /** Whether a text is known to have the bytes that it had when it was read last, by its path below the content folder. */
  isUnchanged(path: string): boolean;
}

type Written = Pick<Words, "html" | "text">;

/** The same in UTF-8: half as long as V8 keeps it, where it has a dash or a curly quote. */
type StoredWords = { readonly [Form in keyof Written]: Buffer };

/** Pages, texts to copy and feeds go through the releases in the order of their days, each for itself. */
const mostShardsOfWords = 8;

/**
 * Opens what is remembered of texts. A process that hears of every change of a file (`isUnchanged`) holds on to it, but for
 * the words; any other reads it once.
 */
export function openTextMemory(place: StorePlace, isUnchanged?: TextMemory["isUnchanged"]): TextMemory {
  const [items, words] = [openStore(place, "items"), openStore(place, "words")];
  const held = new Map<string, TextShard>();
  const recent = new Map<string, ShardOfWords>();
  const wordsIn = (shard: string) => {
    const found = recent.get(shard) ?? (words.read(shard) as ShardOfWords | undefined) ?? new Map();
    recent.delete(shard);
    recent.set(shard, found);
    const [oldest] = recent.keys();
    if (recent.size > mostShardsOfWords && oldest !== undefined) recent.delete(oldest);
    return found;
  };
  /** Words that the store has lost are in the files, as long as nobody changes those. All of a shard are read at once. */
  const restore = (shard: string, readAgain: ReadAgain) => {
    const all: ShardOfWords = new Map([...wordsIn(shard), ...storedWords(readAgain(shard))]);
    words.write(shard, all);
    recent.set(shard, all);
    return all;
  };
  const leftToStore = (shard: string, texts: TextShard, readAgain: ReadAgain): TextShard => {
    const wordsAt: WordsAt = (form, digest) => {
      const found = wordsIn(shard).get(digest) ?? restore(shard, readAgain).get(digest);
      if (!found) throw new ContentChanged();
      return found[form].toString();
    };
    const left = mapItems(texts, (item) => withWords(item, wordsAt));
    if (isUnchanged) held.set(shard, left);
    return left;
  };
  return {
    recall(shard, readAgain) {
      const known = held.get(shard);
      if (known) return known;
      const kept = items.read(shard) as TextShard | undefined;
      return kept ? leftToStore(shard, kept, readAgain) : new Map();
    },
    keep(shard, texts, readAgain) {
      const fresh = storedWords(itemsIn(texts));
      // A build that is under way may still ask for the words of before.
      const before = itemsIn((items.read(shard) as TextShard | undefined) ?? new Map()).flatMap(partsOf);
      const known = wordsIn(shard);
      const old = before.flatMap(({ digest }) => {
        const found = known.get(digest);
        return found ? [[digest, found] as const] : [];
      });
      const written: ShardOfWords = new Map([...old, ...fresh]);
      const isKept =
        words.write(shard, written) &&
        items.write(
          shard,
          mapItems(texts, (item) => withWords(item)),
        );
      recent.delete(shard);
      // What comes back is whole in itself: what was read keeps pieces of files alive.
      const back = isKept ? (items.read(shard) as TextShard | undefined) : undefined;
      if (back) return leftToStore(shard, back, readAgain);
      if (isUnchanged) held.set(shard, texts);
      return texts;
    },
    keepOnly(shards) {
      const kept = new Set(shards);
      for (const shard of held.keys()) if (!kept.has(shard)) held.delete(shard);
      for (const store of [items, words]) store.keepOnly(kept);
    },
    isUnchanged: isUnchanged ?? (() => false),
  };
}

type ShardOfWords = ReadonlyMap<string | undefined, StoredWords>;

type WordsAt = (form: keyof Written, digest: string | undefined) => string;

/** A text is not any more what it was when the newsroom was read. */
class ContentChanged extends Error {
  /** By which commands know it for no bug of ours. */
  readonly code = "CONTENT_CHANGED";

  constructor() {
    super("the content changed while it was read: run the command again");
  }
}

function storedWords(items: readonly AnyItem[]): ShardOfWords {
  return new Map(
    items
      .flatMap(partsOf)
      .map(({ digest, html, text }) => [digest, { html: Buffer.from(html), text: Buffer.from(text) }]),
  );
}

function itemsIn(texts: TextShard): readonly AnyItem[] {
  return [...texts.values()].flatMap(({ item }) => item ?? []);
}

/** Each piece of an item's words. */
function partsOf(item: AnyItem): readonly Words[] {
  return "notes" in item && item.notes ? [item.body, item.notes] : [item.body];
}

function mapItems(texts: TextShard, change: (item: AnyItem) => AnyItem): TextShard {
  return new Map([...texts].map(([path, entry]) => [path, { ...entry, item: entry.item && change(entry.item) }]));
}

/** One list for all that are empty: an archive has most of its lists empty. */
const empty: readonly never[] = Object.freeze([]);

function orEmpty<T>(value: T): T {
  return Array.isArray(value) && value.length === 0 ? (empty as T) : value;
}

/** An item without its words, or with words that are asked for when somebody looks at them. */
function withWords(full: AnyItem, wordsAt?: WordsAt): AnyItem {
  const item = Object.fromEntries(Object.entries(full).map(([key, value]) => [key, orEmpty(value)])) as typeof full;
  const { links, media, digest } = item.body;
  const body = lazily({ links: orEmpty(links), media: orEmpty(media), digest }, wordsAt);
  if (!("notes" in item) || !item.notes) return { ...item, body } as AnyItem;
  const { heading, digest: ofNotes } = item.notes;
  return { ...item, body, notes: lazily({ heading, digest: ofNotes }, wordsAt) } as AnyItem;
}

const at = Symbol("where the words are");

interface Lazy extends Pick<Words, "digest"> {
  readonly [at]: WordsAt;
}

/** One function for all: with one for each, V8 would keep each object as a dictionary. */
const forms = {
  html: {
    enumerable: true,
    get(this: Lazy) {
      return this[at]("html", this.digest);
    },
  },
  text: {
    enumerable: true,
    get(this: Lazy) {
      return this[at]("text", this.digest);
    },
  },
};

function lazily<T extends object>(known: T, wordsAt?: WordsAt): T {
  return wordsAt ? Object.defineProperties(known, { [at]: { value: wordsAt }, ...forms }) : known;
}
