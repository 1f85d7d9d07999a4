import type { Finding } from "../checks/accessibility/finding.ts";
import type { Located, Verdict } from "../checks/accessibility/gate.ts";
import { type SourceOf, sameBarriers, verdictInWords, whatIsWrong } from "../checks/accessibility/report.ts";
import { address } from "../newsroom/address.ts";
import type { Annotation } from "./annotations.ts";
import { autolink, code, inline } from "./markdown.ts";

/** The most barriers that the summary page describes, and pages that it names for one. */
const most = { barriers: 30, pages: 10 };

/** Barriers as notes on the content file that their page comes from, where there is one; then what could not be tested. */
export function accessibilityAnnotations(verdict: Verdict, sourceOf: SourceOf): Annotation[] {
  const barriers = sameBarriers(verdict.findings).map(({ it, pages }): Annotation => {
    const file = pages.map(sourceOf).find((source) => source !== undefined);
    const where = `On ${pages[0]}${pages.length > 1 ? ` and ${pages.length - 1} more` : ""}`;
    return {
      level: "error",
      title: "A barrier to some readers",
      message: [whatIsWrong(it), `${where}: ${it.element}`, it.mend, it.guidance].filter(Boolean).join("\n"),
      place: file === undefined ? undefined : { file, line: 1 },
    };
  });
  return [...barriers, ...[...new Set(verdict.untested.map(({ it }) => it))].map(notTested)];
}

/** That the statement claims more than the gate found, as a note on the file of its facts. */
export function claimTooMuch(claim: string, sourceOf: SourceOf): Annotation {
  const file = sourceOf(address.accessibility);
  return {
    level: "error",
    title: "The accessibility statement claims too much",
    message: claim.trim(),
    place: file === undefined ? undefined : { file, line: 1 },
  };
}

/** Why nothing, or not everything, could be tested, as a note above the run. */
export function notTested(why: string): Annotation {
  return { level: "error", title: "Not tested for accessibility", message: why };
}

/**
 * What the accessibility gate found, for the summary page of the run on GitHub, in Markdown; `claim` says that the statement
 * claims more.
 */
export function accessibilitySummary(verdict: Verdict, sourceOf: SourceOf, claim?: string): string {
  const barriers = sameBarriers(verdict.findings);
  const untested = [...Map.groupBy(verdict.untested, ({ it }) => it)].slice(0, most.barriers);
  return [
    "# Accessibility",
    inline(verdictInWords(verdict)),
    ...barriers.slice(0, most.barriers).map((barrier) => tellBarrier(barrier, sourceOf)),
    ...untested.map(([why, where]) => `## Not tested: ${inline(why)}\n\n${tellPages(pagesOf(where), sourceOf)}`),
    ...(claim === undefined ? [] : ["## The accessibility statement claims too much", claim.trim()]),
  ].join("\n\n");
}

function tellBarrier({ it, pages }: { it: Finding; pages: readonly string[] }, sourceOf: SourceOf): string {
  return [
    `## ${inline(whatIsWrong(it))}`,
    "",
    tellPages(pages, sourceOf),
    `- Element: ${code(it.element)}`,
    ...(it.mend ? it.mend.split("\n").map(tellMend) : []),
    `- Why and how: ${autolink(it.guidance)}`,
  ].join("\n");
}

/** axe moves in the ways to mend something below the line that says how many of them it takes. */
function tellMend(line: string): string {
  return line.startsWith(" ") ? `  - ${inline(line)}` : `- To mend: ${inline(line)}`;
}

function tellPages(pages: readonly string[], sourceOf: SourceOf): string {
  const left = pages.length - most.pages;
  return [
    ...pages.slice(0, most.pages).map((page) => {
      const source = sourceOf(page);
      return `- Page: ${code(page)}${source === undefined ? "" : ` from ${code(source)}`}`;
    }),
    ...(left > 0 ? [`- And ${left} more pages`] : []),
  ].join("\n");
}

function pagesOf(located: readonly Located<unknown>[]): string[] {
  return [...new Set(located.map(({ address }) => address))];
}
