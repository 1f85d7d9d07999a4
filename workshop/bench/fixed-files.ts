import { cpSync } from "node:fs";
import { join } from "node:path";
import type { Material } from "./builder.ts";

/**
 * Copies what no builder makes from the archive: icons, the cards of topics and strategies, schemas, what hosts read, and the style
 * sheet, which the templates name `assets/site.css`.
 */
export function copyFixedFiles({ site, files }: Material["model"], folder: string): void {
  for (const [path] of files) {
    if (/\.(ico|svg|png)$|\.schema\.json$|^feed\.css$|^_(headers|redirects)$/.test(path))
      cpSync(join(site, path), join(folder, path));
    if (path.startsWith("assets/site")) cpSync(join(site, path), join(folder, "assets/site.css"));
  }
}
