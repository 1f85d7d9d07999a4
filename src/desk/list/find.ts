import { dayInWords } from "../../newsroom/dates.ts";
import type { DeskFacts, KnownPage } from "../facts.ts";

/** A page that was found. */
interface Found extends Pick<KnownPage, "path" | "title"> {
  /** "9 February 2018"; empty of what has no day. */
  readonly day: string;
}

/** The best of what was found, and how much there is. */
interface Search {
  readonly found: readonly Found[];
  readonly count: number;
}

const most = 20;

/**
 * What finds releases, strategies and pages by words of their titles, days and addresses: what has all the words, the newest first. Made
 * once for a newsroom, so that each letter typed is answered at once.
 */
export function finderOf({ releases, strategies, pages, site }: DeskFacts): (typed: string) => Search {
  const all = [
    ...strategies.map((page) => candidate(page, "")),
    ...pages.map((page) => candidate(page, "")),
    ...releases.map((release) => candidate(release, dayInWords(release.day, site.locale))),
  ];
  return (typed) => {
    const parts = folded(typed).split(" ").filter(Boolean);
    if (parts.length === 0) return { found: [], count: 0 };
    const found = all.filter(({ searched }) => parts.every((part) => searched.includes(part)));
    return {
      found: found.slice(0, most).map(({ page, day }) => ({ path: page.path, title: page.title, day })),
      count: found.length,
    };
  };
}

function candidate(page: KnownPage, day: string) {
  const name = page.path.replace(/^.*\/(\d{4}-\d\d-\d\d-)?|\.\w+$/g, "").replaceAll("-", " ");
  return { page, day, searched: folded(`${page.title} ${name} ${day}`) };
}

/** Without marks above letters, in small letters, quotation marks as they are typed. */
function folded(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/\s+/g, " ")
    .trim();
}
