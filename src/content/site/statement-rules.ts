import type { Statement } from "../../kinds/statement.ts";
import { exampleWords } from "../../newsroom/example-words.ts";
import type { Way } from "../../newsroom/source.ts";
import type { Violation } from "../../problems/problem.ts";

/** The facts of a statement as far as they could be read. */
type Facts = { readonly [Key in keyof Statement]?: Statement[Key] | undefined };

/** What is wrong with facts that are right each on its own. An error but where it says that it is advice. */
interface Fault extends Violation {
  readonly way: Way;
}

/**
 * Holds the facts of a statement against each other and against a day, `2026-06-01`. What merely expires is advice. Keys
 * that are there and could not be read (`unread`) get no other message.
 * https://www.gov.uk/guidance/make-your-website-or-app-accessible-and-publish-an-accessibility-statement
 */
export function statementFaults(facts: Facts, unread: ReadonlySet<string>, today: string): Fault[] {
  return [
    ...claimFaults(facts, unread),
    ...ageFaults(facts),
    ...futureFaults(facts, today),
    ...orderFaults(facts),
    ...expiries(facts, today),
  ];
}

const such = (fix: string) => ({ fix: `${fix}, for example ${issueLine}`, inForm: { fix } });
const issueLine = `issues: [{what: "${exampleWords.issue}", criterion: 1.4.3, fixBy: 2027-03-31}]`;

/** Each of the three statuses says something about the audit and the issues. */
function claimFaults({ status, audit, issues = [] }: Facts, unread: ReadonlySet<string>): Fault[] {
  const fault = (message: string, more: Pick<Fault, "fix" | "value" | "inForm">): Fault[] => [
    { rule: "statement-claim", way: ["status"], message, ...more },
  ];
  if (status === "fully compliant" && issues.length > 0)
    return fault("the statement says fully compliant, but lists what is not accessible", {
      fix: "write this line",
      value: "partially compliant",
    });
  if (status === "fully compliant" && !audit && !unread.has("audit"))
    return fault("only an audit by people can find a website fully compliant, and the statement has no audit", {
      fix: "add `audit:` with its day, by whom and how; until then, write this line",
      value: "not compliant",
    });
  if (issues.length > 0 || unread.has("issues")) return [];
  if (status === "partially compliant")
    return fault(
      "partially compliant means that something is not accessible, but no issue says what",
      such("add what is not accessible"),
    );
  if (status === "not compliant" && audit)
    return fault(
      "the audit found the website not compliant, but no issue says why",
      such("add what is not accessible"),
    );
  return [];
}

/** https://www.w3.org/TR/2023/REC-WCAG22-20231005/ */
const wcag22 = "2023-10-05";

/** The page holds the website against WCAG 2.2: an audit from before it existed was one by something else. */
function ageFaults({ status, audit }: Facts): Fault[] {
  if (!audit || audit.on.day >= wcag22) return [];
  const message = `the audit of ${audit.on.day} is older than WCAG 2.2 (${wcag22})`;
  const fix = "write the day of a newer audit; until then, delete `audit:` and write `status: not compliant`";
  const fault: Fault = { rule: "audit-date", way: ["audit", "on"], message, fix };
  return [
    status === "fully compliant" ? fault : { ...fault, level: "advice", fix: "write the day of an audit by WCAG 2.2" },
  ];
}

function futureFaults({ audit, prepared, reviewed }: Facts, today: string): Fault[] {
  const dates = [
    { way: ["audit", "on"], date: audit?.on, message: "the audit" },
    // A build of the site as it was on an earlier day is not stopped by when the statement was made.
    {
      way: ["prepared"],
      date: prepared,
      message: "the day on which the statement was prepared",
      level: "advice" as const,
    },
    {
      way: ["reviewed"],
      date: reviewed,
      message: "the day on which the statement was reviewed",
      level: "advice" as const,
    },
  ];
  return dates
    .filter(({ date }) => date && date.day > today)
    .map(({ way, message, level }) => ({
      way,
      ...(level && { level }),
      rule: "statement-date" as const,
      message: `${message} is in the future`,
      fix: "write the day on which it was done",
    }));
}

function orderFaults({ audit, prepared, reviewed }: Facts): Fault[] {
  if (!reviewed) return [];
  if (prepared && prepared.day > reviewed.day)
    return [
      {
        way: ["reviewed"],
        rule: "statement-date",
        message: `the statement was reviewed before it was prepared, on ${prepared.day}`,
        fix: "write the day of the last review; it may be the day of preparation",
        value: prepared.day,
      },
    ];
  if (audit && audit.on.day > reviewed.day)
    return [
      {
        way: ["reviewed"],
        level: "advice",
        rule: "statement-date",
        message: `the audit of ${audit.on.day} is newer than the last review of the statement`,
        fix: "compare the two, and write the day on which you did",
      },
    ];
  return [];
}

function expiries({ issues = [], reviewed }: Facts, today: string): Fault[] {
  const late = issues.flatMap(({ fixBy }, index): Fault[] =>
    fixBy && fixBy.day < today
      ? [
          {
            way: ["issues", index, "fixBy"],
            level: "advice",
            rule: "statement-overdue",
            message: "the day for fixing this is past",
            fix: "write a new day, or delete the issue if it is fixed",
          },
        ]
      : [],
  );
  if (!reviewed || today <= aYearAfter(reviewed.day)) return late;
  return [
    ...late,
    {
      way: ["reviewed"],
      level: "advice",
      rule: "statement-overdue",
      message: "the statement was last reviewed more than a year ago",
      fix: "read it again, correct it, and write the day on which you did",
    },
  ];
}

/** A day that the calendar may not have, 29 February, still stands in its place among the days. */
function aYearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
