/** What the headings and titles of a site's pages have in common. */
export interface TitleWords {
  /** Whether a heading stands on so many pages that it is that of the site. */
  readonly isOfSite: (heading: string) => boolean;
}

/** Counts headings, and the last parts of titles, over the pages of a site. */
export function countTitles(
  pages: readonly {
    readonly headings: readonly string[];
    readonly tabTitle?: string | undefined;
    readonly siteName?: string | undefined;
  }[],
): TitleWords {
  const counts = new Map<string, number>();
  for (const { headings, tabTitle, siteName } of pages) {
    const words = [
      ...headings,
      ...(tabTitle === undefined ? [] : partsOf(tabTitle).slice(1)),
      ...(siteName === undefined ? [] : [siteName]),
    ];
    for (const word of new Set(words.map(keyOf))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { isOfSite: (heading) => (counts.get(keyOf(heading)) ?? 0) > Math.max(2, pages.length / 5) };
}

interface Titles {
  readonly headings: readonly string[];
  readonly sharedTitle?: string | undefined;
  readonly tabTitle?: string | undefined;
  readonly siteName?: string | undefined;
}

/**
 * The title of a page: the heading that its other titles begin with, else its only heading, else another title without the name
 * of the site. Undefined where it has none.
 */
export function titleOf(
  { headings, sharedTitle, tabTitle, siteName }: Titles,
  { isOfSite }: TitleWords,
): string | undefined {
  const own = headings.filter((heading) => !isOfSite(heading) && keyOf(heading) !== keyOf(siteName ?? ""));
  const others = [sharedTitle, tabTitle].filter((title) => title !== undefined).map(keyOf);
  const confirmed = own.find((heading) => others.some((other) => other.startsWith(keyOf(heading))));
  const title =
    confirmed ?? own[0] ?? withoutSite(sharedTitle, siteName, isOfSite) ?? withoutSite(tabTitle, siteName, isOfSite);
  return title?.replace(/\s+/g, " ").trim() || undefined;
}

const separator = /\s+[|–—»·•:]{1,2}\s+|\s+-\s+|\s*\|\s*/;

function partsOf(title: string): string[] {
  return title
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
}

function withoutSite(
  title: string | undefined,
  siteName: string | undefined,
  isOfSite: (part: string) => boolean,
): string | undefined {
  if (title === undefined) return undefined;
  const parts = partsOf(title);
  const isSite = (part: string) =>
    isOfSite(part) || (siteName !== undefined && keyOf(part) === keyOf(siteName)) || councilName.test(part);
  let end = parts.length;
  while (end > 1 && isSite(parts[end - 1] ?? "")) end -= 1;
  let start = 0;
  while (start < end - 1 && isSite(parts[start] ?? "")) start += 1;
  if (start === 0 && end === parts.length) return title;
  const [first = "", last = ""] = [parts[start], parts[end - 1]];
  return title.slice(title.indexOf(first), title.lastIndexOf(last) + last.length);
}

const councilName =
  /^(?:.{0,40}\b(?:council|borough|authority|county|gov\.uk)|news(?:room)?|latest news|news and media|press releases?|home)$/i;

function keyOf(title: string): string {
  return title.toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, " ").trim();
}
