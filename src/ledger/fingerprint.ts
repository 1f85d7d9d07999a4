import { hash } from "node:crypto";
import type { Release, Strategy } from "../newsroom/item.ts";

/** What a text said when it was published, in hashes: whether it says the same now, and what kind of change there was. */
interface Fingerprint {
  /** Of the text to the letter: where it is the same, nothing else has to be asked. */
  readonly text: string;
  /** Of its words alone, so that no other way of showing a text makes it another: only what its author typed does. */
  readonly words: string;
  /** Of its numbers, names and quotations, where a change is never a slip of the keyboard. */
  readonly facts: string;
  /** Of the changes that its file tells of. */
  readonly changes: string;
  /** Whether feeds had it as news. */
  readonly isNews: boolean;
}

/** As it stands in a ledger: the hashes with a hyphen between them. */
export function fingerprintOf(item: Release | Strategy): string {
  const hashes = [textHash(item), wordsHash(item), factsHash(item), changesHash(item)];
  return [...hashes, ...(isNews(item) ? [news] : [])].join("-");
}

const news = "news";

function isNews(item: Release | Strategy): boolean {
  return item.kind === "release" && !item.isBackdated;
}

/** Reads what `fingerprintOf` wrote; undefined where it did not. */
export function readFingerprint(fingerprint: string): Fingerprint | undefined {
  const [text, words, facts, changes, kind] = fingerprint.split("-");
  return text && words && facts && changes ? { text, words, facts, changes, isNews: kind === news } : undefined;
}

/** Whether a text, and what readers were told of it, are to the letter those of a fingerprint. */
export function isFingerprintOf(item: Release | Strategy, fingerprint: string): boolean {
  const known = readFingerprint(fingerprint);
  return known?.text === textHash(item) && known.changes === changesHash(item) && known.isNews === isNews(item);
}

/** Whether a text has other words than those of a fingerprint, and readers have been told of no change since. */
export function isChangedUntold(item: Release | Strategy, { text, words, changes }: Fingerprint): boolean {
  return text !== textHash(item) && words !== wordsHash(item) && changes === changesHash(item);
}

/** Whether the numbers, names and quotations of a text are those of a fingerprint. */
export function hasSameFacts(item: Release | Strategy, { facts }: Fingerprint): boolean {
  return facts === factsHash(item);
}

export function wordsHash(item: Release | Strategy): string {
  return hashOf(textOf(item).replace(betweenWords, " "));
}

function textHash(item: Release | Strategy): string {
  return hashOf(textOf(item));
}

function factsHash(item: Release | Strategy): string {
  return hashOf((textOf(item).match(facts) ?? []).join("\n").replace(betweenWords, " "));
}

function changesHash({ changes }: Release | Strategy): string {
  return hashOf(JSON.stringify(changes));
}

/** Everything but letters, digits, and the marks that belong to numbers and sums of money. */
const betweenWords = /(?:[^\p{L}\p{N}£€$%.,:'’-]|[.,:'’-](?!\p{N}))+/gu;

/** Quotations up to their end or that of their paragraph, words with a digit in them, and words with a capital. */
const facts = /[“"](?:[^“”"\n]|\n(?!\n))*|[^\s]*\p{N}[^\s]*|\p{Lu}[\p{L}'’-]*/gu;

function textOf(item: Release | Strategy): string {
  const notes = item.kind === "release" ? (item.notes?.text ?? "") : "";
  return [item.title, item.summary, item.body.text, notes].join("\n\n");
}

function hashOf(text: string): string {
  return hash("sha256", text, "hex").slice(0, 16);
}
