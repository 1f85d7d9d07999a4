import type { Remark } from "../../document.ts";
import { type Found, nothingFound, remarksOfParagraph } from "../office/paragraph-remarks.ts";
import { letteredList, unusableLink } from "../office/sentences.ts";
import { elementOfStyle } from "../office/style-names.ts";
import { allBelow, childOf, isXmlElement, type XmlElement, type XmlNode } from "../office/xml-tree.ts";
import { linkTarget } from "../tree/link-target.ts";
import { element, type TreeElement, type TreeName, type TreeNode, wordsBelow } from "../tree/tree.ts";
import { descend, wordsOf } from "./odf-xml.ts";
import type { OdfStyle, OdfStyles } from "./styles.ts";

export interface OdfTree {
  readonly tree: TreeElement;
  readonly remarks: readonly Remark[];
  /** The words of each paragraph, in their order. */
  readonly words: readonly string[];
}

/** Elements without words, or with words that no page shows. */
const dropped = new Set(
  "text:tracked-changes text:sequence-decls text:variable-decls text:user-field-decls office:forms text:soft-page-break text:bookmark text:bookmark-start text:bookmark-end text:reference-mark-start text:reference-mark-end office:annotation-end text:change-end text:alphabetical-index-mark text:toc-mark text:page-number text:page-count svg:title svg:desc office:scripts text:index-title-template text:table-of-content-source".split(
    " ",
  ),
);

