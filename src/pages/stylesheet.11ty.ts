import { stylesheetOf } from "../../_includes/styles/stylesheet.ts";
import type { PageData } from "./page-data.ts";

export const data = { permalink: ({ edition }: PageData) => stylesheetOf(edition.site).address };

export function render({ edition }: PageData): string {
  return stylesheetOf(edition.site).css;
}
