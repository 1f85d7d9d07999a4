import type { Edition } from "../newsroom/edition.ts";
import { caddyfile } from "./caddy.ts";
import { headerRules } from "./headers.ts";
import type { configurationFiles, hostFiles } from "./host-files.ts";
import { hostingJson } from "./json.ts";
import { nginxMaps, nginxServer } from "./nginx.ts";
import { headersFile, redirectsFile } from "./plain-hosts.ts";
import { gonePaths, hostRedirects } from "./redirects.ts";

/** The text of each file from which hosts read headers and redirects. */
export function hostFileTexts(
  edition: Edition,
): Record<keyof typeof hostFiles | keyof typeof configurationFiles, string> {
  const { site, redirects, gone } = edition;
  const rules = headerRules(edition);
  const moved = hostRedirects(redirects, site);
  const left = gonePaths(gone, site);
  return {
    headers: headersFile(rules, site),
    redirects: redirectsFile(moved),
    nginxHttp: nginxMaps(rules, moved, left, site),
    nginxServer: nginxServer(rules, site),
    caddy: caddyfile(rules, moved, left, site),
    json: hostingJson(rules, moved, left, site),
  };
}
