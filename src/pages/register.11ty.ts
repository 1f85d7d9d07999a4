import { toCalendar } from "../datasets/calendar.ts";
import { registerCsv } from "../datasets/register-csv.ts";
import { toJson } from "../datasets/register-json.ts";
import { registerSchema } from "../datasets/register-schema.ts";
import { address } from "../newsroom/address.ts";
import type { Edition } from "../newsroom/edition.ts";
import { calendarOf } from "../newsroom/strategies/calendar.ts";
import { registerRows } from "../newsroom/strategies/register.ts";
import type { PageData } from "./page-data.ts";

/** A file of the register, for programs. */
type RegisterFile = keyof typeof address.registerFiles;

const writers: Readonly<Record<RegisterFile, (edition: Edition) => string>> = {
  csv: (edition) => registerCsv(registerRows(edition), edition.site),
  json: (edition) => toJson(registerRows(edition), edition.site),
  ics: (edition) => toCalendar(calendarOf(edition), edition.site),
  schema: ({ site }) => registerSchema(site),
};

export const data = {
  files: Object.keys(writers),
  pagination: { data: "files", size: 1, alias: "file" },
  permalink: ({ file }: { file: RegisterFile }) => address.registerFiles[file],
};

export function render({ edition, file }: PageData & { file: RegisterFile }): string {
  return writers[file](edition);
}
