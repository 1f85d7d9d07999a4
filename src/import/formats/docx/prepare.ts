import type { Remark } from "../../document.ts";
import { linkOfField, remarkOnField } from "../office/field-instruction.ts";
import { type Found, nothingFound, remarksOfParagraph } from "../office/paragraph-remarks.ts";
import { letteredList } from "../office/sentences.ts";
import { allBelow, childOf, isXmlElement, textBelow, type XmlElement, type XmlNode } from "../office/xml-tree.ts";
import { chooseContent, type DiagramWords, readDrawing } from "./drawings.ts";
import type { ListMark } from "./numbering.ts";
import { placePrefix, plainParagraph, plainRun } from "./properties.ts";
import type { WordStyles } from "./styles.ts";
import { word, wordsOf } from "./word-xml.ts";

/** What the parts of a Word file beside its text say. */
export interface WordContext {
  readonly styles: WordStyles;
  readonly markOf: (list: string, level: number) => ListMark | undefined;
  /** The words of a comment by its id. */
  readonly comments: ReadonlyMap<string, string>;
  readonly diagramWords: DiagramWords;
}

/** A text of a Word file that holds nothing but what is to be shown. */
export interface PreparedText {
  readonly xml: XmlElement;
  /** The words of each paragraph, in their order. */
  readonly words: readonly string[];
  /** The files from which pictures came, by their relations. */
  readonly pictureNames: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
}

/** Elements without words, or with none that a page shows. */
const dropped = new Set(
  "w:proofErr w:lastRenderedPageBreak w:bookmarkStart w:bookmarkEnd w:commentRangeStart w:commentRangeEnd w:permStart w:permEnd w:sectPr w:annotationRef w:sdtPr w:sdtEndPr w:rPr w:pPr w:pgNum w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart w:moveToRangeEnd w:customXmlPr w:smartTagPr w:fldData w:tblPr w:tblPrEx w:rubyPr".split(
    " ",
  ),
);
/** Elements whose contents stand in their place. */
const unwrapped = new Set(
  "w:ins w:moveTo w:customXml w:smartTag w:dir w:bdo w:ruby w:rubyBase w:rt w:sdtContent w:fldSimple w:hps".split(" "),
);

/**
 * Resolves what mammoth does not say or does not see: tracked changes, comments, hidden text, text boxes, groups of
 * pictures, equations, fields, numbers of lists, what styles make of paragraphs. Paragraphs with words are counted from
 * 1, and carry their number as a bookmark where `isCounted`.
 */
