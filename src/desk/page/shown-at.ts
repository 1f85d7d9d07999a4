import type { Item } from "../../kinds/kinds.ts";
import { heldParts } from "../../newsroom/held-parts.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Site } from "../../newsroom/site.ts";

/** The first instant at which readers see all that the file of an item says today: it opens, and what it dates later has its day. */
export function shownAt(item: Item, site: Site, now: Instant): Instant {
  const { opens, changes, withdrawn, removal } = item;
  const parts = item.kind === "strategy" ? heldParts(item, now, site).map((part) => part.opens) : [];
  const days = [...changes.map(({ on }) => on), withdrawn?.on, removal?.kind === "error" ? removal.on : undefined];
  return Math.max(now, opens, ...parts, ...days.flatMap((moment) => moment?.instant ?? []));
}

/** The same of the settings of a site: its notice is there. */
export function siteShownAt({ notice }: Site, now: Instant): Instant {
  return Math.max(now, notice?.from ?? now);
}
