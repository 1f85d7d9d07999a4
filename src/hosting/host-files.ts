import { address, href } from "../newsroom/address.ts";
import type { Site } from "../newsroom/site.ts";

/** What lies in the folder of a site for hosts that look for it there. */
export const hostFiles = { headers: "/_headers", redirects: "/_redirects" } as const;

/** What lies in a folder beside it, for hosts that read it from their configuration: it is never published. */
export const configurationFiles = {
  nginxHttp: "nginx-http.conf",
  nginxServer: "nginx-server.conf",
  caddy: "Caddyfile",
  json: "hosting.json",
} as const;

/** What a web server of the council's own does not hand out. */
export const privateAddresses = [hostFiles.headers, hostFiles.redirects, "/.newsroom-build"];

/** The page for addresses that lead nowhere, as it is asked for. */
export function notFoundPage(site: Pick<Site, "basePath">): string {
  return href(site, address.notFound);
}
