import { gatedItems, mapItems } from "../kinds/kinds.ts";
import { fileAddresses, liveAddresses } from "./live-addresses.ts";
import type { Newsroom } from "./newsroom.ts";
import { addressKey, keysOnTheWayTo } from "./redirects.ts";

/**
 * Tells whether an address is one that only drafts and held items have, or lies below one: of a page, a document, a picture,
 * a table, a topic or a year. `shown` is what the public sees of the whole newsroom.
 */
export function isHeldAddress(whole: Newsroom, shown: Newsroom): (address: string) => boolean {
  const shownPaths = new Set(gatedItems(shown).map(({ path }) => path));
  const later = gatedItems(whole).filter(({ path, status }) => status !== "removed" && !shownPaths.has(path));
  // What a page had that was taken down was seen before, whatever has it now.
  const seen = new Set([...liveAddresses(shown), ...fileAddresses(asPublished(whole, true))].map(addressKey));
  const held = new Set(
    [...liveAddresses(asPublished(whole, false)), ...later.flatMap(({ aliases }) => aliases)]
      .map(addressKey)
      .filter((key) => !seen.has(key)),
  );
  return (address) => [addressKey(address), ...keysOnTheWayTo(address)].some((key) => held.has(key));
}

/** A newsroom with the items alone that were taken down, or with all but those, as if all of them were published. */
function asPublished(newsroom: Newsroom, areRemoved: boolean): Newsroom {
  return mapItems(newsroom, (item) =>
    (item.status === "removed") === areRemoved ? { ...item, status: "published" } : [],
  );
}
