import type { Site } from "../newsroom/site.ts";
import type { RegisterRow } from "../newsroom/strategies/register.ts";
import { dueReviewInWords } from "../newsroom/strategies/sentence.ts";
import { toCsv } from "./csv.ts";
import { columns } from "./register-columns.ts";

/** The register as CSV, what is owed and what comes next in words. */
export function registerCsv(rows: readonly RegisterRow[], { locale }: Pick<Site, "locale">): string {
  const cells = rows.map(({ owed, next, ...row }) => ({
    ...row,
    owed: owed.map((one) => dueReviewInWords(one, locale)).join(" "),
    next: next ? `${next.day}: ${next.what}` : undefined,
  }));
  return toCsv({ columns, rows: cells.map((row) => columns.map((column) => row[column])) });
}
