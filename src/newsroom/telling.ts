import type { Release, Strategy } from "./item.ts";
import type { Newsroom } from "./newsroom.ts";
import type { Problem } from "./problem.ts";
import { isPublic } from "./visibility.ts";

/** Problems by who may hear of them, and how much they matter now. */
export interface Telling {
  /** Of what the public sees, of the site itself, and of files that could not be read. */
  readonly open: readonly Problem[];
  /** Of drafts and held items, whose names and words are nobody else's. */
  readonly withheld: readonly Problem[];
  /** Advice on releases that have been public for more than 30 days. */
  readonly old: readonly Problem[];
}

const aMonth = 30 * 86_400_000;

/** Sorts problems by the item they are in. `now` in milliseconds. */
export function telling(problems: readonly Problem[], newsroom: Newsroom | undefined, now: number): Telling {
  const items = new Map<string, Release | Strategy>(
    [...(newsroom?.releases ?? []), ...(newsroom?.strategies ?? [])].map((item) => [item.path, item]),
  );
  const kindOf = (problem: Problem): keyof Telling => {
    const item = items.get(problem.path);
    if (!item) return "open";
    if (!isPublic(item, now)) return "withheld";
    return problem.level === "advice" && item.kind === "release" && now - item.opens > aMonth ? "old" : "open";
  };
  const { open = [], withheld = [], old = [] } = Object.groupBy(problems, kindOf);
  return { open, withheld, old };
}
