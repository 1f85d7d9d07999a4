import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CouldNotTest } from "../could-not-test.ts";
import { readSitemap } from "../site/sitemap.ts";
import { Unreadable } from "../site/xml.ts";

/**
 * Every page's URL in the sitemap of a built site, an index of sitemaps included; `home` is the home page's URL. Throws
 * CouldNotTest for a sitemap that is missing or is none.
 */
export async function listedPages(folder: string, home: string, file = "sitemap.xml"): Promise<string[]> {
  const text = await readFile(join(folder, file), "utf8").catch(() => {
    throw new CouldNotTest(`The site has no ${file}.`);
  });
  const { isIndex, locations } = readOrGiveUp(text, file);
  if (!isIndex) return locations;
  return (await Promise.all(locations.map((url) => listedPages(folder, home, url.replace(home, ""))))).flat();
}

function readOrGiveUp(text: string, file: string): ReturnType<typeof readSitemap> {
  try {
    return readSitemap(text);
  } catch (error) {
    if (error instanceof Unreadable) throw new CouldNotTest(`${file} ${error.message}.`);
    throw error;
  }
}
