import { suggestedDate } from "../../newsroom/suggested-date.ts";

/** What stands for a title in a name. */
export const aSlug = "title-in-a-few-words";

/** A name in the form of addresses without the day that it has, and that day: `2026-11-29`. */
interface DatedName {
  readonly day?: string;
  readonly slug: string;
}

/** How people write a day in front of a name or behind it, whatever stood between its parts. */
const day =
  "\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}-\\d{1,2}-\\d{4}|\\d{1,2}(?:st|nd|rd|th)?-[a-z]{3,9}-\\d{4}|(?:19|20|21)\\d{6}|\\d{4}(?:19|20|21)\\d{2}";
const before = new RegExp(`^(${day})(?:-|$|(?=[a-z]))(.*)$`);
const after = new RegExp(`^(.+)-(${day})$`);

/** The right path of a release: its date, known or as named, and a slug; `MM-DD` where nothing says the day. */
export function releaseName(path: string, name: string, date?: string): string {
  const named = datedName(name, date);
  const known = date ?? /\d{4}-\d{2}-\d{2}/.exec(path)?.[0] ?? named.day;
  const year = known?.slice(0, 4) ?? /\d{4}/.exec(path)?.[0] ?? "YYYY";
  // A day that does not exist, or the letters that stand for one.
  const slug = named.slug.replace(/^(?:\d{4}|yyyy)-(?:\d{1,2}|mm)-(?:\d{1,2}|dd)(?:-|$)/, "") || aSlug;
  return `news/${year}/${known ?? `${year}-MM-DD`}-${slug}.md`;
}

/** Takes the day off a name. Behind it another day than the one that is known belongs to the title. */
function datedName(name: string, known: string | undefined): DatedName {
  const [, first = "", rest = ""] = before.exec(name) ?? [];
  const leading = dayOf(first);
  if (leading) return { day: leading, slug: rest };
  const [, start = "", last = ""] = after.exec(name) ?? [];
  const trailing = dayOf(last);
  return trailing && (known === undefined || trailing === known) ? { day: trailing, slug: start } : { slug: name };
}

function dayOf(typed: string): string | undefined {
  const parts = typed
    .replace(/^(\d{4})(\d{2})(\d{2})$/, (whole, a: string, b: string, c: string) =>
      /^(19|20|21)/.test(whole) && Number(b) <= 12 ? `${a}-${b}-${c}` : `${a.slice(0, 2)}-${a.slice(2)}-${b}${c}`,
    )
    .replace(/^(\d{1,2}[a-z]{0,2})-([a-z]+)-/, "$1 $2 ");
  const suggested = suggestedDate(parts, "UTC");
  return /^\d{4}-\d{2}-\d{2}$/.test(suggested) ? suggested : undefined;
}
