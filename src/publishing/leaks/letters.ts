/** What stands between words. */
export const gap = "gap";

/** The letters that a character counts as, as code points: none for what nobody sees, `gap` for what parts words. */
type Letters = readonly number[] | typeof gap;

const known = new Map<number, Letters>();

/** How a character is compared: without case, accent or ligature, so that “É”, “é” and “e” are one. */
export function lettersOf(code: number): Letters {
  const found = known.get(code);
  if (found) return found;
  const letters = read(code);
  known.set(code, letters);
  return letters;
}

function read(code: number): Letters {
  if (code > 0x10ffff) return gap;
  const plain = String.fromCodePoint(code).normalize("NFKD").toLowerCase().replaceAll(/\p{M}/gu, "");
  // Soft hyphens, joiners, marks of direction, and marks that were a character of their own.
  if (code === 0 || /^[\p{M}\p{Cf}]$/u.test(String.fromCodePoint(code))) return [];
  return /^[\p{L}\p{N}]+$/u.test(plain) ? Array.from(plain, (letter) => letter.codePointAt(0) ?? 0) : gap;
}
