import type { Finding } from "../checks/accessibility/finding.ts";
import type { GateResult, Located } from "../checks/accessibility/gate.ts";
import { fixLines, resultInWords, sameBarriers, whatIsWrong } from "../checks/accessibility/report.ts";
import { address } from "../newsroom/address.ts";
import type { PageSources } from "../newsroom/page-sources.ts";
import type { Annotation } from "./annotations.ts";
import { autolink, code, inline } from "./markdown.ts";
import { notTested } from "./not-tested.ts";

/** What the gate's part of the summary page is called. */
export const heading = "Accessibility";

/** The most barriers that the summary page describes, and pages that it names for one. */
const most = { barriers: 30, pages: 10 };

/**
 * Barriers as notes on the lines of the content files that their pages come from, where there are any, one for each file;
 * then what could not be tested. GitHub shows ten: each barrier comes once before any comes on a second file.
 */
export function accessibilityAnnotations(verdict: GateResult, sources: PageSources): Annotation[] {
  const barriers = sameBarriers(verdict.findings).map((same) => notesOn(same, sources));
  return [
    ...barriers.flatMap((notes) => notes.slice(0, 1)),
    ...barriers.flatMap((notes) => notes.slice(1)),
    ...[...new Set(verdict.untested.map(({ it }) => it))].map((why) => notTested(heading, why)),
  ];
}

/** One note for each content file that has the barrier, or one without a place where none has it. */
function notesOn(same: readonly Located<Finding>[], sources: PageSources): Annotation[] {
  const withFile = same.filter(({ address }) => sources.fileOf(address) !== undefined);
  const shown = withFile.length > 0 ? withFile : same.slice(0, 1);
  return shown.map(({ address, it }) => {
    const where = `On ${address}${same.length > 1 ? ` and ${same.length - 1} more` : ""}`;
    return {
      level: "error",
      title: "A barrier to some readers",
      message: [whatIsWrong(it, [sources.fileOf(address)]), `${where}: ${it.element}`, it.fix, it.guidance]
        .filter(Boolean)
        .join("\n"),
      ...placeOf(address, it.element, sources),
    };
  });
}

function placeOf(page: string, html: string, { fileOf, lineOf }: PageSources): Pick<Annotation, "file" | "startLine"> {
  const file = fileOf(page);
  return file === undefined ? {} : { file, startLine: lineOf(page, html) };
}

/** That the statement claims more than the gate found, as a note on the file of its facts. */
export function claimTooMuch(claim: string, sources: PageSources): Annotation {
  return {
    level: "error",
    title: "The accessibility statement claims too much",
    message: claim.trim(),
    ...placeOf(address.accessibility, "", sources),
  };
}

/**
 * What the accessibility gate found, for the summary page of the run on GitHub, in Markdown; `claim` says that the statement
 * claims more.
 */
export function accessibilitySummary(verdict: GateResult, sources: PageSources, claim?: string): string {
  const barriers = sameBarriers(verdict.findings);
  const untested = [...Map.groupBy(verdict.untested, ({ it }) => it)].slice(0, most.barriers);
  return [
    `# ${heading}`,
    inline(resultInWords(verdict)),
    ...barriers.slice(0, most.barriers).map((barrier) => barrierSection(barrier, sources)),
    ...untested.map(([why, where]) => `## Not tested: ${inline(why)}\n\n${pageLines(pagesOf(where), sources)}`),
    ...(claim === undefined ? [] : ["## The accessibility statement claims too much", claim.trim()]),
  ].join("\n\n");
}

function barrierSection(same: readonly Located<Finding>[], sources: PageSources): string {
  const it = same[0]?.it;
  if (!it) return "";
  return [
    `## ${inline(whatIsWrong(it, filesOf(same, sources)))}`,
    "",
    pageLines(pagesOf(same), sources),
    `- Element: ${code(it.element)}`,
    ...fixLines(it).map(fixLine),
    `- Why and how: ${autolink(it.guidance)}`,
  ].join("\n");
}

function filesOf(same: readonly Located<Finding>[], { fileOf }: PageSources): (string | undefined)[] {
  return same.map(({ address }) => fileOf(address));
}

/** axe moves in the ways to fix something below the line that says how many of them it takes. */
function fixLine(line: string): string {
  return line.startsWith(" ") ? `  - ${inline(line)}` : `- To fix: ${inline(line)}`;
}

function pageLines(pages: readonly string[], { fileOf }: PageSources): string {
  const left = pages.length - most.pages;
  return [
    ...pages.slice(0, most.pages).map((page) => {
      const source = fileOf(page);
      return `- Page: ${code(page)}${source === undefined ? "" : ` from ${code(source)}`}`;
    }),
    ...(left > 0 ? [`- And ${left} more pages`] : []),
  ].join("\n");
}

function pagesOf(located: readonly Located<unknown>[]): string[] {
  return [...new Set(located.map(({ address }) => address))];
}
