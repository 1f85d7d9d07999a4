import { readPublishedLine } from "../release/date/published-line.ts";

/** The day that a date means where the council is, in whatever form a page, a feed or a table has it; undefined for anything else. */
export function dayOf(text: string, timeZone: string): string | undefined {
  const day = readDay(text, timeZone);
  // Systems write the first day of their calendar where they have no date.
  return day !== undefined && day > firstDay ? day : undefined;
}

/** Before the web, and after what programs mean by nothing. */
const firstDay = "1980-01-01";

function readDay(text: string, timeZone: string): string | undefined {
  const line = text.replace(/\s+/g, " ").trim();
  const [, day = "", clock, zone] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)? ?(Z|[+-]\d\d:?\d\d)?)?$/.exec(line) ?? [];
  if (day === "") return readPublishedLine(line)?.day;
  const instant = Date.parse(`${day}T${clock ?? "12:00"}${zone ?? "Z"}`);
  if (Number.isNaN(instant)) return undefined;
  // Without a zone it is the site's own clock.
  return zone === undefined ? day : new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(instant);
}
