import { elementsIn, htmlOf, type Page, readTree, remove, wordsIn } from "../../formats/html/dom.ts";
import { dayOf } from "../day-of.ts";
import type { LeftOut, OldText } from "../old-text.ts";
import { countRepeats, linesOf } from "./repeats.ts";
import { pathOfAddress } from "./saved-address.ts";
import type { SavedPage } from "./saved-page.ts";
import { countTitles, type TitleWords, titleOf } from "./title.ts";

/** What the pages of a site are, seen beside each other. */
export interface OldPages {
  readonly texts: readonly OldText[];
  readonly leftOut: readonly LeftOut[];
  /** What stood on most pages and was left out, with the number of pages; the most frequent first. */
  readonly repeated: readonly { readonly line: string; readonly pages: number }[];
}

/** Judges the saved pages of a site: which are releases, what repeats on them, and which are one page saved twice. */
export function judgePages(saved: readonly SavedPage[], timeZone: string): OldPages {
  const pages = withOwnAddresses(saved);
  const texts: OldText[] = [];
  const leftOut: LeftOut[] = [];
  const releases: SavedPage[] = [];
  for (const page of pages) {
    const why = whyNoRelease(page, timeZone);
    if (why) leftOut.push({ source: page.file, address: page.addresses[0], ...why });
    else releases.push(page);
  }
  const titles = countTitles(pages.map(({ facts }) => facts));
  const summaries = Map.groupBy(releases, ({ facts }) => facts.summary);
  const repeats = new Map(releases.map(({ container }) => [container, countRepeats()]));
  for (const { html, container } of releases) repeats.get(container)?.count(html);
  const removed = new Map<string, number>();
  for (const page of releases) {
    const tree = readTree(page.html);
    for (const line of repeats.get(page.container)?.removeFrom(tree) ?? [])
      removed.set(line, (removed.get(line) ?? 0) + 1);
    const title = titleOf(page.facts, titles);
    removeHeadings(tree, title, titles);
    removeLinesAbove(tree, page, timeZone);
    const summary = wholeSummary(page.facts.summary, (summaries.get(page.facts.summary) ?? []).length);
    texts.push({
      source: page.file,
      file: page.file,
      addresses: page.addresses,
      title,
      dates: datesOf(page, timeZone),
      categories: page.facts.categories,
      summary,
      html: htmlOf(tree.children),
      remarks: doubtsOnDate(page, timeZone),
    });
  }
  const repeated = [...removed]
    .map(([line, pages]) => ({ line, pages }))
    .toSorted((a, b) => b.pages - a.pages || (a.line < b.line ? -1 : 1));
  return { texts, leftOut, repeated };
}

/** Addresses that a template gives to more different texts than a page and its version for print are nobody's own. */
function withOwnAddresses(pages: readonly SavedPage[]): SavedPage[] {
  const texts = new Map<string, Set<string>>();
  for (const { addresses, html } of pages) {
    const [own = ""] = addresses;
    texts.set(own, (texts.get(own) ?? new Set()).add(html));
  }
  return pages.map((page) => {
    const [own = "", ...saved] = page.addresses;
    return saved.length > 0 && (texts.get(own)?.size ?? 0) > 2 ? { ...page, addresses: saved } : page;
  });
}

/** So short a text says nothing. */
const shortest = 120;

function whyNoRelease(page: SavedPage, timeZone: string): Pick<LeftOut, "reason" | "isDoubtful" | "alone"> | undefined {
  const { facts, addresses, length, linked, teasers, html, shortLines, file } = page;
  const paths = addresses.map((address) => pathOfAddress(address) ?? address);
  const isNamedNews = paths.some((path) => news.test(path));
  const left = (reason: string, isDoubtful = false) => ({ reason, isDoubtful });
  const leftAlone = (reason: string, isDoubtful = false) => ({ reason, isDoubtful, alone: file });
  if (paths[0] === "/") return left("It is the home page.");
  if (html === "" || length === 0) return left("It is all navigation: no sentence was found.");
  if (
    paths.some((path) => lists.test(path) || (perhapsLists.test(path) && (teasers >= 2 || linked > 0.3))) ||
    (teasers >= 3 && !facts.isArticle)
  )
    return left("It is a list of other pages.");
  if (linked > 0.6) return left("It is a list of links.");
  if (length < shortest && !facts.isArticle) return leftAlone(`It has only ${length} characters of text.`, isNamedNews);
  const dated = facts.dates.find((date) => dayOf(date, timeZone) !== undefined);
  const isDated =
    dated !== undefined ||
    dayInAddress(page) !== undefined ||
    shortLines.some((line) => dayOf(line, timeZone) !== undefined);
  const isNews = facts.isArticle || isNamedNews;
  if (!isDated) return leftAlone("No date of publication was found.", isNews);
  // Service pages say when they were last changed; content systems date everything.
  if (!isNews && !shortLines.some((line) => dayOf(line, timeZone) !== undefined))
    return leftAlone(
      "Nothing says that it is news: no date stands near its title, and its address has no part like /news/.",
    );
  return undefined;
}

