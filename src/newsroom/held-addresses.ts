import type { Release, Strategy } from "./item.ts";
import { fileAddresses, liveAddresses } from "./live-addresses.ts";
import type { Newsroom } from "./newsroom.ts";
import { addressKey, keysOnTheWayTo } from "./redirects.ts";

/**
 * Tells whether an address is one that only drafts and held items have, or lies below one: of a page, a document, a picture,
 * a table, a topic or a year. `shown` is what the public sees of the whole newsroom.
 */
export function isHeldAddress(whole: Newsroom, shown: Newsroom): (address: string) => boolean {
  const items = { releases: published(whole.releases), strategies: published(whole.strategies) };
  const shownPaths = new Set([...shown.releases, ...shown.strategies].map(({ path }) => path));
  const later = [...items.releases, ...items.strategies].filter(({ path }) => !shownPaths.has(path));
  const left = { releases: published(whole.releases, "removed"), strategies: published(whole.strategies, "removed") };
  // What a page had that was taken down was seen before, whoever has it now.
  const seen = new Set([...liveAddresses(shown), ...fileAddresses({ ...whole, ...left })].map(addressKey));
  const held = new Set(
    [...liveAddresses({ ...whole, ...items }), ...later.flatMap(({ aliases }) => aliases)]
      .map(addressKey)
      .filter((key) => !seen.has(key)),
  );
  return (address) => [addressKey(address), ...keysOnTheWayTo(address)].some((key) => held.has(key));
}

/** The items that were taken down, or all but those, as if all of them were published. */
function published<T extends Release | Strategy>(items: readonly T[], of?: "removed"): T[] {
  return items
    .filter(({ status }) => (status === "removed") === (of === "removed"))
    .map((item) => ({ ...item, status: "published" }));
}
