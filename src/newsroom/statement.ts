import { wordsIn } from "../language/words.ts";
import type { Moment } from "./dates.ts";
import type { FileItem } from "./item.ts";
import type { SuccessCriterion } from "./success-criteria.ts";

/** How far a website complies, in the law's three ways. */
export const statuses = ["fully compliant", "partially compliant", "not compliant"] as const;

/** Why something may stay as it is: mending it would cost more than is right, or the law does not ask for it. */
export const exemptions = ["disproportionate burden", "outside scope"] as const;

/** The facts of the accessibility statement, from `content/accessibility.yaml`. */
export interface Statement extends FileItem {
  readonly kind: "statement";
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

/**
 * The sentence on compliance, in one of the three wordings that the law knows. It names what is listed, and nothing where
 * no list follows. https://www.gov.uk/government/publications/sample-accessibility-statement
 */
export function complianceInWords({ status, issues }: Pick<Statement, "status" | "issues">, locale: string): string {
  const { claims, listed, areListed, dueTo } = wordsIn(locale).accessibility;
  const words = [
    issues.some(({ why }) => why === undefined) && listed.nonCompliances,
    issues.some(({ why }) => why !== undefined) && listed.exemptions,
  ]
    .filter((word) => word !== false)
    .join(listed.and);
  const end = status === "not compliant" ? areListed : dueTo;
  return claims[status] + (words ? end(words) : ".");
}

/** Issues that have one reason to be there, under the law's heading for it. */
interface IssueGroup {
  readonly heading: string;
  readonly why: Issue["why"];
  readonly issues: readonly Issue[];
}

/** The issues under the headings of the regulator's sample and in its order; a heading without issues is not there. */
export function issuesByReason({ issues }: Statement, locale: string): IssueGroup[] {
  const { groups } = wordsIn(locale).accessibility;
  return [undefined, ...exemptions]
    .map((why) => ({
      heading: groups[why ?? "non-compliance"],
      why,
      issues: issues.filter((issue) => issue.why === why),
    }))
    .filter((group) => group.issues.length > 0);
}
