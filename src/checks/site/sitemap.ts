import { absolute, address } from "../../newsroom/address.ts";
import type { Problem } from "../../problems/problem.ts";
import { type BuiltSite, isPage } from "./built-site.ts";
import { error, inFile } from "./problem-location.ts";
import { readXml, textOf, Unreadable } from "./xml.ts";

const namespace = "{http://www.sitemaps.org/schemas/sitemap/0.9}";
const first = "/sitemap.xml";
const fix = "make the sitemap from the same newsroom as the pages";

/**
 * The sitemap, or the files of its index, lists every page once, but for those that search engines are to leave out:
 * `unlisted` are the pages that say so, pages that have moved among them.
 */
export function checkSitemap(built: BuiltSite, unlisted: ReadonlySet<string>): Problem[] {
  const wrong = (message: string) => error("sitemap", inFile(first), message, fix);
  try {
    const listed = listedIn(built);
    const once = new Set(listed);
    const pages = [...built.addresses].filter((page) => isPage(page) && page !== address.notFound);
    const urls = (of: readonly string[]) => new Set(of.map((page) => absolute(built.site, page)));
    const expected = urls(pages.filter((page) => !unlisted.has(page)));
    const hidden = urls(pages.filter((page) => unlisted.has(page)));
    return [
      ...[...expected.difference(once)].map((url) => wrong(`the sitemap leaves out ${url}`)),
      ...[...once.intersection(hidden)].map((url) =>
        wrong(`the sitemap lists ${url}, which asks search engines to leave it out`),
      ),
      ...[...once.difference(expected).difference(hidden)].map((url) =>
        wrong(`the sitemap lists ${url}, which is not a page`),
      ),
      ...(once.size < listed.length
        ? [wrong(`the sitemap lists ${listed.length - once.size} of its pages more than once`)]
        : []),
    ];
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    return [wrong(`the sitemap ${fault.message}`)];
  }
}

/** All that a sitemap lists, through its index where it is one. Throws Unreadable. */
function listedIn({ addresses, read, site }: BuiltSite): string[] {
  const readFile = (file: string) => {
    if (!addresses.has(file)) throw new Unreadable(`has no file ${file}`);
    return readSitemap(read(file));
  };
  const { isIndex, locations } = readFile(first);
  return isIndex ? locations.flatMap((url) => readFile(url.replace(site.url, "/")).locations) : locations;
}

/** The web addresses in a sitemap's XML, or in the index of several. Throws Unreadable. https://www.sitemaps.org/protocol.html */
export function readSitemap(xml: string): { readonly isIndex: boolean; readonly locations: string[] } {
  const { name, children } = readXml(xml);
  const isIndex = name === `${namespace}sitemapindex`;
  if (!isIndex && name !== `${namespace}urlset`) throw new Unreadable(`is a ${name}, not a urlset or sitemapindex`);
  return { isIndex, locations: children.map((entry) => textOf(entry, `${namespace}loc`) ?? "nothing") };
}
