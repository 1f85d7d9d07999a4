/** The same words in memory of their own: a piece of a text keeps the whole text alive for as long as it is kept. */
export function copyString(piece: string): string {
  return Buffer.from(piece).toString();
}

/**
 * The same text, joined: V8 keeps what was put together as a tree of its pieces until somebody reads it, and for as long as
 * it is kept each collection of garbage goes through every piece.
 */
export function flattenString(text: string): string {
  text.isWellFormed();
  return text;
}

/** The same function, which makes what it answers once for each key. */
export function memoize<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const now = make(key);
    made.set(key, now);
    return now;
  };
}
