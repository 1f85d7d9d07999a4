import { NotWritten } from "../../../writing/not-written.ts";
import type { Remark, SourceDocument } from "../../document.ts";
import { headersAndFooters } from "../office/beside-text.ts";
import { linkOfField, remarkOnField } from "../office/field-instruction.ts";
import { nothingFound, remarksOfParagraph } from "../office/paragraph-remarks.ts";
import { letteredList, nestedTooDeep, unshownPicture, unusableLink } from "../office/sentences.ts";
import { blocksOfTree } from "../tree/blocks-of-tree.ts";
import { linkTarget } from "../tree/link-target.ts";
import { remarkOnLost } from "../tree/lost-words.ts";
import { element, type TreeElement, type TreeNode, wordsBelow } from "../tree/tree.ts";
import { encodingOfCharset, encodingOfPage } from "./code-pages.ts";
import { Flow } from "./flow.ts";
import { changedParagraph, plainParagraph, type RtfParagraph } from "./paragraph.ts";
import { RtfPictures } from "./pictures.ts";
import { characters, destinations, firstState, type GroupState, looks, shownGroups } from "./state.ts";
import { readTokens } from "./tokens.ts";

/** A group that is open: what its words look like, and what is done at its end. */
interface Group {
  state: GroupState;
  /** Whether its first word is still to come, and whether that may be skipped. */
  isNew: boolean;
  isStarred: boolean;
  end?: () => void;
}

/** Deeper is no file that a program wrote. */
const mostDepth = 1_000;

