import { arrange, mostOnHome, withLists } from "../../newsroom/arrange.ts";
import type { Edition } from "../../newsroom/edition.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { publicNewsroom } from "../../publishing/gate.ts";
import { listedAt } from "./listed.ts";

/**
 * A newsroom arranged for its home page, which shows few releases and counts the others: only those few are arranged on every key that
 * somebody types into the settings.
 */
export function homeEdition(whole: Newsroom, at: Instant): Edition {
  const { releases: listed, byTopic, newestOfTopics } = listedAt(whole, at);
  const shown = new Set([...listed.slice(0, mostOnHome), ...newestOfTopics]);
  const releases = whole.releases.filter(
    (release) =>
      shown.has(release) || release.changes.length > 0 || release.withdrawn || release.removal?.kind === "error",
  );
  // Old addresses are on no page, and there may be thousands.
  const site = { ...whole.site, redirects: [], gone: [] };
  return withLists(arrange(publicNewsroom({ ...whole, site, releases }, at), at), listed, byTopic);
}
