/** A text somewhere in the data of a newsroom. */
export interface Text {
  /** The key that it stands under, which tells HTML and file names from other texts. */
  readonly key: string;
  readonly text: string;
}

/** Every text in some data, each object looked into once. */
export function* textsIn(data: unknown, key = "", seen = new Set<unknown>()): Generator<Text> {
  if (typeof data === "string") yield { key, text: data };
  else for (const [name, value] of newPartsOf(data, seen)) yield* textsIn(value, name ?? key, seen);
}

/** Every text in some data that is not the same at the same place in other data: what a gate took away or changed. */
export function* textsNotIn(data: unknown, other: unknown, key = "", seen = new Set<unknown>()): Generator<Text> {
  if (data === other) return;
  if (typeof data === "string") yield { key, text: data };
  else {
    const others = new Map(partsOf(other));
    let index = 0;
    for (const [name, value] of newPartsOf(data, seen)) {
      const same = name === undefined ? partsOf(other)[index]?.[1] : others.get(name);
      index += 1;
      yield* textsNotIn(value, same, name ?? key, seen);
    }
  }
}

/** Every picture and document in some data. */
export function* filesIn(data: unknown, seen = new Set<unknown>()): Generator<OriginalFile> {
  if (isOriginal(data)) yield data;
  for (const [, value] of newPartsOf(data, seen)) yield* filesIn(value, seen);
}

/** A file as its author gave it. */
export interface OriginalFile {
  readonly kind: "picture" | "document";
  /** On disk. */
  readonly file: string;
  readonly address: string;
}

function isOriginal(data: unknown): data is OriginalFile {
  return typeof data === "object" && data !== null && "kind" in data && "file" in data && "address" in data;
}

type Part = readonly [name: string | undefined, value: unknown];

function newPartsOf(data: unknown, seen: Set<unknown>): readonly Part[] {
  if (typeof data !== "object" || data === null || seen.has(data)) return [];
  seen.add(data);
  return partsOf(data);
}

/** What an object, a map or a list consists of; a part of a list has no name of its own. */
function partsOf(data: unknown): readonly Part[] {
  if (typeof data !== "object" || data === null) return [];
  if (data instanceof Map) return [...data.values()].map((value) => [undefined, value] as const);
  if (Array.isArray(data) || data instanceof Set) return [...data].map((value) => [undefined, value] as const);
  return Object.entries(data);
}