/** Brings the text of an OpenDocument file to the common tree. `contentOf` gives the content of an object by its name. */
export function treeOfOdf(
  text: XmlElement,
  styles: OdfStyles,
  takePicture: (frame: XmlElement) => number | string,
  contentOf: (name: string) => XmlElement | undefined,
): OdfTree {
  const remarks: Remark[] = [];
  const words: string[] = [];
  const notes: { readonly id: string; readonly body: XmlElement | undefined }[] = [];
  const deleted = deletedWords(text);
  const numbers = new Map<string, number>();
  let count = 0;

  interface Around extends Found {
    readonly boxes: XmlElement[];
  }
  const found = (): Around => ({ ...nothingFound(), boxes: [] });

  /** What stands apart. */
  const blocks = (nodes: readonly XmlNode[], list?: { readonly style: string; readonly level: number }): TreeNode[] =>
    nodes.flatMap((node) => (isXmlElement(node) ? block(node, list) : []));

  const block = (node: XmlElement, list?: { readonly style: string; readonly level: number }): TreeNode[] => {
    const { name, children, attributes } = node;
    if (dropped.has(name)) return [];
    switch (name) {
      case "text:h":
        return paragraph(
          node,
          `h${Math.min(Math.max(Number(attributes["text:outline-level"] ?? 1), 1), 6)}` as TreeName,
        );
      case "text:p":
        return paragraph(node);
      case "text:list":
        return [listOf(node, list)];
      case "table:table":
        return [tableOf(node)];
      case "text:change":
      case "draw:frame":
      case "draw:g":
      case "draw:custom-shape":
      case "draw:rect":
        return paragraph({ name: "text:p", attributes: {}, children: [node] });
      default:
        return blocks(children);
    }
  };

  const paragraph = (node: XmlElement, heading?: TreeName): TreeNode[] => {
    const style = styles.find("paragraph", node.attributes["text:style-name"]);
    const own = found();
    const content = style?.isHidden ? hide(node, own) : inline(node.children, own);
    const shownWords = wordsBelow(content);
    if (shownWords.trim()) {
      count += 1;
      words.push(shownWords);
    }
    const place = Math.max(count, 1);
    for (const sentence of remarksOfParagraph(own)) remarks.push({ place, sentence });
    const name = heading ?? nameOf(style);
    const mark: TreeElement = { name: "a", place, children: [] };
    const boxes = own.boxes.flatMap((box) => blocks(box.children));
    const isBold = style?.isBold && name === "p";
    const written = isBold ? [element("strong", content)] : content;
    if (name === "blockquote") return [element(name, [element("p", [mark, ...written])]), ...boxes];
    if (name !== "figcaption") return [element(name, [mark, ...written]), ...boxes];
    // The words beneath a picture stand in its paragraph.
    const pictures = content.filter((part) => typeof part === "object" && part.name === "img");
    const beneath = content.filter((part) => !pictures.includes(part));
    return [...(pictures.length > 0 ? [element("p", pictures)] : []), element(name, [mark, ...beneath]), ...boxes];
  };

  const hide = (node: XmlNode, around: Around): TreeNode[] => {
    around.hidden.push(wordsOf(node));
    return [];
  };

  const inline = (nodes: readonly XmlNode[], around: Around): TreeNode[] =>
    nodes.flatMap((node) => (isXmlElement(node) ? inlineOf(node, around) : [node]));

  const inlineOf = (node: XmlElement, around: Around): TreeNode[] => {
    const { name, attributes, children } = node;
    if (dropped.has(name)) return [];
    switch (name) {
      case "text:span":
        return spanOf(node, around);
      case "text:s":
      case "text:tab":
        return [" "];
      case "text:line-break":
        return [element("br", [])];
      case "text:a": {
        const href = linkTarget(attributes["xlink:href"] ?? "", undefined);
        if (href) return [{ name: "a", href, children: inline(children, around) }];
        if (!/^#|^$/.test(attributes["xlink:href"] ?? ""))
          around.other.push(unusableLink(attributes["xlink:href"] ?? ""));
        return inline(children, around);
      }
      case "text:note":
        return noteOf(node);
      case "office:annotation":
        around.comments.push(allBelow(node, ["text:p"]).map(wordsOf).join(""));
        return [];
      case "text:change":
        around.deleted.push(deleted.get(attributes["text:change-id"] ?? "") ?? "");
        return [];
      case "text:change-start":
        around.inserted.push(addedWords(text, attributes["text:change-id"] ?? ""));
        return [];
      case "text:hidden-text":
      case "text:hidden-paragraph":
        return hide(node, around);
      case "text:placeholder":
        around.placeholders.push(wordsOf(node));
        return [];
      case "text:ruby":
        return inline(children, around);
      case "text:date":
      case "text:time":
        if (attributes["text:fixed"] !== "true")
          around.other.push(
            "The program renews a date here each time the file is opened. Check that it is the day that was meant.",
          );
        return inline(children, around);
      case "draw:frame":
        return frameOf(node, around);
      case "draw:g":
        return inline(children, around);
      case "draw:custom-shape":
      case "draw:rect":
      case "draw:ellipse":
        around.boxes.push(node);
        return [];
      default:
        return inline(children, around);
    }
  };

  const spanOf = (node: XmlElement, around: Around): TreeNode[] => {
    const style = styles.find("text", node.attributes["text:style-name"]);
    if (style?.isHidden) return hide(node, around);
    if (style?.isStruck) around.struck.push(wordsOf(node));
    const children = inline(node.children, around);
    const marks: readonly (TreeName | false | undefined)[] = [
      style?.shift,
      style?.isItalic && "em",
      style?.isBold && "strong",
    ];
    return marks.reduce<TreeNode[]>((inside, mark) => (mark ? [element(mark, inside)] : inside), children);
  };

  const frameOf = (node: XmlElement, around: Around): TreeNode[] => {
    const box = childOf(node, "draw:text-box");
    if (box) {
      around.boxes.push(box);
      return [];
    }
    const object = childOf(node, "draw:object") ?? childOf(node, "draw:object-ole");
    if (object) return objectOf(object, around);
    const picture = takePicture(node);
    if (typeof picture === "number") return [{ name: "img", picture, children: [] }];
    around.other.push(picture);
    return [];
  };

  const objectOf = (object: XmlElement, around: Around): TreeNode[] => {
    const name = (object.attributes["xlink:href"] ?? "").replace(/^\.\//, "");
    const content = contentOf(name);
    if (!content || !/^math:/.test(content.name)) {
      around.other.push(
        "A chart or a part of another program was left out. Say in words what it shows, or give its figures as a table.",
      );
      return [];
    }
    const equation = wordsOf(content).replace(/\s+/g, "");
    around.equations.push(equation);
    return [equation];
  };

  const noteOf = (node: XmlElement): TreeNode[] => {
    const id = node.attributes["text:id"] ?? String(notes.length);
    notes.push({ id, body: childOf(node, "text:note-body") });
    return [{ name: "noteref", note: id, children: [] }];
  };

  const listOf = (node: XmlElement, around?: { readonly style: string; readonly level: number }): TreeElement => {
    const level = around ? around.level + 1 : 0;
    const style = node.attributes["text:style-name"] ?? around?.style ?? "";
    const items = node.children
      .filter(isXmlElement)
      .filter(({ name }) => name === "text:list-item" || name === "text:list-header");
    // A heading with a number is no item.
    if (
      items.every(
        (item) =>
          item.children.every((child) => isXmlElement(child) && /^text:(?:h|list)$/.test(child.name)) &&
          allBelow(item, ["text:h"]).length > 0,
      )
    )
      return element(
        "box",
        items.flatMap((item) => blocks(item.children, { style, level })),
      );
    const marks = styles.list(style, level);
    if (marks?.isLettered)
      remarks.push({
        place: count + 1,
        sentence: letteredList,
      });
    const goesOn =
      node.attributes["text:continue-numbering"] === "true" || node.attributes["text:continue-list"] !== undefined;
    const key = `${style} ${level}`;
    const start = goesOn
      ? (numbers.get(key) ?? 0) + 1
      : Number(items[0]?.attributes["text:start-value"] ?? marks?.start ?? 1);
    const made = items.map((item) => element("li", blocks(item.children, { style, level })));
    numbers.set(key, start + made.length - 1);
    return marks?.isNumbered ? { name: "ol", start, children: made } : element("ul", made);
  };

  const tableOf = (node: XmlElement): TreeElement => {
    const rows = allBelow(node, ["table:table-row", "table:table-header-rows"]).flatMap((row) =>
      row.name === "table:table-row"
        ? [rowOf(row, "td")]
        : allBelow(row, ["table:table-row"]).map((header) => rowOf(header, "th")),
    );
    return element("table", rows);
  };

  const rowOf = (row: XmlElement, name: "td" | "th"): TreeElement =>
    element(
      "tr",
      row.children.filter(isXmlElement).flatMap((cell) => {
        if (cell.name !== "table:table-cell") return [];
        const span = (of: string) => Math.max(Number(cell.attributes[`table:number-${of}-spanned`] ?? 1), 1);
        return [{ name, columns: span("columns"), rows: span("rows"), children: blocks(cell.children) }];
      }),
    );

  const body = blocks(text.children);
  const shownNotes = notes.map(
    ({ id, body }): TreeElement => ({ name: "note", note: id, children: blocks(body?.children ?? []) }),
  );
  return { tree: element("box", [...body, ...shownNotes]), remarks, words };
}

function nameOf(style: OdfStyle | undefined): TreeName {
  if (style?.outline) return `h${Math.min(style.outline, 6)}` as TreeName;
  return style?.names.map(elementOfStyle).find((name) => name !== undefined) ?? "p";
}

/** What was deleted with tracked changes, by the ids of the changes. */
function deletedWords(text: XmlElement): Map<string, string> {
  const regions = allBelow(text, ["text:changed-region"]);
  return new Map(
    regions.flatMap((region) => {
      const deletion = descend(region, "text:deletion");
      const words = (deletion?.children ?? [])
        .filter((node) => isXmlElement(node) && node.name !== "office:change-info")
        .map(wordsOf)
        .join("");
      return deletion
        ? [[region.attributes["text:id"] ?? region.attributes["xml:id"] ?? "", words.trim()] as const]
        : [];
    }),
  );
}

/** The words between the marks of an addition. */
function addedWords(text: XmlElement, id: string): string {
  let isOn = false;
  let added = "";
  const walk = (node: XmlNode): void => {
    if (!isXmlElement(node)) {
      if (isOn) added += node;
    } else if (node.name === "text:change-start" && node.attributes["text:change-id"] === id) isOn = true;
    else if (node.name === "text:change-end" && node.attributes["text:change-id"] === id) isOn = false;
    else if (node.name !== "text:tracked-changes") for (const child of node.children) walk(child);
  };
  walk(text);
  return added;
}
