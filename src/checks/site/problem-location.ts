import type { RuleId } from "../../problems/catalogue.ts";
import type { Location, Problem } from "../../problems/problem.ts";
import { type BuiltSite, fileOf } from "./built-site.ts";
import type { ShownItem } from "./shown.ts";

/** A file of the site, from the site's folder: what its template or the build made wrong. */
export function inFile(address: string): Location {
  return { path: fileOf(address), line: 1, column: 1 };
}

/** A content file as a whole, or a key of its header. */
export function inContent({ path }: Pick<ShownItem, "path">, field?: string): Location {
  return { path, line: 1, column: 1, field };
}

/** A link of a page: where its author typed it, and how; or else the page's own file. */
export function atLink({ site, items }: BuiltSite, page: string, href: string): Location & { readonly typed: string } {
  const item = items.get(page);
  const onPage = (target: string) => (target.startsWith("/") ? site.basePath + target.slice(1) : target);
  const link = item?.links.find(({ target }) => onPage(target) === href);
  if (!item || !link) return { ...inFile(page), typed: href };
  return { path: item.path, line: link.line, column: link.column, typed: link.target };
}

/** An error that stops the build. */
export function error(rule: RuleId, { path, line, column, field }: Location, message: string, fix: string): Problem {
  return { rule, level: "error", at: { path, line, column, field }, message, fix };
}

/** Advice, which stops nothing. */
export function advice(...given: Parameters<typeof error>): Problem {
  return { ...error(...given), level: "advice" };
}
