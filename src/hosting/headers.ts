import type { CacheClass } from "../kinds/kind.ts";
import type { OfEachKind } from "../kinds/section.ts";
import { sections } from "../kinds/sections.ts";
import { address, type FeedFormat, feedFiles } from "../newsroom/address.ts";
import { publishedDesk } from "../newsroom/published-desk.ts";
import type { DeskPlace, Site } from "../newsroom/site.ts";
import { feedTypes } from "./feed-types.ts";
import { deskHeaderPolicy, drawingPolicy, headerPolicy, searchHeaderPolicy } from "./policy.ts";

/** Headers by their names. */
export type Headers = Readonly<Record<string, string>>;

/** Headers for some files. No header of a file comes from two rules: Netlify and Cloudflare would send both values. */
export interface HeaderRule {
  /** Addresses below the site's own; one `*` in each may stand for anything. */
  readonly addresses: readonly string[];
  readonly headers: Headers;
}

/**
 * What feeds are sent as: browsers show the source of what is sent as RSS or Atom, or save it, and show XML by its style sheet. Feed
 * readers take it for what it is, and hosts that know no type of feeds send the same.
 */
const servedAs: Readonly<Record<FeedFormat, string>> = {
  rss: "application/xml; charset=utf-8",
  atom: "application/xml; charset=utf-8",
  json: feedTypes.json,
};

const cacheFor = {
  /** Pages and feeds: readers see a correction within minutes, and a crowd costs one request in five minutes. */
  minutes: { "Cache-Control": "public, max-age=300" },
  day: { "Cache-Control": "public, max-age=86400" },
  /** Pictures and the style sheet: their addresses change with their bytes. */
  forever: { "Cache-Control": "public, max-age=31536000, immutable" },
} satisfies Readonly<Record<CacheClass, Headers>>;

const pictures = ["jpg", "png", "webp"];
const documents = ["pdf", "docx", "xlsx", "pptx", "odt", "ods", "csv", "txt"];

/** No window of another site keeps hold of one of ours. */
const alone: Headers = { "Cross-Origin-Opener-Policy": "same-origin" };

/**
 * What every file is sent with. Nothing here is secret and nobody is logged in, so that other sites may show pictures and read
 * feeds and data. Strict-Transport-Security is not among it: it binds the whole host, and is the council's to decide.
 */
function forAll(ofWindows: Headers): Headers {
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy":
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ...ofWindows,
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Access-Control-Allow-Origin": "*",
  };
}

/**
 * The headers of a site: the one definition, from which the files of all hosts are made. Documents get no policy: some
 * browsers show a PDF in their own page, to which it would apply.
 */
export function headerRules(of: OfEachKind & { readonly site: Pick<Site, "search" | "url" | "desk"> }): HeaderRule[] {
  const { url, search } = of.site;
  const desk = publishedDesk(of.site);
  // Where officers sign in by a window of another site, the desk alone may keep hold of it: this header goes with each page then.
  const [ofFiles, ofPages] = desk?.signIn ? [{}, alone] : [alone, {}];
  const shared = sections.flatMap(({ root, cache }) => (typeof root === "string" ? { root, cache } : []));
  // Of one page before those of several.
  const single = sections
    .toReversed()
    .flatMap(({ root, cache }) => (typeof root === "function" ? root(of).map((page) => ({ root: page, cache })) : []));
  const classes = Map.groupBy([...shared, ...single], ({ cache }) => cache);
  const atHome = Object.values(feedFiles).map((file) => `/${file}`);
  return [
    { addresses: ["/*"], headers: forAll(ofFiles) },
    ...[...classes].map(([cache, pages]) => ({
      addresses: [
        ...(cache === "minutes" ? [address.home, address.notFound] : []),
        ...pages.map(({ root }) => `${root}*`),
      ],
      headers: { "Content-Security-Policy": headerPolicy, ...ofPages, ...cacheFor[cache] },
    })),
    {
      addresses: [
        ...atHome,
        "/feed/*",
        address.feedSheet,
        address.feedList,
        address.card(address.home),
        "/sitemap*",
        "/robots.txt",
        "/.well-known/*",
      ],
      headers: cacheFor.minutes,
    },
    { addresses: documents.map((ending) => address.media(`*.${ending}`)), headers: cacheFor.minutes },
    { addresses: ["/assets/*", ...pictures.map((ending) => address.media(`*.${ending}`))], headers: cacheFor.forever },
    { addresses: [address.logo("*.svg")], headers: { "Content-Security-Policy": drawingPolicy } },
    { addresses: [address.favicon, address.touchIcon], headers: cacheFor.day },
    ...(search ? ofSearch(ofPages) : []),
    ...(desk ? ofDesk(address.desk, url, desk) : []),
    ...Object.entries(feedFiles).map(([format, file]) =>
      typed(servedAs[format as FeedFormat], `/${file}`, `/*/${file}`),
    ),
    typed("text/css; charset=utf-8", address.feedSheet),
    typed("text/x-opml; charset=utf-8", address.feedList),
    typed("application/xml; charset=utf-8", "/sitemap*"),
    typed("text/csv; charset=utf-8", `${address.strategies}*.csv`, address.releaseFiles.csv),
    typed("text/calendar; charset=utf-8", address.registerFiles.ics),
    typed("application/json", address.registerFiles.json, address.releaseFiles.json),
    typed("application/schema+json", address.registerFiles.schema, address.releaseFiles.schema),
    typed("text/plain; charset=utf-8", "/robots.txt", "/.well-known/security.txt", "/*/release.txt"),
  ];
}

