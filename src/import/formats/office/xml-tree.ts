import { NestedTooDeep, readXml } from "../../../media/documents/read-xml.ts";
import { NotWritten } from "../../../writing/not-written.ts";
import { nestedTooDeep } from "./sentences.ts";

/** An element of XML under the prefix that this code knows its vocabulary by. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Reads XML. Names of vocabularies that `prefixes` does not know keep their own prefix. Throws `NotWritten` where it is damaged, or nested deeper than anybody writes. */
export function readXmlTree(bytes: Uint8Array, prefixes: Readonly<Record<string, string>>): XmlElement {
  const root: { name: string; attributes: Record<string, string>; children: XmlNode[] } = {
    name: "",
    attributes: {},
    children: [],
  };
  const open = [root];
  const named = (prefix: string, local: string, uri: string) => {
    const known = prefixes[uri] ?? prefix;
    return known ? `${known}:${local}` : local;
  };
  try {
    readXml(utf8(bytes), [
      {
        open: ({ prefix, local, uri, attributes }) => {
          const element = {
            name: named(prefix, local, uri),
            attributes: Object.fromEntries(
              Object.values(attributes).flatMap((at) =>
                at.prefix === "xmlns" || at.name === "xmlns" ? [] : [[named(at.prefix, at.local, at.uri), at.value]],
              ),
            ),
            children: [],
          };
          open.at(-1)?.children.push(element);
          open.push(element);
        },
        text: (text) => {
          open.at(-1)?.children.push(text);
        },
        close: () => {
          open.pop();
        },
      },
    ]);
  } catch (error) {
    const isDeep = error instanceof NestedTooDeep;
    throw new NotWritten(
      isDeep
        ? nestedTooDeep
        : "The file is damaged: its text cannot be read to the end. Open it in the program that it was written in, save it again, and import that.",
    );
  }
  const [top] = root.children.filter(isXmlElement);
  return top ?? root;
}

/** Some programs still write UTF-16. */
function utf8(bytes: Uint8Array): Uint8Array {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : undefined;
  if (!encoding) return bytes;
  const text = new TextDecoder(encoding).decode(bytes).replace(/^(<\?xml[^>]*?)\sencoding=["'][^"']*["']/, "$1");
  return new TextEncoder().encode(text);
}

export const isXmlElement = (node: XmlNode): node is XmlElement => typeof node !== "string";

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => isXmlElement(node) && node.name === name);
}

/** All elements of some names below one, in their order; below one that was found nothing is looked for. */
export function allBelow(element: XmlElement, names: readonly string[]): XmlElement[] {
  return element.children.flatMap((node) => {
    if (!isXmlElement(node)) return [];
    return names.includes(node.name) ? [node] : allBelow(node, names);
  });
}

/** The text below an element as it stands in the file. */
export function textBelow(node: XmlNode): string {
  return isXmlElement(node) ? node.children.map(textBelow).join("") : node;
}

/** Writes XML again, each vocabulary of `prefixes` declared at the top. */
export function writeXml(element: XmlElement, prefixes: Readonly<Record<string, string>>): string {
  const declared = Object.entries(prefixes).map(([uri, prefix]) => ` xmlns:${prefix}="${escapeXml(uri)}"`);
  return write(element, declared.join(""));
}

function write(node: XmlNode, more = ""): string {
  if (!isXmlElement(node)) return escapeXml(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  return `<${node.name}${more}${attributes.join("")}>${node.children.map((child) => write(child)).join("")}</${node.name}>`;
}

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
