/**
 * A headline in capitals as a sentence: names and abbreviations as the text below has them, all else in small letters. A proposal: what
 * the text does not name stays small.
 */
export function inSentenceCase(headline: string, text: string): string {
  const asWritten = writtenForms(text);
  const words = headline.replace(
    /\p{L}[\p{L}'’]*/gu,
    (word) => asWritten.get(word.toLowerCase()) ?? word.toLowerCase(),
  );
  return words.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

const addresses = /\S*(?:@|www\.|:\/\/|\.gov\.|\.org)\S*/gi;

/** Words that have capitals where no sentence begins, and are nowhere without. */
function writtenForms(typed: string): ReadonlyMap<string, string> {
  const text = typed.replace(addresses, " ");
  const forms = new Map<string, string>();
  const small = new Set(text.match(/(?<!\p{L})\p{Ll}[\p{L}'’]*/gu) ?? []);
  for (const [word] of text.matchAll(/(?<=[\p{L}\p{N},;] |[(“"‘]\p{L}+ )\p{Lu}[\p{L}'’]*/gu)) {
    const key = word.toLowerCase();
    if (!small.has(key) && !forms.has(key)) forms.set(key, word);
  }
  for (const [word] of text.matchAll(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu)) forms.set(word.toLowerCase(), word);
  return forms;
}
