/**
 * Tells one value from another while a tab is open. Nothing is remembered by it there, as a build does by the SHA-256 of `digest.ts`,
 * which no browser makes at once.
 */
export function digestOf(value: unknown): string {
  let sum = 0;
  for (const letter of JSON.stringify(value)) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return sum.toString(36);
}
