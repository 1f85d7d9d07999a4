import type { Rules } from "../rule.ts";

/** The files of a built site: a problem here is a bug in a template or the build, unless it names a content file. */
export const builtSiteRules = {
  "page-head": {
    asks: "A page says its language, title, description and address, has one h1, and limits what it may load.",
    wrong: "<html> without lang",
    fix: '<html lang="en-GB">',
  },
  "page-weight": {
    asks: "A page travels in at most 14KB with its style sheet, a list in 100KB, so that it opens at once on a slow connection.",
    wrong: "a release that takes 20KB on its way",
    fix: "a shorter text, with the rest in a document to download",
  },
  "same-title": {
    asks: "No two pages have the same title or description.",
    wrong: "title: Road closures in two releases",
    fix: "title: Road closures in March",
  },
  "site-link": {
    asks: "Every link of a page leads to a file of the site, and to a part that is there.",
    wrong: '<a href="/news/2026/new-library/#times"> where that page has no such part',
    fix: "the address without #times",
  },
  "foreign-file": {
    asks: "Pages and style sheets load only files of the site.",
    wrong: '<img src="https://other.example/logo.png">',
    fix: '<img src="/assets/logo.png">',
  },
  "page-code": {
    asks: "A page holds no script and no style, but for the one script of the page that searches.",
    wrong: "<script>…</script>",
    fix: "plain HTML, and style in the style sheet",
  },
  "page-data": {
    asks: "A release and a strategy have JSON-LD for search engines that can be read, with places in order and addresses that are there.",
    wrong: "a release without JSON-LD",
    fix: "what it is about, written by JSON.stringify",
  },
  "unwritten-page": {
    asks: "Everything that is public has its page.",
    wrong: "a published release without a file in _site/",
    fix: "a template that writes it",
  },
  "page-ending": {
    asks: "Every page ends in .html, in small letters: no other file is tested as one.",
    wrong: "_site/about.HTM",
    fix: "_site/about.html",
  },
  "redirect-page": {
    asks: "Every old address sends its reader to a page in one step, and does nothing else.",
    wrong: "an old address that leads to another old address",
    fix: "the last address",
  },
  "unlisted-media": {
    asks: "/media/ holds only files that a public page shows.",
    wrong: "_site/media/ with the picture of a draft",
    fix: "only files that a page shows",
  },
  "picture-metadata": {
    asks: "A picture does not say where or by whom it was taken.",
    wrong: "a photograph with EXIF",
    fix: "the picture without it",
  },
  "shared-card": {
    asks: "A card for shared links lies beside a public page alone, is a PNG of 1200 × 630 and holds nothing else.",
    wrong: "_site/news/2026/new-library/card.png where there is no such page",
    fix: "only cards of public pages",
  },
  feed: {
    asks: "A feed can be read in three formats that say the same, and keeps its ids.",
    wrong: "an RSS feed with 31 items",
    fix: "the newest 30 items",
  },
  sitemap: {
    asks: "The sitemap lists every page that search engines may list, once, and no other.",
    wrong: "a sitemap without /topics/",
    fix: "a sitemap made from the same newsroom as the pages",
  },
  "host-file": {
    asks: "The files that set a host’s headers and redirects are there, in lines that it can read.",
    wrong: "_site/ without _headers",
    fix: "_site/_headers",
  },
  "statement-link": {
    asks: "Every page links to the accessibility statement.",
    wrong: "a page without the footer",
    fix: "the footer of all pages",
  },
  "valid-html": {
    asks: "A page is valid HTML, by the rules of html-validate.",
    wrong: "<li> outside a list",
    fix: "<ul><li>…</li></ul>",
  },
  "valid-xml": {
    asks: "A browser reads a feed or sitemap as the newsroom’s own parser does.",
    wrong: "an & that is not escaped",
    fix: "&amp;",
  },
  leak: {
    asks: "What is published stays the same, whatever is in the files that the public may not see yet.",
    wrong: "a count of releases that counts held ones",
    fix: "the gate or the template that makes something of them",
  },
} as const satisfies Rules;
