import { fileURLToPath } from "node:url";
import type { Outcome, Visit } from "./browse.ts";
import { widths } from "./widths.ts";

/** The folder of the pages that every browser tests beside the site's pages. */
export const knownFaultsFolder = fileURLToPath(new URL("known-faults", import.meta.url));

/** A page of known faults, and all that must be found in it: the width, the engine, the kind and the rule. */
export interface Control extends Visit {
  readonly expected: ReadonlySet<string>;
}

const everywhere = (findings: readonly string[]) =>
  findings.flatMap((finding) => widths.map((width) => `${width} ${finding}`));

/** What is found in the page that is badly written; its links that are too small cut their words off, too, on paper as well. */
const inCode = [
  ...everywhere([
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
    "newsroom fault text-spacing",
  ]),
  "320 newsroom fault reflow-words",
  "1280 newsroom fault print-words",
  "1280 newsroom fault resize-text",
];

/** What is found in the page that is hard to use: every rule of our checks, and what axe says of a tabindex. */
const inUse = [
  ...everywhere([
    "newsroom fault focus-covered",
    "newsroom fault focus-visible",
    "newsroom fault keyboard-order",
    "newsroom fault keyboard-reach",
    "newsroom fault keyboard-trap",
    "newsroom fault text-spacing",
    "axe fault tabindex",
  ]),
  "320 newsroom fault reflow",
  "320 newsroom fault reflow-words",
  "320 newsroom fault scroll-box",
  "1280 newsroom fault forced-colours-focus",
  "1280 newsroom fault forced-colours-link",
  "1280 newsroom fault forced-colours-status",
  "1280 newsroom fault forced-colours-words",
  "1280 newsroom fault print-missing",
  "1280 newsroom fault print-navigation",
  "1280 newsroom fault print-words",
  "1280 newsroom fault reduced-motion",
  "1280 newsroom fault resize-text",
];

/** The pages of known faults, where they are served. */
export const controlsAt = (origin: string): readonly Control[] => [
  { url: `${origin}/`, expected: new Set(inCode) },
  { url: `${origin}/in-use.html`, expected: new Set(inUse) },
];

/** Why a browser with this outcome for a page of known faults cannot be trusted, if it cannot. */
export function whyNotTrusted({ expected }: Control, outcome: Outcome | undefined): string | undefined {
  if (!outcome) return "the browser gave no answer for a page of known faults";
  if ("failure" in outcome) return `a page of known faults could not be tested: ${outcome.failure}`;
  const found = new Set(
    outcome.looks.flatMap(({ width, findings }) =>
      findings.map(({ engine, kind, rule }) => `${width} ${engine} ${kind} ${rule}`),
    ),
  );
  const missed = [...expected.difference(found)].map((rule) => `missed “${rule}”`);
  const invented = [...found.difference(expected)].map((rule) => `reported “${rule}”`);
  if (missed.length + invented.length === 0) return undefined;
  return `on a page of known faults the browser ${[...missed, ...invented].join(", ")}`;
}
