import type { Finding } from "./finding.ts";
import type { Located, Verdict } from "./gate.ts";
import { widths } from "./widths.ts";

/** The most pages that are named for one finding: a fault of a template is on every page. */
const pagesNamed = 5;

const toDecide =
  "axe cannot tell: mend it, or let a person look and enter that in src/checks/accessibility/reviewed.ts";

/** The content file that a page is made from, where there is one. */
type SourceOf = (address: string) => string | undefined;

/**
 * A verdict in words: what one rule finds at one place is told once, with its pages, an example and how to mend it.
 * The last paragraph says what it all comes to.
 */
export function reportOf(verdict: Verdict, sourceOf: SourceOf): string {
  const findings = Map.groupBy(verdict.findings, ({ it }) => [it.engine, it.rule, it.selector].join("\n"));
  const untested = Map.groupBy(verdict.untested, ({ it }) => it);
  return [
    ...[...findings.values()].map((same) => tellFinding(same, sourceOf)),
    ...[...untested].map(([why, same]) => [`Not tested: ${why}`, ...tellPages(same, sourceOf)].join("\n")),
    ...verdict.advice.map((sentence) => `Advice: ${sentence}`),
    summary(verdict, findings.size),
  ].join("\n\n");
}

function tellFinding(same: readonly Located<Finding>[], sourceOf: SourceOf): string {
  const finding = same[0]?.it;
  if (!finding) return "";
  return [
    finding.kind === "doubt" ? `${finding.what} (${toDecide})` : finding.what,
    ...tellPages(same, sourceOf),
    `  rule     ${finding.rule} (${finding.engine})`,
    `  element  ${oneLine(finding.element)}`,
    `  at       ${finding.selector}`,
    ...(finding.mend ? [`  mend     ${finding.mend.replaceAll("\n", "\n           ")}`] : []),
    `  read     ${finding.guidance}`,
  ].join("\n");
}

function tellPages(same: readonly Located<unknown>[], sourceOf: SourceOf): string[] {
  const pages = [...Map.groupBy(same, ({ address }) => address)];
  const rest = pages.length - pagesNamed;
  return [
    ...pages.slice(0, pagesNamed).map(([address, places]) => {
      const seen = new Set(places.flatMap(({ width }) => width ?? []));
      const at = seen.size % widths.length === 0 ? "" : `, ${[...seen].join(" and ")} pixels wide`;
      return `  page     ${[address, sourceOf(address)].filter(Boolean).join(" from ")}${at}`;
    }),
    ...(rest > 0 ? [`           and ${count(rest, "more page")}`] : []),
  ];
}

function summary({ pages, findings, untested }: Verdict, barriers: number): string {
  const missing = pagesIn(untested);
  const tested =
    missing > 0
      ? `${missing} of ${count(pages, "page")} could not be tested, so the site must not be published.`
      : `All ${count(pages, "page")} were tested at widths of ${widths.join(" and ")} pixels.`;
  if (barriers > 0) {
    const places = `${count(barriers, "barrier")} on ${count(pagesIn(findings), "page")}`;
    return `${tested} ${places} must be mended before the site is published.`;
  }
  return missing > 0 ? tested : `${tested} No barriers were found.`;
}

const pagesIn = (located: readonly Located<unknown>[]) => new Set(located.map(({ address }) => address)).size;

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;

const oneLine = (html: string) => html.replace(/\s+/g, " ");
