import { copyString } from "../../newsroom/copy-string.ts";
import type { Site } from "../../newsroom/site.ts";
import type { Problem } from "../../problems/problem.ts";
import { gatherMentions } from "./mentions.ts";
import { error, inFile } from "./problem-location.ts";
import type { Rule } from "./rule.ts";

/** The JSON-LD of every page is JSON, counts its lists from 1 without a gap, and names only addresses that are there. */
export const structuredData: Rule = (site) => {
  const mentions = gatherMentions();
  return {
    onPage: ({ address: page, data }) =>
      data.flatMap((text) => {
        const read = parsed(text);
        if (read === undefined) return [wrong(page, "is not JSON", "write it with JSON.stringify")];
        const found = factsIn(read, site);
        mentions.add(page, found.addresses);
        return found.areCounted ? [] : [wrong(page, "counts a list otherwise than 1, 2, 3", "count from 1")];
      }),
    atEnd: (built) =>
      [...mentions.all].flatMap(([href, pages]) => {
        const { kind } = built.follow(href.replace(/#.*$/s, ""));
        if (kind === "inside" || kind === "gone") return [];
        return pages.map((page) =>
          wrong(page, `names ${href}, where nothing lies`, "use the address of a page or a file"),
        );
      }),
  };
};

function wrong(page: string, message: string, fix: string): Problem {
  return error("page-data", inFile(page), `the JSON-LD of the page ${page} ${message}`, fix);
}

interface Facts {
  /** The addresses within the site, each once. */
  readonly addresses: readonly string[];
  readonly areCounted: boolean;
}

function factsIn(data: unknown, { url }: Site): Facts {
  const addresses = new Set<string>();
  let areCounted = true;
  const look = (value: unknown): void => {
    if (typeof value === "string") {
      if (value.startsWith(url)) addresses.add(copyString(value));
    } else if (Array.isArray(value)) {
      const places = value.flatMap((entry) => (isObject(entry) && "position" in entry ? [entry["position"]] : []));
      areCounted &&= places.every((place, index) => place === index + 1);
      value.forEach(look);
    } else if (isObject(value)) Object.values(value).forEach(look);
  };
  look(data);
  return { addresses: [...addresses], areCounted };
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
