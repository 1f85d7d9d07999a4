import { href } from "../newsroom/address.ts";
import type { Site } from "../newsroom/site.ts";
import type { HeaderRule } from "./headers.ts";
import { notFoundPage } from "./host-files.ts";
import type { HostRedirect } from "./redirects.ts";

/** The headers and redirects of a site as data, for hosts that have another form. docs/hosting.md says what each key means. */
export function hostingJson(
  rules: readonly HeaderRule[],
  redirects: readonly HostRedirect[],
  gone: readonly string[],
  site: Pick<Site, "basePath">,
): string {
  const data = {
    version: 1,
    headers: rules.map(({ addresses, headers }) => ({
      addresses: addresses.map((address) => href(site, address)),
      headers,
    })),
    redirects: redirects.map(({ path, query, sent, location, status }) => ({
      path,
      sent,
      ...(query !== undefined && { query }),
      to: location,
      status,
    })),
    gone: gone.map((path) => ({ path, page: `${path}/index.html`, status: 410 })),
    notFound: { page: notFoundPage(site), status: 404 },
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
