import { address } from "../../newsroom/address.ts";
import type { Problem } from "../../newsroom/problem.ts";
import type { BuiltSite, Item } from "./built-site.ts";
import type { Rule } from "./rule.ts";
import { error, inContent, inFile } from "./told.ts";

/** Everything public has its page, and a release its data for search engines and its text to copy beside it. */
export const releases: Rule = (built) => ({
  onPage({ address: page, data }) {
    const isRelease = built.items.get(page)?.kind === "release";
    if (isRelease && data.length === 0)
      return [error(inFile(page), `the page ${page} has no JSON-LD`, "the release's data as JSON-LD")];
    return data
      .filter((text) => !isJson(text))
      .map(() => error(inFile(page), `the JSON-LD of the page ${page} is not JSON`, "JSON by JSON.stringify"));
  },
  atEnd: () => [...built.items.values()].flatMap((item) => missing(built, item)),
});

function missing({ addresses }: BuiltSite, item: Item): Problem[] {
  const wanted = [item.address, ...(item.kind === "release" ? [address.releaseText(item.address)] : [])];
  return wanted
    .filter((file) => !addresses.has(file))
    .map((file) => error(inContent(item), `nothing was written to ${file}`, "a template that writes it"));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
