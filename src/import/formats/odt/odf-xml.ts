import { childOf, isXmlElement, type XmlElement, type XmlNode } from "../office/xml-tree.ts";

const odf = "urn:oasis:names:tc:opendocument:xmlns";

/** The vocabularies of an OpenDocument text by the prefixes that are common: ODF 1.3 part 3, 1.4. */
export const odfPrefixes: Readonly<Record<string, string>> = {
  [`${odf}:office:1.0`]: "office",
  [`${odf}:text:1.0`]: "text",
  [`${odf}:table:1.0`]: "table",
  [`${odf}:drawing:1.0`]: "draw",
  [`${odf}:style:1.0`]: "style",
  [`${odf}:xsl-fo-compatible:1.0`]: "fo",
  [`${odf}:svg-compatible:1.0`]: "svg",
  "http://www.w3.org/1999/xlink": "xlink",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://www.w3.org/1998/Math/MathML": "math",
};

/** The words below a node as a reader sees them: neither notes nor comments, and no numbers of pages. */
export function wordsOf(node: XmlNode): string {
  if (!isXmlElement(node)) return node;
  if (
    /^(?:text:note|office:annotation|text:tracked-changes|svg:title|svg:desc|text:page-(?:number|count)|math:annotation)$/.test(
      node.name,
    )
  )
    return "";
  if (/^text:(?:s|tab|line-break)$/.test(node.name)) return " ";
  const words = node.children.map(wordsOf).join("");
  return /^text:[ph]$/.test(node.name) ? `${words} ` : words;
}

/** A child of a child, and so on. */
export function descend(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((at, name) => childOf(at, name), element);
}
