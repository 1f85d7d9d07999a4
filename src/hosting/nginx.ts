import type { Site } from "../newsroom/site.ts";
import { type HeaderRule, patternOf } from "./headers.ts";
import { notFoundPage, privateAddresses } from "./host-files.ts";
import { type HostRedirect, lookupTables } from "./redirects.ts";

type Base = Pick<Site, "basePath">;

/** Sent with whatever is answered but this: an error is not kept. */
const notWithErrors = "Cache-Control";
const type = "Content-Type";

/**
 * For nginx, inside `http { }`: maps from an address to its redirect, to whether it is gone, and to each header. Keys stand between
 * quotes and hold none (`faultOfOldAddress`), values hold no `$`. nginx takes capitals and small letters for the same.
 * https://nginx.org/en/docs/http/ngx_http_map_module.html
 */
export function nginxMaps(
  rules: readonly HeaderRule[],
  redirects: readonly HostRedirect[],
  gone: readonly string[],
  site: Base,
): string {
  const tables = lookupTables(redirects, gone);
  return [
    "map_hash_bucket_size 1024;",
    "map_hash_max_size 65536;",
    map("$uri?$args", "newsroom_moved_by_query", tables.newsroom_moved_by_query),
    map("$uri", "newsroom_moved", tables.newsroom_moved, "$newsroom_moved_by_query"),
    map("$uri", "newsroom_moved_for_now", tables.newsroom_moved_for_now),
    map("$uri", "newsroom_gone", tables.newsroom_gone),
    ...headerNames(rules).map((name) => map("$uri", variableOf(name), headerValues(rules, name, site))),
  ].join("\n");
}

/** For nginx, inside the council's `server { }`, whose `root` is the folder that holds the site's path. */
export function nginxServer(rules: readonly HeaderRule[], site: Base): string {
  const hidden = privateAddresses.map((address) => patternOf(address, site.basePath));
  const types = rules.flatMap(({ addresses, headers }) =>
    addresses.flatMap((address) =>
      headers[type] ? [[patternOf(address, site.basePath), headers[type]] as const] : [],
    ),
  );
  return [
    "absolute_redirect off;",
    "charset utf-8;",
    "charset_types text/css;",
    ...headerNames(rules).map(
      (name) => `add_header ${name} $${variableOf(name)}${name === notWithErrors ? "" : " always"};`,
    ),
    'if ($newsroom_moved != "") { return 301 $newsroom_moved; }',
    'if ($newsroom_moved_for_now != "") { return 302 $newsroom_moved_for_now; }',
    "if ($newsroom_gone) { return 410; }",
    `error_page 404 "${notFoundPage(site)}";`,
    "error_page 410 @newsroom_gone;",
    "location @newsroom_gone { try_files $uri/index.html =410; }",
    ...hidden.map((pattern) => `location ~ "${pattern}" { return 404; }`),
    ...types.map(([pattern, type]) => `location ~ "${pattern}" { types { } default_type "${type}"; }`),
    "",
  ].join("\n");
}

function map(
  of: string,
  variable: string,
  entries: readonly (readonly [string, string])[],
  otherwise?: string,
): string {
  const lines = entries.map(([key, value]) => `  "${key}" "${value}";\n`);
  return `map "${of}" $${variable} {\n  default "${otherwise ?? ""}";\n${lines.join("")}}\n`;
}

/** The values of a header by regular expressions, the nearest first; what no rule names is sent with no more than all is. */
function headerValues(rules: readonly HeaderRule[], name: string, site: Base): (readonly [string, string])[] {
  return rules.flatMap(({ addresses, headers }) =>
    addresses.flatMap((address): (readonly [string, string])[] =>
      headers[name] ? [[`~${patternOf(address, site.basePath)}`, headers[name]]] : [],
    ),
  );
}

/** nginx has its own way to say the type of a file. */
function headerNames(rules: readonly HeaderRule[]): string[] {
  return [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].filter((name) => name !== type);
}

function variableOf(name: string): string {
  return `newsroom_${name.toLowerCase().replaceAll("-", "_")}`;
}
