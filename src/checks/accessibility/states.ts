import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { address } from "../../newsroom/address.ts";
import { fileOf } from "../site/built-site.ts";
import type { Page } from "./pages.ts";

/** What says in an address that a page is to be served as it is where scripts are switched off. */
export const scriptOff = { name: "script", value: "off" } as const;

/**
 * A page as it is opened: the desk as it is before its script starts. What is shown after that is Sveltia CMS, which asks a code
 * host to sign in; the tests of the desk look at our parts in it.
 */
export function asOpened<P extends Pick<Page, "address">>(page: P): P {
  return page.address === address.desk
    ? { ...page, address: `${page.address}?${new URLSearchParams({ [scriptOff.name]: scriptOff.value })}` }
    : page;
}

/** Nobody writes this word. */
const unknownWord = "zzxqzzxq";

/**
 * The page that searches, among some pages of a built site, as its script makes it: with results, without, and not at all.
 * Only a site whose home page names no release has no results.
 */
export function statesOf(folder: string, pages: readonly Page[]): Page[] {
  const page = pages.find((one) => one.address === address.search);
  if (!page) return [];
  const word = aWordOf(folder);
  const state = (search: object, ready?: string): Page => ({
    ...page,
    address: `${page.address}?${new URLSearchParams({ ...search })}`,
    ready,
  });
  return [
    ...(word ? [state({ q: word }, "#search-list > li")] : []),
    state({ q: unknownWord }, "#search-hint:not([hidden])"),
    state({ q: word ?? unknownWord, [scriptOff.name]: scriptOff.value }),
  ];
}

/** The longest word of the title of the newest release. */
function aWordOf(folder: string): string | undefined {
  const file = join(folder, fileOf(address.home));
  const home = existsSync(file) ? readFileSync(file, "utf8") : "";
  const [, title = ""] = /<h2[^>]*><a href="[^"]*\/news\/\d{4}\/[^"]*"[^>]*>([^<]*)<\/a>/.exec(home) ?? [];
  const words = title.split(/[^\p{L}]+/u).toSorted((a, b) => b.length - a.length);
  return words[0] || undefined;
}

/** A page as a browser reads it that runs no scripts. */
export function withoutScripts(html: string): string {
  return html
    .replaceAll(/<script [^>]*src=[^>]*><\/script>/g, "")
    .replaceAll(/<noscript\b([^>]*)>/g, "<div$1>")
    .replaceAll("</noscript>", "</div>");
}
