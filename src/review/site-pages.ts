import { existsSync, readFileSync } from "node:fs";
import { fileAt, mediaTypeOf } from "../hosting/static-files.ts";
import type { ReviewedPage } from "./review-page.ts";
import { selfContained } from "./self-contained.ts";

/** The pages of a built site at some web addresses, each as one file; `base` is the path of its home page. */
export function pagesOfSite(
  folder: string,
  base: string,
  pages: readonly Omit<ReviewedPage, "html">[],
): ReviewedPage[] {
  return pages.flatMap((page) => {
    const fileOf = (href: string) => fileAt(new URL(href, page.url).href, folder, base);
    const html = read(fileOf(page.url))?.toString();
    // An address that leads elsewhere has nothing to show.
    if (html === undefined || html.includes('http-equiv="refresh"')) return [];
    const styleAt = (href: string) => read(fileOf(href))?.toString();
    const pictureAt = (src: string) => {
      const bytes = read(fileOf(src));
      return bytes && `data:${mediaTypeOf(fileOf(src))};base64,${bytes.toString("base64")}`;
    };
    return [{ ...page, html: selfContained(html, { url: page.url, styleAt, pictureAt }) }];
  });
}

function read(file: string): Buffer | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}
