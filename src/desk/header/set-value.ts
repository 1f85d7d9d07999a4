import { isMap, isScalar, isSeq, type Node } from "yaml";
import { changeOf, removalOf, type ValuePath } from "./change-header.ts";
import { hasAlready } from "./has-already.ts";
import { partsOf } from "./nodes.ts";
import { cutFile, parseHeader } from "./read-file.ts";
import { styleOf } from "./style.ts";
import { type HeaderValue, writeKey } from "./write-value.ts";

/**
 * Changes, adds or takes out (`undefined`) one value in the header of a file, or in a `.yaml` file, written as `npm run new` writes it
 * and where that key stands in the order of its kind; a place one past the end of a list is a new entry. Every other byte stays, and
 * all of them where the value is what it was or the header cannot be read. A group or a list that loses the last that it holds goes too.
 */
export function setValue(text: string, path: ValuePath, value: HeaderValue | undefined): string {
  const file = cutFile(text);
  const document = parseHeader(file.header);
  if (!document || path.length === 0) return text;
  const header = { source: file.header, document, style: styleOf(file.body !== undefined) };
  if (value !== undefined && hasAlready(header, path, value)) return text;
  const edit = value === undefined ? removalOf(header, path) : changeOf(header, path, value);
  return edit ? file.withHeader(edit) : text;
}

/** Moves an entry of a list to another place in it; comments between entries stay where they are. */
export function moveEntry(text: string, path: ValuePath, from: number, to: number): string {
  const file = cutFile(text);
  const list = parseHeader(file.header)?.getIn(path, true);
  if (!isSeq(list) || !(from in list.items) || !(to in list.items)) return text;
  const spans = partsOf(list, file.header);
  const order = spans.map(([start, end]) => file.header.slice(start, end));
  order.splice(to, 0, ...order.splice(from, 1));
  const [[start] = [0], [, end] = [0, 0]] = [spans[0], spans.at(-1)];
  const insert = spans
    .map(([, stop], index) => order[index] + file.header.slice(stop, spans[index + 1]?.[0] ?? stop))
    .join("");
  return file.withHeader({ start, end, insert });
}

/** Gives another name to a key whose name the council chooses, such as that of a topic; its value and its place stay. */
export function renameKey(text: string, path: ValuePath, name: string): string {
  const file = cutFile(text);
  const map = parseHeader(file.header)?.getIn(path.slice(0, -1), true);
  const pair = isMap(map) ? map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
  const [start, end] = (pair?.key as Node | undefined)?.range ?? [];
  if (start === undefined || end === undefined) return text;
  const isInBrackets = isMap(map) && map.flow === true;
  return file.withHeader({ start, end, insert: writeKey(name, isInBrackets) });
}
