import { type Document, isMap, isScalar, type LineCounter, parseDocument, visit } from "yaml";

/** Parses YAML 1.2 with the failsafe schema: every scalar stays the text that was typed. */
export function parseYaml(source: string, lineCounter?: LineCounter): Document.Parsed {
  return parseDocument(source, {
    schema: "failsafe",
    prettyErrors: false,
    // Warns of nothing; "silent" would also keep quiet about all that follows the end of a document.
    logLevel: "error",
    // Compares every key with every other, a second for 64 KB of keys; `repeatedKeys` looks at each once.
    uniqueKeys: false,
    ...(lineCounter && { lineCounter }),
  });
}

/** Whether a header can be read and is keys, lists and values, without the anchors, aliases and tags that YAML has besides. */
export function isPlain(document: Document.Parsed): boolean {
  let plain = document.errors.length === 0 && (document.contents === null || isMap(document.contents));
  const refuse = () => {
    plain = false;
    return visit.BREAK;
  };
  visit(document, {
    Alias: refuse,
    Value: (_key, { anchor, tag }) => (anchor || tag ? refuse() : undefined),
    Pair: (_key, { key }) => (isScalar(key) ? undefined : refuse()),
  });
  return plain;
}

/** A key that stands twice in one map. Offsets count from 0 in the source. */
interface RepeatedKey {
  readonly key: string;
  readonly offset: number;
  readonly firstOffset: number;
}

/** Finds the keys that a map has twice, which YAML forbids. */
export function repeatedKeys(document: Document.Parsed): RepeatedKey[] {
  const repeated: RepeatedKey[] = [];
  visit(document, {
    Map: (_place, { items }) => {
      const seen = new Map<string, number>();
      for (const { key } of items) {
        const [name, offset] = isScalar(key) ? [String(key.value), key.range?.[0] ?? 0] : ["", 0];
        const firstOffset = seen.get(name);
        if (firstOffset === undefined) seen.set(name, offset);
        else repeated.push({ key: name, offset, firstOffset });
      }
    },
  });
  return repeated;
}
