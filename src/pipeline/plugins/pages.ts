import type { UserConfig } from "@11ty/eleventy";
import { importTsx } from "../import-tsx.ts";
import { type Part, siteDataOf } from "../site-data.ts";

importTsx();

interface PageModule {
  readonly data: { readonly pagination?: object };
  readonly render: (data: never) => string;
}

/** What a module in `src/pages` exports, once a build has begun. Eleventy would copy a plain object while nothing is in it. */
class Template {}

/** Adds the templates of `src/pages` that are named, as they are when a build begins. */
export function pages(config: UserConfig, names: readonly string[]): void {
  const part = siteDataOf(config)?.part;
  const templates = names.filter((name) => isIn(part, name)).map((name) => ({ name, template: new Template() }));
  // Eleventy takes a function of data, whatever language it was written in, for its ".11ty.js".
  for (const { name, template } of templates) config.addTemplate(name.replace(/\.tsx?$/, ".js"), template);
  for (const folder of ["_includes", "src/pages"]) config.addWatchTarget(folder);
  let builds = 0;
  config.on("eleventy.before", async () => {
    builds += 1;
    const version = builds === 1 ? "" : `?version=${builds}`;
    for (const { name, template } of templates)
      Object.assign(
        template,
        partOf(await import(new URL(`../../pages/${name}${version}`, import.meta.url).href), part),
      );
  });
}

function isIn(part: Part | undefined, name: string): boolean {
  if (!part) return true;
  return "only" in part ? name === part.only : !part.without.includes(name);
}

/** A template that makes pages of the entries in a part alone. */
function partOf({ data, render }: PageModule, part: Part | undefined): PageModule {
  if (!part || !("only" in part)) return { data, render };
  const before = (entries: readonly unknown[]) => entries.slice(part.from, part.to);
  return { data: { ...data, pagination: { ...data.pagination, before } }, render };
}
