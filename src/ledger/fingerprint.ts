import { hash } from "node:crypto";
import type { Item } from "../kinds/kinds.ts";
import { type Change, reportedChanges } from "../newsroom/changes.ts";
import type { Moment } from "../newsroom/dates.ts";
import type { OtherLanguage } from "../newsroom/language.ts";

/** What a text said when it was published, in hashes: whether it says the same now, and what kind of change there was. */
export interface Fingerprint {
  /** Of the text to the letter: where it is the same, nothing else has to be asked. */
  readonly text: string;
  /**
   * Of its words alone, so that no other way of showing a text makes it another: only what its author typed does, and not
   * where its links lead, which is mended for decades and moves with the whole site.
   */
  readonly words: string;
  /** Of its numbers, names and quotations, where a change is never a slip of the keyboard. */
  readonly facts: string;
  /** Of each change that its file reports, its day and kind; of a withdrawal, or where the page was taken down, `w` and its day. */
  readonly changes: readonly string[];
  /** Whether feeds had it as news. */
  readonly isNews: boolean;
}

/** As it stands in a ledger: the hashes with a hyphen between them. */
export function fingerprintOf(item: Item): string {
  return written({
    text: textHash(item),
    words: wordsHash(item),
    facts: factsHash(item),
    changes: changeHashes(item),
    isNews: isNews(item),
  });
}

function written({ text, words, facts, changes, isNews }: Fingerprint): string {
  return [text, words, facts, changes.join(".") || none, isNews ? news : other].join("-");
}

/** A fingerprint that says, as of a withdrawal, that readers know its page to be gone; undefined where there is nothing to add. */
export function withDayGone(fingerprint: string, { day }: Pick<Moment, "day">): string | undefined {
  const known = readFingerprint(fingerprint);
  if (!known || known.changes.some((one) => one.startsWith(ofWithdrawal))) return undefined;
  return written({ ...known, changes: [...known.changes, withdrawalHash(day)] });
}

const news = "news";
const other = "other";
const none = "none";
/** No hash begins with it. */
const ofWithdrawal = "w";

function isNews(item: Item): boolean {
  return item.kind === "release" && !item.isBackdated;
}

/** Reads what `fingerprintOf` wrote; undefined where it did not. */
export function readFingerprint(fingerprint: string): Fingerprint | undefined {
  const [text, words, facts, changes, kind] = fingerprint.split("-");
  if (!text || !words || !facts || !changes || !kind) return undefined;
  return { text, words, facts, changes: changes === none ? [] : changes.split("."), isNews: kind === news };
}

/** Whether a text, and what readers saw of it, are to the letter those of a fingerprint. */
export function isFingerprintOf(item: Item, fingerprint: string): boolean {
  const known = readFingerprint(fingerprint);
  const isSame = known?.text === textHash(item) && known.isNews === isNews(item);
  return isSame && known.changes.join() === changeHashes(item).join();
}

/** Whether a text has other words than those of a fingerprint, and its file reports no change more than it did then. */
export function isChangedUnreported(item: Item, { text, words, changes }: Fingerprint): boolean {
  const isOther = text !== textHash(item) && words !== wordsHash(item) && words !== wordsHash(withMarksShown(item));
  return isOther && lacking(changeHashes(item), changes).length === 0;
}

/** An item as it was published while readers saw the marks of languages in its title and summary. */
function withMarksShown(item: Item): Item {
  const shown = (words: string, language: OtherLanguage | undefined) =>
    language ? `[${language.code}] ${words}` : words;
  return { ...item, title: shown(item.title, item.titleLanguage), summary: shown(item.summary, item.summaryLanguage) };
}

/** The last of the changes that a file reports and did not then, where all of them are minor and the words are others. */
export function newMinorChange(item: Item, { text, words, changes }: Fingerprint): Change | undefined {
  if (text === textHash(item) || words === wordsHash(item)) return undefined;
  const fresh = newChanges(item, { changes });
  return fresh.every(({ kind }) => kind === "minor") ? fresh.at(-1) : undefined;
}

/** The changes that a file reports and did not then. */
export function newChanges(item: Item, { changes }: Pick<Fingerprint, "changes">): Change[] {
  const isNew = new Set(lacking(changeHashes(item), changes));
  return item.changes.filter((change) => isNew.has(changeHash(change)));
}

/** How many changes that a file reported it reports no more. */
export function changesLost(item: Item, { changes }: Fingerprint): number {
  return lacking(changes, changeHashes(item)).filter((one) => !one.startsWith(ofWithdrawal)).length;
}

/** Whether a page that was withdrawn counts again, and its file says nothing to readers that it did not say then. */
export function isBackUnreported(item: Item, { changes }: Fingerprint): boolean {
  if (item.withdrawn || !changes.some((one) => one.startsWith(ofWithdrawal))) return false;
  return lacking(reportedChanges(item.changes).map(changeHash), changes).length === 0;
}

/** Those of some that are not among others, each of which stands for one. */
function lacking(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return some.filter((one) => {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

/** Whether the numbers, names and quotations of a text are those of a fingerprint. */
export function hasSameFacts(item: Item, { facts }: Fingerprint): boolean {
  return facts === factsHash(item);
}

export function wordsHash(item: Item): string {
  return hashOf(saidIn(item).replace(betweenWords, " "));
}

function textHash(item: Item): string {
  return hashOf(textOf(item));
}

function factsHash(item: Item): string {
  const quoted = item.body.html.match(/<blockquote>.*?<\/blockquote>/gs) ?? [];
  return hashOf([...(saidIn(item).match(facts) ?? []), ...quoted].join("\n").replace(betweenWords, " "));
}

function changeHashes({ changes, withdrawn }: Item): string[] {
  return [...changes.map(changeHash), ...(withdrawn ? [withdrawalHash(withdrawn.on.day)] : [])];
}

function withdrawalHash(day: string): string {
  return ofWithdrawal + day.replaceAll("-", "");
}

/** By its clock, not by its instant: that is another in another time zone. */
function changeHash({ on, kind }: Change): string {
  return hashOf(`${on.day} ${on.time ?? "00:00"} ${kind}`).slice(0, 8);
}

/** Everything but letters, digits, and the marks that belong to numbers and sums of money. */
const betweenWords = /(?:[^\p{L}\p{N}£€$%<>≤≥±−.,:'’-]|[.,:'’-](?!\p{N}))+/gu;

/**
 * Quotations up to their end or that of their paragraph, words with a digit in them, and words with a capital. An
 * apostrophe ends no quotation in single marks: a letter follows it.
 */
const facts =
  /[“"](?:[^“”"\n]|\n(?!\n))*|(?<!\p{L})[‘'](?=\p{L})(?:[^\n]|\n(?!\n))*?[’'](?!\p{L})|[^\s]*\p{N}[^\s]*|\p{Lu}[\p{L}'’-]*/gu;

function textOf(item: Item): string {
  const notes = item.kind === "release" ? (item.notes?.text ?? "") : "";
  return [item.title, item.summary, item.body.text, notes].join("\n\n");
}

/** A text without the addresses after its links. */
function saidIn(item: Item): string {
  return textOf(item).replaceAll(/ \(https?:\/\/\S*\)/g, "");
}

function hashOf(text: string): string {
  return hash("sha256", text, "hex").slice(0, 16);
}
