import { allItems } from "../../kinds/kinds.ts";
import { type Calendar, instantInWords } from "../../newsroom/dates.ts";
import { dueInWords, dueOf } from "../../newsroom/due.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { publicationStatusOf } from "../../newsroom/publication-status.ts";
import { heldUntil, listed } from "./listed.ts";

/** A file that somebody may have to look at. */
export interface TodayEntry {
  /** From the content's folder; of a text alone the folder that it lies in, `news/2026/`. */
  readonly path: string;
  readonly title: string;
  /** Why, and when: "31 December 2026: the strategy ends"; empty of a draft. */
  readonly words: string;
}

/** What a press office looks at first in the morning. */
export interface Today {
  /** The worst first. */
  readonly due: readonly TodayEntry[];
  /** The soonest first. */
  readonly held: readonly TodayEntry[];
  readonly drafts: readonly TodayEntry[];
}

/** What is held of texts that lie in the repository, the soonest first. No text says what its file is called. */
export function heldOf(texts: Iterable<string>, site: Calendar, now: Instant): TodayEntry[] {
  return [...texts]
    .flatMap((text) => {
      const opens = heldUntil(text, site.timeZone, now);
      return opens === undefined ? [] : [{ text, opens }];
    })
    .toSorted((a, b) => a.opens - b.opens)
    .map(({ text, opens }) => {
      const { title, day } = listed(text);
      return { path: day ? `news/${day.slice(0, 4)}/` : "strategies/", title, words: instantInWords(opens, site) };
    });
}

/**
 * What is due, held and not finished in a newsroom at an instant: of what the gate has let through, what the public can know. The
 * accessibility statement is left out, of which the desk knows no dates.
 */
export function todayOf(newsroom: Newsroom, now: Instant): Today {
  const folder = newsroom.statement.path.replace(/[^/\\]*$/, "");
  const titles = new Map(allItems(newsroom).map(({ path, title }) => [path, title]));
  const entry = (path: string, words: string): TodayEntry => ({
    path: path.slice(folder.length).replaceAll("\\", "/"),
    title: titles.get(path) ?? newsroom.site.title,
    words,
  });
  const { held, drafts } = publicationStatusOf(newsroom, now);
  const goesLive = new Set(held.map(({ path, opens }) => `${path} ${opens}`));
  return {
    due: dueOf(newsroom, now)
      .filter(({ path, at }) => path !== newsroom.statement.path && !goesLive.has(`${path} ${at}`))
      .map((due) => entry(due.path, dueInWords(due))),
    held: held.map(({ path, part, opens }) =>
      entry(path, [part, instantInWords(opens, newsroom.site)].filter(Boolean).join(": ")),
    ),
    drafts: drafts.map(({ path }) => entry(path, "")),
  };
}
