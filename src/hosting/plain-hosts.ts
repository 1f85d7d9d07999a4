import { href } from "../newsroom/address.ts";
import type { Site } from "../newsroom/site.ts";
import type { HeaderRule } from "./headers.ts";
import type { HostRedirect } from "./redirects.ts";

/** Cloudflare reads no more: the HTML pages do the rest. https://developers.cloudflare.com/pages/configuration/redirects/ */
const mostRedirects = 2000;

/** Headers for Netlify and Cloudflare. https://developers.cloudflare.com/pages/configuration/headers/ */
export function headersFile(rules: readonly HeaderRule[], site: Pick<Site, "basePath">): string {
  const blocks = rules.flatMap(({ addresses, headers }) =>
    addresses.map((address) => [
      href(site, address),
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ]),
  );
  return blocks.map((block) => `${block.join("\n")}\n`).join("");
}

/** Redirects for Netlify and Cloudflare, each with a slash at the end and without; neither looks at queries. */
export function redirectsFile(redirects: readonly HostRedirect[]): string {
  return redirects
    .filter(({ query }) => query === undefined)
    .flatMap(({ sent, location, status }) => [`${sent} ${location} ${status}\n`, `${sent}/ ${location} ${status}\n`])
    .slice(0, mostRedirects)
    .join("");
}
