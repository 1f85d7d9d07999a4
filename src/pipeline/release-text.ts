import { absolute } from "../newsroom/address.ts";
import { reportedChanges } from "../newsroom/changes.ts";
import { correctionWords } from "../newsroom/corrections.ts";
import { dayInWords, type Moment } from "../newsroom/dates.ts";
import { documentInWords, publishedInWords } from "../newsroom/format.ts";
import type { Document, Release } from "../newsroom/item.ts";
import type { Site } from "../newsroom/site.ts";

/**
 * A release as text to copy: that it was withdrawn, title, date, what was corrected, standfirst, body as issued, Ends,
 * notes, documents, press contact. `isThere` says whether a document has been published.
 */
export function releaseText(release: Release, site: Site, isThere = (_document: Document) => true): string {
  const contact = release.contact ?? site.contact;
  const { withdrawn, changes } = release;
  const day = ({ on }: { readonly on: Moment }) => dayInWords(on.day, site.locale);
  const told = reportedChanges(changes).map(
    (change) => `${correctionWords[change.kind].done} ${day(change)}: ${change.note}`,
  );
  const blocks = [
    withdrawn && `[Withdrawn ${day(withdrawn)}: ${withdrawn.reason}]`,
    release.title,
    [`Published ${publishedInWords(release.published, site.locale)}`, ...told.toReversed()].join("\n"),
    release.summary,
    release.body.text,
    "Ends",
    release.notes && `${release.notes.heading}\n\n${release.notes.text}`,
    release.documents.length > 0 &&
      [
        "Documents",
        ...release.documents.map(
          (document) =>
            `${document.title} (${documentInWords(document)})${isThere(document) ? "" : ", when the embargo has ended"}: ${absolute(site, document.address)}`,
        ),
      ].join("\n"),
    ["Press contact", contact.name, contact.email, contact.phone].filter(Boolean).join("\n"),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}
