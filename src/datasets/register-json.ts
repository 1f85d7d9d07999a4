import { absolute, address } from "../newsroom/address.ts";
import type { Site } from "../newsroom/site.ts";
import type { RegisterRow } from "../newsroom/strategies/register.ts";
import { columns } from "./register-columns.ts";

/** The register for programs, as `schema.ts` describes it: what is not known is null, so that every key is always there. */
export function toJson(rows: readonly RegisterRow[], site: Site): string {
  const strategies = rows.map((row) => Object.fromEntries(columns.map((key) => [key, row[key] ?? null])));
  return `${JSON.stringify({ $schema: absolute(site, address.registerFiles.schema), strategies }, null, 2)}\n`;
}
