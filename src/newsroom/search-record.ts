import type { Moment } from "./dates.ts";
import type { OtherLanguage } from "./language.ts";
import { withPlainFigures } from "./raised-figures.ts";
import type { StateKind } from "./strategies/state.ts";

/** What readers narrow a search down to: news, strategies, or the pages about the newsroom itself. */
export const searchKinds = ["news", "strategies", "pages"] as const;

/** A page as search finds it: all its words, and what readers narrow down by. */
export interface SearchRecord {
  readonly kind: (typeof searchKinds)[number];
  readonly address: string;
  /** Marked where the page was withdrawn. */
  readonly title: string;
  readonly titleLanguage?: OtherLanguage | undefined;
  /** All other words of the page, as plain text. */
  readonly text: string;
  /** By which the newest comes first; undefined of a page that is of no day. */
  readonly on?: Pick<Moment, "day" | "instant"> | undefined;
  /** By their slugs. */
  readonly topics: readonly string[];
  /** How a strategy stands, which time alone can change. */
  readonly state?: StateKind | undefined;
  readonly isWithdrawn: boolean;
}

/** Where a link of a text to copy leads, which stands behind its words. */
const linkTarget = / \((https?:\/\/[^\s)]+|tel:[^\s)]+|[^\s()@]+@[^\s()]+)\)/g;

/** What leads to a footnote: it would be part of the word before it. */
const footnoteReference = /(?<=[^\s[(])(?:\[\d{1,3}\])+/g;

/**
 * Texts to copy as one, without the addresses of their links, the numbers of their footnotes and the lines between the cells of
 * tables; those that are empty are left out. Words with raised figures stand below it as people type them.
 */
export function inParagraphs(...paragraphs: readonly (string | undefined)[]): string {
  const text = paragraphs
    .filter(Boolean)
    .join("\n\n")
    .replaceAll(linkTarget, "")
    .replaceAll(footnoteReference, "")
    .replaceAll(" | ", ", ");
  return [text, withPlainFigures(text).join(", ")].filter(Boolean).join("\n\n");
}
