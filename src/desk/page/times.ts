import type { Item } from "../../kinds/kinds.ts";
import { heldParts } from "../../newsroom/held-parts.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Site } from "../../newsroom/site.ts";

/** The instants from which readers see more of an item than before, the first first: from now, or once it opens; then what its file dates later. */
export function timesOf(item: Item, site: Site, now: Instant): readonly Instant[] {
  const { opens, changes, withdrawn, removal } = item;
  const parts = item.kind === "strategy" ? heldParts(item, now, site).map((part) => part.opens) : [];
  const days = [...changes.map(({ on }) => on), withdrawn?.on, removal?.kind === "error" ? removal.on : undefined];
  return inOrder(Math.max(now, opens), [...parts, ...days.flatMap((moment) => moment?.instant ?? [])]);
}

/** The same of the settings of a site, whose notice may begin later. */
export function timesOfSite({ notice }: Site, now: Instant): readonly Instant[] {
  return inOrder(now, notice?.from === undefined ? [] : [notice.from]);
}

function inOrder(first: Instant, others: readonly Instant[]): readonly Instant[] {
  const later = others.filter((instant) => instant > first).toSorted((a, b) => a - b);
  return [first, ...new Set(later)];
}
