import { countOf } from "../../newsroom/format.ts";
import type { PageSources } from "../../newsroom/page-sources.ts";
import type { Finding } from "./finding.ts";
import type { GateResult, Located } from "./gate.ts";
import { widths } from "./widths.ts";

/** The most pages that are named for one finding: a fault of a template is on every page. */
const pagesNamed = 5;

/**
 * A result in words: what one rule finds at one place is reported once, with its pages, an example and how to fix it.
 * The last paragraph says what it all comes to.
 */
export function reportOf(result: GateResult, sourceOf: PageSources["fileOf"]): string {
  const findings = groupedByPlace(result.findings);
  const untested = Map.groupBy(result.untested, ({ it }) => it);
  return [
    ...[...findings.values()].map((same) => reportFinding(same, sourceOf)),
    ...[...untested].map(([why, same]) => [`Not tested: ${why}`, ...reportPages(same, sourceOf)].join("\n")),
    ...result.advice.map((sentence) => `Advice: ${sentence}`),
    resultInWords(result),
  ].join("\n\n");
}

/** Each thing that one rule finds at one place, as it is on every page that has it, each once. */
export function sameBarriers(findings: readonly Located<Finding>[]): readonly Located<Finding>[][] {
  return [...groupedByPlace(findings).values()].map((same) =>
    [...Map.groupBy(same, ({ address }) => address).values()].flatMap((onPage) => onPage.slice(0, 1)),
  );
}

/**
 * What a finding is about; of a doubt also who decides. `files` are the content files of its pages, undefined for a page
 * that is made from none: what stands there too is not an officer's.
 */
export function whatIsWrong({ kind, message }: Finding, files: readonly (string | undefined)[]): string {
  if (kind !== "doubt") return message;
  const [file] = new Set(files);
  return file !== undefined && !files.includes(undefined)
    ? `${message} (axe cannot decide: write it in another way in ${file}, or ask a maintainer to look at the page)`
    : `${message} (axe cannot decide: fix it, or look at the page and record that in src/checks/accessibility/reviewed.ts)`;
}

/** The ways to fix a finding, a line each. */
export function fixLines({ fix: text }: Finding): readonly string[] {
  return text ? text.split("\n") : [];
}

function groupedByPlace(findings: readonly Located<Finding>[]) {
  return Map.groupBy(findings, ({ it }) => [it.engine, it.rule, it.selector].join("\n"));
}

function reportFinding(same: readonly Located<Finding>[], sourceOf: PageSources["fileOf"]): string {
  const finding = same[0]?.it;
  if (!finding) return "";
  return [
    whatIsWrong(
      finding,
      same.map(({ address }) => sourceOf(address)),
    ),
    ...reportPages(same, sourceOf),
    `  rule     ${finding.rule} (${finding.engine})`,
    `  element  ${oneLine(finding.element)}`,
    `  at       ${finding.selector}`,
    ...fixLines(finding).map((line, index) => `  ${index === 0 ? "fix" : "   "}      ${line}`),
    `  read     ${finding.guidance}`,
  ].join("\n");
}

function reportPages(same: readonly Located<unknown>[], sourceOf: PageSources["fileOf"]): string[] {
  const pages = [...Map.groupBy(same, ({ address }) => address)];
  const rest = pages.length - pagesNamed;
  return [
    ...pages.slice(0, pagesNamed).map(([address, places]) => {
      const seen = new Set(places.flatMap(({ width }) => width ?? []));
      const at = seen.size % widths.length === 0 ? "" : `, ${[...seen].join(" and ")} pixels wide`;
      return `  page     ${[address, sourceOf(address)].filter(Boolean).join(" from ")}${at}`;
    }),
    ...(rest > 0 ? [`           and ${countOf(rest, "more page")}`] : []),
  ];
}

/** What a run of the gate comes to, in a sentence or two. */
export function resultInWords(result: GateResult): string {
  const { pages, findings, untested } = result;
  const barriers = groupedByPlace(findings).size;
  const missing = pagesIn(untested);
  const tested =
    missing > 0
      ? `${inDigits(missing)} of ${countOf(pages, "page")} could not be tested, so the site must not be published.`
      : `All ${countOf(pages, "page")} were tested at widths of ${widths.join(" and ")} pixels.`;
  const places = `${countOf(barriers, "barrier")} on ${countOf(pagesIn(findings), "page")}`;
  return [
    ...reportPart(result),
    tested,
    ...reportRemembered(result, missing),
    ...(barriers > 0 ? [`${places} must be fixed before the site is published.`] : []),
    ...(barriers + missing === 0 ? ["No barriers were found."] : []),
  ].join(" ");
}

function reportPart({ shard, pages, site }: GateResult): string[] {
  return shard ? [`Part ${shard.part} of ${shard.of}: ${inDigits(pages)} of the site’s ${countOf(site, "page")}.`] : [];
}

function reportRemembered({ pages, remembered }: GateResult, missing: number): string[] {
  const now = pages - remembered - missing;
  const tested = `${countOf(now, "page")} ${now === 1 ? "was" : "were"} tested now`;
  return remembered > 0 ? [`${tested}, ${inDigits(remembered)} had been tested before with the same bytes.`] : [];
}

const pagesIn = (located: readonly Located<unknown>[]) => new Set(located.map(({ address }) => address)).size;

const inDigits = (number: number) => number.toLocaleString("en-GB");

const oneLine = (html: string) => html.replace(/\s+/g, " ");
