import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CheerioAPI, load } from "cheerio";
import { build, type Outcome } from "../../src/pipeline/build.ts";
import { tempFolder } from "./temp-folder.ts";

/** A site built for a test, and ways to look at it. */
export interface BuiltSite {
  readonly folder: string;
  readonly outcome: Outcome;
  /** The text of a file. */
  text(file: string): string;
  /** A page to query, by its address within the site. */
  page(address: string): CheerioAPI;
  has(file: string): boolean;
  /** The files of all pages; an old address that sends its reader on is none. */
  pages(): string[];
}

/** Builds a content folder into a new folder. One build a test file: Eleventy remembers things for the life of a process. */
export async function buildSite(content: string, now: string): Promise<BuiltSite> {
  const folder = join(tempFolder(), "_site");
  const order = { content, out: folder, now: Date.parse(now), pid: process.pid, onStep: () => undefined };
  const outcome = await build(order);
  const text = (file: string) => readFileSync(join(folder, file), "utf8");
  return {
    folder,
    outcome,
    text,
    page: (address) => load(text(address.endsWith("/") ? `${address}index.html` : address)),
    has: (file) => existsSync(join(folder, file)),
    pages: () => globSync("**/*.html", { cwd: folder }).filter((file) => !text(file).includes('http-equiv="refresh"')),
  };
}
