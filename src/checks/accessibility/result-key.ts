import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fileAt } from "../../hosting/static-files.ts";
import { readPage } from "../site/html-page.ts";
import { loadsOfStyle } from "../site/style-subresources.ts";

/** The packages whose versions decide what is found. */
const engines = ["axe-core", "pa11y", "@pa11y/html_codesniffer", "puppeteer"];

/** The newsroom's own check: this folder, how the browser is started, and which file it is served. */
const checkCode = [".", "../browser.ts", "../../hosting/static-files.ts"];

/** What plans the tests, or works on findings after they were made, and so changes none. */
const changesNoFinding = new Set(["plan.ts", "reviewed.ts", "report.ts"]);

/**
 * A digest of all but the pages that a result depends on: the machine, the browser (its version, as it says itself), the
 * engines, the widths in CSS pixels and the newsroom's own check.
 */
export function circumstancesOf(browser: string, widths: readonly number[]): string {
  const require = createRequire(import.meta.url);
  const versions = engines.map((name) => `${name} ${require(`${name}/package.json`).version}`);
  const code = checkCode.flatMap(filesIn).map((file) => hash("sha256", readFileSync(file)));
  return digestOfAll([process.platform, process.arch, browser, ...versions, ...widths.map(String), ...code]);
}

function filesIn(path: string): string[] {
  const start = fileURLToPath(new URL(path, import.meta.url));
  if (extname(path) === ".ts") return [start];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !changesNoFinding.has(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** The kinds of file that load nothing further; a style sheet does. */
const loadsNothing = new Set([".avif", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".webp", ".woff", ".woff2"]);

/**
 * Makes the keys of a built site's pages by their addresses, as its files are now; undefined where not all that a page loads
 * can be known. A key is a digest of the circumstances, of the page's path below `base` and its bytes, and of every file that a
 * browser loads to show it, with that file's path.
 */
export function keysFor(folder: string, base: string, circumstances: string) {
  const known = new Map<string, string | undefined>();

  const assetDigest = (url: URL): string | undefined => {
    if (!known.has(url.href)) {
      // A style sheet that comes back to itself has no digest.
      known.set(url.href, undefined);
      known.set(url.href, readAsset(url));
    }
    return known.get(url.href);
  };

  const readAsset = (url: URL): string | undefined => {
    const bytes = readServed(url, folder, base);
    const kind = extname(url.pathname);
    if (!bytes || (kind !== ".css" && !loadsNothing.has(kind))) return undefined;
    const further = kind === ".css" ? digestsInStyle(bytes.toString(), url) : [];
    return further && digestOfAll([url.pathname, hash("sha256", bytes), ...further]);
  };

  const digestsInStyle = (css: string, url: URL): string[] | undefined => {
    const found = loadsOfStyle(css, url.pathname);
    return "fault" in found ? undefined : digestsOf(found.loads, url);
  };

  const digestsOf = (loads: readonly string[], from: URL): string[] | undefined => {
    const digests: string[] = [];
    for (const href of new Set(loads)) {
      // What stands in the file itself is among its bytes.
      if (href.startsWith("#") || href.startsWith("data:")) continue;
      const url = URL.parse(href, from);
      const digest = url?.origin === from.origin ? assetDigest(url) : undefined;
      if (!digest) return undefined;
      digests.push(digest);
    }
    return digests;
  };

  return (address: string): string | undefined => {
    const url = new URL(base + address.slice(1), "http://127.0.0.1");
    const bytes = readServed(url, folder, base);
    if (!bytes) return undefined;
    const { inline, loads } = readPage(address, bytes.toString());
    // A script, or a style in the page, may load what its HTML does not show.
    const assets = inline.length === 0 ? digestsOf(loads, url) : undefined;
    return assets && digestOfAll([circumstances, url.pathname, hash("sha256", bytes), ...assets]);
  };
}

function readServed(url: URL, folder: string, base: string): Buffer | undefined {
  try {
    return readFileSync(fileAt(url.href, folder, base));
  } catch {
    return undefined;
  }
}

function digestOfAll(parts: readonly string[]): string {
  return hash("sha256", JSON.stringify(parts));
}
