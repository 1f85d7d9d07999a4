import type { Remark, SourcePicture } from "../../document.ts";
import { unusableLink } from "../office/sentences.ts";
import { linkTarget } from "../tree/link-target.ts";
import { shortened } from "../tree/shortened.ts";
import { element, type TreeElement, type TreeName, type TreeNode } from "../tree/tree.ts";
import { type LevelledItem, nestItems } from "../tree/word-lists.ts";
import { type Element, elementsAmong, isElement, type Node, textBelow } from "./dom.ts";
import { findNotes } from "./html-notes.ts";
import { isBoldStyle, isHidden, isItalicStyle, isListMarker, isNotBold, wordListItem } from "./html-styles.ts";

/** A picture that a page names, as it was found. */
export type FoundPicture = Pick<SourcePicture, "bytes" | "type" | "name">;

export interface HtmlTreeOptions {
  /** The page's own address, from which its links go. */
  readonly base?: string | undefined;
  /** How ids begin that say the number of their paragraph and, after a dash, that of its item in a list. */
  readonly placePrefix?: string | undefined;
  /** The picture of an address as the page writes it; undefined where it was not saved with the page. */
  readonly pictureAt?: ((source: string) => FoundPicture | undefined) | undefined;
}

export interface HtmlTree {
  readonly tree: TreeElement;
  readonly pictures: readonly SourcePicture[];
  readonly remarks: readonly Remark[];
}

/** What is kept under its own name, and what is read as another. */
const names: Readonly<Record<string, TreeName>> = {
  ...Object.fromEntries(
    "p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption tr th td blockquote figcaption sub sup"
      .split(" ")
      .map((name) => [name, name as TreeName]),
  ),
  menu: "ul",
  dir: "ul",
  b: "strong",
  strong: "strong",
  i: "em",
  em: "em",
  cite: "em",
  dfn: "em",
  pre: "p",
};
/** What stands apart without meaning more. */
const boxes = new Set(
  "html body main article section aside header footer div address center details summary fieldset legend figure form hgroup nav dialog hr".split(
    " ",
  ),
);
/** What holds no words of the text. */
const silent = new Set(
  "head script style template noscript nav svg canvas map link meta button input select textarea datalist option title base colgroup col".split(
    " ",
  ),
);
/** What shows something that stands elsewhere. */
const embedded = new Set("iframe video audio object embed applet math frameset".split(" "));

