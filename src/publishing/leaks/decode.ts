/** A place in some bytes, and the character that was read there. */
export interface Cursor {
  at: number;
  /** A code point; a space where what stands there is no character. */
  code: number;
}

const [space, percent, ampersand, backslash] = [0x20, 0x25, 0x26, 0x5c];

/** The bytes that may begin more than one character of ASCII. */
export const escapes: readonly number[] = [percent, ampersand, backslash];

/**
 * Reads the character at a cursor and moves behind it. It may be written in UTF-8, as an entity of HTML, as an escape of
 * JSON or iCalendar, or as a part of an address; also one in another, as in a feed.
 */
export function readCharacter(bytes: Uint8Array, cursor: Cursor): void {
  const first = bytes[cursor.at] ?? 0;
  if (first === ampersand) readEntity(bytes, cursor);
  else if (first === percent) readPercent(bytes, cursor);
  else if (first === backslash) readBackslash(bytes, cursor);
  else {
    cursor.at += 1;
    if (first < 0x80) cursor.code = first;
    else readRest(first, cursor, () => bytes[cursor.at++] ?? 0);
  }
}

/** The bytes of a character after its first. RFC 3629. */
function readRest(first: number, cursor: Cursor, next: () => number): void {
  const rest = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
  const start = cursor.at;
  let code = first & (0x3f >> rest);
  for (let left = rest; left > 0; left -= 1) {
    const byte = next();
    if ((byte & 0xc0) !== 0x80) {
      cursor.at = start;
      cursor.code = space;
      return;
    }
    code = (code << 6) | (byte & 0x3f);
  }
  cursor.code = rest === 0 ? space : code;
}

/** No name of an entity, and no number, is longer than that. */
const longestEntity = 10;

/** The entities that are no letter, and matter. Any other parts words, as a dash does. */
const named: Readonly<Record<string, number>> = { lt: 0x3c, gt: 0x3e, shy: 0xad, zwj: 0x200d, zwnj: 0x200c };
const accented = /^([a-z])(acute|grave|uml|circ|tilde|cedil|ring|caron|slash|macr|breve|ogon|dot|strok)$/i;
const joined = /^(ae|oe|sz|ij)lig$/i;

function readEntity(bytes: Uint8Array, cursor: Cursor): void {
  let start = cursor.at + 1;
  cursor.at = start;
  cursor.code = space;
  // What was escaped more than once.
  while (textAt(bytes, start, 4) === "amp;") start += 4;
  const near = textAt(bytes, start, longestEntity);
  const [whole, hex, decimal, name] = /^(?:#[xX]([0-9a-fA-F]+)|#(\d+)|([a-zA-Z]+));?/.exec(near) ?? [];
  if (whole === undefined) {
    cursor.at = start;
    return;
  }
  // Without its semicolon a name may be the next part of an address.
  if (name !== undefined && !whole.endsWith(";")) return;
  cursor.at = start + whole.length;
  if (hex) cursor.code = Number.parseInt(hex, 16);
  else if (decimal) cursor.code = Number(decimal);
  else if (name) cursor.code = named[name] ?? letterNamed(name) ?? space;
}

function letterNamed(name: string): number | undefined {
  const letter = accented.exec(name)?.[1]?.codePointAt(0);
  if (letter) return letter;
  const both = joined.exec(name)?.[1]?.toLowerCase();
  return both === undefined ? undefined : { ae: 0xe6, oe: 0x153, sz: 0xdf, ij: 0x133 }[both];
}

function readPercent(bytes: Uint8Array, cursor: Cursor): void {
  const next = () => {
    if (bytes[cursor.at] !== percent) return 0;
    // `%2520` is a space in an address in an address.
    while (textAt(bytes, cursor.at + 1, 2) === "25" && hexAt(bytes, cursor.at + 3, 2) >= 0) cursor.at += 2;
    const byte = hexAt(bytes, cursor.at + 1, 2);
    cursor.at += byte < 0 ? 1 : 3;
    return Math.max(byte, 0);
  };
  const first = next();
  if (first < 0x80) cursor.code = first === 0 ? space : first;
  else readRest(first, cursor, next);
}

/** RFC 8259, section 7; RFC 5545, section 3.3.11. */
function readBackslash(bytes: Uint8Array, cursor: Cursor): void {
  // What was escaped more than once.
  while (bytes[cursor.at + 1] === backslash) cursor.at += 1;
  const kind = String.fromCharCode(bytes[cursor.at + 1] ?? 0);
  const digits = { u: 4, x: 2 }[kind] ?? 0;
  const code = digits > 0 ? hexAt(bytes, cursor.at + 2, digits) : -1;
  cursor.code = space;
  if (code >= 0) {
    cursor.at += 2 + digits;
    cursor.code = code;
    if (code >= 0xd800 && code < 0xdc00 && textAt(bytes, cursor.at, 2) === "\\u") {
      cursor.code = ((code - 0xd800) << 10) + (hexAt(bytes, cursor.at + 2, 4) - 0xdc00) + 0x10000;
      cursor.at += 6;
    }
  } else cursor.at += /[nrtbfN]/.test(kind) ? 2 : 1;
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  let text = "";
  for (let index = at; index < at + length && index < bytes.length; index += 1)
    text += String.fromCharCode(bytes[index] ?? 0);
  return text;
}

/** A number in hexadecimal; -1 where there is none. */
function hexAt(bytes: Uint8Array, at: number, length: number): number {
  const text = textAt(bytes, at, length);
  return text.length === length && /^[0-9a-fA-F]+$/.test(text) ? Number.parseInt(text, 16) : -1;
}