/** A file of the index whose name changes with its bytes. */
const indexed = ["pf_meta", "pf_index", "pf_fragment", "pf_filter"].map(
  (ending) => `${address.searchIndexes.open}*.${ending}`,
);

/**
 * The page that searches has another policy. Its index goes without one, and so do the scripts below /assets/: the thread
 * that searches takes on the policy of its file, and under any it could run no WebAssembly.
 */
function ofSearch(ofPages: Headers): HeaderRule[] {
  return [
    {
      addresses: [`${address.search}*`],
      headers: { "Content-Security-Policy": searchHeaderPolicy, ...ofPages, ...cacheFor.minutes },
    },
    {
      addresses: ["pagefind.js", "*.pagefind", "*.json"].map((name) => address.searchIndexes.open + name),
      headers: cacheFor.minutes,
    },
    { addresses: indexed, headers: cacheFor.forever },
    typed("application/octet-stream", ...indexed, `${address.searchIndexes.open}*.pagefind`),
  ];
}

/**
 * The desk: its page alone has a policy, for the same reason as that of search. Its files are asked for anew each time, so that no
 * old script meets a new page, and no search engine lists one of them.
 */
function ofDesk(root: string, url: string, { host, signIn }: DeskPlace, more: Headers = {}): HeaderRule[] {
  const page = {
    "Content-Security-Policy": deskHeaderPolicy({ url, codeHost: { host } }),
    ...(signIn ? { "Cross-Origin-Opener-Policy": "same-origin-allow-popups" } : {}),
  };
  return [
    { addresses: [root], headers: page },
    { addresses: [`${root}*`], headers: { ...more, "Cache-Control": "no-cache", "X-Robots-Tag": "noindex" } },
  ];
}

/** The headers of a desk that lies on another host, at its root. */
export function deskRules({ url }: Pick<Site, "url">, desk: DeskPlace): HeaderRule[] {
  return ofDesk("/", url, desk, forAll(desk.signIn ? {} : alone));
}

function typed(type: string, ...addresses: string[]): HeaderRule {
  return { addresses, headers: { "Content-Type": type } };
}

/** A regular expression for an address with a `*`, below the path of a site; a page's file counts as its folder. */
export function patternOf(address: string, basePath: string): string {
  const literal = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  const path = literal(basePath) + address.slice(1).split("*").map(literal).join(".*");
  return `^${path}${address.endsWith("/") ? "(index\\.html)?" : ""}$`;
}

/** The headers of what lies at an address below a site's own. */
export function headersOf(address: string, rules: readonly HeaderRule[]): Headers {
  const fits = (pattern: string) => new RegExp(patternOf(pattern, "/"), "s").test(address);
  return Object.assign({}, ...rules.filter((rule) => rule.addresses.some(fits)).map((rule) => rule.headers));
}
