/** A piece of RTF 1.9.1: a group's beginning or end, a control word with its number, a byte of text, text, or bytes as they are. */
export type RtfToken =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  | { readonly kind: "word"; readonly name: string; readonly value: number | undefined }
  | { readonly kind: "byte"; readonly byte: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array };

const piece = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\(\r\n|[^a-z])|([{}])|([^\\{}\r\n]+)/giy;

/** Cuts RTF into its pieces. Bytes that are not in ASCII are read one by one: what they mean depends on the font. */
export function* readTokens(bytes: Uint8Array): Generator<RtfToken> {
  const source = asLatin1(bytes);
  let at = 0;
  while (at < source.length) {
    piece.lastIndex = at;
    const found = piece.exec(source);
    if (!found) {
      at += 1;
      continue;
    }
    at = piece.lastIndex;
    const [, name, value, hex, symbol, brace, text] = found;
    if (name === "bin" && value) {
      yield { kind: "bytes", bytes: bytes.subarray(at, at + Number(value)) };
      at += Number(value);
    } else if (name) yield { kind: "word", name, value: value === undefined ? undefined : Number(value) };
    else if (hex) yield { kind: "byte", byte: Number.parseInt(hex, 16) };
    // A line's end after a backslash ends a paragraph: TextEdit and other programs of a Mac write no other.
    else if (symbol) yield { kind: "word", name: /[\r\n]/.test(symbol) ? "par" : symbol, value: undefined };
    else if (brace === "{") yield { kind: "open" };
    else if (brace) yield { kind: "close" };
    else if (text) yield* textTokens(text);
  }
}

function* textTokens(text: string): Generator<RtfToken> {
  for (const part of text.split(/([\x80-\xFF])/)) {
    if (part.length === 1 && part >= "\x80") yield { kind: "byte", byte: part.charCodeAt(0) };
    else if (part) yield { kind: "text", text: part };
  }
}

/** Each byte as the character of its number. */
function asLatin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 8_192)
    parts.push(String.fromCharCode(...bytes.subarray(from, from + 8_192)));
  return parts.join("");
}
