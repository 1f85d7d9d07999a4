import { absolute, href } from "../newsroom/address.ts";
import { addressKey, faultOfOldAddress, partsOfAddress, type Redirect, stepsAbove } from "../newsroom/redirects.ts";
import type { Site } from "../newsroom/site.ts";

/** A redirect as hosts read it. */
export interface HostRedirect {
  /** What is asked for, as it reads: without percent signs, and without a slash at its end. */
  readonly path: string;
  /** What has to stand behind the `?`; undefined where anything may. */
  readonly query: string | undefined;
  /** The path again, as a browser sends it. */
  readonly sent: string;
  /** What the Location header says: ASCII, and nothing that the file of any host reads as its own. */
  readonly location: string;
  /** 302 where a page will lie there one day, which no browser would find that remembered a 301. */
  readonly status: 301 | 302;
}

type Place = Pick<Site, "url" | "basePath">;

/** The redirects of a site for its hosts, each old address once. What no host could serve is left out: the content's check reports it. */
export function hostRedirects(redirects: readonly Redirect[], site: Place): HostRedirect[] {
  const first = new Map<string, HostRedirect>();
  for (const { from, to, isForNow } of redirects) {
    const location = locationOf(to, site);
    const key = addressKey(from);
    if (faultOfOldAddress(from) || location === undefined || first.has(key)) continue;
    const { path, query } = partsOfAddress(href(site, from));
    first.set(key, { path, query, sent: sentAs(path), location, status: isForNow ? 302 : 301 });
  }
  return [...first.values()];
}

/** A page that sends its reader on, for hosts that can do nothing else. */
export interface RedirectPage {
  /** Where it lies: its file, or the folder that it is the page of. */
  readonly address: string;
  /** The whole web address that it leads to. */
  readonly target: string;
}

/**
 * The pages for a site's old addresses. One that ends in `.html` is that file; any other is a folder of that name, `.aspx` too, which
 * hosts find with a slash at the end and without. Of an address with a query no host finds a file.
 */
export function redirectPages(redirects: readonly Redirect[], site: Place): RedirectPage[] {
  const served = hostRedirects(redirects, site).filter(({ query }) => query === undefined);
  const below = served.map((redirect) => ({ ...redirect, path: redirect.path.slice(site.basePath.length - 1) }));
  const files = new Set(below.filter(({ path }) => path.endsWith(".html")).map(({ path }) => addressKey(path)));
  return below
    .filter(({ path }) => !stepsAbove(path).some((step) => files.has(addressKey(step))))
    .map(({ path, location }) => ({
      address: path.endsWith(".html") ? path : `${path}/`,
      target: new URL(location, site.url).href,
    }));
}

/** Where a redirect leads, as a header says it; undefined where it leads neither into the site nor to a web address. */
function locationOf(to: string, site: Place): string | undefined {
  const isInside = to.startsWith("/");
  const url = URL.parse(isInside ? absolute(site, to) : to);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:") || url.username || url.password) return undefined;
  if (!isInside) return escaped(url.href);
  return url.href.startsWith(site.url) ? escaped(url.pathname + url.search + url.hash) : undefined;
}

/** Cloudflare reads `:name` and `*` as its own, nginx `$`, Caddy `{`; all of them stand for themselves as percent signs. */
function escaped(location: string): string {
  const [, origin = "", rest = ""] = /^(https?:\/\/[^/]*)?(.*)$/s.exec(location) ?? [];
  return origin + rest.replace(/[^A-Za-z0-9\-._~/?#@!&()+,=%]/g, percent);
}

function sentAs(path: string): string {
  return encodeURI(path).replace(/[?#*:]/g, percent);
}

function percent(character: string): string {
  return [...new TextEncoder().encode(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("");
}

/** The paths of withdrawn pages as hosts read them: unescaped, and without a slash at the end. */
export function gonePaths(gone: readonly { readonly address: string }[], site: Place): string[] {
  return gone
    .filter(({ address }) => faultOfOldAddress(address) === undefined)
    .map(({ address }) => partsOfAddress(href(site, address)).path);
}

/** The redirects and withdrawn pages for web servers that look them up, each with a slash at the end of its path and without. */
export function lookupTables(redirects: readonly HostRedirect[], gone: readonly string[]) {
  const twice = (path: string, query: string, found: string) =>
    [path, `${path}/`].map((asked) => [asked + query, found] as const);
  const {
    301: forGood = [],
    302: forNow = [],
    query: byQuery = [],
  } = Object.groupBy(redirects, ({ query, status }) => (query === undefined ? status : "query"));
  return {
    newsroom_moved: forGood.flatMap(({ path, location }) => twice(path, "", location)),
    newsroom_moved_for_now: forNow.flatMap(({ path, location }) => twice(path, "", location)),
    newsroom_moved_by_query: byQuery.flatMap(({ path, query, location }) => twice(path, `?${query}`, location)),
    newsroom_gone: gone.flatMap((path) => twice(path, "", "1")),
  };
}
