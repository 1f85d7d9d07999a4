import { wordsIn } from "../language/words.ts";
import { absolute } from "../newsroom/address.ts";
import { reportedChanges } from "../newsroom/changes.ts";
import { dayInWords, type Moment } from "../newsroom/dates.ts";
import { documentInWords, publishedInWords } from "../newsroom/format.ts";
import type { Release } from "../newsroom/item.ts";
import type { Site } from "../newsroom/site.ts";
import { picturesForPress } from "./pictures-for-press.ts";

/**
 * A release as text to copy: that it was withdrawn, title, date, what was corrected, standfirst, body as issued, Ends,
 * notes, boilerplate, pictures, documents, press contact. `isThere` says whether a file has been published.
 */
export function releaseText(release: Release, site: Site, isThere = (_: { readonly address: string }) => true): string {
  const contact = release.contact ?? site.contact;
  const { withdrawn, changes } = release;
  const words = wordsIn(site.locale);
  const day = ({ on }: { readonly on: Moment }) => dayInWords(on.day, site.locale);
  const told = reportedChanges(changes).map(
    (change) => `${words.change.kinds[change.kind].done} ${day(change)}: ${change.note}`,
  );
  const pictures = picturesForPress(release, site, isThere);
  const blocks = [
    withdrawn && words.change.withdrawnText(day(withdrawn), withdrawn.reason),
    release.title,
    [`${words.release.published} ${publishedInWords(release.published, site.locale)}`, ...told.toReversed()].join("\n"),
    release.summary,
    release.body.text,
    words.release.ends,
    release.notes && `${release.notes.heading}\n\n${release.notes.text}`,
    site.boilerplate && `${words.release.about(site.name)}\n\n${site.boilerplate.text}`,
    pictures.length > 0 && words.picture.heading(pictures.length),
    ...pictures.map(({ said, file }) => [...said, ...(file ? [`${file.words}: ${file.url}`] : [])].join("\n")),
    release.documents.length > 0 &&
      [
        words.document.heading,
        ...release.documents.map(
          (document) =>
            `${document.title} (${documentInWords(document, site.locale)})${isThere(document) ? "" : words.release.afterEmbargo}: ${absolute(site, document.address)}`,
        ),
      ].join("\n"),
    [words.release.press, contact.name, contact.email, contact.phone].filter(Boolean).join("\n"),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}
