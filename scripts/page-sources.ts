import { readNewsroom } from "../src/content/read-newsroom.ts";
import { address as addresses } from "../src/newsroom/address.ts";

/**
 * Says which content file a page is made from, by its address; lists and the like are made from none. Only the usual
 * site is known to be made from the usual content. `now` in milliseconds.
 */
export async function pageSources(site: string, now: number): Promise<(address: string) => string | undefined> {
  const { newsroom } = site === "_site" ? await readNewsroom("content", now) : {};
  const { releases = [], strategies = [], pages = [], statement } = newsroom ?? {};
  const sources = new Map([...releases, ...strategies, ...pages].map((item) => [item.address, item.path]));
  if (statement) sources.set(addresses.accessibility, statement.path);
  return (address) => sources.get(address);
}
