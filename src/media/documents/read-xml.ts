import { SaxesParser, type SaxesTagNS } from "saxes";

/** An element as it begins: names without prefixes count, whatever a file calls its namespaces. */
export type XmlElement = SaxesTagNS;

/** What is called for each part of an XML text, from its beginning to its end. */
export interface XmlListener {
  readonly open?: (element: XmlElement) => void;
  readonly text?: (text: string) => void;
  readonly close?: (element: XmlElement) => void;
}

/** What no office program writes. */
export class NestedTooDeep extends Error {}

/** No document of an office program is nested half as deep. */
const mostDepth = 256;

/** In bytes, so that no text is in memory twice. */
const pieceSize = 65_536;

/**
 * Reads XML, and calls each listener. Throws where it is not well formed, not in UTF-8, nested deeper than documents
 * are, or has a document type, which may define texts that grow. XML 1.0, 2.8 and 4.3.3.
 */
export function readXml(bytes: Uint8Array, listeners: readonly XmlListener[]): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on("xmldecl", ({ encoding = "utf-8" }) => {
    if (!/^(utf-8|us-ascii)$/i.test(encoding)) throw new Error(`XML in ${encoding}`);
  });
  parser.on("doctype", () => {
    throw new Error("XML with a document type");
  });
  parser.on("opentag", (element) => {
    depth += 1;
    if (depth > mostDepth) throw new NestedTooDeep("XML nested too deep");
    for (const { open } of listeners) open?.(element);
  });
  const onText = (text: string) => {
    for (const listener of listeners) listener.text?.(text);
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", (element) => {
    depth -= 1;
    for (const { close } of listeners) close?.(element);
  });
  parser.on("error", (error) => {
    throw error;
  });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let from = 0; from < bytes.length; from += pieceSize)
    parser.write(decoder.decode(bytes.subarray(from, from + pieceSize), { stream: true }));
  parser.write(decoder.decode()).close();
}

/** The value of an attribute by its name without prefix; where several have it, the first. */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  return Object.values(attributes).find(({ local }) => local === name)?.value;
}
