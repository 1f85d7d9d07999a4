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
