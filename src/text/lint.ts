import { abbreviations } from "./lint/abbreviations.ts";
import type { Finding, LintContext, Rule } from "./lint/finding.ts";
import { handmade } from "./lint/handmade.ts";
import { headings } from "./lint/headings.ts";
import { tags } from "./lint/html.ts";
import { languages } from "./lint/languages.ts";
import { headingsMissing, lengths } from "./lint/lengths.ts";
import { links, promisedLinks } from "./lint/links.ts";
import { pictures } from "./lint/pictures.ts";
import { linksTogether } from "./lint/same-links.ts";
import { tables } from "./lint/tables.ts";
import { wording } from "./lint/wording.ts";
import type { Token } from "./markdown.ts";

export type { Finding };

/** A part of a page's text. `level` is that of the heading above it. */
interface Part {
  readonly tokens: readonly Token[];
  readonly level: number;
}

const ofEachPart: readonly Rule[] = [
  tags,
  pictures,
  links,
  promisedLinks,
  handmade,
  tables,
  wording,
  lengths,
  languages,
];
const ofThePage: readonly Rule[] = [linksTogether, abbreviations];

/**
 * Reads a text, and the notes after it, for what their author must mend and no check of the page can see: WCAG 1.1.1,
 * 1.3.1, 1.3.3, 1.4.1, 2.4.4, 2.4.6, 3.1.2 and 3.1.4, plain layout, and links that may not be published.
 */
export function lint(parts: readonly Part[], context: LintContext): Finding[] {
  const [body] = parts;
  const tokens = parts.flatMap((part) => part.tokens);
  return [
    ...parts.flatMap((part) => headings({ ...context, ...part }, part.level)),
    ...parts.flatMap((part) => ofEachPart.flatMap((rule) => rule({ ...context, ...part }))),
    ...ofThePage.flatMap((rule) => rule({ ...context, tokens })),
    ...(body ? headingsMissing({ ...context, ...body }) : []),
  ];
}
