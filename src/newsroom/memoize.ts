/** The same function, which makes what it answers once for each key. */
export function memoize<K, T>(make: (key: K) => T): (key: K) => T {
  return madeOnce(new Map<K, T>(), make);
}

/** The same function, which makes what it answers once for each object, and forgets it once nobody has the object. */
export function memoizeWeakly<K extends object, T>(make: (key: K) => T): (key: K) => T {
  return madeOnce(new WeakMap<K, T>(), make);
}

interface Made<K, T> {
  get(key: K): T | undefined;
  set(key: K, value: T): unknown;
}

function madeOnce<K, T>(made: Made<K, T>, make: (key: K) => T): (key: K) => T {
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const now = make(key);
    made.set(key, now);
    return now;
  };
}
