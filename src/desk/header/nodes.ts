import { isCollection, isMap, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";

/** From which offset to which something stands in a header. */
type Span = readonly [start: number, end: number];

/** Where a value stands, without what belongs to nothing after it. */
export function spanOf(node: Node, source: string): Span {
  const [start, end] = node.range ?? [0, 0];
  if (isCollection(node) && node.flow) return [start, end];
  const last = isCollection(node) ? node.items.at(-1) : undefined;
  if (last !== undefined) return [start, isMap(node) ? pairEnd(last as Pair, source) : spanOf(last as Node, source)[1]];
  const length = source.slice(start, end).trimEnd().length;
  return [start, start + length];
}

/** Where a key begins. */
export function keyStart({ key }: Pair): number {
  return (key as Node).range?.[0] ?? 0;
}

/** The offset after the colon of a key; undefined where it has none, as a key between braces may. */
export function colonEnd({ key }: Pair, source: string): number | undefined {
  const end = (key as Node).range?.[1] ?? 0;
  const [space] = /^[ \t]*:/.exec(source.slice(end)) ?? [];
  return space === undefined ? undefined : end + space.length;
}

/** Whether something stands after a key's colon. */
export function hasValue({ value }: Pair): boolean {
  if (value === null || value === undefined) return false;
  const [start = 0, end = 0] = (value as Node).range ?? [];
  return !isScalar(value) || end > start;
}

/** Where a key ends with its value. */
export function pairEnd(pair: Pair, source: string): number {
  if (hasValue(pair)) return spanOf(pair.value as Node, source)[1];
  return colonEnd(pair, source) ?? (pair.key as Node).range?.[1] ?? 0;
}

/** Where each part of a collection begins and ends. */
export function partsOf(parent: YAMLMap | YAMLSeq, source: string): Span[] {
  return isMap(parent)
    ? parent.items.map((pair) => [keyStart(pair as Pair), pairEnd(pair as Pair, source)])
    : parent.items.map((item) => spanOf(item as Node, source));
}

/** Where the dash of an entry stands; undefined where something else is between them. */
export function dashBefore(start: number, source: string): number | undefined {
  return /-[ \t]*$/.exec(source.slice(0, start))?.index;
}

/** Where the line of an offset begins. */
export function lineStart(offset: number, source: string): number {
  return source.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the line of an offset ends, before its `\n`. */
export function lineEnd(offset: number, source: string): number {
  const end = source.indexOf("\n", offset);
  return end < 0 ? source.length : end;
}
