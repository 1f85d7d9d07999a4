/** What the text of an item is made of: its HTML, with links as on the page, and the whole address of that page. */
interface ItemText {
  readonly html: string;
  readonly link: string;
}

const made = new WeakMap<ItemText, string>();

/** An item's text with whole links, made once for all feeds and formats, and without what only a page has use for. */
export function feedHtml(item: ItemText): string {
  const html = made.get(item) ?? withWholeLinks(readerHtml(plainFootnotes(item.html)), item.link);
  made.set(item, html);
  return html;
}

/** Quotes too, or words such as `loading="lazy"` would be left out of a feed as if they were an attribute. */
export function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** Readers drop, and validators warn of, what scrolls a table, delays a picture or offers others in its place. */
function readerHtml(html: string): string {
  if (!html.includes('<div class="table"') && !html.includes("<img ")) return html;
  return html
    .replaceAll(/<div class="table"[^>]*>\n(<table>.*?<\/table>)\n<\/div>/gs, "$1")
    .replaceAll(/<picture><source [^>]*>(<img [^>]*>)<\/picture>/g, "$1")
    .replaceAll(/ (?:srcset="[^"]*" sizes="[^"]*"|class="wide"|loading="lazy")/g, "");
}

/**
 * Footnotes as numbers without links: a reader shows many items as one page, on which an id of each is there again and again, and
 * an email goes out before the page of a held release does.
 */
function plainFootnotes(html: string): string {
  if (!html.includes('"footnote')) return html;
  return html
    .replaceAll(/<sup class="footnote-ref"><a [^>]*>([^<]*)<\/a><\/sup>/g, "<sup>$1</sup>")
    .replaceAll(/ <a [^>]*class="footnote-back"[^>]*>[^<]*<\/a>/g, "")
    .replaceAll("<p></p>\n", "")
    .replaceAll(/<div class="footnotes">/g, "<div>")
    .replaceAll(/<li id="footnote_\d+">/g, "<li>");
}

/** In our own HTML a quotation mark stands nowhere but around the value of an attribute: text has its reference. */
function withWholeLinks(html: string, base: string): string {
  return html
    .replaceAll(/ (href|src)="([^"]*)"/g, (_, name, target) => ` ${name}="${wholeAddress(target, base)}"`)
    .replaceAll(" />", ">");
}

function wholeAddress(target: string, base: string): string {
  return URL.canParse(target, base) ? new URL(target, base).href : target;
}
