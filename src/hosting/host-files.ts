import { address, href } from "../newsroom/address.ts";
import type { Site } from "../newsroom/site.ts";

/** What lies in the folder of a site for its host alone. */
export const hostFiles = {
  headers: "/_headers",
  redirects: "/_redirects",
  nginxHttp: "/_server/nginx-http.conf",
  nginxServer: "/_server/nginx-server.conf",
  caddy: "/_server/Caddyfile",
  json: "/_server/hosting.json",
} as const;

/** What a web server of the council's own does not hand out. */
export const privateAddresses = [hostFiles.headers, hostFiles.redirects, "/_server/*", "/.newsroom-build"];

/** The page for addresses that lead nowhere, as it is asked for. */
export function notFoundPage(site: Pick<Site, "basePath">): string {
  return href(site, address.notFound);
}
