/** What the rule needs to know of an item. */
interface Gated {
  readonly status: "draft" | "published" | "gone";
  /** Milliseconds since 1970-01-01 UTC. */
  readonly opens: number;
}

/** The one rule of what may be seen: published, and its instant has come. `now` in milliseconds. */
export function isPublic(item: Gated, now: number): boolean {
  return item.status === "published" && now >= item.opens;
}

/** Whether an item is to be seen later, by itself. `now` in milliseconds. */
export function isHeld(item: Gated, now: number): boolean {
  return item.status === "published" && now < item.opens;
}
