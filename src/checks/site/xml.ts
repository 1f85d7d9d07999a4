import { SaxesParser } from "saxes";

/** An element of an XML document. */
export interface XmlElement {
  /** Its local name, after its namespace in braces where it has one: `{http://www.w3.org/2005/Atom}feed`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own characters, without those of its children. */
  readonly text: string;
}

/** A file that cannot be read as what it should be; the message completes "the file …". */
export class Unreadable extends Error {}

type Draft = { name: string; attributes: Record<string, string>; children: Draft[]; text: string };

/** Reads an XML document with its namespaces. Throws Unreadable where it is not well-formed. */
export function readXml(text: string): XmlElement {
  const document: Draft = { name: "", attributes: {}, children: [], text: "" };
  const open = [document];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ uri, local, attributes }) => {
    const element: Draft = { name: uri ? `{${uri}}${local}` : local, attributes: {}, children: [], text: "" };
    for (const { name, value } of Object.values(attributes)) element.attributes[name] = value;
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const hear = (piece: string) => {
    const element = open.at(-1);
    if (element) element.text += piece;
  };
  parser.on("text", hear);
  parser.on("cdata", hear);
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("error", ({ message }) => {
    throw new Unreadable(`is not well-formed XML (${message.replace(/\.$/, "")})`);
  });
  parser.write(text).close();
  const [root] = document.children;
  if (!root) throw new Unreadable("is empty");
  return root;
}

/** The text of an element's first child of a name. */
export function textOf(element: XmlElement, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text.trim();
}
