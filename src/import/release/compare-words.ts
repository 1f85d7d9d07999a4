/** Some words without case, punctuation, marks and spaces, to compare: "Northgate Council’s" and "NORTHGATE COUNCIL'S" are the same. */
export function bareWords(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether two texts have the same letters and digits, whatever stands around them. */
export function sameWords(one: string, other: string): boolean {
  return bareWords(one) !== "" && bareWords(one) === bareWords(other);
}

/** Whether one of some words is in a set, in any case. */
export function isWordAmong(text: string, words: ReadonlySet<string>): boolean {
  return text
    .toLowerCase()
    .split(/\s+/)
    .some((word) => words.has(word));
}
