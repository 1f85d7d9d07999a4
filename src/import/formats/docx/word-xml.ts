import { childOf, isXmlElement, type XmlElement, type XmlNode } from "../office/xml-tree.ts";

const strict = "http://purl.oclc.org/ooxml";
const transitional = "http://schemas.openxmlformats.org";

/** The vocabularies of a Word file, transitional and strict, by the prefixes that are common: ECMA-376 parts 1 and 4, [MS-DOCX]. */
export const wordPrefixes: Readonly<Record<string, string>> = {
  [`${transitional}/wordprocessingml/2006/main`]: "w",
  [`${strict}/wordprocessingml/main`]: "w",
  [`${transitional}/officeDocument/2006/relationships`]: "r",
  [`${strict}/officeDocument/relationships`]: "r",
  [`${transitional}/drawingml/2006/wordprocessingDrawing`]: "wp",
  [`${strict}/drawingml/wordprocessingDrawing`]: "wp",
  [`${transitional}/drawingml/2006/main`]: "a",
  [`${strict}/drawingml/main`]: "a",
  [`${transitional}/drawingml/2006/picture`]: "pic",
  [`${strict}/drawingml/picture`]: "pic",
  [`${transitional}/drawingml/2006/chart`]: "c",
  [`${strict}/drawingml/chart`]: "c",
  [`${transitional}/drawingml/2006/diagram`]: "dgm",
  [`${strict}/drawingml/diagram`]: "dgm",
  [`${transitional}/officeDocument/2006/math`]: "m",
  [`${strict}/officeDocument/math`]: "m",
  [`${transitional}/markup-compatibility/2006`]: "mc",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
  [`${transitional}/package/2006/relationships`]: "rel",
  "urn:schemas-microsoft-com:vml": "v",
  "urn:schemas-microsoft-com:office:office": "o",
};

/** The prefixes, each once, for text that is handed on. */
export const writtenPrefixes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(wordPrefixes).filter(([uri]) => !uri.startsWith(strict)),
);

/** The value of a property such as `<w:pStyle w:val="Heading1"/>`. */
export function valueOfChild(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes["w:val"];
}

/** Whether a property such as `<w:b/>` is on or off; undefined where nothing says so. ECMA-376 part 1, 17.17.4. */
export function toggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(properties, name);
  return property && !/^(?:0|false|off|none)$/.test(property.attributes["w:val"] ?? "");
}

/** An element of the vocabulary of Word's texts. */
export function word(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  return { name: `w:${name}`, attributes, children };
}

/** The words below an element, those that were deleted too; tabs and line breaks are spaces. */
export function wordsOf(node: XmlNode): string {
  if (!isXmlElement(node)) return "";
  if (/^(?:w:t|w:delText|m:t|a:t)$/.test(node.name))
    return node.children.filter((child) => !isXmlElement(child)).join("");
  if (/^w:(?:tab|br|cr|sym)$/.test(node.name)) return " ";
  if (node.name === "w:noBreakHyphen") return "\u2011";
  // What stands in a file twice, for old and new programs, is one.
  if (node.name === "mc:Fallback") return "";
  const words = node.children.map(wordsOf).join("");
  return node.name === "w:p" ? `${words} ` : words;
}
