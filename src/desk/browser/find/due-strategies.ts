import { todayOf } from "../../list/today.ts";
import { newsroomOf } from "../../reading/newsroom-of.ts";
import { facts } from "../desk-facts.ts";
import { now } from "../now.ts";

let asked: Promise<void> | undefined;
let due: ReadonlyMap<string, string> = new Map();

/** Finds out once what is due of strategies, for lists; without an answer nothing is. */
export function knowDue(): Promise<void> {
  asked ??= facts().then(
    (known) => {
      const { due: all } = todayOf(newsroomOf({ ...known, releases: [] }), now());
      const ofStrategies = all.filter(({ path }) => path.startsWith("strategies/"));
      // The first of each is what has waited longest.
      due = new Map(ofStrategies.toReversed().map(({ title, words }) => [title, words]));
    },
    () => undefined,
  );
  return asked;
}

/** What is due of the strategy of a title. */
export function dueOf(title: string): string | undefined {
  return due.get(title);
}
