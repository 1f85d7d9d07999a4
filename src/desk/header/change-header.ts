import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Edit } from "./line-ends.ts";
import { colonEnd, dashBefore, hasValue, keyStart, lineEnd, lineStart, pairEnd, partsOf, spanOf } from "./nodes.ts";
import type { Style } from "./style.ts";
import { type HeaderValue, type Spot, writeAfter, writeEntry, writeInline, writePair } from "./write-value.ts";

/** A way to a value: `["image", "alt"]`, `["documents", 0, "title"]`. */
export type ValuePath = readonly (string | number)[];

/** A header that can be read, and how one like it is written. */
export interface OpenHeader {
  readonly source: string;
  readonly document: Document.Parsed;
  readonly style: Style;
}

/** The one edit that gives a value to what a way leads to. */
export function changeOf(header: OpenHeader, path: ValuePath, value: HeaderValue): Edit | undefined {
  const [outer, step] = [path.slice(0, -1), path.at(-1)];
  const parent = nodeAt(header, outer);
  if (typeof step === "string" && isMap(parent)) {
    const pair = pairOf(parent, step);
    return pair ? replacedPair(header, path, parent, pair, value) : addedPair(header, outer, parent, step, value);
  }
  if (typeof step === "number" && isSeq(parent) && parent.items.length > 0) {
    const item = parent.items[step] as Node | undefined;
    return item ? replacedEntry(header, path, parent, item, value) : addedEntry(header, path, parent, value);
  }
  if (typeof step === "string" && outer.length === 0) return firstPair(header, step, value);
  if (step === undefined || outer.length === 0) return undefined;
  if (typeof step === "string") return changeOf(header, outer, { [step]: value });
  const before = step > 0 && isScalar(parent) && parent.value ? [String(parent.value)] : [];
  return changeOf(header, outer, [...before, value]);
}

/** The one edit that takes out what a way leads to, and what it was the last of. */
export function removalOf(header: OpenHeader, path: ValuePath): Edit | undefined {
  const [outer, step] = [path.slice(0, -1), path.at(-1)];
  const parent = nodeAt(header, outer);
  if (!isMap(parent) && !isSeq(parent)) return undefined;
  const index = isMap(parent) ? parent.items.indexOf(pairOf(parent, String(step)) as never) : Number(step);
  if (!parent.items[index]) return undefined;
  if (parent.items.length === 1 && outer.length > 0) return removalOf(header, outer);
  return removedPart(header.source, parent, index);
}

function removedPart(source: string, parent: YAMLMap | YAMLSeq, index: number): Edit | undefined {
  const parts = partsOf(parent, source);
  const [[start, end] = [0, 0], before, after] = [parts[index], parts[index - 1], parts[index + 1]];
  if (parent.flow) {
    if (after) return { start, end: after[0], insert: "" };
    return { start: before?.[1] ?? start, end, insert: "" };
  }
  const from = isSeq(parent) ? dashBefore(start, source) : start;
  if (from === undefined) return undefined;
  const line = lineStart(from, source);
  if (source.slice(line, from).trim() !== "") return after && { start, end: after[0], insert: "" };
  const stop = lineEnd(end, source);
  // The last line of a file may have no end.
  return stop < source.length
    ? { start: line, end: stop + 1, insert: "" }
    : { start: Math.max(0, line - 1), end: stop, insert: "" };
}

function nodeAt({ document }: OpenHeader, path: ValuePath): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true);
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key) as Pair | undefined;
}

/** Whether brackets stand around what a way leads to. */
function isInBrackets(header: OpenHeader, path: ValuePath): boolean {
  return path.some((_, length) => {
    const node = nodeAt(header, path.slice(0, length));
    return isCollection(node) && node.flow === true;
  });
}

function spotOf(header: OpenHeader, way: ValuePath, offset: number): Spot {
  const indent = offset - lineStart(offset, header.source);
  return { way, indent, isInBrackets: isInBrackets(header, [...way, ""]) };
}

