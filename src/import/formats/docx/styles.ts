import { elementOfStyle, levelOfHeading } from "../office/style-names.ts";
import { allBelow, childOf, type XmlElement } from "../office/xml-tree.ts";
import { toggle, valueOfChild } from "./word-xml.ts";

/** What a style of a Word file says of the paragraphs or words that have it, those that it is based on included. */
export interface WordStyle {
  /** As the program calls it in every language: `heading 1`, `Quote`. */
  readonly name: string;
  readonly isBold?: boolean | undefined;
  readonly isItalic?: boolean | undefined;
  readonly isHidden?: boolean | undefined;
  /** From 0, where its paragraphs are headings. */
  readonly outline?: number | undefined;
  readonly numbering?: XmlElement | undefined;
}

export interface WordStyles {
  readonly find: (id: string | undefined) => WordStyle | undefined;
  /** What paragraphs have that name no style. */
  readonly standard: WordStyle | undefined;
}

/** Reads the styles of a Word file. ECMA-376 part 1, 17.7. */
export function readStyles(styles: XmlElement | undefined): WordStyles {
  const elements = new Map<string, XmlElement>();
  for (const style of styles ? allBelow(styles, ["w:style"]) : [])
    elements.set(style.attributes["w:styleId"] ?? "", style);
  const known = new Map<string, WordStyle>();
  const find = (id: string | undefined, depth = 0): WordStyle | undefined => {
    const element = id === undefined ? undefined : elements.get(id);
    if (!element || id === undefined || depth > 20) return undefined;
    const style = known.get(id) ?? styleOf(element, find(valueOfChild(element, "w:basedOn"), depth + 1));
    known.set(id, style);
    return style;
  };
  const standard = [...elements].find(
    ([, { attributes }]) =>
      attributes["w:type"] === "paragraph" && /^(?:1|true|on)$/.test(attributes["w:default"] ?? ""),
  );
  return { find: (id) => find(id), standard: find(standard?.[0]) };
}

function styleOf(element: XmlElement, base: WordStyle | undefined): WordStyle {
  const [runs, paragraphs] = [childOf(element, "w:rPr"), childOf(element, "w:pPr")];
  const name = valueOfChild(element, "w:name") ?? "";
  const outline = valueOfChild(paragraphs, "w:outlineLvl");
  return {
    name,
    isBold: toggle(runs, "w:b") ?? base?.isBold,
    isItalic: toggle(runs, "w:i") ?? base?.isItalic,
    isHidden: toggle(runs, "w:vanish") ?? base?.isHidden,
    outline: outlineOf(name) ?? (outline === undefined ? base?.outline : Number(outline)),
    numbering: childOf(paragraphs, "w:numPr") ?? base?.numbering,
  };
}

/** Styles that are headings by their names alone: their level, from 0. */
function outlineOf(name: string): number | undefined {
  const level = levelOfHeading(elementOfStyle(name));
  return level === undefined ? undefined : level - 1;
}
