import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import { advice, error, inContent, inFile } from "./problem-location.ts";
import type { SiteRule } from "./rule.ts";

/** No two pages have the same title, and preferably not the same description, so that they differ in a list of search results. */
export const names: SiteRule = (built) => {
  const first = { title: new Map<string, string>(), summary: new Map<string, string>() };
  const repeats = { title: new Map<string, string[]>(), summary: new Map<string, string[]>() };

  const add = (page: string, field: Field, words: string | undefined): void => {
    if (words === undefined) return;
    const earlier = first[field].get(words);
    const others = repeats[field].get(words);
    if (earlier === undefined) first[field].set(words, page);
    else if (others) others.push(page);
    else repeats[field].set(words, [earlier, page]);
  };

  return {
    onPage({ address, title, description }) {
      add(address, "title", title);
      add(address, "summary", description);
      return [];
    },
    atEnd: () =>
      fields.flatMap((field) => [...repeats[field].values()].flatMap((pages) => report(built, field, pages))),
  };
};

const fields = ["title", "summary"] as const;

type Field = (typeof fields)[number];

/** Reported once for each page but the oldest, beside that. */
function report(built: BuiltSite, field: Field, pages: readonly string[]): Problem[] {
  const [oldest = "", ...newer] = pages.toSorted((a, b) => dateOf(built, a) - dateOf(built, b) || (a < b ? -1 : 1));
  return newer.map((page) => reportOne(built, field, oldest, page));
}

function reportOne(built: BuiltSite, field: Field, older: string, newer: string): Problem {
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
