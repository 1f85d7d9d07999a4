import type { Moment } from "./dates.ts";
import type { Instant } from "./instant.ts";
import type { GatedItem } from "./item.ts";

/** What the rule needs to know of an item. */
interface Gated {
  readonly status: "draft" | "published" | "removed";
  readonly opens: Instant;
}

/** The one rule of what may be seen: published, and its instant has come. */
export function isPublic(item: Gated, now: Instant): boolean {
  return item.status === "published" && now >= item.opens;
}

/** Whether an item goes live at a later instant. */
export function isHeld(item: Gated, now: Instant): boolean {
  return item.status === "published" && now < item.opens;
}

/** When readers saw an item that was taken down, from this instant on; undefined where it was taken down before it opened. */
export function wasSeenFrom({ status, opens, removal }: Pick<GatedItem, "status" | "opens" | "removal">) {
  const taken = removal?.kind === "error" ? removal.on : undefined;
  return status === "removed" && !(taken && taken.instant < opens) ? opens : undefined;
}

/** What an item is seen with. */
export interface Viewing {
  readonly now: Instant;
  /** The names of the strategies that readers see. */
  readonly strategies: ReadonlySet<string>;
}

/** How an item is marked at an instant, without what its file says of later days. */
export function marksAt({ withdrawn, changes }: Pick<GatedItem, "withdrawn" | "changes">, now: Instant) {
  const isLater = ({ on }: { readonly on: Moment }) => now < on.instant;
  return {
    withdrawn: withdrawn && isLater(withdrawn) ? undefined : withdrawn,
    changes: only(changes, (change) => !isLater(change)),
  };
}

/** The entries of a list that are kept: the very list where all are. */
export function only<T>(list: readonly T[], isKept: (entry: T) => boolean): readonly T[] {
  return list.every(isKept) ? list : list.filter(isKept);
}

/** A thing with something of it changed: the very thing where nothing is, so that what stays the same is quick to compare. */
export function changed<T extends object>(thing: T, changes: Partial<T>): T {
  const keys = Object.keys(changes) as (keyof T)[];
  return keys.every((key) => thing[key] === changes[key]) ? thing : { ...thing, ...changes };
}
