import type { Mark, OpenPage } from "./check.ts";
import { callInPage } from "./in-page.ts";
import type { Line } from "./texts.ts";

/** What a reader changes about all text: rules for elements, or how many times as large it is. */
interface Change {
  readonly rules?: Readonly<Record<string, string>>;
  readonly times?: number;
}

/**
 * Marks words that can be read as the page is and that are cut off, overlapped, covered or gone once a reader has
 * changed it; without a change, words of which a part can be read. Words hidden on purpose are left in peace.
 */
export async function lostWords({ page }: OpenPage, rule: string, change: Change = {}): Promise<Mark[]> {
  const others = [enlarge, findOverlapped, isUnderSomething];
  return await callInPage(page, findLostWords, others, rule, change);
}

function findLostWords(rule: string, { rules = {}, times = 1 }: Change): Mark[] {
  const restores = [newsroom.restyle("*", "pointer-events: auto; transition: none; scroll-behavior: auto;")];
  scrollTo(0, 0);
  const readable = [...newsroom.readTexts()].filter(([, lines]) => lines.some(({ reach }) => !newsroom.isEmpty(reach)));
  for (const [elements, declarations] of Object.entries(rules)) restores.push(newsroom.restyle(elements, declarations));
  if (times !== 1) restores.push(enlarge(times));

  const marks = new Map<Element, string>();
  const now = newsroom.readTexts();
  for (const [text] of readable) {
    const lines = now.get(text) ?? [];
    const element = text.parentElement ?? document.body;
    if (lines.length === 0) marks.set(element, "they are gone");
    if (lines.some(({ core, reach }) => newsroom.isCut(core, reach))) marks.set(element, "they are cut off");
  }
  const seen = readable.flatMap(([text]) => now.get(text) ?? []).filter(({ seen }) => !newsroom.isEmpty(seen));
  const downwards = seen.toSorted((a, b) => a.seen.top - b.seen.top);
  for (const element of findOverlapped(downwards)) marks.set(element, "they overlap others");
  for (const line of downwards) {
    if (!marks.has(line.element) && isUnderSomething(line)) marks.set(line.element, "something covers them");
  }
  for (const restore of restores.toReversed()) restore();
  scrollTo(0, 0);
  return [...marks].map(([element, detail]) => newsroom.mark(rule, element, detail));
}

/** Makes every text larger, as a browser does that zooms text alone, and gives what makes it small again. */
function enlarge(times: number): () => void {
  const parts = [...document.querySelectorAll<HTMLElement>("html, body, body *")].filter((part) => part.style);
  const sizes = parts.map((part) => Number.parseFloat(getComputedStyle(part).fontSize));
  const before = parts.map((part) => part.getAttribute("style"));
  for (const [index, part] of parts.entries()) {
    part.style.setProperty("font-size", `${(sizes[index] ?? 0) * times}px`, "important");
  }
  return () => {
    for (const [index, part] of parts.entries()) {
      // The page's Content-Security-Policy forbids to set the attribute, but not this.
      part.style.cssText = before[index] ?? "";
      if (part.getAttribute("style") === "") part.removeAttribute("style");
    }
  };
}

function findOverlapped(downwards: readonly Line[]): Set<Element> {
  const found = new Set<Element>();
  for (const [index, { seen }] of downwards.entries()) {
    for (let next = index + 1; next < downwards.length; next += 1) {
      const other = downwards[next];
      if (!other || other.seen.top > seen.bottom) break;
      if (!newsroom.isEmpty(newsroom.common(seen, other.seen))) found.add(other.element);
    }
  }
  return found;
}

/** Whether something lies on a line's letters, and still does in the middle of the window: a bar may pass over them. */
function isUnderSomething({ element, seen }: Line): boolean {
  const y = (seen.top + seen.bottom) / 2;
  const isOn = () =>
    [seen.left + 2, (seen.left + seen.right) / 2, seen.right - 2].some((x) =>
      newsroom.isCovered(element, x, y - scrollY),
    );
  if (y < scrollY || y > scrollY + innerHeight - 1) scrollTo(0, y - 16);
  if (!isOn()) return false;
  scrollTo(0, y - innerHeight / 2);
  return isOn();
}
