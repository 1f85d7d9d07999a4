import type { Moment } from "./dates.ts";

/** A correction says that something was wrong, an update that something is new; a minor change is nobody's news. */
export const changeKinds = ["correction", "update", "minor"] as const;

/** What was done to a text after it was published. */
export type Change =
  | { readonly kind: "minor"; readonly on: Moment }
  | { readonly kind: "correction" | "update"; readonly on: Moment; readonly note: string };

/** A change that readers are told of. */
export type ToldChange = Exclude<Change, { readonly kind: "minor" }>;

/** The changes that readers are told of, in their order. */
export function toldChanges(changes: readonly Change[]): ToldChange[] {
  return changes.filter((change) => change.kind !== "minor");
}

/** When readers were last told something new of a text: the moment it was published, or that of its last change. */
export function lastTold(published: Moment, changes: readonly Change[]): Moment {
  const last = toldChanges(changes).at(-1);
  return last && last.on.instant > published.instant ? last.on : published;
}
