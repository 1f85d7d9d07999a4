import type { TreeName } from "../tree/tree.ts";

const named: readonly (readonly [pattern: RegExp, name: TreeName])[] = [
  [/^heading 1$|^title$/i, "h1"],
  [/^heading 2$|^subtitle$/i, "h2"],
  [/^heading 3$/i, "h3"],
  [/^heading 4$/i, "h4"],
  [/^heading 5$/i, "h5"],
  [/^heading 6$/i, "h6"],
  [/^(?:intense )?quote$|^quotations?$|^block ?(?:text|quote)$/i, "blockquote"],
  [/^(?:caption|illustration|figure|drawing)$/i, "figcaption"],
];

/** What the paragraphs of a style are, by the name that Word and LibreOffice give it in every language of theirs. */
export function elementOfStyle(style: string | undefined): TreeName | undefined {
  return style === undefined ? undefined : named.find(([pattern]) => pattern.test(style))?.[1];
}

/** The level of a heading, from 1; undefined for other elements. */
export function levelOfHeading(name: TreeName | undefined): number | undefined {
  const [, level] = /^h(\d)$/.exec(name ?? "") ?? [];
  return level === undefined ? undefined : Number(level);
}
