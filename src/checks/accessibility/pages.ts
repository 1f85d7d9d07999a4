import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { address } from "../../newsroom/address.ts";
import { isRedirectTarget } from "../../newsroom/redirects.ts";
import { CouldNotTest } from "../could-not-test.ts";
import { fileOf, isPage, isUntestedPage, listAddresses } from "../site/built-site.ts";
import { linkResolver } from "../site/resolve-link.ts";
import { readSitemap } from "../site/sitemap.ts";
import { Unreadable } from "../site/xml.ts";

/** One page to test. */
export interface Page {
  /** Its path below the home page, and what is asked of it: `/news/2018/send-strategy-approved-by-cabinet/`, `/search/?q=school`. */
  readonly address: string;
  /** Where it says it is published; the page for addresses that do not exist and the desk say nothing. */
  readonly canonical: string | undefined;
  /** The selector of what its script shows at last; undefined where it is complete once it is loaded. */
  readonly ready?: string | undefined;
}

/** The pages of a built site, and the path of its home page: `/` or `/newsroom/`. */
export interface Site {
  readonly base: string;
  readonly pages: readonly Page[];
}

const notFound = "/404.html";

/**
 * The pages of a built site: every HTML file but pure redirects. Throws CouldNotTest when there is no page, when one has
 * another ending than `.html`, when a redirect leads neither to one of them nor to a file for readers, or when the
 * sitemap does not list exactly those of them that search engines may list.
 */
export function readSite(folder: string): Site {
  const files = filesIn(folder);
  const heads = readHeads(folder, files.filter(isPage));
  const home = heads.get("/")?.canonical;
  if (!home) throw new CouldNotTest(`${join(folder, "index.html")} is missing, or has no canonical address.`);

  const urlOf = (address: string) => new URL(address.slice(1), home).href;
  const isRedirect = ([address, head]: [string, Head]) => head.redirects && head.canonical !== urlOf(address);
  const pages = [...heads].filter((entry) => !isRedirect(entry)).map(([address]) => address);
  const urls = new Set(pages.filter((address) => address !== notFound).map(urlOf));
  const unlisted = new Set(pages.filter((address) => heads.get(address)?.isUnlisted).map(urlOf));
  const listed = new Set(listedPages(folder, home));
  const base = new URL(home).pathname;
  const follow = linkResolver({ url: home, basePath: base }, new Set(files), new Set());
  const isLost = (url: string) => {
    const target = follow(url);
    if (target.kind !== "inside") return target.kind === "broken";
    return !isRedirectTarget(target.address) || (isPage(target.address) && !urls.has(urlOf(target.address)));
  };
  // The page for addresses that do not exist is shown at any, and the desk is nothing that anybody is to find.
  const hasNoPlace = (page: string) =>
    page === notFound || (page === address.desk && heads.get(page)?.isUnlisted === true);
  const targets = new Set([...heads].filter(isRedirect).map(([, head]) => head.canonical ?? "nowhere"));
  mustBeNone("The sitemap does not list", urls.difference(unlisted).difference(listed));
  mustBeNone("The sitemap lists what is not a page:", listed.difference(urls));
  mustBeNone("The sitemap lists what asks search engines to leave it out:", listed.intersection(unlisted));
  mustBeNone("A redirect leads to neither a page nor a file for readers:", new Set([...targets].filter(isLost)));

  return {
    base,
    pages: pages.map((page) => ({ address: page, canonical: hasNoPlace(page) ? undefined : urlOf(page) })),
  };
}

function mustBeNone(sentence: string, urls: ReadonlySet<string>): void {
  if (urls.size > 0) throw new CouldNotTest([...urls].map((url) => `${sentence} ${url}`).join("\n"));
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) throw new CouldNotTest(`There is no folder ${folder}. Build the site first: npm run build`);
  const files = listAddresses(folder);
  const untested = files.filter(isUntestedPage).toSorted();
  const why = "would be shown as a page, and only what ends in .html, in small letters, is tested.";
  if (untested.length > 0) throw new CouldNotTest(untested.map((address) => `${fileOf(address)} ${why}`).join("\n"));
  return files;
}

/** Every page's URL in the sitemap of a built site, an index of sitemaps included; `home` is the home page's URL. */
function listedPages(folder: string, home: string, file = "sitemap.xml"): string[] {
  const path = join(folder, file);
  if (!existsSync(path)) throw new CouldNotTest(`The site has no ${file}.`);
  const { isIndex, locations } = sitemapIn(readFileSync(path, "utf8"), file);
  return isIndex ? locations.flatMap((url) => listedPages(folder, home, url.replace(home, ""))) : locations;
}

function sitemapIn(text: string, file: string): ReturnType<typeof readSitemap> {
  try {
    return readSitemap(text);
  } catch (error) {
    if (error instanceof Unreadable) throw new CouldNotTest(`${file} ${error.message}.`);
    throw error;
  }
}

function readHeads(folder: string, pages: readonly string[]): Map<string, Head> {
  const heads = new Map<string, Head>();
  // Each file in its turn, which takes a tenth of the time that promises of 10,000 files would.
  for (const name of pages.map(fileOf).toSorted()) {
    const html = readFileSync(join(folder, name), "utf8");
    // Only such a page has to be read, and the home page for its canonical address: of 10,000 pages that is seconds.
    const isToRead = name === "index.html" || /refresh|noindex/i.test(html);
    heads.set(addressOf(name), isToRead ? readHead(html) : usualHead);
  }
  if (heads.size === 0) throw new CouldNotTest(`There is no page in ${folder}. Build the site first: npm run build`);
  return heads;
}

function addressOf(name: string): string {
  const path = name.split("/").map(encodeURIComponent).join("/");
  return `/${path.replace(/(^|\/)index\.html$/, "$1")}`;
}

interface Head {
  readonly canonical: string | undefined;
  /** It asks search engines to leave it out, and sends nobody on. */
  readonly isUnlisted: boolean;
  /** It has nothing to read, sends the reader to its canonical address at once, and asks not to be listed. */
  readonly redirects: boolean;
}

const usualHead: Head = { canonical: undefined, isUnlisted: false, redirects: false };

function readHead(html: string): Head {
  let canonical: string | undefined;
  let refresh: string | undefined;
  let hasNoindex = false;
  let hasContent = false;
  const parser = new Parser({
    onopentag(tag, { rel, href, name, content = "", "http-equiv": equivalent }) {
      if (tag === "link" && rel === "canonical") canonical = href;
      if (tag === "meta" && equivalent?.toLowerCase() === "refresh")
        refresh = /^\s*0\s*[;,]\s*url=(.*)$/i.exec(content)?.[1];
      if (tag === "meta" && name === "robots") hasNoindex = content.includes("noindex");
      if (tag === "h1" || tag === "main" || tag === "img") hasContent = true;
    },
  });
  parser.end(html);
  const redirects = refresh !== undefined && refresh === canonical && hasNoindex && !hasContent;
  return { canonical, isUnlisted: hasNoindex && refresh === undefined, redirects };
}
