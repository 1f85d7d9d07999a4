import type { Issue } from "pa11y";
import { z } from "zod";

const words = z.string();

const finding = z
  .strictObject({
    engine: z.enum(["axe", "HTML_CodeSniffer", "newsroom"]),
    /** A doubt is what the engine cannot decide: a person has to look. */
    kind: z.enum(["fault", "doubt"]),
    rule: words,
    message: words,
    /** The element's HTML, shortened. */
    element: words,
    /** A CSS selector of the element. */
    selector: words,
    fix: words.optional(),
    /** The address of a page that explains the rule. */
    guidance: words,
  })
  .readonly();

/** One thing that an engine, or a check of the newsroom's own, holds against one element. */
export type Finding = z.output<typeof finding>;

/** The shape of a finding on a page, at a width of the window in CSS pixels. */
export const found = z.strictObject({ width: z.number(), it: finding }).readonly();

/** A finding on a page, at a width. */
export type Found = z.output<typeof found>;

/** The names of issues' types in pa11y's engine and in ours; what is not a finding is not here. */
const kinds: Readonly<Record<string, Finding["kind"]>> = { error: "fault", violation: "fault", review: "doubt" };

/** What the engines found, from what pa11y hands over. */
export function findingsOf(issues: readonly Issue[]): Finding[] {
  return issues.flatMap((issue) => {
    const kind = kinds[issue.type];
    const shared = { rule: issue.code, message: issue.message, element: issue.context, selector: issue.selector };
    if (!kind) return [];
    return issue.runner === "htmlcs"
      ? { ...shared, engine: "HTML_CodeSniffer", kind, guidance: technique(issue.code) }
      : { ...shared, engine: "axe", kind, fix: text(issue, "fix"), guidance: text(issue, "guidance") };
  });
}

const text = (issue: Issue, key: string) => String(issue.runnerExtras[key] ?? "");

const techniques: Readonly<Record<string, string>> = {
  ARIA: "aria",
  C: "css",
  F: "failures",
  G: "general",
  H: "html",
};

/** The W3C's page on the technique in a rule such as `WCAG2AA.Principle1.Guideline1_3.1_3_1.H49.Center`. */
function technique(rule: string): string {
  const [, letters = "", number] = /\d\.(ARIA|[CFGH])(\d+)/.exec(rule) ?? [];
  const folder = techniques[letters];
  return folder
    ? `https://www.w3.org/WAI/WCAG22/Techniques/${folder}/${letters}${number}`
    : "https://www.w3.org/TR/WCAG22/";
}
