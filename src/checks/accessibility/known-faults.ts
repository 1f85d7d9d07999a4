import { fileURLToPath } from "node:url";
import type { Outcome } from "./browse.ts";
import { findingsOf } from "./finding.ts";

/** The folder of the page that every browser tests beside the site's pages. */
export const knownFaultsFolder = fileURLToPath(new URL("known-faults", import.meta.url));

/** What the two engines say about that page, at any width. */
const expected = new Set([
  "axe fault aria-roles",
  "axe fault color-contrast",
  "axe fault heading-order",
  "axe fault html-has-lang",
  "axe fault image-alt",
  "axe fault label",
  "axe fault link-name",
  "axe fault target-size",
  "axe doubt color-contrast",
  "HTML_CodeSniffer fault WCAG2AA.Principle1.Guideline1_1.1_1_1.H37",
  "HTML_CodeSniffer fault WCAG2AA.Principle1.Guideline1_3.1_3_1.F68",
  "HTML_CodeSniffer fault WCAG2AA.Principle1.Guideline1_3.1_3_1.H49.Center",
  "HTML_CodeSniffer fault WCAG2AA.Principle1.Guideline1_3.1_3_1.H71.NoLegend",
  "HTML_CodeSniffer fault WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail",
  "HTML_CodeSniffer fault WCAG2AA.Principle2.Guideline2_4.2_4_1.G1,G123,G124.NoSuchID",
  "HTML_CodeSniffer fault WCAG2AA.Principle3.Guideline3_1.3_1_1.H57.2",
  "HTML_CodeSniffer fault WCAG2AA.Principle3.Guideline3_2.3_2_2.H32.2",
  "HTML_CodeSniffer fault WCAG2AA.Principle4.Guideline4_1.4_1_1.F77",
  "HTML_CodeSniffer fault WCAG2AA.Principle4.Guideline4_1.4_1_2.H91.A.NoContent",
  "HTML_CodeSniffer fault WCAG2AA.Principle4.Guideline4_1.4_1_2.H91.Fieldset.Name",
  "HTML_CodeSniffer fault WCAG2AA.Principle4.Guideline4_1.4_1_2.H91.InputText.Name",
]);

/** Why the engines that gave this outcome for the page of known faults cannot be trusted, if they cannot. */
export function whyNotTrusted(outcome: Outcome | undefined): string | undefined {
  if (!outcome) return "the browser gave no answer for the page of known faults";
  if ("failure" in outcome) return `the page of known faults could not be tested: ${outcome.failure}`;
  const found = new Set(findingsOf(outcome.issues).map(({ engine, kind, rule }) => `${engine} ${kind} ${rule}`));
  const missed = [...expected.difference(found)].map((rule) => `missed “${rule}”`);
  const invented = [...found.difference(expected)].map((rule) => `reported “${rule}”`);
  if (missed.length + invented.length === 0) return undefined;
  return `on the page of known faults the engines ${[...missed, ...invented].join(", ")}`;
}
