import { gzipSync } from "node:zlib";
import { address, href } from "../../newsroom/address.ts";
import { sizeInWords } from "../../newsroom/words.ts";
import type { BuiltSite } from "./built-site.ts";
import type { Rule } from "./rule.ts";
import { advice, inContent, inFile } from "./told.ts";

/** What a browser gets in its first round trip, in bytes: HTML and style sheets as they travel, made small by gzip. */
const most = 14 * 1024;

/** A list is long because there is much: in bytes. */
const mostOfList = 100 * 1024;

/** Gzip makes our pages at least 2.4 times as small (measured on 1,000): what is small enough by this is not tried. */
const sureRatio = 2;

/** A page is light enough for an old phone on a slow line. Too heavy is advice. */
export const weight: Rule = (built) => {
  const sheets = new Map(
    [...built.addresses]
      .filter((address) => address.endsWith(".css"))
      .map((address) => [href(built.site, address), gzipSync(built.read(address)).length]),
  );

  return {
    onPage({ address: page, html, loads }) {
      const budget = isList(built, page) ? mostOfList : most;
      const style = loads.reduce((sum, file) => sum + (sheets.get(file) ?? 0), 0);
      if (Buffer.byteLength(html) <= (budget - style) * sureRatio) return [];
      const bytes = style + gzipSync(html).length;
      if (bytes <= budget) return [];
      const item = built.items.get(page);
      return [
        advice(
          item ? inContent(item) : inFile(page),
          `the page ${page} is ${sizeInWords(bytes)} to load, more than ${sizeInWords(budget)}`,
          item && !isList(built, page)
            ? "a shorter text, with the rest in a document to download"
            : "fewer entries on a page",
        ),
      ];
    },
  };
};

/** Archives, years and topics, and strategies with all news on them. */
function isList({ items }: BuiltSite, page: string): boolean {
  if (items.get(page)?.kind === "release") return false;
  return [address.news, address.topics, address.strategies].some((list) => page.startsWith(list));
}
