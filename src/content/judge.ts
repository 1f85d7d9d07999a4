import { type AcceptedRule, isAcceptable, type RuleId } from "../problems/catalogue.ts";
import type { PlacedViolation, Problem } from "../problems/problem.ts";
import type { Header } from "./front-matter/header.ts";
import type { TextFile } from "./text-file.ts";

interface AcceptingValues {
  readonly accept?: readonly AcceptedRule[] | undefined;
}

/**
 * What becomes of the violations in a file: none, where it accepts what the rule finds; else a problem, an error but where
 * nobody sees the page or the violation says that it is advice. Words that nearly always are left over stop a new page alone.
 */
export function judge(file: TextFile<unknown>, violations: readonly PlacedViolation[]): Problem[] {
  const { path, header, status, isOpenWhen } = file;
  const accepted = new Set<RuleId>((file.values as AcceptingValues).accept?.map(({ rule }) => rule));
  const level = status === "published" ? "error" : "advice";
  const isErrorWhenNew = status === "published" && !isOldOrMarked(header);
  return violations
    .filter(({ rule }) => !accepted.has(rule))
    .map((violation) => ({
      ...inFile(path, file.inFile(violation), level),
      ...(isAcceptable(violation.rule) && violation.level === undefined && { level: "advice", isErrorWhenNew }),
      ...(isOpenWhen && { isWithheld: true }),
    }));
}

/** Which of the accepted rules find nothing in a file any more, given all violations in it. */
export function needlessAccepts(
  { header, values, status, isUnreadable }: TextFile<AcceptingValues>,
  violations: readonly PlacedViolation[],
): PlacedViolation[] {
  if (status === "removed" || isUnreadable) return [];
  const broken = new Set<RuleId>(violations.map(({ rule }) => rule));
  return (values.accept ?? []).flatMap(({ rule }, index): PlacedViolation[] =>
    broken.has(rule)
      ? []
      : [
          {
            rule: "needless-accept",
            at: header.at(["accept", index, "rule"]),
            message: `${rule} finds nothing in this file`,
            fix: "delete this entry",
            level: "advice",
          },
        ],
  );
}

/** Whether a file came from an archive, or stays as a page that was withdrawn: nobody is to work through its words. */
export function isOldOrMarked({ values }: Header): boolean {
  return values["backdated"] === "true" || values["withdrawn"] !== undefined || values["status"] === "withdrawn";
}

const longest = { words: 400, paste: 2000 };

/**
 * A violation as a problem of a file, of a level where it has none itself. The message on a very long line is cut short, and
 * the line is left out.
 */
export function inFile(
  path: string,
  { message, fix, paste, at, ...rest }: PlacedViolation,
  level: Problem["level"],
): Problem {
  const fits = paste?.every((line) => line.length <= longest.paste);
  return {
    ...rest,
    level: rest.level ?? level,
    at: { path, ...at },
    message: cutShort(message),
    fix: cutShort(fix),
    ...(fits && { paste }),
  };
}

function cutShort(words: string): string {
  return words.length > longest.words ? `${words.slice(0, longest.words)}…` : words;
}
