/** Decodes a page or an export by its byte-order mark, by what it says of itself, else as UTF-8, else as Windows-1252. WHATWG Encoding. */
export function decodePage(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return new TextDecoder(first === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  // What calls itself something else is often UTF-8 all the same, and hardly anything else is by chance.
  const asUtf8 = decoded(bytes, "utf-8");
  if (asUtf8 !== undefined) return asUtf8;
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2048));
  const label = /<\?xml[^>]*\bencoding=["']([\w-]+)|<meta[^>]+\bcharset=["']?\s*([\w-]+)/i.exec(start);
  const named = label?.[1] ?? label?.[2] ?? "";
  const isWrong = named === "" || /^utf-?8$/i.test(named);
  return (isWrong ? undefined : decoded(bytes, named)) ?? new TextDecoder("windows-1252").decode(bytes);
}

/** Undefined where the bytes are not of that encoding, or nobody knows it. */
function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