function replacedPair(
  header: OpenHeader,
  path: ValuePath,
  map: YAMLMap,
  pair: Pair,
  value: HeaderValue,
): Edit | undefined {
  const { source, style } = header;
  // The first key of an entry of a list stands as far from the margin as those below it.
  const [first = pair] = map.items as Pair[];
  const spot = { ...spotOf(header, path, keyStart(first)), isInBrackets: isInBrackets(header, path) };
  const colon = colonEnd(pair, source);
  if (colon === undefined) {
    const end = pairEnd(pair, source);
    return { start: end, end, insert: `:${writeAfter(value, spot, style)}` };
  }
  const written = writeAfter(value, spot, style);
  if (!hasValue(pair)) return { start: colon, end: colon, insert: written };
  const old = pair.value as Node;
  const [start, end] = spanOf(old, source);
  const isOnLine = isCollection(old) ? old.flow === true : isScalar(old) && !String(old.type).startsWith("BLOCK");
  return isOnLine && !written.startsWith("\n")
    ? { start, end, insert: written.slice(1) }
    : { start: colon, end, insert: written };
}

function addedPair(header: OpenHeader, way: ValuePath, map: YAMLMap, key: string, value: HeaderValue): Edit {
  const { source, style } = header;
  const [first] = map.items as Pair[];
  const start = map.range?.[0] ?? 0;
  const spot = spotOf(header, way, first ? keyStart(first) : start);
  const written = writePair(key, value, spot, style);
  const before = beforeIt(style.orderAt(way), map, key);
  if (!first) return { start, end: map.range?.[1] ?? start, insert: `{${written}}` };
  const margin = map.flow ? "" : " ".repeat(spot.indent);
  const between = map.flow ? ", " : `\n${margin}`;
  if (!before) return { start: keyStart(first), end: keyStart(first), insert: written + between };
  const end = pairEnd(before, source);
  const at = map.flow ? end : lineEnd(end, source);
  return { start: at, end: at, insert: between + written };
}

/** The key after which another goes: the nearest that comes before it in the order; the last where no order has it. */
function beforeIt(order: readonly string[], map: YAMLMap, key: string): Pair | undefined {
  const place = order.indexOf(key);
  if (place < 0) return map.items.at(-1) as Pair | undefined;
  const placed = (map.items as Pair[]).map((pair) => ({
    pair,
    at: order.indexOf(String((pair.key as Node & { value: unknown }).value)),
  }));
  return placed.filter(({ at }) => at >= 0 && at < place).toSorted((a, b) => b.at - a.at)[0]?.pair;
}

/** The first key of a header that has none, below its comments. */
function firstPair({ source, style }: OpenHeader, key: string, value: HeaderValue): Edit {
  const written = writePair(key, value, { way: [], indent: 0, isInBrackets: false }, style);
  const isEnded = source === "" || source.endsWith("\n");
  return { start: source.length, end: source.length, insert: isEnded ? `${written}\n` : `\n${written}` };
}

function replacedEntry(
  header: OpenHeader,
  path: ValuePath,
  list: YAMLSeq,
  item: Node,
  value: HeaderValue,
): Edit | undefined {
  const { source, style } = header;
  const [start, end] = spanOf(item, source);
  const spot = { ...spotOf(header, path, start), isInBrackets: true };
  if (isInBrackets(header, [...path, ""]) || list.flow) return { start, end, insert: writeInline(value, spot, style) };
  const dash = dashBefore(start, source);
  if (dash === undefined) return undefined;
  const indent = dash - lineStart(dash, source);
  return { start: dash, end, insert: writeEntry(value, { ...spot, indent, isInBrackets: false }, style) };
}

function addedEntry(header: OpenHeader, path: ValuePath, list: YAMLSeq, value: HeaderValue): Edit | undefined {
  const { source, style } = header;
  const [start, end] = spanOf(list.items.at(-1) as Node, source);
  const spot = { way: path, indent: 0, isInBrackets: true };
  if (list.flow) return { start: end, end, insert: `, ${writeInline(value, spot, style)}` };
  const dash = dashBefore(start, source);
  if (dash === undefined) return undefined;
  const indent = dash - lineStart(dash, source);
  const at = lineEnd(end, source);
  const insert = `\n${" ".repeat(indent)}${writeEntry(value, { ...spot, indent, isInBrackets: false }, style)}`;
  return { start: at, end: at, insert };
}