/** Reads RTF 1.9.1. Objects, macros and fields are not run. Throws NotWritten where it is nested without end. */
export function readRtf(bytes: Uint8Array): SourceDocument {
  const remarks: Remark[] = [];
  const words: string[] = [];
  const notes: { readonly id: string; readonly nodes: TreeNode[] }[] = [];
  const pages: { readonly type: string; words: string }[] = [];
  const fonts = new Map<number, string>();
  const styles = new Map<number, string>();
  const groups: Group[] = [];
  let group: Group = { state: firstState, isNew: false, isStarred: false };
  const body = new Flow();
  let flow = body;
  let paragraph: RtfParagraph = plainParagraph;
  let encoding = "windows-1252";
  let pending: number[] = [];
  let toSkip = 0;
  let count = 0;
  let marker = "";
  let instruction = "";
  let styleName = "";
  let styleNumber = 0;
  let fontNumber = 0;
  const drawn = new RtfPictures();

  const emit = (text: string) => {
    if (pending.length > 0) decodePending();
    const { state } = group;
    switch (state.destination) {
      case "skipped":
      case "fonts":
        return;
      case "styles":
        styleName += text;
        return;
      case "marker":
        marker += text;
        return;
      case "instruction":
        instruction += text;
        return;
      case "picture":
        drawn.data += text;
        return;
      case "property-name":
        drawn.propertyName += text;
        return;
      case "property-value":
        drawn.propertyValue += text;
        return;
      case "text":
        addWords(text, state);
    }
  };

  const addWords = (text: string, state: GroupState) => {
    const { found } = flow;
    if (state.isDeleted) found.deleted.push(text);
    else if (state.isHidden) found.hidden.push(text);
    else {
      if (state.isAdded) found.inserted.push(text);
      if (state.isStruck) found.struck.push(text);
      flow.nodes.push(dressed([text], state));
    }
  };

  /** Bytes become letters together: some letters have two. */
  const decodePending = () => {
    const letters = new TextDecoder(fonts.get(group.state.font) ?? encoding).decode(Uint8Array.from(pending));
    pending = [];
    emit(letters);
  };

  const endParagraph = () => {
    const { found, nodes, boxes } = flow;
    [flow.found, flow.nodes, flow.boxes] = [nothingFound(), [], []];
    const text = wordsBelow(nodes);
    const hasWords = text.trim() !== "";
    if (hasWords) {
      count += 1;
      words.push(text);
    }
    const place = Math.max(count, 1);
    for (const sentence of remarksOfParagraph(found)) remarks.push({ place, sentence });
    const isShown = hasWords || nodes.some((node) => typeof node === "object" && node.name !== "br");
    const [, number] = /^\(?(\d{1,9})[.)]?$/.exec(marker.trim()) ?? [];
    if (/^\(?[a-z]{1,4}[.)]$/i.test(marker.trim())) noteLetters(place);
    const mark: TreeElement = { name: "a", place, children: [] };
    const own = { ...paragraph, marker: isShown ? marker.trim() : "" };
    flow.add(own, isShown ? [mark, ...nodes] : [], boxes, number === undefined ? undefined : Number(number));
    marker = "";
  };

  const noteLetters = (place: number) => {
    if (!/^\(?[ai][.)]$/i.test(marker.trim())) return;
    remarks.push({
      place,
      sentence: letteredList,
    });
  };

  /** Begins another text, as of a note, that ends with the group. */
  const beginFlow = (done: (nodes: TreeNode[], words: string) => void) => {
    const [outer, around] = [flow, { paragraph, marker }];
    const first = words.length;
    flow = new Flow();
    paragraph = plainParagraph;
    marker = "";
    group.state = { ...group.state, destination: "text" };
    group.end = () => {
      endParagraph();
      const nodes = flow.end();
      flow = outer;
      ({ paragraph, marker } = around);
      done(nodes, words.slice(first).join(" "));
    };
  };

  /** The same, of what is left out: its paragraphs count for nothing. */
  const beginAside = (done: (words: string) => void) => {
    const [places, said, known, shown] = [count, remarks.length, words.length, drawn.pictures.length];
    beginFlow((_nodes, text) => {
      drawn.pictures.length = shown;
      count = places;
      remarks.length = said;
      words.length = known;
      done(text);
    });
  };

  const endPicture = () => {
    const index = drawn.endPicture();
    if (index === "unshown") flow.found.other.push(unshownPicture(undefined));
    else if (index !== undefined) flow.nodes.push({ name: "img", picture: index, children: [] });
  };

  /** What the first word of a group makes of it. */
  const beginGroup = (name: string): boolean => {
    const destination = destinations[name];
    if (group.state.destination === "skipped") return true;
    switch (name) {
      case "footnote": {
        const outer = flow;
        const id = String(notes.length + 1);
        outer.nodes.push({ name: "noteref", note: id, children: [] });
        beginFlow((nodes) => notes.push({ id, nodes }));
        return true;
      }
      case "annotation": {
        const outer = flow;
        beginAside((text) => outer.found.comments.push(text));
        return true;
      }
      case "shptxt":
      case "dptxbxtext": {
        const outer = flow;
        beginFlow((nodes) => outer.boxes.push(...nodes));
        return true;
      }
      case "shp":
      case "pict":
        if (drawn.isFillOfLast) {
          group.state = { ...group.state, destination: "skipped" };
          return true;
        }
        drawn.begin(name === "pict");
        break;
      case "object":
        flow.found.other.push("An embedded file was left out. Publish it as a document if readers need it.");
        break;
      case "fldinst":
        instruction = "";
        break;
      case "sp":
        group.end = () => drawn.endProperty();
        break;
      case "fldrslt":
        beginField();
        return true;
      default:
        if (/^(?:header|footer)[lrf]?$/.test(name)) {
          beginAside((text) => pages.push({ type: name.slice(0, 6), words: text }));
          return true;
        }
    }
    if (name === "pict") group.end = endPicture;
    if (destination) group.state = { ...group.state, destination };
    else if (group.isStarred && !shownGroups.has(name)) group.state = { ...group.state, destination: "skipped" };
    else return false;
    return true;
  };

  const beginField = () => {
    const written = linkOfField(instruction);
    const href = written === undefined ? undefined : linkTarget(written, undefined);
    const said = remarkOnField(instruction);
    if (said) flow.found.other.push(said);
    if (written !== undefined && !href && !written.startsWith("#")) flow.found.other.push(unusableLink(written));
    instruction = "";
    // Numbers of pages are those of the paper.
    group.state = { ...group.state, href: href ?? group.state.href };
  };

  const word = (name: string, value: number | undefined) => {
    if (pending.length > 0) decodePending();
    if (name === "*") {
      group.isStarred = true;
      return;
    }
    if (group.isNew) {
      group.isNew = false;
      if (beginGroup(name)) return;
    }
    if (name === "u" && value !== undefined) {
      emit(String.fromCharCode(value < 0 ? value + 65_536 : value));
      toSkip = group.state.fallback;
      return;
    }
    const look = looks[name];
    if (look) group.state = { ...group.state, ...look(value) };
    const character = characters[name];
    if (character !== undefined) skipOr(() => emit(character));
    const { destination } = group.state;
    if (destination === "fonts") readFont(name, value);
    else if (destination === "styles") readStyle(name, value);
    else if (destination === "text") layout(name, value);
    if (name === "ansicpg") encoding = encodingOfPage(value ?? 1252);
    if (name === "mac") encoding = "macintosh";
  };

  const readFont = (name: string, value: number | undefined) => {
    if (name === "f") fontNumber = value ?? 0;
    const named = name === "fcharset" ? encodingOfCharset(value ?? 0) : undefined;
    if (named) fonts.set(fontNumber, named);
  };

  const readStyle = (name: string, value: number | undefined) => {
    if (name === "s") styleNumber = value ?? 0;
    if (/^(?:cs|ds|ts)$/.test(name)) styleNumber = -1;
  };

  /** Ends of paragraphs, cells and rows, and what a paragraph is. */
  const layout = (name: string, value: number | undefined) => {
    switch (name) {
      case "par":
      case "sect":
        return endParagraph();
      case "line":
      case "lbr":
        flow.nodes.push(element("br", []));
        return;
      case "cell":
        paragraph = { ...paragraph, isInTable: true };
        endParagraph();
        return flow.endCell();
      case "nestcell":
        return endParagraph();
      case "row":
        return flow.endRow();
      case "trhdr":
        flow.isHeaderRow = true;
        return;
      default:
        paragraph = changedParagraph(paragraph, name, value, styles);
    }
  };

  /** What stands after `\u` for programs that do not know it is passed over. */
  const skipOr = (act: () => void) => {
    if (toSkip > 0) toSkip -= 1;
    else act();
  };

  for (const token of readTokens(bytes)) {
    if (token.kind === "open") {
      if (pending.length > 0) decodePending();
      toSkip = 0;
      groups.push(group);
      if (groups.length > mostDepth) throw new NotWritten(nestedTooDeep);
      group = { state: group.state, isNew: true, isStarred: false };
    } else if (token.kind === "close") {
      if (pending.length > 0) decodePending();
      toSkip = 0;
      if (group.state.destination === "styles" && styleName) {
        if (styleNumber >= 0) styles.set(styleNumber, styleName.replace(/;\s*$/, "").trim());
        [styleName, styleNumber] = ["", 0];
      }
      group.end?.();
      group = groups.pop() ?? group;
    } else if (token.kind === "word") word(token.name, token.value);
    else {
      group.isNew = false;
      if (token.kind === "bytes") drawn.raw = token.bytes;
      else if (token.kind === "byte") skipOr(() => pending.push(token.byte));
      else {
        const text = token.text.slice(toSkip);
        toSkip = Math.max(toSkip - token.text.length, 0);
        if (text) emit(text);
      }
    }
  }
  if (pending.length > 0) decodePending();
  endParagraph();

  const shownNotes = notes.map(({ id, nodes }): TreeElement => ({ name: "note", note: id, children: nodes }));
  const shown = blocksOfTree(element("box", [...body.end(), ...shownNotes]), drawn.pictures);
  return {
    blocks: shown.blocks,
    pictures: shown.pictures,
    remarks: [...headersAndFooters(pages), ...remarks, ...shown.remarks, ...remarkOnLost(words, shown)],
    unit: "paragraph",
    about: {},
  };
}

/** Words as their marks show them. */
function dressed(nodes: readonly TreeNode[], { isBold, isItalic, shift, href }: GroupState): TreeElement {
  const marks = [shift, isItalic && "em", isBold && "strong"] as const;
  const inside = marks.reduce<readonly TreeNode[]>((inner, mark) => (mark ? [element(mark, inner)] : inner), nodes);
  return { name: "a", children: inside, ...(href === undefined ? {} : { href }) };
}
