import { SaxesParser } from "saxes";

/** An element of an XML file with its words and children in their order. */
export interface XmlElement {
  /** With its usual prefix: `wp:post_type`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Namespaces by the prefix that their specifications write, whatever prefix a file has chosen. */
const prefixes: Readonly<Record<string, string>> = {
  "http://purl.org/rss/1.0/modules/content/": "content",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://search.yahoo.com/mrss/": "media",
  "http://www.w3.org/2005/Atom": "atom",
};

const wordpress = /^https?:\/\/wordpress\.org\/export\/[\d.]+\/(excerpt\/)?$/;

/**
 * Reads the elements of some names (`item`), each with all that is in it, and tells nothing of what stands around them. Goes on
 * after a fault; the first is named, with its line.
 */
export function readXml(
  text: string,
  names: readonly string[],
): { readonly found: XmlElement[]; readonly fault?: string } {
  const found: XmlElement[] = [];
  const open: XmlElement[] = [];
  let fault: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    fault ??= error.message;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const name = nameOf(local, uri);
    if (open.length === 0 && !names.includes(name)) return;
    const values = Object.values(attributes).map((one) => [one.local, one.value]);
    const element: XmlElement = { name, attributes: Object.fromEntries(values), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed && open.length === 0) found.push(closed);
  });
  parser.on("text", (words) => open.at(-1)?.children.push(words));
  parser.on("cdata", (words) => open.at(-1)?.children.push(words));
  parser.write(clean(text)).close();
  return fault === undefined ? { found } : { found, fault };
}

function nameOf(local: string, uri: string): string {
  const [, excerpt] = wordpress.exec(uri) ?? [];
  if (wordpress.test(uri)) return `${excerpt ? "excerpt" : "wp"}:${local}`;
  const prefix = prefixes[uri];
  return prefix && prefix !== "atom" ? `${prefix}:${local}` : local;
}

/** WordPress exports what no XML may hold, and HTML's names for signs stand in many feeds. */
function clean(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: no XML may hold them. XML 1.0, section 2.2
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
      .replace(/&(nbsp|[lr][sd]quo|[nm]dash|hellip|pound|euro|bull|middot);/g, (_, name: string) => signs[name] ?? "")
  );
}

const signs: Readonly<Record<string, string>> = {
  nbsp: "\u00A0",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  pound: "£",
  euro: "€",
  bull: "•",
  middot: "·",
};

/** The children of an element that have a name. */
export function childrenOf(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.filter((child) => typeof child !== "string" && names.includes(child.name)) as XmlElement[];
}

/** All words in an element, or an empty string. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return "";
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** The words of the first child of a name; undefined where no such child has words. */
export function wordsOf(element: XmlElement, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const words = textOf(childrenOf(element, name)[0]).trim();
    if (words !== "") return words;
  }
  return undefined;
}

/** The content of an element as HTML: Atom's texts may be elements themselves. RFC 4287, section 3.1.1.3. */
export function markupOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return child.replace(/&/g, "&amp;").replace(/</g, "&lt;");
      const attributes = Object.entries(child.attributes)
        .filter(([name]) => name !== "xmlns")
        .map(([name, value]) => ` ${name}="${value.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"`);
      return `<${child.name}${attributes.join("")}>${/^(?:br|img|hr)$/.test(child.name) ? "" : `${markupOf(child)}</${child.name}>`}`;
    })
    .join("");
}
