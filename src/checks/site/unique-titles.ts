import { copyString } from "../../newsroom/copy-string.ts";
import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import { advice, error, inContent, inFile } from "./problem-location.ts";
import type { Rule } from "./rule.ts";

/** No two pages have the same title, and preferably not the same description, so that they differ in a list of search results. */
export const names: Rule = () => {
  const first = new Map<string, string>();
  const repeats: { readonly field: Field; readonly pages: readonly [string, string] }[] = [];

  const add = (page: string, field: Field, words: string | undefined): void => {
    if (!words?.trim()) return;
    const key = `${field} ${words}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(copyString(key), page);
    else repeats.push({ field, pages: [earlier, page] });
  };

  return {
    onPage({ address, title, description }) {
      add(address, "title", title);
      add(address, "summary", description);
      return [];
    },
    atEnd: (built) => repeats.map(({ field, pages }) => report(built, field, ...pages)),
  };
};

type Field = "title" | "summary";

/** Reported once, at the newer of the two pages. */
function report(built: BuiltSite, field: Field, one: string, other: string): Problem {
  const [older, newer] = dateOf(built, other) < dateOf(built, one) ? [other, one] : [one, other];
  const item = built.items.get(newer);
  const name = field === "title" ? "title" : "description";
  if (!item)
    return error(
      "same-title",
      inFile(newer),
      `the pages ${newer} and ${older} have the same ${name}`,
      `give each a different ${name}`,
    );
  const olderFile = built.items.get(older)?.path;
  // Weekly notices may well share a summary: search engines cope, and nothing is published wrong.
  const reportAs = field === "summary" ? advice : error;
  return reportAs(
    "same-title",
    inContent(item, field),
    `the ${field} is the same, word for word, as that of ${olderFile ?? `the page ${older}`}`,
    `write a ${field} that says how the two differ`,
  );
}

/** Pages made from many files are the oldest, then what has no date, then releases by their instants. */
function dateOf({ items }: BuiltSite, address: string): number {
  const item = items.get(address);
  if (!item) return Number.NEGATIVE_INFINITY;
  return item.published ?? -Number.MAX_VALUE;
}
