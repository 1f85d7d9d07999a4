import { closest, distance } from "fastest-levenshtein";
import type { Site } from "../../newsroom/site.ts";

/** Where a link leads: to a file of the site or a part of it, to somewhere else, or nowhere. */
export type Target =
  | { readonly kind: "inside"; readonly address: string; readonly part: string }
  | { readonly kind: "elsewhere" }
  /** To a part of a page that was taken down, or to a file that lay below it: nothing may keep such a page up. */
  | { readonly kind: "gone" }
  | { readonly kind: "broken"; readonly message: string; readonly fix: string };

const elsewhere: Target = { kind: "elsewhere" };

/** How many letters of an address may be wrong for another to be what was meant. */
const mostSlips = 3;

/** A function that follows the links of a site, given the addresses of its files. */
export function linkResolver(
  site: Pick<Site, "url" | "basePath">,
  addresses: ReadonlySet<string>,
  gone: ReadonlySet<string>,
): (href: string) => Target {
  const home = new URL(site.url);
  return (href) => {
    // Nearly every link begins so and is right.
    const start = [site.basePath, site.url].find((start) => href.startsWith(start));
    const address = start && href.slice(start.length - 1);
    if (address && addresses.has(address)) return { kind: "inside", address, part: "" };
    return followUnusual(href, home, addresses, gone);
  };
}

function followUnusual(href: string, home: URL, addresses: ReadonlySet<string>, gone: ReadonlySet<string>): Target {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(href)?.[0].toLowerCase();
  if (scheme === "mailto:" || scheme === "tel:") return elsewhere;
  if (scheme ? scheme !== "https:" && scheme !== "http:" : !href.startsWith("/")) {
    return broken(
      "starts with neither / nor https:",
      "write the full address, or one within the site that starts with /",
    );
  }
  const url = URL.parse(href, home);
  const path = decoded(url?.pathname ?? "");
  if (!url || path === undefined) return broken("is not a web address", "copy the address from the browser");
  if (url.host !== home.host) return elsewhere;
  if (!path.startsWith(home.pathname)) {
    return scheme ? elsewhere : broken("leads out of the site", `start the address with ${home.pathname}`);
  }
  const address = path.slice(home.pathname.length - 1);
  if ((url.hash || !addresses.has(address)) && gone.has(address.replace(/[^/]*$/, ""))) return { kind: "gone" };
  if (addresses.has(address)) return { kind: "inside", address, part: decoded(url.hash.slice(1)) ?? url.hash };
  if (addresses.has(`${address}/`)) return broken("lacks its last slash", `${address}/${url.search}${url.hash}`);
  return broken("leads to nothing that is published", nearest(address, [...addresses]));
}

function broken(message: string, fix: string): Target {
  return { kind: "broken", message, fix };
}

function nearest(address: string, addresses: readonly string[]): string {
  const near = closest(address, addresses);
  if (distance(address, near) <= mostSlips) return near;
  return "copy the address of a published page from the browser";
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
