import type { Place, PlacedViolation } from "../../problems/problem.ts";
import { closeOf, type Token, wordsOf } from "../markdown.ts";
import { isEmptyTalk } from "./links.ts";
import type { Rule } from "./rule.ts";

/** One of the links of a page. */
interface PlacedLink {
  readonly words: string;
  readonly target: string;
  readonly place: Place;
  /** Where it begins and ends within its line. */
  readonly from: number;
  readonly to: number;
}

/** Links can be distinguished in a list of all the links of a page, as screen readers give it (WCAG 2.4.4, 2.4.9). */
export const linksTogether: Rule = (text) => {
  const findings: PlacedViolation[] = [];
  const first = new Map<string, PlacedLink>();
  for (const { inline, parts, seeker } of text.said) {
    const locate = seeker();
    let before: PlacedLink | undefined;
    const besides: PlacedViolation[] = [];
    for (const [part, index, row] of parts) {
      if (part.type !== "link_open") continue;
      const to = closeOf(inline.children ?? [], index);
      const target = String(part.attrGet("href") ?? "");
      const words = wordsOf({ children: inline.children?.slice(index + 1, to) } as Token).trim();
      const link: PlacedLink = { words, target, from: index, to, place: locate(target, row) };
      const between = before && gapBetween(inline.children?.slice(before.to + 1, index) ?? []);
      const beside = before && between ? besideFault(before, link, between) : undefined;
      if (beside) besides.push(beside);
      before = link;

      const same = first.get(words.toLowerCase());
      if (!same) first.set(words.toLowerCase(), link);
      else if (!isEmptyTalk(words) && placeOf(same.target) !== placeOf(target)) findings.push(twoPlaces(same, link));
    }
    // Once a line is enough: a row of links is mended as one.
    findings.push(...besides.slice(0, 1));
  }
  return findings;
};

/** Two addresses of one place are alike in this form. */
function placeOf(target: string): string {
  return target.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, "");
}

function twoPlaces({ target: other }: PlacedLink, { words, target, place }: PlacedLink): PlacedViolation {
  return {
    rule: "same-words-two-places",
    at: place,
    message: `"${words}" leads to ${other} above, and here to ${target}`,
    fix: "use different words for each",
    level: "advice",
  };
}

/** What stands between two links: nothing but space, or nothing but the end of a line; undefined where there is more. */
function gapBetween(parts: readonly Token[]): "space" | "break" | undefined {
  if (parts.some(({ type, content }) => !/break$/.test(type) && (type !== "text" || content.trim() !== "")))
    return undefined;
  return parts.some(({ type }) => type === "hardbreak") ? "break" : "space";
}

function besideFault(one: PlacedLink, other: PlacedLink, between: "space" | "break"): PlacedViolation | undefined {
  const beside = (message: string, fix: string): PlacedViolation => ({
    rule: "links-side-by-side",
    at: other.place,
    message,
    fix,
    level: "advice",
  });
  if (placeOf(one.target) === placeOf(other.target))
    return beside(
      "two links side by side lead to the same place",
      `use one link: [${other.words || one.words}](${other.target})`,
    );
  if (between === "break") return undefined;
  return beside(
    "two links are next to each other, and sound like one",
    "put a comma or a word between them, or make a list",
  );
}
