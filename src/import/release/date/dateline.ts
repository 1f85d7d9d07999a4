import { monthPattern } from "../../../text/written-date.ts";
import { type PublishedLine, readPublishedLine } from "./published-line.ts";

const place = "(?:\\p{Lu}[\\p{L}.'’-]*(?:,? (?:\\p{Lu}[\\p{L}.'’-]*|of|on|upon|the|and)){0,4})";
const month = `(?:${monthPattern}|\\d{1,2}/\\d{1,2})`;
const forms = [
  new RegExp(
    `^\\(?${place}(?:,|:)? ?[–—(,-]? ?(?<date>[^–—()]{0,24}?\\b(?:${month})\\b[^–—()]{0,24}?\\d\\d)\\)? ?[–—:-]+ (?=\\S)`,
    "iu",
  ),
  new RegExp(`^\\(?(?<date>[^–—()]{0,20}?\\b(?:${month})\\b[^–—()]{0,12}?\\d{4})\\)?,? ?[–—:-]+ (?=\\S)`, "iu"),
];
const alone = new RegExp(`^(?<place>${place})(?:,| [–—-])\\s+(?<date>\\D{0,12}\\d.*)$`, "u");

/** Reads the dateline that a paragraph begins with: "NORTHGATE, 3 March 2020 – The library opens on Monday." */
export function readDateline(
  text: string,
  options: Parameters<typeof readPublishedLine>[1],
): PublishedLine | undefined {
  if (!/\d/.test(text.slice(0, 60))) return undefined;
  for (const form of forms) {
    const date = form.exec(text.slice(0, 120))?.groups?.["date"];
    const read = date === undefined ? undefined : readPublishedLine(date.replace(/^[\s,]+/, ""), options);
    if (read?.is === "date") return read;
  }
  return undefined;
}

/** Reads a line that is a dateline and nothing else: "Northgate, 3 March 2020". */
export function readPlaceAndDate(
  text: string,
  options: Parameters<typeof readPublishedLine>[1],
): PublishedLine | undefined {
  const { place: where = "", date = "" } = text.length > 80 ? {} : (alone.exec(text)?.groups ?? {});
  const read = date === "" ? undefined : readPublishedLine(date, options);
  return read && { ...read, extra: where };
}
