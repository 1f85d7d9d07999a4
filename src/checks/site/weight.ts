import { gzipSync } from "node:zlib";
import { address, href } from "../../newsroom/address.ts";
import { sizeInWords } from "../../newsroom/format.ts";
import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import { advice, inContent, inFile } from "./problem-location.ts";
import type { SiteRule } from "./rule.ts";

/** What a browser gets in its first round trip, in bytes: HTML and style sheets as they travel, made small by gzip. */
const most = 14 * 1024;

/** A list is long because there is much: in bytes. */
const mostOfList = 100 * 1024;

/** Gzip makes our pages at least 2.4 times as small (measured on 1,000): what is small enough by this is not tried. */
const sureRatio = 2;

/** What stands in the page of a strategy and grows with the years: drawings, and the timeline at its end. */
const grown = /<div class="chart">.*?<\/svg>|<ul class="timeline">.*?<\/ul>/gs;

/** A page is light enough for an old phone on a slow line. Too heavy is advice. */
export const weight: SiteRule = (built) => {
  const large: { readonly page: string; readonly bytes: number; readonly sheets: readonly string[] }[] = [];
  return {
    onPage({ address: page, bytes, loads }) {
      if (bytes > most) large.push({ page, bytes, sheets: loads.filter((file) => file.endsWith(".css")) });
      return [];
    },
    atEnd() {
      const compressed = (address: string) => gzipSync(built.readBytes(address)).length;
      const sheetSizes = new Map(
        [...built.addresses]
          .filter((address) => address.endsWith(".css"))
          .map((address) => [href(built.site, address), compressed(address)]),
      );
      return large.flatMap(({ page, bytes, sheets }): Problem[] => {
        const budget = isList(built, page) ? mostOfList : most;
        const style = sheets.reduce((sum, sheet) => sum + (sheetSizes.get(sheet) ?? 0), 0);
        const least = isStrategy(built, page) ? most : budget;
        if (bytes <= (least - style) * sureRatio) return [];
        const travels = style + compressed(page);
        if (travels > budget) return [tooHeavy(built, page, travels, budget)];
        const first = style + gzipSync(built.read(page).replace(grown, "")).length;
        return isStrategy(built, page) && first > most ? [tooHeavy(built, page, first, most)] : [];
      });
    },
  };
};

function tooHeavy(built: BuiltSite, page: string, bytes: number, budget: number): Problem {
  const item = built.items.get(page);
  const apart = isStrategy(built, page) && budget === most ? " without its charts and its timeline" : "";
  return advice(
    "page-weight",
    item ? inContent(item) : inFile(page),
    `the page ${page} is ${sizeInWords(bytes, "en-GB")} to load${apart}, more than ${sizeInWords(budget, "en-GB")}`,
    item && budget === most
      ? "shorten the text, and put the rest in a document to download"
      : "show fewer entries on a page",
  );
}

function isStrategy({ items }: BuiltSite, page: string): boolean {
  return items.get(page)?.kind === "strategy";
}

/** Archives, years, topics and corrections, and strategies with all news on them. */
function isList({ items }: BuiltSite, page: string): boolean {
  if (items.get(page)?.kind === "release") return false;
  return [address.news, address.topics, address.strategies, address.corrections].some((list) => page.startsWith(list));
}
