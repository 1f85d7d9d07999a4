import type { UserConfig } from "@11ty/eleventy";
import type { PageList } from "../../pages/page-data.ts";
import { importTsx } from "../import-tsx.ts";
import { type SiteData, siteDataOf } from "../site-data.ts";

importTsx();

/** What Eleventy gives a template: our own data, an entry by its alias, and where the page will lie. */
interface Given {
  readonly [alias: string]: unknown;
  readonly page: { readonly outputPath: string | false };
}

interface PageModule {
  readonly data: { readonly pagination?: Pagination };
  readonly render: (given: Given) => string | Promise<string>;
  /** Of a template that makes a page of each entry of a list. */
  readonly list?: PageList<unknown>;
}

interface Pagination {
  readonly alias?: string;
  readonly before?: (entries: readonly unknown[]) => readonly unknown[];
}

/** What a module in `src/pages` exports, once a build has begun. Eleventy would copy a plain object while nothing is in it. */
class Template {}

/** Adds the templates of `src/pages` that are named, as they are when a build begins. */
export function pages(config: UserConfig, names: readonly string[]): void {
  const queue = siteDataOf(config)?.queue;
  const templates = names
    .filter((name) => queue?.has(name) ?? true)
    .map((name) => ({ name, template: new Template() }));
  // Eleventy takes a function of data, whatever language it was written in, for its ".11ty.js".
  for (const { name, template } of templates) config.addTemplate(name.replace(/\.tsx?$/, ".js"), template);
  for (const folder of ["_includes", "src/pages"]) config.addWatchTarget(folder);
  let builds = 0;
  config.on("eleventy.before", async () => {
    builds += 1;
    const version = builds === 1 ? "" : `?version=${builds}`;
    const data = siteDataOf(config);
    for (const { name, template } of templates) {
      const module: PageModule = await import(new URL(`../../pages/${name}${version}`, import.meta.url).href);
      Object.assign(template, data ? templateOf(module, name, data) : module);
    }
  });
}

/** What Eleventy takes of a module. Of a list it makes the pages of the entries whose turn it is. */
function templateOf({ data, render, list }: PageModule, name: string, { queue, known }: SiteData): PageModule {
  const entries = list && queue?.take(name, list);
  const { pagination } = data;
  return {
    data: entries ? { ...data, pagination: { ...pagination, before: () => entries } } : data,
    async render(given) {
      const page = await render(given);
      if (list) known.wrote(name, list.fileOf(given[pagination?.alias ?? ""]), page);
      known.makeRoom(given.page.outputPath);
      return page;
    },
  };
}
