import { isScalar, isSeq } from "yaml";
import { parseYaml } from "../../content/front-matter/yaml-text.ts";
import type { Style } from "./style.ts";

/** A value of a header as it is typed: a date and a number are texts too. */
export type HeaderValue = string | readonly HeaderValue[] | { readonly [key: string]: HeaderValue | undefined };

/** Where a value is written. */
export interface Spot {
  readonly way: readonly PropertyKey[];
  /** How far its key or its dash stands from the margin. */
  readonly indent: number;
  /** Whether brackets stand around it, so that all of it has to be on one line. */
  readonly isInBrackets: boolean;
}

/** Whether a value is a list. */
export function isList(value: HeaderValue): value is readonly HeaderValue[] {
  return Array.isArray(value);
}

/** A key as YAML reads it back. */
export function writeKey(key: string, isInBrackets: boolean): string {
  return scalar(key, { isInBrackets }, false);
}

/** `key: value`, over several lines where it is a group or a list of such. */
export function writePair(key: string, value: HeaderValue, spot: Spot, style: Style): string {
  return `${writeKey(key, spot.isInBrackets)}:${writeAfter(value, { ...spot, way: [...spot.way, key] }, style)}`;
}

/** `- value`. */
export function writeEntry(value: HeaderValue, spot: Spot, style: Style): string {
  if (typeof value === "string" || isList(value) || entriesOf(value, spot, style).length === 0)
    return `- ${writeInline(value, spot, style)}`;
  return `- ${writeLines(value, { ...spot, indent: spot.indent + 2 }, style).trimStart()}`;
}

/** A value as it stands after the colon of its key, with the space or the end of line before it. */
export function writeAfter(value: HeaderValue, spot: Spot, style: Style): string {
  if (spot.isInBrackets || typeof value === "string" || isEmpty(value)) return ` ${writeInline(value, spot, style)}`;
  const inner = { ...spot, indent: spot.indent + 2 };
  if (!isList(value)) return `\n${writeLines(value, inner, style)}`;
  const shape = style.shapeAt(spot.way);
  const isWords = shape?.kind === "list" && shape.entry.kind === "words";
  if (value.every((entry) => typeof entry === "string") && !isWords) return ` ${writeInline(value, spot, style)}`;
  return value.map((entry) => `\n${" ".repeat(inner.indent)}${writeEntry(entry, entrySpot(inner), style)}`).join("");
}

/** A value on one line. */
export function writeInline(value: HeaderValue, spot: Spot, style: Style): string {
  if (typeof value === "string") return scalar(value, spot, isInQuotes(spot.way, style));
  const inner = { ...spot, isInBrackets: true };
  if (isList(value)) {
    const shape = style.shapeAt(spot.way);
    const [only] = value;
    if (value.length === 1 && typeof only === "string" && shape?.kind === "list" && shape.canBeOne)
      return writeInline(only, entrySpot(spot), style);
    return `[${value.map((entry) => writeInline(entry, entrySpot(inner), style)).join(", ")}]`;
  }
  return `{${entriesOf(value, spot, style)
    .map(([key, part]) => writePair(key, part, inner, style))
    .join(", ")}}`;
}

function writeLines(value: { readonly [key: string]: HeaderValue | undefined }, spot: Spot, style: Style): string {
  return entriesOf(value, spot, style)
    .map(([key, part]) => `${" ".repeat(spot.indent)}${writePair(key, part, spot, style)}`)
    .join("\n");
}

/** The keys of a group that have a value, in their order. */
function entriesOf(
  value: { readonly [key: string]: HeaderValue | undefined },
  { way }: Spot,
  style: Style,
): [string, HeaderValue][] {
  const order = style.orderAt(way);
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(value)
    .filter((entry): entry is [string, HeaderValue] => entry[1] !== undefined)
    .toSorted(([a], [b]) => place(a) - place(b));
}

function isEmpty(value: Exclude<HeaderValue, string>): boolean {
  return isList(value) ? value.length === 0 : Object.values(value).every((part) => part === undefined);
}

/** Any place in the list stands for each. */
function entrySpot(spot: Spot): Spot {
  return { ...spot, way: [...spot.way, 0] };
}

const quotedInputs = ["email", "tel", "paragraphs"];

/** Whether quotation marks stand around a value whatever it is: words for readers, as in `content-file.ts`. */
function isInQuotes(way: readonly PropertyKey[], style: Style): boolean {
  const shape = style.shapeAt(way);
  return shape?.kind === "words" || (shape?.kind === "line" && quotedInputs.includes(shape.input));
}

/** A text as YAML reads it back: in double quotes, which take all that JSON's do, where it has to be. YAML 1.2.2, section 7.3.1. */
function scalar(text: string, { isInBrackets }: Pick<Spot, "isInBrackets">, isQuoted: boolean): string {
  return isQuoted || !isPlainScalar(text, isInBrackets) ? JSON.stringify(text) : text;
}

function isPlainScalar(text: string, isInBrackets: boolean): boolean {
  if (!/^[\p{L}\p{N}/]/u.test(text) || /[\n\r\t\u0085\u2028\u2029]/.test(text)) return false;
  const read = parseYaml(isInBrackets ? `- [${text}]` : `- ${text}`);
  const first = isSeq(read.contents) ? read.contents.items[0] : undefined;
  const node = isInBrackets && isSeq(first) && first.items.length === 1 ? first.items[0] : first;
  return read.errors.length === 0 && isScalar(node) && node.type === "PLAIN" && node.value === text && !node.comment;
}
