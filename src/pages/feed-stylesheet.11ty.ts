import { feedSheetOf } from "../../_includes/styles/stylesheet.ts";
import { address } from "../newsroom/address.ts";
import type { PageData } from "./page-data.ts";

export const data = { permalink: address.feedSheet };

export function render({ edition }: PageData): string {
  return feedSheetOf(edition.site);
}
