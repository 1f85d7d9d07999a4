import { wordsIn } from "../language/words.ts";
import { absolute, address, feedFiles } from "../newsroom/address.ts";
import type { Edition } from "../newsroom/edition.ts";
import type { Site } from "../newsroom/site.ts";
import { subjectsOf } from "./feed.ts";
import type { Subject } from "./subject.ts";
import { type Element, toXml } from "./xml.ts";

/** The lists whose feeds feed readers put in a folder, if they have folders. */
const folders = ["topics", "strategies"] as const;

/**
 * All feeds of an edition as RSS, in a list that feed readers import: those of the site first, then a folder for topics and
 * one for strategies. It holds no date, so that it changes with its feeds alone. OPML 2.0, http://opml.org/spec2.opml
 */
export function toOpml(edition: Edition): string {
  const { site } = edition;
  const words = wordsIn(site.locale);
  const byFolder = Map.groupBy(subjectsOf(edition), folderOf);
  const inFolders = folders.flatMap((folder): Element[] => {
    const outlines = outlinesOf(byFolder.get(folder), site);
    return outlines.length > 0
      ? [{ "@text": words[folder].title, "@title": words[folder].title, outline: outlines }]
      : [];
  });
  return toXml({
    opml: {
      "@version": "2.0",
      head: {
        title: words.feed.all(site.title),
        ownerName: site.name,
        docs: "http://opml.org/spec2.opml",
      },
      body: { outline: [...outlinesOf(byFolder.get(undefined), site), ...inFolders] },
    },
  });
}

function folderOf({ page }: Subject): (typeof folders)[number] | undefined {
  return folders.find((folder) => page !== address[folder] && page.startsWith(address[folder]));
}

function outlinesOf(subjects: readonly Subject[] = [], site: Site): Element[] {
  return subjects.map(({ title, description, page }) => ({
    "@type": "rss",
    "@text": title,
    "@title": title,
    "@description": description,
    "@language": site.locale.toLowerCase(),
    "@xmlUrl": absolute(site, page + feedFiles.rss),
    "@htmlUrl": absolute(site, page),
  }));
}
