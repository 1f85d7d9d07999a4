/** An element: attributes by names that begin with `@`, text as `#`, everything else its children; a list repeats one. */
export type Element = { readonly [name: string]: string | number | Element | readonly (string | Element)[] };

/**
 * Writes a document of one root element, with the style sheet by which a browser shows it, if it has one. Text may hold anything
 * that XML 1.0 can; it is escaped here and nowhere else. https://www.w3.org/TR/xml-stylesheet/
 */
export function toXml(root: Element, sheet?: string): string {
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  if (sheet !== undefined) parts.push(`<?xml-stylesheet type="text/css" href="${escapeXml(sheet)}"?>\n`);
  writeChildren(root, "", parts);
  return parts.join("");
}

function writeChildren(element: Element, indent: string, parts: string[]): void {
  for (const [name, value] of Object.entries(element)) {
    if (name.startsWith("@")) continue;
    for (const one of Array.isArray(value) ? value : [value]) writeElement(name, one, indent, parts);
  }
}

function writeElement(name: string, value: string | number | Element, indent: string, parts: string[]): void {
  const element = typeof value === "object" ? value : { "#": value };
  const { "#": text = "", ...others } = element;
  const keys = Object.keys(others);
  const attributes = keys.filter((key) => key.startsWith("@"));
  const start = `${indent}<${name}${attributes.map((key) => ` ${key.slice(1)}="${escapeXml(String(others[key]))}"`).join("")}`;
  if (text !== "") parts.push(start, ">", escapeXml(String(text)), `</${name}>\n`);
  else if (keys.length === attributes.length) parts.push(start, "/>\n");
  else {
    parts.push(start, ">\n");
    writeChildren(others, `${indent}  `, parts);
    parts.push(`${indent}</${name}>\n`);
  }
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
