import { RecentWords, shingle } from "./recent-words.ts";
import { type Form, otherBasis, readWords } from "./words.ts";

/** Of whom a trace is: never more than a build may say of what it holds back. */
export type Kind =
  | "a draft"
  | "a held item"
  | "a page that was taken down"
  | "a part of a page that is held or withdrawn"
  | "a notice of another day"
  | "a topic that nothing public is on"
  | "an old address of something that is not public";

/** A row of words that tells of something. */
interface Trace {
  readonly kind: Kind;
  /**
   * Whether it reaches over paragraphs. Templates put blocks together as they like: what stands in one paragraph is looked
   * for in one alone.
   */
  readonly isAcross: boolean;
}

/** A whole text of fewer than eight words. */
interface ShortTrace extends Trace {
  readonly words: readonly number[];
  /** Its last word by another hash, where it is the only one. */
  readonly proof: number | undefined;
}

/** Fewer letters and digits stand somewhere by chance: in the bytes of a picture, or in a name made of hexadecimals. */
const fewestLetters = 6;

const bits = 18;

/** Rows of words by which what is withheld would be known, wherever they stand. */
export class Traces {
  private readonly long = new Map<number, Trace>();
  /** By their last word. */
  private readonly short = new Map<number, ShortTrace[]>();
  /** For a first look: most words of a site are the last of no trace. */
  private readonly longBits = new Uint32Array(2 ** (bits - 5));
  private readonly shortBits = new Uint32Array(2 ** (bits - 5));

  get isEmpty(): boolean {
    return this.long.size === 0 && this.short.size === 0;
  }

  /** Adds every row of eight words of a text, or all of it where it is shorter. */
  add(text: string, form: Form, kind: Kind): void {
    const bytes = Buffer.from(text);
    const recent = new RecentWords();
    const words: number[] = [];
    let [letters, lastBytes, isInTag, isName] = [0, bytes, false, false];
    const sink = {
      word: (hash: number, size: number, start: number, end: number) => {
        if (isName && !inline.has(hash)) recent.beginBlock();
        isName = false;
        if (isInTag) return;
        recent.add(hash);
        letters += size;
        lastBytes = bytes.subarray(start, end);
        if (words.length < shingle) words.push(hash);
        if (!recent.isFull) return;
        const isAcross = !recent.areInBlock(shingle) || this.long.get(recent.key())?.isAcross === true;
        this.long.set(recent.key(), { kind, isAcross });
        mark(this.longBits, recent.rolling);
      },
      openTag: () => {
        isInTag = true;
        isName = true;
      },
      closeTag: () => {
        isInTag = false;
      },
      endParagraph: () => recent.beginBlock(),
    };
    readWords(bytes, sink, form);
    const last = words.at(-1);
    if (recent.isFull || letters < fewestLetters || last === undefined) return;
    const proof = words.length === 1 ? otherHash(lastBytes, form) : undefined;
    const others = this.short.get(last) ?? [];
    this.short.set(last, [...others, { words, proof, kind, isAcross: !recent.areInBlock(words.length) }]);
    mark(this.shortBits, last);
  }

  /** Forgets every trace that stands in a public text. */
  strike(bytes: Uint8Array, form: Form): void {
    this.search(bytes, form, (_, recent, trace) => {
      if (trace === undefined) this.long.delete(recent.key());
      else {
        const last = trace.words.at(-1) as number;
        const rest = this.short.get(last)?.filter((other) => other !== trace) ?? [];
        if (rest.length > 0) this.short.set(last, rest);
        else this.short.delete(last);
      }
    });
  }

  /** Tells of each trace in some bytes, and of the byte at which it ends. */
  find(bytes: Uint8Array, form: Form, onTrace: (kind: Kind, end: number) => void): void {
    this.search(bytes, form, (kind, _, __, end) => onTrace(kind, end));
  }

  private search(
    bytes: Uint8Array,
    form: Form,
    onHit: (kind: Kind, recent: RecentWords, trace: ShortTrace | undefined, end: number) => void,
  ): void {
    const [text, tag] = [new RecentWords(), new RecentWords()];
    let recent = text;
    let isName = false;
    const { long, short, longBits, shortBits } = this;
    const sink = {
      word(hash: number, _size: number, start: number, end: number) {
        if (isName && !inline.has(hash)) text.beginBlock();
        isName = false;
        recent.add(hash);
        if (isMarked(longBits, recent.rolling) && recent.isFull) {
          const trace = long.get(recent.key());
          if (trace && (trace.isAcross || recent.areInBlock(shingle))) onHit(trace.kind, recent, undefined, end);
        }
        if (!isMarked(shortBits, hash)) return;
        for (const trace of short.get(hash) ?? []) {
          const { words, proof, kind, isAcross } = trace;
          if (!recent.endsWith(words) || !(isAcross || recent.areInBlock(words.length))) continue;
          if (proof !== undefined && proof !== otherHash(bytes.subarray(start, end), form)) continue;
          onHit(kind, recent, trace, end);
        }
      },
      openTag() {
        tag.clear();
        recent = tag;
        isName = true;
      },
      closeTag() {
        recent = text;
      },
      endParagraph: () => text.beginBlock(),
    };
    readWords(bytes, sink, form);
  }
}

function otherHash(word: Uint8Array, form: Form): number {
  let found = 0;
  const keep = (hash: number) => {
    found = hash;
  };
  readWords(word, { ...deaf, word: keep }, form, otherBasis);
  return found;
}

function mark(field: Uint32Array, hash: number): void {
  const place = hash >>> (32 - bits);
  field[place >>> 5] = (field[place >>> 5] as number) | (1 << (place & 31));
}

function isMarked(field: Uint32Array, hash: number): boolean {
  const place = hash >>> (32 - bits);
  return ((field[place >>> 5] as number) & (1 << (place & 31))) !== 0;
}

/** Hears words alone. */
const deaf = { openTag: () => undefined, closeTag: () => undefined, endParagraph: () => undefined };

/** The elements that stand within a sentence, by the hash of their name; any other begins a block. */
const inline = new Set<number>();
readWords(
  Buffer.from(
    "a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr",
  ),
  { ...deaf, word: (hash) => inline.add(hash) },
  "text",
);
