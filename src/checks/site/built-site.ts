import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "../../newsroom/site.ts";
import { linkResolver, type Target } from "./resolve-link.ts";
import type { Shown, ShownItem } from "./shown.ts";

/** A site as a build wrote it, beside what it was made from. */
export interface BuiltSite {
  readonly site: Site;
  /** The address of every file, sorted; a page's is that of its folder. */
  readonly addresses: ReadonlySet<string>;
  /** What a page was made from, by its address. Pages made from many files are not in it. */
  readonly items: ReadonlyMap<string, ShownItem>;
  /** Old addresses, each straight to where it leads. */
  readonly redirects: Shown["redirects"];
  /** When readers were last told something of what was taken down. */
  readonly lastLoss: Shown["lastLoss"];
  readonly read: (address: string) => string;
  readonly readBytes: (address: string) => Buffer;
  /** Where a link leads. */
  readonly follow: (href: string) => Target;
}

/** Lists a built site's files; none is read yet. */
export function openSite(folder: string, { site, items, redirects, lastLoss, gone }: Shown): BuiltSite {
  const addresses = new Set(listAddresses(folder).toSorted());
  return {
    site,
    addresses,
    items: new Map(items.map((item) => [item.address, item])),
    redirects,
    lastLoss,
    read: (address) => readFileSync(join(folder, fileOf(address)), "utf8"),
    readBytes: (address) => readFileSync(join(folder, fileOf(address))),
    follow: remembering(linkResolver(site, addresses, new Set(gone))),
  };
}

/** How many links are remembered at once: those of the header and the footer of all pages, and those that one page shares with the next. */
const mostRemembered = 5000;

/** The same function, which works out once what all pages ask. */
function remembering(follow: BuiltSite["follow"]): BuiltSite["follow"] {
  const followed = new Map<string, Target>();
  return (href) => {
    const known = followed.get(href);
    if (known) return known;
    if (followed.size >= mostRemembered) followed.clear();
    const target = follow(href);
    followed.set(href, target);
    return target;
  };
}

/** The address of every file in a folder; a page's is that of its folder. */
export function listAddresses(folder: string, below = "/"): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return listAddresses(folder, `${below}${entry.name}/`);
    return entry.name === "index.html" ? below : below + entry.name;
  });
}

/** Whether a page lies at an address. */
export function isPage(address: string): boolean {
  return address.endsWith("/") || address.endsWith(".html");
}

/** Whether a browser shows what lies at an address as a page, although its ending keeps it from being tested as one. */
export function isUntestedPage(address: string): boolean {
  return !isPage(address) && /\.(s?html?|xht(ml)?|mht(ml)?)$/i.test(address);
}

/** The file at an address, from the site's folder. */
export function fileOf(address: string): string {
  return address.slice(1) + (address.endsWith("/") ? "index.html" : "");
}
