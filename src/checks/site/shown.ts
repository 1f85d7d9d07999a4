import { type AnyItem, kindsIn } from "../../kinds/kinds.ts";
import type { Edition } from "../../newsroom/edition.ts";
import type { Instant } from "../../newsroom/instant.ts";
import { linksOf, mediaOf } from "../../newsroom/item.ts";
import { latestOf } from "../../newsroom/latest.ts";
import type { Media } from "../../newsroom/media.ts";
import { oneHop, type Redirect } from "../../newsroom/redirects.ts";
import type { Site } from "../../newsroom/site.ts";

/** What the checks compare a site with: nothing of its texts. */
export interface Shown {
  readonly site: Site;
  readonly items: readonly ShownItem[];
  /** Old addresses, each straight to where it leads. */
  readonly redirects: readonly Redirect[];
  /** When readers were last told something of what was taken down, which feeds have no more. */
  readonly lastLoss: Instant;
  /** Where pages lay that were taken down. */
  readonly gone: readonly string[];
}

/** A content file that has its own page, without its text. */
export interface ShownItem extends Pick<AnyItem, "kind" | "path" | "address"> {
  /** When a release was published. */
  readonly published: number | undefined;
  readonly links: AnyItem["body"]["links"];
  readonly media: readonly Media[];
  /** The addresses of the files beside its page. */
  readonly beside: readonly string[];
  /** Whether search engines get its page as data too. */
  readonly hasData: boolean;
}

/** The items of an edition. */
export function shownOf({ site, content, redirects, gone, emptied, emptiedStrategies }: Edition): Shown {
  return {
    site,
    items: kindsIn(content).flatMap(({ kind, items }) => {
      const beside = Map.groupBy(kind.companionFiles(items), ({ item }) => item.path);
      return items.map((item) => ({
        kind: item.kind,
        path: item.path,
        address: item.address,
        published: item.kind === "release" ? item.published.instant : undefined,
        links: linksOf(item),
        media: mediaOf(item),
        beside: (beside.get(item.path) ?? []).map((file) => file.address),
        hasData: kind.hasData,
      }));
    }),
    lastLoss: latestOf([...emptied, ...emptiedStrategies].map(({ lastTold }) => lastTold)) ?? Number.NEGATIVE_INFINITY,
    redirects: oneHop(redirects),
    gone: gone.map(({ address }) => address),
  };
}
