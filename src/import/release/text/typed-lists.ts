import type { Block, Line } from "../../document.ts";
import { type ListMarker, readListMarker } from "../../formats/text/list-marker.ts";
import { isEnds } from "../landmarks.ts";

interface Item {
  readonly line: Line;
  readonly marker: ListMarker;
}

const typedMarker = /^(?:\\?[•●▪‣◦\uF0B7·*–-]|o|\d{1,3}\\?[.)])\s+/u;

/** Makes lists of paragraphs that begin with typed bullets or numbers, one after the other, as people write who do not use the lists of their program. */
export function withTypedLists(blocks: readonly Block[]): Block[] {
  const made: Block[] = [];
  let run: { readonly block: Block; readonly items: readonly Item[] }[] = [];
  const close = () => {
    const items = run.flatMap((part) => part.items);
    made.push(
      ...(isList(items)
        ? [{ kind: "list", isBold: false, lines: items.map((item) => lineOf(item, items)) } as const]
        : run.map(({ block }) => block)),
    );
    run = [];
  };
  for (const block of blocks) {
    const items = itemsOf(block);
    const before = run[0]?.items[0];
    if (before && items && before.marker.kind !== items[0]?.marker.kind) close();
    if (items) run.push({ block, items });
    else {
      close();
      made.push(block);
    }
  }
  close();
  return made;
}

/** The items that a paragraph is, where each of its lines begins with a marker that can be taken off. */
function itemsOf({ kind, isBold, lines }: Block): Item[] | undefined {
  if (kind !== "paragraph" || isBold) return undefined;
  const items = lines.flatMap((line) => {
    const marker = isEnds(line.text) ? undefined : readListMarker(line.text);
    return marker && typedMarker.test(line.markdown) ? [{ line, marker }] : [];
  });
  return items.length > 0 && items.length === lines.length ? items : undefined;
}

/** A single item is no list: its marker may be a footnote's star or a dash. Markdown counts its own numbers. */
function isList(items: readonly Item[]): boolean {
  const [first] = items;
  if (!first || items.length < 2 || first.marker.kind === "letter") return false;
  return (
    first.marker.kind === "bullet" ||
    items.every(({ marker }, index) => Number(marker.sign) === Number(first.marker.sign) + index)
  );
}

function lineOf({ line, marker }: Item, [first]: readonly Item[]): Line {
  const isInner = /[o◦]/.test(marker.sign) && !/[o◦]/.test(first?.marker.sign ?? "");
  const start = marker.kind === "bullet" ? "-" : `${marker.sign}${marker.kind.slice(1)}`;
  return {
    ...line,
    text: marker.content,
    markdown: `${isInner ? "  " : ""}${start} ${line.markdown.replace(typedMarker, "")}`,
  };
}
