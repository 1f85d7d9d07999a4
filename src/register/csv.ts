import { stringify } from "csv-stringify/sync";
import type { Site } from "../newsroom/site.ts";
import type { RegisterRow } from "../newsroom/strategies/register.ts";
import { owedWords } from "../newsroom/strategies/sentence.ts";
import { columns } from "./columns.ts";

/**
 * The register as a table that spreadsheet programs open by themselves: UTF-8 with its mark, CRLF, and no cell that one
 * would run as a formula. RFC 4180, https://owasp.org/www-community/attacks/CSV_Injection
 */
export function toCsv(rows: readonly RegisterRow[], { locale }: Pick<Site, "locale">): string {
  const cells = rows.map(({ owed, next, ...row }) => ({
    ...row,
    owed: owed.map((one) => owedWords(one, locale)).join(" "),
    next: next && `${next.day}: ${next.what}`,
  }));
  return stringify(cells, {
    header: true,
    columns: [...columns],
    bom: true,
    record_delimiter: "windows",
    escape_formulas: true,
  });
}
