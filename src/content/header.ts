import {
  type Document,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
} from "yaml";
import type { Told } from "./told.ts";

/** A way to a value in a header: keys of maps and places in lists. */
export type Way = readonly PropertyKey[];

/** A header that could be read: every scalar is the string that was typed, and each has its place in the file. */
export interface Header {
  readonly values: Readonly<Record<string, unknown>>;
  /** Where a value stands, or else the nearest thing around it that does. */
  place(way: Way): Place;
  /** Where a key stands. */
  keyPlace(way: Way): Place;
  /** The line of the file on which a value begins, as typed. */
  lineOf(way: Way): string;
}

/** Counted from 1, in the whole file. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const mostBrackets = 1000;

/**
 * Reads YAML 1.2 with the failsafe schema. Anchors, aliases, tags and repeated keys are refused, and so is a value that
 * YAML would cut at a ` #`. What cannot be read is told with the line in its quoted form.
 */
export function readHeader(source: string, firstLine: number): Header | { readonly problems: readonly Told[] } {
  const lines = source.split("\n");
  const at = (place: { line: number; col: number }) => ({ line: place.line + firstLine - 1, column: place.col });
  const tooDeep = deepLine(lines);
  if (tooDeep >= 0) {
    return {
      problems: [
        unreadable(
          { line: tooDeep + firstLine, column: 1 },
          lines[tooDeep] ?? "",
          "the header has more brackets than can be read",
        ),
      ],
    };
  }

  const counter = new LineCounter();
  const document = parseDocument(source, {
    schema: "failsafe",
    lineCounter: counter,
    prettyErrors: false,
    logLevel: "silent",
  });
  const faults = [
    ...document.errors.map((error) => ({ offset: error.pos[0], what: wordsFor(error.code, error.message) })),
    ...refusedNodes(document),
  ];
  if (faults.length === 0 && document.contents !== null && !isMap(document.contents)) {
    faults.push({ offset: 0, what: "the header is not a list of keys and values" });
  }
  if (faults.length > 0) {
    const told = faults.map(({ offset, what }) => {
      const place = counter.linePos(Math.min(offset, Math.max(source.length - 1, 0)));
      return unreadable(at(place), lines[place.line - 1] ?? "", what);
    });
    return { problems: firstOfEachLine(told) };
  }

  const placeOf = (node: unknown): Place => at(counter.linePos((node as Node | undefined)?.range?.[0] ?? 0));
  const place = (way: Way): Place => {
    for (let length = way.length; length > 0; length -= 1) {
      const node = document.getIn(way.slice(0, length), true);
      if (node !== undefined) return placeOf(node);
    }
    return { line: firstLine, column: 1 };
  };
  return {
    values: (document.toJS() as Record<string, unknown> | null) ?? {},
    place,
    keyPlace: (way) => {
      const parent = way.length > 1 ? document.getIn(way.slice(0, -1), true) : document.contents;
      const pair = isMap(parent) ? parent.items.find((item) => keyOf(item) === String(way.at(-1))) : undefined;
      return pair ? placeOf(pair.key) : place(way);
    },
    lineOf: (way) => lines[place(way).line - firstLine] ?? "",
  };
}

function unreadable(place: Place, line: string, what: string): Told {
  const paste = quotedLine(line);
  return {
    level: "error",
    ...place,
    what,
    write: paste ? "the value between straight double quotes" : 'one key and its value in a line, such as title: "…"',
    ...(paste && { paste: [paste] }),
  };
}

/** The line with its value in double quotes, as YAML reads it back to the letter; nothing where it has no key. */
export function quotedLine(line: string): string | undefined {
  const [, start, value] = /^(\s*(?:- )?\w+:)\s+(\S.*?)\s*$/.exec(line.replaceAll("\t", " ")) ?? [];
  if (start === undefined || value === undefined) return undefined;
  return `${start} "${unwrapped(value).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** A value without the curly or straight quotes around the whole of it, or one that is opened and never closed. */
function unwrapped(value: string): string {
  const wrapped = /^[“”‘’](.*)[“”‘’]$/.exec(value) ?? /^"(.*)"$/.exec(value) ?? /^'(.*)'$/.exec(value);
  if (wrapped) return wrapped[1] ?? "";
  return /^(["'])(?!.*\1)/.test(value) ? value.slice(1) : value;
}

function wordsFor(code: string, message: string): string {
  switch (code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      return "a colon and a space within a value end it";
    case "TAB_AS_INDENT":
      return "a tab stands where only spaces may";
    case "DUPLICATE_KEY":
      return "the key stands here for the second time";
    case "BAD_SCALAR_START":
      return "a value may not begin with this character";
    case "MISSING_CHAR":
      return "a quote or a bracket is opened and never closed";
    case "UNEXPECTED_TOKEN":
      return "the value goes on after its closing quote or bracket";
    default:
      return `YAML cannot read this (${message.split("\n")[0]})`;
  }
}

/** What YAML reads without complaint and an officer never means. */
function refusedNodes(document: Document.Parsed): { offset: number; what: string }[] {
  const found: { offset: number; what: string }[] = [];
  const tell = (node: Node, what: string) => found.push({ offset: node.range?.[0] ?? 0, what });
  visit(document, {
    Alias: (_key, node) => tell(node, "a value may not begin with * unless it is quoted"),
    Node: (_key, node) => {
      if (node.anchor) tell(node, "a value may not begin with & unless it is quoted");
      if (node.tag) tell(node, "a value may not begin with ! unless it is quoted");
    },
    Scalar: (_key, node: Scalar) => {
      if (node.comment && node.type === "PLAIN") tell(node, "a space and # in a value drop the rest of the line");
    },
    Pair: (_key, pair: Pair) => {
      if (isScalar(pair.key) && pair.key.source === "<<") tell(pair.key, "a header has no merge keys");
    },
  });
  return found;
}

function keyOf(item: unknown): string | undefined {
  return isPair(item) && isScalar(item.key) ? String(item.key.value) : undefined;
}

/** YAML reads brackets by recursion: a header with more than any officer writes is refused before it is read. */
function deepLine(lines: readonly string[]): number {
  let brackets = 0;
  return lines.findIndex((line) => {
    brackets += line.match(/[[{]/g)?.length ?? 0;
    return brackets > mostBrackets;
  });
}

function firstOfEachLine(told: readonly Told[]): Told[] {
  return told.filter((problem, index) => told.findIndex((other) => other.line === problem.line) === index);
}
