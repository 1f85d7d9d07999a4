/** What browsers and crawlers write at the start of a page that they save: where it was. */
const marks = [
  // HTTrack: <!-- Mirrored from www.northgate.example/news/1?x=2 by HTTrack Website Copier/3.x -->
  /<!--\s*Mirrored from\s+(\S+)\s+by HTTrack/i,
  // "Save page as" in browsers: <!-- saved from url=(0041)https://… -->
  /<!--\s*saved from url=\(\d+\)\s*(\S+?)\s*-->/i,
  // SingleFile
  /<!--\s*Page saved with SingleFile[\s\S]{0,20}?url:\s*(\S+)/i,
] as const;

/** The address that a program noted when it saved a page; undefined where it noted none. */
export function notedAddress(html: string): string | undefined {
  const start = html.slice(0, 4000);
  const found = marks.map((mark) => mark.exec(start)?.[1]).find(Boolean);
  return found === undefined || /^[a-z]+:/i.test(found) ? found : `http://${found}`;
}

/** A folder that is named for a host, as crawlers make it: `www.northgate.example`, with a port or without. */
const hostFolder = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[:+]\d+)?$/i;

/** A page's name, for which a host answers when its folder is asked for. */
const indexPage = /(^|\/)(?:index|default)\.(?:html?|php|aspx?)$/i;

/**
 * The address that a page had by its path in a crawler's folder: `www.northgate.example/news/index.html` was `/news/`, and
 * `article.php@id=12.html` was `/article.php?id=12`. Wget and HTTrack write a query so, where `?` is not allowed in names.
 */
export function addressOfPath(path: string): string {
  const [first = "", ...rest] = path.split("/");
  const below = rest.length > 0 && hostFolder.test(first) ? rest.join("/") : path;
  const [, name = below, query] = /^(.*?[^/])[?@]([^/?@=]+=[^/]*)$/.exec(below) ?? [];
  if (query !== undefined)
    return `/${encoded(name.replace(indexPage, "$1"))}?${encoded(query.replace(/\.html?$/i, ""))}`;
  return `/${encoded(name.replace(indexPage, "$1"))}`;
}

function encoded(path: string): string {
  return path.replace(/[\s"<>\\^`{|}#]/g, (letter) => encodeURIComponent(letter));
}

/** The part of an address after its host; undefined of an email address and the like. `base` is the page that names it. */
export function pathOfAddress(address: string, base = "http://unknown.invalid/"): string | undefined {
  const url = URL.parse(address.trim(), base);
  return url && /^https?:$/.test(url.protocol) ? `${url.pathname}${url.search}` : undefined;
}
