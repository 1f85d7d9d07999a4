import XMLBuilder from "fast-xml-builder";

/** An element: attributes by names that begin with `@`, text as `#`, everything else its children; a list repeats one. */
export type Element = { readonly [name: string]: string | number | Element | readonly (string | Element)[] };

const builder = new XMLBuilder({
  attributeNamePrefix: "@",
  format: true,
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  textNodeName: "#",
  processEntities: false,
  tagValueProcessor: (_, value) => escapeXml(String(value)),
  attributeValueProcessor: (_, value) => escapeXml(String(value)),
});

/**
 * Writes a document of one root element, with the style sheet by which a browser shows it, if it has one. Text may hold anything
 * that XML 1.0 can; it is escaped here and nowhere else. https://www.w3.org/TR/xml-stylesheet/
 */
export function toXml(root: Element, sheet?: string): string {
  return builder.build({
    "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
    ...(sheet !== undefined && { "?xml-stylesheet": { "@type": "text/css", "@href": sheet } }),
    ...root,
  });
}

/** The texts of items, which RSS and Atom both have. As many as two feeds hold, so that memory does not grow with an archive. */
const escapedTexts = new Map<string, string>();
const longText = 500;
const mostTexts = 64;

function escapeXml(text: string): string {
  if (text.length < longText) return escapeMarks(text);
  const escaped = escapedTexts.get(text) ?? escapeMarks(text);
  if (escapedTexts.size === mostTexts) escapedTexts.clear();
  escapedTexts.set(text, escaped);
  return escaped;
}

function escapeMarks(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll(">", "&gt;")
    .replaceAll("<", "&lt;")
    .replaceAll("'", "&apos;")
    .replaceAll('"', "&quot;");
}
