import { countOf } from "../../newsroom/words.ts";
import type { Finding } from "./finding.ts";
import { type Located, type Verdict, widths } from "./gate.ts";

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
      const seen = new Set(places.map(({ width }) => width));
      const at = seen.size === widths.length ? "" : `, ${[...seen].join(" and ")} pixels wide`;
      return `  page     ${[address, sourceOf(address)].filter(Boolean).join(" from ")}${at}`;
    }),
    ...(rest > 0 ? [`           and ${countOf(rest, "more page")}`] : []),
  ];
}

function summary(verdict: Verdict, barriers: number): string {
  const { pages, findings, untested } = verdict;
  const missing = pagesIn(untested);
  const tested =
    missing > 0
      ? `${inDigits(missing)} of ${countOf(pages, "page")} could not be tested, so the site must not be published.`
      : `All ${countOf(pages, "page")} were tested at widths of ${widths.join(" and ")} pixels.`;
  const places = `${countOf(barriers, "barrier")} on ${countOf(pagesIn(findings), "page")}`;
  return [
    ...tellPart(verdict),
    tested,
    ...tellRemembered(verdict, missing),
    ...(barriers > 0 ? [`${places} must be mended before the site is published.`] : []),
    ...(barriers + missing === 0 ? ["No barriers were found."] : []),
  ].join(" ");
}

function tellPart({ shard, pages, site }: Verdict): string[] {
  return shard ? [`Part ${shard.part} of ${shard.of}: ${inDigits(pages)} of the site’s ${countOf(site, "page")}.`] : [];
}

function tellRemembered({ pages, remembered }: Verdict, missing: number): string[] {
  const now = pages - remembered - missing;
  const tested = `${countOf(now, "page")} ${now === 1 ? "was" : "were"} tested now`;
  return remembered > 0 ? [`${tested}, ${inDigits(remembered)} had been tested before with the same bytes.`] : [];
}

const pagesIn = (located: readonly Located<unknown>[]) => new Set(located.map(({ address }) => address)).size;

const inDigits = (number: number) => number.toLocaleString("en-GB");

const oneLine = (html: string) => html.replace(/\s+/g, " ");
