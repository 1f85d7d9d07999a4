import { SaxesParser, type SaxesTagNS } from "saxes";
import type { PlacedViolation, Violation } from "../../problems/problem.ts";
import { attributeFault, elementFault, svgFaults } from "./svg-faults.ts";
import { attributes, attributesLeftOut, elements, leftOut } from "./svg-list.ts";
import { faultOfAddress, faultOfStyle, withoutComments } from "./svg-style.ts";
import { countOf, type SvgElement, svgText } from "./svg-tree.ts";

/** A drawing that holds only what the list allows. */
export interface Drawing {
  /** The SVG written anew: nothing is in it that was not read. */
  readonly text: string;
  /** Its own size, in units of the drawing. */
  readonly width: number;
  readonly height: number;
}

const svg = "http://www.w3.org/2000/svg";
const xlink = "http://www.w3.org/1999/xlink";
const xhtml = "http://www.w3.org/1999/xhtml";

const mostDepth = 64;
/** Elements that are drawn, each as often as it is used. */
const mostDrawn = 20_000;

/** Ends the reading at the first thing that a logo cannot have. */
class Refused extends Error {
  readonly violation: Violation;
  readonly offset: number;
  constructor(violation: Violation, offset: number) {
    super(violation.message);
    this.violation = violation;
    this.offset = offset;
  }
}

/** Left out, the place is the element that is being read. */
type Refuse = (violation: Violation, offset?: number) => never;

/** Reads an SVG by the list of what a logo may hold; the first thing that it may not hold comes back with its line. */
export function readSvg(bytes: Uint8Array): Drawing | PlacedViolation {
  let text = "";
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
  } catch {
    return { ...svgFaults.encoding, at: { line: 1, column: 1 } };
  }
  try {
    const root = parse(text);
    const box = sizeOf(root);
    if (!box) throw new Refused(svgFaults.size, Math.max(0, text.indexOf("<svg")));
    if (!hasShapes(root)) throw new Refused(svgFaults.empty, 0);
    if (countOf(root) > mostDrawn) throw new Refused(svgFaults.tooMuch, 0);
    const { viewBox, width, height } = box;
    return { text: svgText(root, { viewBox, width: String(width), height: String(height) }), width, height };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const before = text.slice(0, error.offset).split("\n");
    return { ...error.violation, at: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } };
  }
}

/** The tree of what draws; what says something beside the drawing is left out. */
function parse(text: string): SvgElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: SvgElement[] = [];
  /** How deep the reader is in an element that is left out; 0 where it is in none. */
  let skipped = 0;
  let root: SvgElement | undefined;
  let tagStart = 0;
  const refuse: Refuse = (violation, offset = tagStart) => {
    throw new Refused(violation, offset);
  };
  refuseDeclarations(parser, text, refuse);
  parser.on("error", ({ message }) => {
    const why = message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    if (!root) refuse(svgFaults.notSvg, 0);
    refuse(svgFaults.damaged(why), Math.min(parser.position, text.length));
  });
  parser.on("opentagstart", ({ name }) => {
    tagStart = text.lastIndexOf(`<${name}`, parser.position);
  });
  parser.on("opentag", (tag) => {
    const isRoot = root === undefined;
    if (isRoot && (tag.uri !== svg || tag.local !== "svg")) refuse(svgFaults.notSvg);
    if (tag.uri === xhtml) refuse(elementFault(tag.local));
    if (open.length + skipped > mostDepth) refuse(svgFaults.tooMuch);
    if (skipped > 0 || tag.uri !== svg || leftOut.has(tag.local)) {
      skipped += 1;
      return;
    }
    const element: SvgElement = {
      name: tag.local,
      attributes: attributesOf(tag, text, refuse, tagStart),
      children: [],
    };
    if (isRoot) root = element;
    else open.at(-1)?.children.push(element);
    open.push(element);
  });
  const onText = (words: string) => {
    const style = open.at(-1);
    if (skipped > 0 || style?.name !== "style") return;
    style.children.push(words);
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", () => {
    if (skipped > 0) {
      skipped -= 1;
      return;
    }
    const closed = open.pop();
    if (closed?.name === "style") judgeStyle(closed, refuse);
  });
  parser.write(text).close();
  return root ?? refuse(svgFaults.notSvg, 0);
}

/** What stands before or beside the elements, and could load something or be read in another way. */
function refuseDeclarations(parser: SaxesParser<{ xmlns: true }>, text: string, refuse: Refuse): void {
  parser.on("xmldecl", ({ encoding = "utf-8" }) => {
    if (!/^(utf-8|us-ascii)$/i.test(encoding)) refuse(svgFaults.encoding, 0);
  });
  parser.on("doctype", () => refuse(svgFaults.doctype, text.indexOf("<!DOCTYPE")));
  parser.on("processinginstruction", ({ target }) =>
    refuse(svgFaults.instruction(target), text.indexOf(`<?${target}`)),
  );
}

/** What comments, CDATA and elements take apart browsers put together again: a style is judged, and written, whole. */
function judgeStyle({ children }: SvgElement, refuse: Refuse): void {
  const style = withoutComments(children.filter((child) => typeof child === "string").join(""));
  const fault = faultOfStyle(style);
  if (fault) refuse(fault);
  children.splice(0, children.length, style);
}

function attributesOf(tag: SaxesTagNS, text: string, refuse: Refuse, start: number): [string, string][] {
  const { href } = Object.fromEntries(Object.values(tag.attributes).map(({ local, value }) => [local, value]));
  if (!elements.has(tag.local)) refuse(elementFault(tag.local, href));
  const found = Object.values(tag.attributes).flatMap(({ name, uri, local, value }): [string, string][] => {
    const at = Math.max(start, text.indexOf(name, start));
    if (/^on/i.test(local)) refuse(attributeFault(name), at);
    if (uri === xlink ? local !== "href" : uri !== "" || attributesLeftOut.test(name)) return [];
    if (!attributes.has(local)) refuse(attributeFault(name), at);
    const kept = local === "href" ? value : withoutComments(value);
    const fault = local === "href" ? faultOfAddress(kept) : faultOfStyle(kept);
    if (fault) refuse(fault, at);
    return [[local === "href" ? "xlink:href" : local, kept]];
  });
  // Some programs write an address both ways, for old readers.
  return [...new Map(found)];
}

function hasShapes({ name, children }: SvgElement): boolean {
  const isShape = !["svg", "g", "defs", "symbol", "style", "stop"].includes(name);
  return isShape || children.some((child) => typeof child !== "string" && hasShapes(child));
}

/** A unit of CSS in pixels. https://www.w3.org/TR/css-values-3/#absolute-lengths */
const units: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

function sizeOf({ attributes }: SvgElement): { viewBox: string; width: number; height: number } | undefined {
  const said = new Map(attributes);
  const box =
    said
      .get("viewBox")
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const [left = 0, top = 0, width = 0, height = 0] = box;
  if (box.length === 4 && box.every(Number.isFinite) && width > 0 && height > 0)
    return { viewBox: [left, top, width, height].join(" "), width, height };
  const [across, down] = [lengthOf(said.get("width")), lengthOf(said.get("height"))];
  return across && down ? { viewBox: `0 0 ${across} ${down}`, width: across, height: down } : undefined;
}

function lengthOf(typed = ""): number | undefined {
  const [, digits, unit = ""] = /^\s*(\d*\.?\d+)\s*([a-z]*)\s*$/.exec(typed) ?? [];
  const factor = units[unit];
  const length = digits === undefined || factor === undefined ? 0 : Number(digits) * factor;
  return length > 0 ? length : undefined;
}
