import { digestOfBytes } from "./digest.ts";

/** An object of so many keys is an item, or as large as one: it stands in many views, and is gone through once. */
const large = 8;

const known = new WeakMap<object, string>();

/**
 * The SHA-256 of all that a view holds, however deep: what differs has another digest. What an object would have to load stands for
 * itself by the `digest` beside it. Objects with many keys are gone through once and must not change afterwards. Throws where a view
 * holds what is no data, as a function or an object of a class.
 */
export function digestOfView(view: unknown): string {
  return digestOfBytes(written(view));
}

/** A value as text that no other value has: the kind of each part stands before it, and the length of each text. */
function written(value: unknown): string {
  switch (typeof value) {
    case "string":
      return `"${value.length}:${value}`;
    case "number":
      return Object.is(value, -0) ? "n-0;" : `n${value};`;
    case "boolean":
      return value ? "t" : "f";
    case "undefined":
      return "u";
    case "object":
      return value === null ? "0" : writtenObject(value);
    default:
      throw new TypeError(`a view holds a ${typeof value}`);
  }
}

function writtenObject(value: object): string {
  if (Array.isArray(value)) return `[${writtenParts(value)}]`;
  if (value instanceof Map) return `M${writtenParts(value.keys())}=${writtenParts(value.values())};`;
  if (value instanceof Set) return `S${writtenParts(value)};`;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError("a view holds an object of a class");
  const keys = Object.keys(value);
  if (keys.length < large) return writtenKeys(value, keys);
  let digest = known.get(value);
  if (digest === undefined) {
    digest = digestOfBytes(writtenKeys(value, keys));
    known.set(value, digest);
  }
  return `#${digest}`;
}

function writtenKeys(value: object, keys: readonly string[]): string {
  const parts = value as Readonly<Record<string, unknown>>;
  const isDigested = typeof parts["digest"] === "string" && Object.hasOwn(value, "digest");
  let all = "{";
  for (const key of keys) all += written(key) + (isDigested && isLoaded(value, key) ? "d" : written(parts[key]));
  return `${all}}`;
}

/** Whether a part of an object is worked out, or read, when it is asked for. */
function isLoaded(value: object, key: string): boolean {
  return Object.getOwnPropertyDescriptor(value, key)?.get !== undefined;
}

function writtenParts(parts: Iterable<unknown>): string {
  let all = "";
  for (const part of parts) all += written(part);
  return all;
}