export function prepareText(root: XmlElement, context: WordContext, isCounted: boolean): PreparedText {
  const words: string[] = [];
  const pictureNames = new Map<string, string>();
  const remarks: Remark[] = [];
  let count = 0;
  let instruction = "";

  interface Paragraph extends Found {
    readonly boxes: XmlElement[];
    readonly isBold: boolean;
  }
  const outside: Paragraph = { ...nothingFound(), boxes: [], isBold: false };

  const all = (nodes: readonly XmlNode[], around: Paragraph): XmlNode[] =>
    nodes.flatMap((node) => (isXmlElement(node) ? prepare(node, around) : node.trim() ? [node] : []));

  const prepare = (node: XmlElement, around: Paragraph): XmlNode[] => {
    const { name, attributes, children } = node;
    if (dropped.has(name)) return [];
    switch (name) {
      case "w:p":
        return paragraph(node);
      case "w:r":
        return run(node, around);
      case "w:t":
        return [word("t", {}, children)];
      case "w:del":
      case "w:moveFrom":
        around.deleted.push(wordsOf(node));
        return [];
      case "w:ins":
      case "w:moveTo":
        around.inserted.push(wordsOf(node));
        return all(children, around);
      case "w:tr":
        if (!childOf(childOf(node, "w:trPr"), "w:del")) break;
        remarks.push(
          ...remarksOfParagraph({ ...nothingFound(), deleted: [wordsOf(node)] }).map((sentence) => ({
            place: Math.max(count, 1),
            sentence,
          })),
        );
        return [];
      case "mc:AlternateContent":
        return all(chooseContent(node), around);
      case "w:sdt":
        if (!childOf(childOf(node, "w:sdtPr"), "w:showingPlcHdr"))
          return all(childOf(node, "w:sdtContent")?.children ?? [], around);
        around.placeholders.push(wordsOf(node));
        return [];
      case "w:drawing":
      case "w:pict":
      case "w:object": {
        const { pictures, boxes, names } = readDrawing(node, around, context.diagramWords);
        around.boxes.push(...boxes);
        for (const [relation, of] of names) pictureNames.set(relation, of);
        return [...pictures];
      }
      case "m:oMath":
      case "m:oMathPara": {
        const text = wordsOf(node);
        around.equations.push(text);
        return [
          around === outside
            ? word("p", {}, [word("r", {}, [word("t", {}, [text])])])
            : word("r", {}, [word("t", {}, [text])]),
        ];
      }
      case "w:fldSimple": {
        const mark = (type: string) => word("r", {}, [word("fldChar", { "w:fldCharType": type })]);
        note(attributes["w:instr"] ?? "", around);
        return [
          mark("begin"),
          word("r", {}, [plainInstruction(attributes["w:instr"] ?? "")]),
          mark("separate"),
          ...all(children, around),
          mark("end"),
        ];
      }
      case "w:instrText":
        instruction += textBelow(node);
        return [];
      case "w:fldChar": {
        if (attributes["w:fldCharType"] === "begin") instruction = "";
        if (!instruction) return [node];
        const whole = instruction;
        instruction = "";
        note(whole, around);
        return [plainInstruction(whole), node];
      }
      case "w:commentReference":
        around.comments.push(context.comments.get(attributes["w:id"] ?? "") ?? "");
        return [];
      case "w:altChunk":
        around.other.push(
          "A part of another file that Word only adds when it opens this one was left out. Open the file in Word, save it again, and import that.",
        );
        if (around === outside) flush(outside, Math.max(count, 1));
        return [];
      default:
    }
    if (unwrapped.has(name)) return all(children, around);
    return [{ ...node, children: /Pr$|^w:tblGrid$/.test(name) ? children : all(children, around) }];
  };

  const note = (whole: string, around: Paragraph) => {
    const sentence = remarkOnField(whole);
    if (sentence) around.other.push(sentence);
  };

  const run = (node: XmlElement, around: Paragraph): XmlNode[] => {
    const plain = plainRun(node, context.styles, around.isBold);
    if (plain.isHidden && allBelow(node, ["w:fldChar", "w:instrText"]).length === 0) {
      around.hidden.push(wordsOf(node));
      return [];
    }
    if (plain.isStruck) around.struck.push(wordsOf(node));
    const children = all(node.children, around);
    return children.length === 0 ? [] : [word("r", {}, [plain.properties, ...children])];
  };

  const paragraph = (node: XmlElement): XmlNode[] => {
    const plain = plainParagraph(childOf(node, "w:pPr"), context.styles, context.markOf, wordsOf(node).trim() !== "");
    const own: Paragraph = { ...nothingFound(), boxes: [], isBold: plain.isBold };
    const children = all(node.children, own);
    const text = children.map(wordsOf).join("");
    const isShown =
      text.trim() !== "" ||
      children.some((child) => isXmlElement(child) && allBelow(word("p", {}, [child]), ["w:drawing"]).length > 0);
    if (text.trim() !== "") {
      count += 1;
      words.push(text);
    }
    const place = Math.max(count, 1);
    if (plain.mark?.isLettered && plain.mark.number === 1) own.other.push(letteredList);
    flush(own, place);
    const number = plain.mark?.isNumbered ? `-${plain.mark.number}` : "";
    const marker =
      isCounted && isShown
        ? [word("bookmarkStart", { "w:id": String(place), "w:name": `${placePrefix}${place}${number}` })]
        : [];
    const boxes = own.boxes.flatMap((box) => all(box.children, outside));
    return [word("p", {}, [plain.properties, ...marker, ...children]), ...boxes];
  };

  const flush = (found: Found, place: number) => {
    for (const sentence of remarksOfParagraph(found)) remarks.push(isCounted ? { place, sentence } : { sentence });
    if (found === outside) for (const list of Object.values(outside)) if (Array.isArray(list)) list.length = 0;
  };

  const xml = { ...root, children: all(root.children, outside) };
  flush(outside, Math.max(count, 1));
  return { xml, words, pictureNames, remarks };
}

/** The words of each comment by its id. */
export function commentWords(comments: XmlElement | undefined): Map<string, string> {
  return new Map(
    comments
      ? allBelow(comments, ["w:comment"]).map((comment) => [comment.attributes["w:id"] ?? "", wordsOf(comment)])
      : [],
  );
}

/** An instruction as mammoth reads it: of a link, only where it leads. */
function plainInstruction(instruction: string): XmlElement {
  const target = linkOfField(instruction);
  return word("instrText", {}, [
    target === undefined ? instruction : target.startsWith("#") ? "" : `HYPERLINK "${target}"`,
  ]);
}
