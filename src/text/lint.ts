import type { PlacedViolation } from "../problems/problem.ts";
import { abbreviations } from "./lint/abbreviations.ts";
import { wordingAdvice } from "./lint/advice.ts";
import { impossibleDays } from "./lint/days.ts";
import { handmade } from "./lint/fake-structure.ts";
import { leftoversInText } from "./lint/find-leftovers.ts";
import { asides } from "./lint/footnotes.ts";
import { headings } from "./lint/headings.ts";
import { tags } from "./lint/html.ts";
import { languages } from "./lint/languages.ts";
import { headingsMissing, lengths } from "./lint/lengths.ts";
import { linkHosts } from "./lint/link-hosts.ts";
import { links, promisedLinks } from "./lint/links.ts";
import { pictures } from "./lint/pictures.ts";
import { relativeDays } from "./lint/relative-days.ts";
import { type LintContext, type LintText, type Rule, readLines } from "./lint/rule.ts";
import { linksTogether } from "./lint/same-links.ts";
import { shownMarks } from "./lint/stray-markdown.ts";
import { tables } from "./lint/tables.ts";
import { wording } from "./lint/wording.ts";
import type { Token } from "./markdown.ts";

/** A part of a page's text. `level` is that of the heading above it. */
interface Part {
  readonly tokens: readonly Token[];
  readonly level: number;
}

const ofEachPart: readonly Rule[] = [
  tags,
  shownMarks,
  pictures,
  links,
  promisedLinks,
  linkHosts,
  leftoversInText,
  impossibleDays,
  handmade,
  tables,
  wording,
  lengths,
  languages,
];
const ofThePage: readonly Rule[] = [linksTogether, abbreviations, asides, relativeDays];

/**
 * Reads a text, and the notes after it, for what their author must mend and no check of the page can see: WCAG 1.1.1,
 * 1.3.1, 1.3.3, 1.4.1, 2.4.4, 2.4.6, 3.1.2 and 3.1.4, plain layout, links that may not be published, and how it is worded.
 */
export function lint(parts: readonly Part[], context: LintContext): PlacedViolation[] {
  const texts = parts.map(({ tokens }): LintText => ({ ...context, tokens, said: readLines(tokens, context.lines) }));
  const page = { ...context, tokens: texts.flatMap(({ tokens }) => tokens), said: texts.flatMap(({ said }) => said) };
  return [
    ...texts.flatMap((text, index) => headings(text, parts[index]?.level ?? 1)),
    ...texts.flatMap((text) => ofEachPart.flatMap((rule) => rule(text))),
    ...ofThePage.flatMap((rule) => rule(page)),
    ...(context.isBeingWritten ? wordingAdvice(page) : []),
    ...(texts[0] ? headingsMissing(texts[0]) : []),
  ];
}
