import type { Moment } from "./dates.ts";
import type { Withdrawal } from "./withdrawal.ts";

/** A correction says that something was wrong, an update that something is new; a minor change is nobody's news. */
export const changeKinds = ["correction", "update", "minor"] as const;

/** What was done to a text after it was published. */
export type Change =
  | { readonly kind: "minor"; readonly on: Moment }
  | { readonly kind: "correction" | "update"; readonly on: Moment; readonly note: string };

/** A change that is announced to readers. */
export type ReportedChange = Exclude<Change, { readonly kind: "minor" }>;

/** What became of a page after it was published. */
interface Changed {
  readonly changes: readonly Change[];
  readonly withdrawn?: Withdrawal | undefined;
}

/** The changes that are announced to readers, in their order. */
export function reportedChanges(changes: readonly Change[]): ReportedChange[] {
  return changes.filter((change) => change.kind !== "minor");
}

/** When readers were last told something new of a page: when it was published, or where that is later, changed or withdrawn. */
export function lastReported<T extends Moment | undefined>({ changes, withdrawn }: Changed, published: T): T | Moment {
  let last: T | Moment = published;
  for (const { on } of [...reportedChanges(changes), ...(withdrawn ? [withdrawn] : [])])
    if (!last || on.instant > last.instant) last = on;
  return last;
}
