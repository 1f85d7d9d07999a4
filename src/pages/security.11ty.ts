import { absolute } from "../newsroom/address.ts";
import { instantInZone } from "../newsroom/dates.ts";
import type { PageData } from "./page-data.ts";

const place = "/.well-known/security.txt";

export const data = {
  permalink: ({ edition }: PageData) => (edition.site.security ? place : false),
};

/** Whom to tell of a security fault. RFC 9116. */
export function render({ edition }: PageData): string {
  const { security, locale } = edition.site;
  if (!security) return "";
  return [
    `Contact: ${security.contact}`,
    `Expires: ${instantInZone(security.expires, "UTC").replace("+00:00", "Z")}`,
    `Preferred-Languages: ${locale.split("-")[0]}`,
    `Canonical: ${absolute(edition.site, place)}`,
    "",
  ].join("\n");
}