/** A part of an address under which sites keep their news, or a year as blogs have it. */
const news =
  /\/(?:[\w-]*news[\w-]*|press[\w-]*|media(?:-(?:releases?|centre|room))?|releases?|latest|stories|story|articles?|announcements?|blogs?|posts?|newyddion)(?:[/.?]|$)|\/(?:19|20)\d\d\/(?:\d\d|[a-z]{3,9})\/|\b(?:news|article|story|release|post)_?id=/i;

/** The addresses of lists: the first page of the news, and further pages of any list. */
const lists =
  /\/page\/\d+\/?$|[?&](?:page|paged|start|offset)=\d+$|^\/(?:[\w-]+\/)?(?:news|press-releases?|media|latest-news|news-and-events|newsroom|blog)\/?(?:index\.\w+)?$|\/feed\/?$|\/search\b/i;

/** Addresses that lists of a tag, an author, a year or a month have, and now and then a release. */
const perhapsLists =
  /\/(?:tags?|categor(?:y|ies)|authors?|topics?|archives?)\/[^/]*\/?$|\/(?:19|20)\d\d(?:\/\d\d)?\/?$/i;

/** A day that an address has in it, as those of newspapers and blogs do: `/2018/02/09/`. */
function dayInAddress({ addresses }: SavedPage): string | undefined {
  const found = addresses.map((address) => /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-])/.exec(address)).find(Boolean);
  return found?.slice(1).join("-");
}

/** What the page says of itself, what it shows, and as a last resort what its address says. */
function datesOf(page: SavedPage, timeZone: string): string[] {
  const address = dayInAddress(page);
  const shown = page.shortLines.filter((line) => dayOf(line, timeZone) !== undefined);
  return [...page.facts.dates, ...shown, ...(address === undefined ? [] : [address])];
}

/** The title stands above the text; a heading of the site stands nowhere. */
function removeHeadings(tree: Page, title: string | undefined, { isOfSite }: TitleWords): void {
  for (const element of elementsIn(tree)) {
    if (!/^h[1-3]$/.test(element.name)) continue;
    const words = wordsIn(element);
    if (words === title || (element.name === "h1" && isOfSite(words))) remove(element);
  }
}

/** So many lines at most stand between a title and the text. */
const mostAbove = 8;
/** What a page calls its section. */
const section =
  /^(?:(?:press|news|media) (?:releases?|statements?|articles?|items?|stor(?:y|ies))|(?:latest )?news|newyddion)$/i;

/** Takes out what a page shows of its kind, its category and its day before its text begins: these are known. */
function removeLinesAbove(tree: Page, { facts }: SavedPage, timeZone: string): void {
  const categories = new Set(facts.categories.map((name) => name.toLowerCase()));
  for (const { element, line } of linesOf(tree).slice(0, mostAbove)) {
    if (line.length > 60 || /^h[1-6]$|^li$/.test(element.name)) return;
    const isLink = elementsIn(element).some((inner) => inner.name === "a" && wordsIn(inner) === line);
    const isShortLink = isLink && line.split(" ").length <= 4;
    if (isShortLink || section.test(line) || categories.has(line.toLowerCase()) || dayOf(line, timeZone))
      remove(element);
  }
}

/** What a template says of every page, and what was cut, is no summary. */
function wholeSummary(summary: string | undefined, pages: number): string | undefined {
  if (summary === undefined || pages > 2) return undefined;
  const words = summary.replace(/\s+/g, " ").trim();
  return words.length < 20 || words.length > 400 || /(?:…|\.\.\.|\[…\])$/.test(words) || !/[.!?”"’)]$/.test(words)
    ? undefined
    : words;
}

/** What the page shows and what its data say may differ after a move from another system. */
function doubtsOnDate({ facts, shortLines }: SavedPage, timeZone: string): OldText["remarks"] {
  const said = facts.dates.map((date) => dayOf(date, timeZone)).find((day) => day !== undefined);
  const shown = shortLines
    .filter((line) => /publish|posted|issued|released|date/i.test(line))
    .map((line) => dayOf(line, timeZone))
    .find((day) => day !== undefined);
  if (said === undefined || shown === undefined || said === shown) return [];
  return [{ sentence: `The page shows the date ${shown}, but its data say ${said}, which was taken. Check the date.` }];
}
