import { toXml } from "../feeds/xml.ts";
import { absolute } from "../newsroom/address.ts";
import { machineDate } from "../newsroom/dates.ts";
import type { SitemapFile } from "../newsroom/sitemap.ts";
import type { PageData } from "./page-data.ts";

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

export const data = {
  pagination: { data: "sitemap", size: 1, alias: "file" },
  permalink: ({ file }: { file: SitemapFile }) => file.address,
};

/** The addresses of all pages, or of the files that hold them. https://www.sitemaps.org/protocol.html */
export function render({ edition, file }: PageData & { file: SitemapFile }): string {
  const { site } = edition;
  const content =
    file.kind === "pages"
      ? {
          urlset: {
            "@xmlns": namespace,
            url: file.pages.map(({ address, changed }) => ({
              loc: absolute(site, address),
              ...(changed && { lastmod: machineDate(changed, site.timeZone) }),
            })),
          },
        }
      : {
          sitemapindex: {
            "@xmlns": namespace,
            sitemap: file.files.map((address) => ({ loc: absolute(site, address) })),
          },
        };
  return toXml(content);
}
