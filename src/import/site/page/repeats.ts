import { attribute, type Element, elementsIn, type Page, readTree, remove, wordsIn } from "../../formats/html/dom.ts";

/** How often each line stands on the pages of one template. */
export interface Repeats {
  /** Counts the lines of a page once each. */
  readonly count: (html: string) => void;
  /** Takes out of a text what most pages of the site have; tells what it was. */
  readonly removeFrom: (page: Page) => readonly string[];
}

/** Fewer pages cannot say what belongs to their template. */
const fewest = 10;
/** A line that stands on more than so many of them belongs to none. */
const share = 0.8;

/** What most releases say, each for itself. */
const ofReleases =
  /^[\W_]*(?:ends?|# ?# ?#|notes? (?:to|for) (?:the )?editors?|background|(?:media|press|editor'?s?'?) (?:contacts?|enquir(?:y|ies)|notes?|office)|contacts?|further information|more information)[\W_]*$/i;

/** Learns from the pages of one template what repeats on them: banners, notes, calls to sign up. */
export function countRepeats(): Repeats {
  const pages = new Map<string, number>();
  let all = 0;
  const isRepeated = (line: string) => all >= fewest && (pages.get(line) ?? 0) > share * all && !ofReleases.test(line);
  return {
    count: (html) => {
      all += 1;
      for (const line of new Set(linesOf(readTree(html)).map(({ line }) => line)))
        pages.set(line, (pages.get(line) ?? 0) + 1);
    },
    removeFrom: (page) => {
      const found = linesOf(page).filter(({ line }) => isRepeated(line));
      for (const { element } of found) remove(element);
      return [...new Set(found.map(({ line }) => line))];
    },
  };
}

const blocks = new Set([
  "p",
  "li",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "div",
  "section",
  "td",
  "th",
  "dt",
  "dd",
  "figcaption",
  "blockquote",
  "span",
  "a",
  "img",
]);
const boxes = "p,li,h1,h2,h3,h4,h5,h6,div,section,ul,ol,table,dl,blockquote,figure".split(",");

/** The innermost blocks of a text, and its pictures by their address. */
export function linesOf(page: Page): { readonly element: Element; readonly line: string }[] {
  return elementsIn(page).flatMap((element) => {
    if (!blocks.has(element.name)) return [];
    if (element.name === "img") return [{ element, line: `![](${attribute(element, "src")})` }];
    // Words within a line belong to it.
    if (["span", "a"].includes(element.name) && element.parent && "name" in element.parent) return [];
    if (elementsIn(element).some(({ name }) => boxes.includes(name))) return [];
    const line = wordsIn(element);
    return line === "" ? [] : [{ element, line }];
  });
}
