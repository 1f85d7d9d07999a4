import { aSlug } from "../content/files/release-name.ts";
import { textNameFault } from "../content/files/text-names.ts";
import { slug } from "../text/slug.ts";
import type { Files } from "./kind.ts";

/** The files of a kind that lie in one folder, each named by the last part of its address. `noun` is one of them: "a strategy". */
export function textsIn(place: string, noun: string, addressOf: (name: string) => string): Files {
  const rule = {
    noun,
    canBeImported: false,
    pattern: new RegExp(`^${place}${slug}\\.md$`),
    rightPath: (_: string, name: string) => `${place}${name || aSlug}.md`,
    otherFault: () => `${noun} belongs directly in ${place}`,
  };
  return {
    place,
    required: [],
    addressOf(path) {
      const name = path.startsWith(place) && path.endsWith(".md") && path.slice(place.length, -".md".length);
      return name ? addressOf(name) : undefined;
    },
    nameFault: (path, places) => textNameFault(path, rule, places),
    pathOf(page) {
      const name = page.split("/").at(-2) ?? "";
      return addressOf(name) === page ? `${place}${name}.md` : undefined;
    },
  };
}
