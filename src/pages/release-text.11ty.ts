import { absolute, address } from "../newsroom/address.ts";
import type { ReleaseEntry } from "../newsroom/edition.ts";
import { documentInWords, publishedInWords } from "../newsroom/words.ts";
import type { PageData } from "./page-data.ts";

export const data = {
  pagination: { data: "edition.releases", size: 1, alias: "entry" },
  permalink: ({ entry }: { entry: ReleaseEntry }) => address.releaseText(entry.release.address),
};

/** A release as text to copy: title, date, standfirst, body as issued, Ends, notes, documents, press contact. */
export function render({ edition, entry }: PageData & { entry: ReleaseEntry }): string {
  const { site } = edition;
  const { release } = entry;
  const contact = release.contact ?? site.contact;
  const blocks = [
    release.title,
    `Published ${publishedInWords(release.published, site.locale)}`,
    release.summary,
    release.body.text,
    "Ends",
    release.notes && `${release.notes.heading}\n\n${release.notes.text}`,
    release.documents.length > 0 &&
      [
        "Documents",
        ...release.documents.map(
          (document) => `${document.title} (${documentInWords(document)}): ${absolute(site, document.address)}`,
        ),
      ].join("\n"),
    ["Press contact", contact.name, contact.email, contact.phone].filter(Boolean).join("\n"),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}
