import type { Site } from "../../src/newsroom/site.ts";
import { stylesheetOf } from "./stylesheet.ts";

/**
 * Where the style sheet of a site lies. Pages name it by `#sheet-address`, for which a browser has another module, since none can
 * make a sheet: `src/desk/page/sheet-address.ts`.
 */
export function sheetAddress(site: Pick<Site, "colours">): string {
  return stylesheetOf(site).address;
}