/** Brings a page, or a part of it, to the elements that a release can show. */
export function treeOfHtml(nodes: readonly Node[], options: HtmlTreeOptions): HtmlTree {
  const notes = findNotes(elementsAmong(nodes));
  const pictures: SourcePicture[] = [];
  const remarks: Remark[] = [];
  let relativeLinks = 0;
  const say = (sentence: string, inForm?: string) => remarks.push({ sentence, ...(inForm && { inForm }) });

  const all = (children: readonly Node[], isVerbatim: boolean): TreeNode[] => {
    const made: TreeNode[] = [];
    let items: LevelledItem[] = [];
    const close = () => {
      made.push(...nestItems(items));
      items = [];
    };
    for (const child of children) {
      const item = wordListItem(child);
      if (item && isElement(child)) items.push({ ...item, children: all(child.children, isVerbatim) });
      else if (isElement(child)) {
        const nodes = elementOf(child, isVerbatim);
        if (nodes.length > 0) close();
        made.push(...nodes);
      } else if (child.type === "text") {
        if (child.data.trim()) close();
        made.push(...textOf(child.data, isVerbatim));
      }
    }
    close();
    return made;
  };

  const elementOf = (node: Element, isVerbatim: boolean): TreeNode[] => {
    const { name, attribs } = node;
    if (silent.has(name) || notes.returns.has(node) || isListMarker(node)) return [];
    if (isHidden(node)) {
      const words = shortened(textBelow(node));
      if (words) say(`The page hides “${words}”, so it was left out.`);
      return [];
    }
    if (embedded.has(name)) {
      const source = attribs["src"] ?? attribs["data"] ?? "";
      say(
        `${name === "math" ? `An equation (“${shortened(textBelow(node))}”)` : `What the page shows from elsewhere (${source || name})`} was left out. Say in words what it showed, or link to it.`,
      );
      return [];
    }
    if (name === "br") return [element("br", [])];
    if (name === "img") return pictureOf(node);
    const note = notes.references.get(node);
    if (note !== undefined) return [{ name: "noteref", children: [], note }];
    const children = all(node.children, isVerbatim || name === "pre" || name === "textarea");
    if (name === "a") return [...placeMark(attribs["id"] ?? ""), ...link(attribs["href"], children)];
    if (name === "q") return ["“", ...children, "”"];
    if (/^(?:s|strike|del)$/.test(name) && children.length > 0)
      say(
        `“${shortened(textBelow(node))}” is struck through on the page and stands as plain words now. Delete it if it no longer holds.`,
      );
    const of = notes.notes.get(node);
    if (of !== undefined) return [{ name: "note", note: of, children }];
    // A list of nothing but notes only numbers them.
    if (children.some((child) => typeof child === "object" && child.name === "note")) return [element("box", children)];
    const kept = kind(node);
    if (!kept || isNotBold(node)) return styled(node, children);
    const styledChildren = kept === "strong" || kept === "em" ? children : styled(node, children);
    return [{ name: kept, children: styledChildren, ...attributesOf(node) }];
  };

  const placeMark = (id: string): TreeNode[] => {
    if (options.placePrefix === undefined || !id.startsWith(options.placePrefix)) return [];
    const [place, start] = id.slice(options.placePrefix.length).split("-").map(Number);
    return [{ name: "a", children: [], ...(place ? { place } : {}), ...(start ? { start } : {}) }];
  };

  const link = (href: string | undefined, children: TreeNode[]): TreeNode[] => {
    if (href === undefined) return children;
    const target = linkTarget(href, options.base);
    if (target !== undefined) return [{ name: "a", href: target, children }];
    const isRelative = !options.base && !/^[a-z][a-z0-9+.-]*:|^#/i.test(href.trim());
    if (isRelative) relativeLinks += children.length > 0 ? 1 : 0;
    else if (!href.startsWith("#") && children.length > 0) say(unusableLink(href));
    return children;
  };

  const pictureOf = ({ attribs }: Element): TreeNode[] => {
    const source =
      [attribs["data-src"], attribs["src"]].find((src) => src && !/^data:image\/(?:gif|svg)/i.test(src)) ?? "";
    const found = options.pictureAt?.(source) ?? fromData(source);
    const alt = attribs["alt"]?.replace(/\s+/g, " ").trim();
    // One of a single point counts visits or holds room.
    if (attribs["width"] === "1" || attribs["height"] === "1") return [];
    if (!found) {
      // What holds room for a picture that comes later says nothing; a drawing that shows something says what.
      const named = [source && shortened(source), (source || attribs["src"]) && alt && `(“${shortened(alt)}”)`];
      const which = named.filter(Boolean).join(" ");
      const what = `The picture ${which} is not in the file. Save it, and`;
      if (which) say(`${what} name it in the header under image.`, `${what} choose it as the picture.`);
      return [];
    }
    pictures.push({ ...found, ...(alt ? { alt } : {}) });
    return [{ name: "img", picture: pictures.length - 1, children: [] }];
  };

  const tree = element("box", all(nodes, false));
  if (relativeLinks > 0)
    say(
      `The page does not say its own address, so ${relativeLinks === 1 ? "a link" : `${relativeLinks} links`} to other pages of its site had to be left out. The words stayed.`,
    );
  return { tree, pictures, remarks };
}

function kind(node: Element): TreeName | undefined {
  const isSpeaker =
    (node.name === "footer" || node.name === "cite" || node.name === "figcaption") && within(node, "blockquote");
  return isSpeaker ? "speaker" : (names[node.name] ?? (boxes.has(node.name) ? "box" : undefined));
}

function within({ parent }: Element, name: string): boolean {
  for (let at = parent as Node | null; at && isElement(at); at = at.parent as Node | null)
    if (at.name === name) return true;
  return false;
}

/** Bold and italic by style, as pasted texts have them. */
function styled(node: Element, children: TreeNode[]): TreeNode[] {
  const inItalic = isItalicStyle(node) ? [element("em", children)] : children;
  return isBoldStyle(node) ? [element("strong", inItalic)] : inItalic;
}

function attributesOf({ name, attribs }: Element): Partial<TreeElement> {
  if (name === "ol" && /^\d{1,9}$/.test(attribs["start"] ?? "")) return { start: Number(attribs["start"]) };
  if (name !== "td" && name !== "th") return {};
  return { columns: spanOf(attribs["colspan"]), rows: spanOf(attribs["rowspan"]) };
}

function spanOf(written: string | undefined): number {
  const span = Number.parseInt(written ?? "1", 10);
  return span >= 1 && span <= 1000 ? span : 1;
}

/** Line ends mean something only in text that is set as typed. */
function textOf(text: string, isVerbatim: boolean): TreeNode[] {
  if (!isVerbatim) return [text];
  return text.split(/\r?\n/).flatMap((line, index) => (index === 0 ? [line] : [element("br", []), line]));
}

function fromData(source: string): FoundPicture | undefined {
  const [, type, data] = /^data:(image\/[\w.+-]+);base64,([\w+/=\s]+)$/i.exec(source) ?? [];
  if (!type || !data) return undefined;
  return {
    type: type.toLowerCase(),
    bytes: Uint8Array.from(atob(data.replace(/\s/g, "")), (sign) => sign.charCodeAt(0)),
  };
}
