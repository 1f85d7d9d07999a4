import type { Moment } from "./dates.ts";
import type { Site } from "./site.ts";
import type { SuccessCriterion } from "./success-criteria.ts";

/** How far a website complies, in the law's three ways. */
export const statuses = ["fully compliant", "partially compliant", "not compliant"] as const;

/** Why something may stay as it is: mending it would cost more than is right, or the law does not ask for it. */
export const exemptions = ["disproportionate burden", "outside scope"] as const;

/** The facts of the accessibility statement, from `content/accessibility.yaml`. */
export interface Statement {
  /** The file, from the project's folder. */
  readonly path: string;
  /** What the statement is about, as the end of a sentence. */
  readonly scope: string;
  readonly contact: StatementContact;
  /** Working days until whoever writes has an answer. */
  readonly answerWithin: number;
  /** The formats that people can ask for, such as "large print". */
  readonly formats: readonly string[];
  readonly status: (typeof statuses)[number];
  /** The last test by people; undefined where there was none. */
  readonly audit?: Audit | undefined;
  /** In the order of the file. */
  readonly issues: readonly Issue[];
  readonly prepared: Moment;
  readonly reviewed: Moment;
}

/** Whom to tell of a barrier. An address to write to must be there: some people cannot ring up. */
export interface StatementContact {
  readonly name: string;
  readonly email: string;
  readonly phone?: string | undefined;
}

/** A test of the website by people. */
interface Audit {
  readonly on: Moment;
  readonly by: string;
  /** What was tested, and how. */
  readonly how: string;
}

/** Something that is not accessible. */
export interface Issue {
  /** What does not work, where, for whom. */
  readonly what: string;
  /** Undefined only for what lies outside the law's scope. */
  readonly criterion?: SuccessCriterion | undefined;
  /** The last day of the plan to mend it; undefined only for what is exempt. */
  readonly fixBy?: Moment | undefined;
  readonly why?: (typeof exemptions)[number] | undefined;
}

/** The name of the regulations as every sentence of the law cites them. https://www.legislation.gov.uk/uksi/2018/952 */
export const regulations =
  "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018";

/** The standard as every sentence on compliance cites it. */
export const guidelines = {
  name: "Web Content Accessibility Guidelines version 2.2",
  url: "https://www.w3.org/TR/WCAG22/",
};

/**
 * The sentence that commits the council, in words that must not be changed.
 * https://www.gov.uk/government/publications/sample-accessibility-statement
 */
export function commitment({ name }: Site): string {
  return `${name} is committed to making its website accessible, in accordance with the ${regulations}.`;
}

/** The beginning of the one sentence on compliance, by which a page can be known to make the claim. */
export function claim(status: Statement["status"]): string {
  return `This website is ${status} with the ${guidelines.name} AA standard`;
}

/**
 * The sentence on compliance, in one of the three wordings that the law knows. It names what is listed, and nothing where
 * no list follows. https://www.gov.uk/government/publications/sample-accessibility-statement
 */
export function complianceInWords({ status, issues }: Pick<Statement, "status" | "issues">): string {
  const listed = [
    issues.some(({ why }) => why === undefined) && "non-compliances",
    issues.some(({ why }) => why !== undefined) && "exemptions",
  ].filter((word) => word !== false);
  const words = listed.join(" and ");
  if (!words) return `${claim(status)}.`;
  return status === "not compliant"
    ? `${claim(status)}. The ${words} are listed below.`
    : `${claim(status)}, due to the ${words} listed below.`;
}

/** Issues that have one reason to be there, under the law's heading for it. */
interface IssueGroup {
  readonly heading: string;
  readonly why: Issue["why"];
  readonly issues: readonly Issue[];
}

const headings = [
  { heading: "Non-compliance with the accessibility regulations", why: undefined },
  { heading: "Disproportionate burden", why: "disproportionate burden" },
  { heading: "Content that’s not within the scope of the accessibility regulations", why: "outside scope" },
] as const;

/** The issues under the headings of the regulator's sample and in its order; a heading without issues is not there. */
export function issuesByReason({ issues }: Statement): IssueGroup[] {
  return headings
    .map((group) => ({ ...group, issues: issues.filter(({ why }) => why === group.why) }))
    .filter((group) => group.issues.length > 0);
}
