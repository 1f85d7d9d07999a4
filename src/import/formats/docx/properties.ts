import { elementOfStyle } from "../office/style-names.ts";
import { childOf, type XmlElement } from "../office/xml-tree.ts";
import { type ListMark, plainLists } from "./numbering.ts";
import type { WordStyle, WordStyles } from "./styles.ts";
import { toggle, valueOfChild, word } from "./word-xml.ts";

/** How the bookmarks begin that say the number of a paragraph. */
export const placePrefix = "newsroom-paragraph-";
export const quoteStyle = "newsroom-quote";
export const captionStyle = "newsroom-caption";

/** What the properties of a paragraph come to, its styles included. */
export interface PlainParagraph {
  readonly properties: XmlElement;
  readonly isBold: boolean;
  readonly mark: ListMark | undefined;
}

/** Resolves the properties of a paragraph. One without words is no item of a list, and counts as none. */
export function plainParagraph(
  properties: XmlElement | undefined,
  styles: WordStyles,
  markOf: (list: string, level: number) => ListMark | undefined,
  hasWords: boolean,
): PlainParagraph {
  const style = styles.find(valueOfChild(properties, "w:pStyle")) ?? styles.standard;
  const outline = valueOfChild(properties, "w:outlineLvl");
  const level = outline === undefined ? style?.outline : Number(outline);
  const isHeading = level !== undefined && level < 6;
  const numbering = childOf(properties, "w:numPr") ?? style?.numbering;
  const list = valueOfChild(numbering, "w:numId") ?? "0";
  const depth = Math.min(Number(valueOfChild(numbering, "w:ilvl") ?? 0), 4);
  const mark = isHeading || list === "0" || !hasWords ? undefined : markOf(list, depth);
  const shown = isHeading ? `Heading${level + 1}` : shownStyle(style);
  const deletedEnd = childOf(childOf(properties, "w:rPr"), "w:del");
  return {
    isBold: style?.isBold === true,
    mark,
    properties: word("pPr", {}, [
      ...(shown && !mark ? [word("pStyle", { "w:val": shown })] : []),
      ...(mark
        ? [
            word("numPr", {}, [
              word("ilvl", { "w:val": String(depth) }),
              word("numId", { "w:val": mark.isNumbered ? plainLists.numbers : plainLists.bullets }),
            ]),
          ]
        : []),
      ...(deletedEnd ? [word("rPr", {}, [word("del")])] : []),
    ]),
  };
}

/** A paragraph that is a quotation, or stands beneath a picture, keeps a style that says so. */
function shownStyle(style: WordStyle | undefined): string | undefined {
  const name = elementOfStyle(style?.name);
  return name === "blockquote" ? quoteStyle : name === "figcaption" ? captionStyle : undefined;
}

interface PlainRun {
  readonly properties: XmlElement;
  readonly isHidden: boolean;
  readonly isStruck: boolean;
}

/** LibreOffice writes by how much a word stands above or below the line. */
function raised(halfPoints: number): string | undefined {
  return halfPoints > 0 ? "superscript" : halfPoints < 0 ? "subscript" : undefined;
}

/** Resolves the properties of a run: what it says itself, then its style, then its paragraph. */
export function plainRun(run: XmlElement, styles: WordStyles, isParagraphBold: boolean): PlainRun {
  const own = childOf(run, "w:rPr");
  const style = styles.find(valueOfChild(own, "w:rStyle"));
  const isOn = (name: string) => toggle(own, name) === true;
  const isBold = toggle(own, "w:b") ?? style?.isBold ?? isParagraphBold;
  const isItalic = toggle(own, "w:i") ?? style?.isItalic ?? false;
  const shift = valueOfChild(own, "w:vertAlign") ?? raised(Number(valueOfChild(own, "w:position") ?? 0));
  return {
    isHidden: toggle(own, "w:vanish") ?? style?.isHidden ?? false,
    isStruck: isOn("w:strike") || isOn("w:dstrike"),
    properties: word("rPr", {}, [
      ...(isBold ? [word("b")] : []),
      ...(isItalic ? [word("i")] : []),
      ...(shift ? [word("vertAlign", { "w:val": shift })] : []),
    ]),
  };
}
