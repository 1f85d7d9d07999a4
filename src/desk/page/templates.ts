import type { Edition } from "../../newsroom/edition.ts";
import * as accessibility from "../../pages/accessibility.11ty.tsx";
import * as gone from "../../pages/gone.11ty.tsx";
import * as home from "../../pages/home.11ty.tsx";
import { type PlacedModule, pagePlaces } from "../../pages/page-places.ts";
import * as release from "../../pages/release.11ty.tsx";
import * as standingPage from "../../pages/standing-page.11ty.tsx";
import * as strategy from "../../pages/strategy.11ty.tsx";
import type { DeskKind } from "../kinds.ts";

/** What a template exports, as the build calls it too. */
interface PageModule extends PlacedModule {
  readonly render: (given: never) => string;
}

/** What makes the page of each kind, by which the settings of the site are seen on the home page. */
const templates: Readonly<Record<DeskKind, PageModule>> = {
  releases: release,
  strategies: strategy,
  pages: standingPage,
  statement: accessibility,
  site: home,
};

/** The page of an edition at an address, made by the template of its kind, or by that of pages that are gone; undefined where none is. */
export function renderAt(kind: DeskKind, edition: Edition, address: string): string | undefined {
  for (const template of [templates[kind], gone]) {
    const place = pagePlaces(new Map<string, PageModule>([[kind, template]]), { edition, sitemap: [] }).get(address);
    if (!place) continue;
    const { pagination } = template.data;
    return template.render({ edition, ...(pagination && { [pagination.alias]: place.entry }) } as never);
  }
  return undefined;
}
