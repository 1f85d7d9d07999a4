import { distance } from "fastest-levenshtein";

const mostOffered = 3;

/** The names nearest to a word that is not among them, nearest first, at most three; case does not count. */
export function nearest(word: string, names: Iterable<string>): string[] {
  const wanted = word.toLowerCase();
  return [...names]
    .filter((name) => isNear(wanted, name.toLowerCase()))
    .map((name) => ({ name, far: distance(wanted, name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, mostOffered)
    .map(({ name }) => name);
}

/** Up to a third of the letters wrong, or a part of the name in place of the whole. */
function isNear(word: string, name: string): boolean {
  const allowed = Math.ceil(Math.max(word.length, name.length) / 3);
  if (Math.abs(word.length - name.length) <= allowed && distance(word, name) <= allowed) return true;
  return word.length > 3 && name.includes(word);
}

/** Names in a sentence: "a, b or c". */
export function oneOf(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
