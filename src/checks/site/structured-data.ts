import type { Problem } from "../../problems/problem.ts";
import type { HtmlPage } from "./html-page.ts";
import { error, inFile } from "./problem-location.ts";
import type { SiteRule, Terms } from "./rule.ts";

/** What the JSON-LD of a page says: the addresses within the site that it names, and what is wrong with it. */
interface PageData {
  readonly named: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Reads the JSON-LD of a page, which has to be JSON, and to count its lists from 1 without a gap. */
export function readData({ address: page, data }: HtmlPage, { url }: Terms): PageData {
  const named = new Set<string>();
  const problems = data.flatMap((text) => {
    const read = parsed(text);
    if (read === undefined) return [wrong(page, "is not JSON", "write it with JSON.stringify")];
    const { addresses, areCounted } = saidIn(read, url);
    for (const address of addresses) named.add(address);
    return areCounted ? [] : [wrong(page, "counts a list otherwise than 1, 2, 3", "count from 1")];
  });
  return { named, problems };
}

/** The JSON-LD of every page names only addresses that are there. */
export const namedInData: SiteRule = ({ follow }) => ({
  onPage: ({ address: page, named }) =>
    named.flatMap((href) => {
      const { kind } = follow(href.replace(/#.*$/s, ""));
      if (kind === "inside" || kind === "gone") return [];
      return [wrong(page, `names ${href}, where nothing lies`, "use the address of a page or a file")];
    }),
});

function wrong(page: string, message: string, fix: string): Problem {
  return error("page-data", inFile(page), `the JSON-LD of the page ${page} ${message}`, fix);
}

interface Said {
  /** The addresses within the site, each once. */
  readonly addresses: ReadonlySet<string>;
  readonly areCounted: boolean;
}

function saidIn(data: unknown, url: string): Said {
  const addresses = new Set<string>();
  let areCounted = true;
  const look = (value: unknown): void => {
    if (typeof value === "string") {
      if (value.startsWith(url)) addresses.add(value);
    } else if (Array.isArray(value)) {
      const places = value.flatMap((entry) => (isObject(entry) && "position" in entry ? [entry["position"]] : []));
      areCounted &&= places.every((place, index) => place === index + 1);
      value.forEach(look);
    } else if (isObject(value)) Object.values(value).forEach(look);
  };
  look(data);
  return { addresses, areCounted };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
