/** What begins an item of a list in plain text. */
export interface ListMarker {
  /** Items of one kind can be one list. */
  readonly kind: "bullet" | "1." | "1)" | "letter";
  /** As typed: `•`, `o`, `12`, `a)`. */
  readonly sign: string;
  /** What follows it. */
  readonly content: string;
}

const bullet = /^([•●▪‣◦\uF0B7](?=\s*\S)|[·*o–-](?=\s))\s*(.+)$/u;
const number = /^([1-9]\d{0,2})([.)])\s+(.+)$/u;
const letter = /^(\(?(?:[a-z]|[ivx]{2,4})\)|\(\d{1,2}\))\s+(.+)$/u;

/** Reads the marker of a list's item: a bullet (`•`, `-`, `–`, `*`, and Word's `o` of the second level), `1.`, `1)`, `a)`. */
export function readListMarker(line: string): ListMarker | undefined {
  const [, dot = "", after = ""] = bullet.exec(line) ?? [];
  if (dot) return { kind: "bullet", sign: dot, content: after };
  const [, digits = "", mark, counted = ""] = number.exec(line) ?? [];
  if (digits) return { kind: mark === "." ? "1." : "1)", sign: digits, content: counted };
  const [, sign = "", lettered = ""] = letter.exec(line) ?? [];
  return sign ? { kind: "letter", sign, content: lettered } : undefined;
}
