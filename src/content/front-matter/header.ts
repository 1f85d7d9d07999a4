import { type Document, isCollection, isMap, isScalar, LineCounter, type Node, type Pair } from "yaml";
import type { PlacedHeader, Way } from "../../newsroom/source.ts";
import type { Place, PlacedViolation } from "../../problems/problem.ts";
import { readPlainHeader } from "./plain-header.ts";
import { quoted } from "./quoted-line.ts";
import { headerFaults } from "./yaml-errors.ts";
import { isPlain, parseYaml, repeatedKeys } from "./yaml-text.ts";
import { headerRemarks } from "./yaml-warnings.ts";

/** `documents[2].title`, counted from 1 as people count. */
export function nameOf(way: Way): string {
  return way
    .map((step, index) => (typeof step === "number" ? `[${step + 1}]` : `${index > 0 ? "." : ""}${String(step)}`))
    .join("");
}

/** A header that could be read: every scalar is the string that was typed, and each has its place in the file. */
export interface Header extends PlacedHeader {
  /** What YAML reads without complaint and its author did not mean. */
  readonly remarks: readonly PlacedViolation[];
  /** Whether it is one group in braces, into which no line can be put. */
  readonly isInBraces: boolean;
  /** Where it stands, with its name as the field. */
  at(way: Way): Place;
  /** Where a key stands, with its name as the field. */
  atKey(way: Way): Place;
  /** Where a key stands. */
  keyPlace(way: Way): Place;
  /** The line of a key with another in its place. */
  withKey(way: Way, key: string): string | undefined;
  /** The text that a comma between braces cut, where the way leads to a key without a value that is a part of it. */
  cutText(way: Way): CutText | undefined;
}

/** A text such as that of `{alt: A bin, full}`, from which the comma made a key `full`. */
interface CutText extends Place {
  /** The key that the text belongs to. */
  readonly key: string;
  /** Whether the part asked for is the first after the comma. */
  readonly isFirst: boolean;
  /** The line with the whole text in quotes. */
  readonly whole: string;
}

/**
 * Reads YAML 1.2 with the failsafe schema. Anchors, aliases, tags and repeated keys are refused. What cannot be read is
 * told with its line in a form that can.
 */
export function readHeader(
  source: string,
  firstLine: number,
): Header | { readonly violations: readonly PlacedViolation[] } {
  const plain = readPlainHeader(source);
  if (plain)
    return { values: plain, remarks: [], isInBraces: false, ...placesIn(source, firstLine, () => parse(source)) };

  const parsed = parse(source);
  const { document, counter } = parsed;
  if (!isPlain(document) || repeatedKeys(document).length > 0)
    return { violations: headerFaults(source, document, firstLine) };
  return {
    values: (document.toJS() as Record<string, unknown> | null) ?? {},
    isInBraces: isMap(document.contents) && document.contents.flow === true,
    remarks: headerRemarks(source, document, counter, firstLine),
    ...placesIn(source, firstLine, () => parsed),
  };
}

interface Parsed {
  readonly document: Document.Parsed;
  readonly counter: LineCounter;
}

function parse(source: string): Parsed {
  const counter = new LineCounter();
  return { document: parseYaml(source, counter), counter };
}

type Places = Omit<Header, "values" | "remarks" | "isInBraces">;

/** `parse` is called once, and only where a place is asked for: most headers are never parsed for theirs. */
function placesIn(source: string, firstLine: number, parse: () => Parsed): Places {
  const lines = source.split("\n");
  let known: Parsed | undefined;
  const parsed = () => {
    known ??= parse();
    return known;
  };
  const nodeAt = (way: Way): Node | undefined => {
    for (let length = way.length; length > 0; length -= 1) {
      const node = parsed().document.getIn(way.slice(0, length), true);
      if (node !== undefined) return node as Node;
    }
    return undefined;
  };
  const keyAt = (way: Way): Node | undefined => {
    const { document } = parsed();
    const parent = way.length > 1 ? document.getIn(way.slice(0, -1), true) : document.contents;
    const isIt = ({ key }: Pair) => isScalar(key) && key.value === String(way.at(-1));
    return isMap(parent) ? (parent.items.find(isIt)?.key as Node | undefined) : undefined;
  };
  const placeOf = (node: Node | undefined): Place => {
    if (!node?.range) return { line: firstLine, column: 1 };
    const { line, col } = parsed().counter.linePos(node.range[0]);
    return { line: line + firstLine - 1, column: col };
  };
  const replaced = (node: Node | undefined, change: (typed: string) => string, last = node): string | undefined => {
    if (!node?.range || !last?.range) return undefined;
    const [start, end] = [node.range[0], last.range[1]].map((offset) => parsed().counter.linePos(offset));
    const line = lines[(start?.line ?? 1) - 1] ?? "";
    if (!start || !end || start.line !== end.line) return undefined;
    const typed = line.slice(start.col - 1, end.col - 1);
    return line.slice(0, start.col - 1) + change(typed) + line.slice(end.col - 1);
  };
  return {
    place: (way) => placeOf(nodeAt(way)),
    at: (way) => ({ ...placeOf(nodeAt(way)), field: nameOf(way) }),
    atKey: (way) => ({ ...placeOf(keyAt(way) ?? nodeAt(way)), field: nameOf(way) }),
    keyPlace: (way) => placeOf(keyAt(way) ?? nodeAt(way)),
    withValue: (way, change) => replaced(nodeAt(way), change),
    withKey: (way, key) => replaced(keyAt(way), () => key),
    indentOf: (way) => {
      const node = nodeAt(way);
      if (!isCollection(node) || node.flow || !node.range) return undefined;
      return lines[(parsed().counter.linePos(node.range[0]).line ?? 1) - 1]?.match(/^ */)?.[0];
    },
    cutText: (way) => {
      const parent = parsed().document.getIn(way.slice(0, -1), true);
      if (!isMap(parent) || !parent.flow) return undefined;
      const at = parent.items.findIndex(({ key }) => isScalar(key) && key.value === String(way.at(-1)));
      const isPart = ({ value }: Pair) => value === null;
      const first = parent.items.findLastIndex((pair, index) => index < at && !isPart(pair));
      const after = parent.items.findIndex((pair, index) => index > at && !isPart(pair));
      const [text, last] = [parent.items[first], parent.items.slice(0, after < 0 ? undefined : after).at(-1)];
      if (!text || !last || !isPart(parent.items[at] as Pair)) return undefined;
      if (!isScalar(text.key) || !isScalar(text.value) || text.value.type !== "PLAIN") return undefined;
      const whole = replaced(text.value as Node, quoted, last.key as Node);
      return whole === undefined
        ? undefined
        : { ...placeOf(text.value as Node), key: String(text.key.value), isFirst: at === first + 1, whole };
    },
  };
}
