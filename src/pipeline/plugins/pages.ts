import type { UserConfig } from "@11ty/eleventy";
import type { Edition } from "../../newsroom/edition.ts";
import type { PageList } from "../../pages/page-data.ts";
import { type PagePlace, type PlacedModule, pagePlaces } from "../../pages/page-places.ts";
import { importTsx } from "../import-tsx.ts";
import { type SiteData, siteDataOf } from "../site-data.ts";

importTsx();

/** What Eleventy gives a template: our own data, an entry by its alias, and where the page will lie. */
interface Given {
  readonly [alias: string]: unknown;
  readonly page: { readonly outputPath: string | false };
}

interface PageModule {
  readonly data: PlacedModule["data"];
  readonly render: (given: Given) => string | Promise<string>;
  /** Of a template that makes a page of each entry of a list. */
  readonly list?: PageList<unknown>;
}

/** What a module in `src/pages` exports, once a build has begun. Eleventy would copy a plain object while nothing is in it. */
class Template {}

/** Adds the templates of `src/pages` that are named, as they are when a build begins. */
export async function pages(config: UserConfig, names: readonly string[]): Promise<void> {
  const chosen = await chosenIn(siteDataOf(config), names);
  const templates = chosen.map((name) => ({ name, template: new Template() }));
  // Eleventy takes a function of data, whatever language it was written in, for its ".11ty.js".
  for (const { name, template } of templates) config.addTemplate(name.replace(/\.tsx?$/, ".js"), template);
  for (const folder of ["_includes", "src/pages"]) config.addWatchTarget(folder);
  let builds = 0;
  config.on("eleventy.before", async () => {
    builds += 1;
    const version = builds === 1 ? "" : `?version=${builds}`;
    const data = siteDataOf(config);
    for (const { name, template } of templates) {
      const module = await load(name, version);
      Object.assign(template, data ? templateOf(module, name, data) : module);
    }
  });
}

function load(name: string, version = ""): Promise<PageModule> {
  return import(new URL(`../../pages/${name}${version}`, import.meta.url).href);
}

/** The templates that have pages to make in this run. */
async function chosenIn(data: SiteData | undefined, names: readonly string[]): Promise<readonly string[]> {
  if (data?.page === undefined) return names.filter((name) => data?.queue?.has(name) ?? true);
  if (!placesIn.has(data.edition)) {
    const modules = await Promise.all(names.map(async (name) => [name, await load(name)] as const));
    placesIn.set(data.edition, pagePlaces(new Map(modules), data));
  }
  return names.filter((name) => name === placeIn(data)?.template);
}

/** Where the pages of an edition lie, of which one after the other is asked for. */
const placesIn = new WeakMap<Edition, ReadonlyMap<string, PagePlace>>();

function placeIn({ edition, page }: SiteData): PagePlace | undefined {
  return page === undefined ? undefined : placesIn.get(edition)?.get(page);
}

/** What Eleventy takes of a module. Of a list it makes the pages of the entries whose turn it is. */
function templateOf({ data, render, list }: PageModule, name: string, siteData: SiteData): PageModule {
  const { queue, files } = siteData;
  const place = placeIn(siteData);
  const entries = place ? [place.entry] : list && queue?.take(name, list);
  const { pagination } = data;
  return {
    data: entries && pagination ? { ...data, pagination: { ...pagination, before: () => entries } } : data,
    async render(given) {
      const page = await render(given);
      if (list) files.wrote(name, list.fileOf(given[pagination?.alias ?? ""]), page);
      const { outputPath } = given.page;
      if (outputPath) files.makeRoom(outputPath);
      return page;
    },
  };
}
