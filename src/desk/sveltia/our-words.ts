import { capitalised } from "../../language/capitalised.ts";
import { sveltiaTerms, sveltiaWords } from "../words/sveltia.ts";

/** Sveltia's list of its words for a language: sentences in the format of Unicode's MessageFormat 2, in groups within groups. */
export interface SveltiaWords {
  readonly [key: string]: string | SveltiaWords;
}

/** What is not words within a sentence: `{$count :integer}`, `.match $count`, and tags. */
const notWords = /(\{\$[^}]*\}|\$\w+|<[^>]*>)/;

/** What a sentence of ours does without. */
const politely = /\b(?:P|p)lease (\p{Ll})/gu;

/** Names, which keep their capital wherever they stand. */
const names = /^(?:Cloudinary|Sveltia|Discord|Bluesky|Enter|Escape|Leaflet|Chrome|Edge)$/;

/** What Sveltia says of the settings that it is started with: nobody reads it but those who change this code, and it names keys. */
const forMakers = "config";

/**
 * Sveltia's words as officers speak: the words of this desk where it has some, else Sveltia's own with the names of things exchanged, and
 * capitals at the start only. Throws for words of this desk whose key Sveltia no longer has, or which name something that Sveltia does
 * not hand to that sentence.
 */
export function inOurWords(theirs: SveltiaWords): SveltiaWords {
  const unused = new Set(Object.keys(sveltiaWords));
  const change = (words: SveltiaWords, above: string): SveltiaWords =>
    Object.fromEntries(
      Object.entries(words).map(([key, value]) => {
        const way = `${above}${key}`;
        if (way === forMakers) return [key, value];
        if (typeof value !== "string") return [key, change(value, `${way}.`)];
        const ours = sveltiaWords[way];
        unused.delete(way);
        if (ours !== undefined) assertSameValues(way, value, ours);
        return [key, ours ?? plainly(value)];
      }),
    );
  const changed = change(theirs, "");
  if (unused.size > 0)
    throw new Error(
      `Sveltia CMS has no such words any more: ${[...unused].join(", ")}. Look at src/desk/words/sveltia.ts`,
    );
  return changed;
}

function assertSameValues(way: string, theirs: string, ours: string): void {
  const known = new Set(valuesIn(theirs));
  const unknown = valuesIn(ours).filter((value) => !known.has(value));
  if (unknown.length > 0)
    throw new Error(`Sveltia CMS does not say ${unknown.join(", ")} in ${way}. Look at src/desk/words/sveltia.ts`);
}

const valuesIn = (sentence: string): string[] => sentence.match(/\$\w+/g) ?? [];

/** A sentence or a label of Sveltia's with the names of things exchanged, and with a capital at the start alone. */
function plainly(sentence: string): string {
  const forms = sentence.match(/\{\{(?:[^{}]|\{[^{}]*\})*\}\}/g) ?? [sentence];
  return forms.reduce((said, form) => said.replace(form, () => inOurTerms(inSentenceCase(briefly(form)))), sentence);
}

const briefly = (form: string): string =>
  form.replace(politely, (found, first: string) => (found.startsWith("P") ? first.toUpperCase() : first));

function inOurTerms(form: string): string {
  const exchange = (words: string) =>
    sveltiaTerms.reduce(
      (said, [theirs, ours]) =>
        said
          .replace(new RegExp(`\\b${theirs}\\b`, "g"), ours)
          .replace(new RegExp(`\\b${capitalised(theirs)}\\b`, "g"), capitalised(ours)),
      words,
    );
  // What was split at stands at every second place.
  return form
    .split(notWords)
    .map((words, at) => (at % 2 === 1 ? words : exchange(words)))
    .join("");
}

/** `Create New Entry` is a label, with capitals as in America; a sentence has them where they belong. */
function inSentenceCase(form: string): string {
  if (/[.?!:](?:\}\})?$/.test(form)) return form;
  return form.replace(/(?<=\S )\p{Lu}\p{Ll}+(?![\p{L}])/gu, (word) => (names.test(word) ? word : word.toLowerCase()));
}
