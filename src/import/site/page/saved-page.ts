import { addressKey } from "../../../newsroom/redirects.ts";
import { attribute, type Element, elementsIn, htmlOf, readTree, wordsIn } from "../../formats/html/dom.ts";
import { mainText, removeParts, removeTeasers } from "../../formats/html/main-text.ts";
import { type PageFacts, readFacts } from "./page-facts.ts";
import { addressOfPath, notedAddress, pathOfAddress } from "./saved-address.ts";

/** A saved page, as much of it as is needed to judge it beside the others of its site. */
export interface SavedPage {
  /** From the folder that is read, with slashes. */
  readonly file: string;
  /** The first is its own; the others are where it was saved from. Whole where the page or the folder names a host. */
  readonly addresses: readonly string[];
  readonly facts: PageFacts;
  /** Its text as HTML, without what stands around it; "" where the page has no text. */
  readonly html: string;
  /** What holds the text, by which pages of one template are known. */
  readonly container: string;
  /** Short lines near the title that may say when it was published. */
  readonly shortLines: readonly string[];
  /** How much of the text is links, from 0 to 1. */
  readonly linked: number;
  /** The number of characters of the text. */
  readonly length: number;
  /** How many other texts it shows the beginnings of. */
  readonly teasers: number;
}

/** Reads a saved page: what it says of itself, and its text. */
export function readSavedPage(html: string, file: string): SavedPage {
  const page = readTree(html);
  const facts = readFacts(page);
  const lines = shortLines(elementsIn(page));
  const main = mainText(page);
  const teasers = main ? elementsIn(main).filter(isTeaser).length : 0;
  if (main && facts.isArticle) removeTeasers(main);
  if (main) removeParts(main);
  const inside = main ? elementsIn(main) : [];
  const length = main ? wordsIn(main).length : 0;
  const linked = inside.filter(({ name }) => name === "a").reduce((sum, link) => sum + wordsIn(link).length, 0);
  return {
    file,
    addresses: addressesOf(html, file, facts),
    facts,
    html: main ? htmlOf(main.children) : "",
    container: main ? `${main.name}.${attribute(main, "class").replace(/\d+/g, "")}` : "",
    shortLines: [...lines, ...shortLines(inside)].slice(0, 24),
    linked: length === 0 ? 1 : linked / length,
    length,
    teasers,
  };
}

function addressesOf(html: string, file: string, facts: PageFacts): string[] {
  const noted = notedAddress(html);
  const [host = ""] = file.split("/");
  const ofPath = addressOfPath(file);
  const isInHost = !ofPath.startsWith(`/${host}/`) && file !== ofPath.slice(1);
  const saved = noted ?? (isInHost && file.includes("/") ? `http://${host.replace("+", ":")}${ofPath}` : ofPath);
  const own = facts.address === undefined ? undefined : wholeAddress(facts.address, saved);
  // A template that names the home page as the canonical address of every page is wrong.
  const isWrong = own !== undefined && pathOfAddress(own) === "/" && pathOfAddress(saved) !== "/";
  if (own === undefined || isWrong) return [saved];
  const keys = [own, saved].map((address) => addressKey(pathOfAddress(address) ?? address));
  return keys[0] === keys[1] ? [own] : [own, saved];
}

function wholeAddress(address: string, base: string): string | undefined {
  const url = URL.parse(address, /^https?:/i.test(base) ? base : `http://unknown.invalid${base}`);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return url.host === "unknown.invalid" ? `${url.pathname}${url.search}` : url.href;
}

/** Lines of up to that many characters can be nothing but a date. */
const mostOfLine = 80;

/** What stands alone, with a year in it, as a date does near a title. */
function shortLines(elements: readonly Element[]): string[] {
  const lines: string[] = [];
  for (const element of elements) {
    if (
      !["p", "span", "div", "time", "li", "dd", "small", "strong", "em", "h2", "h3", "h4", "h5", "td"].includes(
        element.name,
      )
    )
      continue;
    const words = wordsIn(element);
    if (words.length > mostOfLine || words.length < 6 || !/\d/.test(words) || lines.includes(words)) continue;
    if (/(?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./]\d\d\b/.test(words)) lines.push(words);
    if (lines.length === 12) break;
  }
  return lines;
}

/** The beginning of another text: an article in an article, or a heading that is a link. */
function isTeaser(element: Element): boolean {
  if (element.name === "article" || /\bteaser\b/i.test(attribute(element, "class"))) return true;
  if (!/^h[2-4]$/.test(element.name)) return false;
  const words = wordsIn(element);
  return elementsIn(element).some(
    (inner) => inner.name === "a" && attribute(inner, "href") !== "" && wordsIn(inner) === words && words !== "",
  );
}
