import { exemptions, type Issue, type Statement } from "../kinds/statement.ts";
import { wordsIn } from "../language/words.ts";

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
