import { feedFiles } from "../../newsroom/address.ts";

/** What a kind of file is to whoever reads it, by its path. */
const files: readonly (readonly [path: RegExp, surface: string])[] = [
  [new RegExp(`(^|/)${feedFiles.rss.replaceAll(".", "\\.")}$`), "the RSS feed"],
  [new RegExp(`(^|/)${feedFiles.atom.replaceAll(".", "\\.")}$`), "the Atom feed"],
  [new RegExp(`(^|/)${feedFiles.json.replaceAll(".", "\\.")}$`), "the JSON feed"],
  [/(^|\/)sitemap[^/]*\.xml(\.gz)?$/, "the sitemap"],
  [/(^|\/)release\.txt$/, "the text to copy"],
  [/^strategies\/register\./, "the register of strategies"],
  [/^(pagefind|search)\b|(^|\/)search[^/]*\.json$/, "the search data"],
  [
    /(^|\/)(_redirects|nginx-\w+\.conf|Caddyfile|hosting\.json|web\.config|staticwebapp\.config\.json)$/,
    "the redirects",
  ],
  [/\.(png|jpe?g|webp|gif|avif|svg|ico)$/, "the picture"],
  [/\.(pdf|docx?|xlsx?|pptx?|od[tsp])$/, "the document"],
  [/\.csv$/, "the table"],
  [/\.css$/, "the style sheet"],
];

/** What stands before a place in a page that lies in some part of it; the first that fits. */
const places: readonly (readonly [before: RegExp, surface: string])[] = [
  [/<title\b[^>]*>[^<]*$/i, "the page's title"],
  [/<script\b[^>]*ld\+json[^>]*>(?:(?!<\/script).)*$/is, "the page's JSON-LD"],
  [/<meta\b[^>]*\bhttp-equiv="?refresh[^>]*$/i, "the redirect"],
  [/<meta\b[^>]*$/i, "the page's description for search engines and shared links"],
  [/\balt="[^"]*$/i, "the text of a picture"],
  [/<(a|link|area)\b[^>]*$/i, "a link"],
  [/<(?:nav|section|aside|div)\b[^>]*\brelated\b[^>]*>(?:(?!<\/(?:nav|section|aside)).)*$/is, "the related news"],
  [/<h1\b[^>]*>(?:(?!<\/h1).)*$/is, "the page's heading"],
];

/** So much of a page is looked at before a place, in bytes: parts of a page are no longer. */
const nearby = 20_000;

/** What readers know the place as that lies before `end`, in a file that was read from bytes. */
export function surfaceAt(path: string, bytes: Buffer, end: number): string {
  const known = files.find(([name]) => name.test(path))?.[1];
  if (known) return known;
  if (!path.endsWith(".html")) return "the file";
  const before = bytes.toString("latin1", Math.max(0, end - nearby), end);
  const part = places.find(([place]) => place.test(before))?.[1];
  return part ?? (isList(path) ? "the list" : "the page's text");
}

/** Pages made from many items, by their paths. */
function isList(path: string): boolean {
  return /^(index|news\/(\d{4}\/|page\/\d+\/)?index|topics\/.*index|strategies\/index)\.html$/.test(path);
}
