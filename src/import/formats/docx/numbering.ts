import { allBelow, childOf, type XmlElement } from "../office/xml-tree.ts";
import type { WordStyles } from "./styles.ts";
import { valueOfChild } from "./word-xml.ts";

/** What stands before an item of a list in Word. */
export interface ListMark {
  readonly isNumbered: boolean;
  /** Of a list with numbers or letters, from the beginning of its list. */
  readonly number: number;
  /** Whether Word shows letters or Roman numbers, which Markdown cannot. */
  readonly isLettered: boolean;
}

interface Level {
  readonly format: string;
  readonly start: number;
  readonly text: string;
}

/**
 * Counts the items of a Word file's lists as Word does, in their order. The function that it gives takes the id of a
 * list and a level from 0; it gives undefined where no marker is shown. ECMA-376 part 1, 17.9.
 */
export function countItems(
  numbering: XmlElement | undefined,
  styles: WordStyles,
): (id: string, level: number) => ListMark | undefined {
  const lists = new Map<string, Map<number, Level>>();
  const links = new Map<string, string>();
  for (const list of numbering ? allBelow(numbering, ["w:abstractNum"]) : []) {
    const id = list.attributes["w:abstractNumId"] ?? "";
    lists.set(id, levelsOf(list));
    const link = valueOfChild(list, "w:numStyleLink");
    if (link !== undefined) links.set(id, link);
  }
  const uses = new Map<string, XmlElement>();
  for (const use of numbering ? allBelow(numbering, ["w:num"]) : []) uses.set(use.attributes["w:numId"] ?? "", use);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();

  return (id, at) => {
    const use = uses.get(id);
    const named = valueOfChild(use, "w:abstractNumId") ?? "";
    // The levels of such a list are those of a style.
    const linked = valueOfChild(styles.find(links.get(named))?.numbering, "w:numId") ?? "";
    const list = valueOfChild(uses.get(linked), "w:abstractNumId") ?? named;
    const level = lists.get(list)?.get(at);
    if (!use || !level || level.format === "none" || (level.format !== "bullet" && level.text === "")) return undefined;
    if (level.format === "bullet") return { isNumbered: false, number: 1, isLettered: false };
    const count = counts.get(list) ?? [];
    counts.set(list, count);
    const restart = begun.has(`${id} ${at}`) ? undefined : startOverride(use, at);
    begun.add(`${id} ${at}`);
    count[at] = restart ?? (count[at] === undefined ? level.start : count[at] + 1);
    count.length = at + 1;
    return { isNumbered: true, number: count[at], isLettered: !/^decimal/.test(level.format) };
  };
}

/** The lists of a prepared text: one of bullets, and one of numbers. */
export const plainLists = { bullets: "1", numbers: "2" };

/** The numbering part of a prepared text. */
export const plainNumbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
  ["1", "bullet"],
  ["2", "decimal"],
]
  .map(
    ([id, format]) =>
      `<w:abstractNum w:abstractNumId="${id}">${[0, 1, 2, 3, 4].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join("")}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`,
  )
  .join("")}</w:numbering>`;

function levelsOf(list: XmlElement): Map<number, Level> {
  return new Map(
    allBelow(list, ["w:lvl"]).map((level) => [
      Number(level.attributes["w:ilvl"] ?? 0),
      {
        format: valueOfChild(level, "w:numFmt") ?? "decimal",
        start: Number(valueOfChild(level, "w:start") ?? 1),
        text: valueOfChild(level, "w:lvlText") ?? "%1.",
      },
    ]),
  );
}

function startOverride(use: XmlElement, at: number): number | undefined {
  const override = allBelow(use, ["w:lvlOverride"]).find(({ attributes }) => attributes["w:ilvl"] === String(at));
  const start = valueOfChild(
    override && childOf(override, "w:startOverride") ? override : undefined,
    "w:startOverride",
  );
  return start === undefined ? undefined : Number(start);
}
