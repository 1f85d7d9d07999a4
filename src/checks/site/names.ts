import type { Problem } from "../../newsroom/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import type { Rule } from "./rule.ts";
import { advice, error, inContent, inFile } from "./told.ts";

/** No two pages have the same title, nor well the same description, so that a list of search results tells them apart. */
export const names: Rule = (built) => {
  const first = new Map<string, string>();

  const repeat = (page: string, field: Field, words: string | undefined): Problem[] => {
    if (!words?.trim()) return [];
    // The key is a string of its own; the words alone would hold the whole page in memory.
    const key = `${field} ${words}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, page);
    return earlier === undefined ? [] : [told(built, field, earlier, page)];
  };

  return {
    onPage: ({ address, title, description }) => [
      ...repeat(address, "title", title),
      ...repeat(address, "summary", description),
    ],
  };
};

type Field = "title" | "summary";

/** Told once, at the newer of the two pages. */
function told(built: BuiltSite, field: Field, one: string, other: string): Problem {
  const [older, newer] = dateOf(built, other) < dateOf(built, one) ? [other, one] : [one, other];
  const item = built.items.get(newer);
  const name = field === "title" ? "title" : "description";
  if (!item) return error(inFile(newer), `the pages ${newer} and ${older} have the same ${name}`, `a ${name} for each`);
  const olderFile = built.items.get(older)?.path;
  // Weekly notices may well share a summary: search engines cope, and nothing is published wrong.
  const tell = field === "summary" ? advice : error;
  return tell(
    inContent(item, field),
    `the ${field} is word for word that of ${olderFile ?? `the page ${older}`}`,
    `a ${field} that tells the two apart`,
  );
}

/** Pages made from many files are the oldest, then what has no date, then releases by their instants. */
function dateOf({ items }: BuiltSite, address: string): number {
  const item = items.get(address);
  if (!item) return Number.NEGATIVE_INFINITY;
  return item.kind === "release" ? item.published.instant : -Number.MAX_VALUE;
}
