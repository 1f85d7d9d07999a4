import { allBelow, childOf, type XmlElement } from "../office/xml-tree.ts";

/** What a style of an OpenDocument text says of words or paragraphs, its parents included. */
export interface OdfStyle {
  /** Its own name and those of its parents, as the program calls them: `Quotations`. */
  readonly names: readonly string[];
  readonly isBold: boolean | undefined;
  readonly isItalic: boolean | undefined;
  readonly isHidden: boolean | undefined;
  readonly isStruck: boolean | undefined;
  readonly shift: "sub" | "sup" | undefined;
  /** From 1, where its paragraphs are headings. */
  readonly outline: number | undefined;
}

/** What stands before the items of a list, by its levels from 0. */
interface OdfList {
  readonly isNumbered: boolean;
  readonly isLettered: boolean;
  readonly start: number;
}

export interface OdfStyles {
  readonly find: (family: "text" | "paragraph", name: string | undefined) => OdfStyle | undefined;
  readonly list: (name: string | undefined, level: number) => OdfList | undefined;
}

/** Reads the styles of an OpenDocument text from its parts, the later before the earlier. ODF 1.3 part 3, 16. */
export function readOdfStyles(parts: readonly XmlElement[]): OdfStyles {
  const styles = new Map<string, XmlElement>();
  const lists = new Map<string, XmlElement>();
  for (const part of parts)
    for (const style of allBelow(part, ["style:style", "text:list-style"])) {
      const name = style.attributes["style:name"] ?? "";
      if (style.name === "text:list-style") lists.set(name, style);
      else styles.set(`${style.attributes["style:family"]} ${name}`, style);
    }
  const known = new Map<string, OdfStyle>();
  const find = (family: string, name: string | undefined, depth = 0): OdfStyle | undefined => {
    const key = `${family} ${name}`;
    const element = name === undefined ? undefined : styles.get(key);
    if (!element || depth > 20) return undefined;
    const style =
      known.get(key) ?? styleOf(element, find(family, element.attributes["style:parent-style-name"], depth + 1));
    known.set(key, style);
    return style;
  };
  return {
    find: (family, name) => find(family, name),
    list: (name, level) => listOf(lists.get(name ?? ""), level),
  };
}

function styleOf(element: XmlElement, parent: OdfStyle | undefined): OdfStyle {
  const { attributes } = element;
  const text = childOf(element, "style:text-properties")?.attributes ?? {};
  const is = (name: string, on: RegExp) => (text[name] === undefined ? undefined : on.test(text[name]));
  const name = (attributes["style:display-name"] ?? attributes["style:name"] ?? "").replaceAll("_20_", " ");
  const [, position] = /^(sub|super|-?\d)/.exec(text["style:text-position"] ?? "") ?? [];
  const level = attributes["style:default-outline-level"];
  return {
    names: [name, ...(parent?.names ?? [])],
    isBold: is("fo:font-weight", /^(?:bold|[6-9]00)$/) ?? parent?.isBold,
    isItalic: is("fo:font-style", /^(?:italic|oblique)$/) ?? parent?.isItalic,
    isHidden: is("text:display", /^none$/) ?? parent?.isHidden,
    isStruck: is("style:text-line-through-style", /^(?!none)/) ?? parent?.isStruck,
    shift: position === undefined || position === "0" ? parent?.shift : /^(?:sub|-)/.test(position) ? "sub" : "sup",
    outline: level ? Number(level) : parent?.outline,
  };
}

function listOf(list: XmlElement | undefined, level: number): OdfList | undefined {
  const found =
    list &&
    allBelow(list, [
      "text:list-level-style-number",
      "text:list-level-style-bullet",
      "text:list-level-style-image",
    ]).find(({ attributes }) => attributes["text:level"] === String(level + 1));
  if (!found) return undefined;
  const format = found.attributes["style:num-format"] ?? "1";
  const isNumbered = found.name === "text:list-level-style-number" && format !== "";
  return {
    isNumbered,
    isLettered: isNumbered && format !== "1",
    start: Number(found.attributes["text:start-value"] ?? 1),
  };
}
