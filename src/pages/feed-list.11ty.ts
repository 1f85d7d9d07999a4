import { toOpml } from "../feeds/opml.ts";
import { address } from "../newsroom/address.ts";
import type { PageData } from "./page-data.ts";

export const data = { permalink: address.feedList };

export function render({ edition }: PageData): string {
  return toOpml(edition);
}
