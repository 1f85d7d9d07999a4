import type { Instant } from "./instant.ts";

/** What the rule needs to know of an item. */
interface Gated {
  readonly status: "draft" | "published" | "removed";
  readonly opens: Instant;
}

/** The one rule of what may be seen: published, and its instant has come. */
export function isPublic(item: Gated, now: Instant): boolean {
  return item.status === "published" && now >= item.opens;
}

/** Whether an item is to be seen later, by itself. */
export function isHeld(item: Gated, now: Instant): boolean {
  return item.status === "published" && now < item.opens;
}
