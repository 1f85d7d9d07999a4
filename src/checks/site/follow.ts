import { closest, distance } from "fastest-levenshtein";
import type { Site } from "../../newsroom/site.ts";

/** Where a link leads: to a file of the site or a part of it, to somewhere else, or nowhere. */
export type Target =
  | { readonly kind: "inside"; readonly address: string; readonly part: string }
  | { readonly kind: "elsewhere" }
  | { readonly kind: "broken"; readonly what: string; readonly write: string };

const elsewhere: Target = { kind: "elsewhere" };
const otherSchemes = new Set(["mailto:", "tel:"]);

/** A function that follows the links of a site, given the addresses of its files. */
export function follower(site: Site, addresses: ReadonlySet<string>): (href: string) => Target {
  const home = new URL(site.url);
  return (href) => {
    // Nearly every link is one of these two and right.
    for (const start of [site.basePath, site.url]) {
      const address = href.slice(start.length - 1);
      if (href.startsWith(start) && addresses.has(address)) return { kind: "inside", address, part: "" };
    }
    return followUnusual(href, home, addresses);
  };
}

function followUnusual(href: string, home: URL, addresses: ReadonlySet<string>): Target {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(href)?.[0].toLowerCase();
  if (scheme && otherSchemes.has(scheme)) return elsewhere;
  if (scheme ? !/^https?:$/.test(scheme) : !href.startsWith("/")) {
    return broken("does not say where it starts from", "an address that begins with / or https://");
  }
  const url = URL.parse(href, home);
  const path = url && decoded(url.pathname);
  if (!url || path === undefined) return broken("is not a web address", "the address as the browser shows it");
  if (url.host !== home.host) return elsewhere;
  if (!path.startsWith(home.pathname)) {
    return scheme ? elsewhere : broken("leads out of the site", `an address that begins with ${home.pathname}`);
  }
  const address = path.slice(home.pathname.length - 1);
  if (addresses.has(address)) return { kind: "inside", address, part: decoded(url.hash.slice(1)) ?? url.hash };
  if (addresses.has(`${address}/`)) return broken("lacks its last slash", `${address}/${url.search}${url.hash}`);
  return broken("leads to nothing that is published", nearest(address, [...addresses]));
}

function broken(what: string, write: string): Target {
  return { kind: "broken", what, write };
}

function nearest(address: string, addresses: readonly string[]): string {
  const near = closest(address, addresses);
  if (distance(address, near) <= address.length / 3) return near;
  return "the address of a published page, as the browser shows it";
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
