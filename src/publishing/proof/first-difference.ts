/**
 * Where two things are not the same, as a way of keys such as `releases[].title`; undefined where they are. Only keys of our code are in it:
 * never what a list or a map is sorted by, nor a value.
 */
export function firstDifference(one: unknown, other: unknown): string | undefined {
  // One thing is reached in many ways.
  const same = new WeakMap<object, object>();
  const compare = (a: unknown, b: unknown, way: string): string | undefined => {
    if (Object.is(a, b)) return undefined;
    if (!isObject(a) || !isObject(b) || Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return way;
    if (same.get(a) === b) return undefined;
    same.set(a, b);
    if (a instanceof Map || a instanceof Set) return compare([...a], [...(b as typeof a)], way);
    if (Array.isArray(a) && Array.isArray(b)) {
      if (a.length !== b.length) return way;
      return firstOf(a.keys(), (index) => compare(a[index], b[index], `${way}[]`));
    }
    const [keys, otherKeys] = [Object.keys(a), Object.keys(b)];
    if (keys.join() !== otherKeys.join()) return way;
    return firstOf(keys, (key) => compare(a[key as never], b[key as never], way === "" ? key : `${way}.${key}`));
  };
  return compare(one, other, "");
}

function isObject(thing: unknown): thing is object {
  return typeof thing === "object" && thing !== null;
}

function firstOf<T>(list: Iterable<T>, find: (one: T) => string | undefined): string | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
