import { href } from "../newsroom/address.ts";
import type { Site } from "../newsroom/site.ts";
import { type HeaderRule, type Headers, patternOf } from "./headers.ts";
import { notFoundPage, privateAddresses } from "./host-files.ts";
import { headerPolicy } from "./policy.ts";
import { type HostRedirect, lookupTables } from "./redirects.ts";

type Base = Pick<Site, "basePath">;

/**
 * For Caddy, inside the council's own site, whose `root` is the folder that holds the site's path. Maps, because Caddy takes capitals and
 * small letters of a path matcher for the same. Keys stand between quotes and hold none, nor a brace (`faultOfOldAddress`).
 * https://caddyserver.com/docs/caddyfile/directives/map
 */
export function caddyfile(
  rules: readonly HeaderRule[],
  redirects: readonly HostRedirect[],
  gone: readonly string[],
  site: Base,
): string {
  const within = href(site, "/*");
  return [
    ...rules.flatMap((rule, index) => headerLines(rule, `@newsroom_${index}`, site)),
    ...Object.entries(lookupTables(redirects, gone)).flatMap(([variable, found]) =>
      block(`map "${variable === "newsroom_moved_by_query" ? "{path}?{query}" : "{path}"}" {${variable}}`, [
        ...found.map(([asked, value]) => [`"${asked}"`, value] as const),
        ["default", ""],
      ]),
    ),
    ...Object.entries({ newsroom_moved: 301, newsroom_moved_by_query: 301, newsroom_moved_for_now: 302 }).flatMap(
      ([name, status]) => [`@${name} expression \`{${name}} != ""\``, `redir @${name} {${name}} ${status}`],
    ),
    '@newsroom_gone expression `{newsroom_gone} == "1"`',
    "error @newsroom_gone 410",
    `@newsroom_private path_regexp \`${privateAddresses.map((address) => patternOf(address, site.basePath)).join("|")}\``,
    "error @newsroom_private 404",
    "handle_errors {",
    `  @newsroom_error_gone expression \`{err.status_code} == 410 && path("${within}")\``,
    `  @newsroom_error_other expression \`{err.status_code} != 410 && path("${within}")\``,
    `  @newsroom_error path ${within}`,
    "  rewrite @newsroom_error_gone {path}/index.html",
    `  rewrite @newsroom_error_other ${notFoundPage(site)}`,
    "  header @newsroom_error {",
    "    -Cache-Control",
    '    Content-Type "text/html; charset=utf-8"',
    `    Content-Security-Policy "${headerPolicy}"`,
    "  }",
    "  file_server @newsroom_error",
    "}",
    "file_server",
    "",
  ].join("\n");
}

function headerLines({ addresses, headers }: HeaderRule, matcher: string, site: Base): string[] {
  const pattern = addresses.map((address) => patternOf(address, site.basePath)).join("|");
  return [`${matcher} path_regexp \`${pattern}\``, ...block(`header ${matcher}`, Object.entries(headers as Headers))];
}

function block(start: string, lines: readonly (readonly [string, string])[]): string[] {
  return [`${start} {`, ...lines.map(([name, value]) => `  ${name} "${value}"`), "}"];
}
