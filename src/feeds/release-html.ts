import { wordsIn } from "../language/words.ts";
import { href } from "../newsroom/address.ts";
import { reportedChanges } from "../newsroom/changes.ts";
import { dayInWords } from "../newsroom/dates.ts";
import { documentInWords } from "../newsroom/format.ts";
import type { Release } from "../newsroom/item.ts";
import { captionAndCredit, type PressPicture, sentences } from "../newsroom/media.ts";
import { sizeOf } from "../newsroom/picture.ts";
import type { Site } from "../newsroom/site.ts";
import { escaped } from "./feed-html.ts";

/** The whole text of a release for a feed, its picture first; links are as on its page. */
export function releaseHtml(site: Site, release: Release): string {
  return [
    pictureHtml(site, release),
    latestChangeHtml(site, release),
    release.body.html,
    ...release.gallery.map((picture) => figureHtml(site, picture)),
    notesHtml(release),
    documentsHtml(site, release),
  ].join("");
}

/**
 * Services that mail a feed take the first picture of a text. It has the address of the enclosure, by which readers that would
 * show both know it for the same.
 */
function pictureHtml(site: Site, { picture }: Release): string {
  return picture ? figureHtml(site, picture) : "";
}

/** Where the file at full size lies is not said: it is offered for a time, and an item stays as it is. */
function figureHtml(site: Site, picture: PressPicture): string {
  const { alt, address, licence } = picture;
  const words = wordsIn(site.locale);
  const { width, height } = sizeOf(picture);
  const attributes = { src: href(site, address), alt: escaped(alt), width, height };
  const below = sentences(captionAndCredit(picture, words.body.credit), licence && words.picture.licence(licence));
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  const caption = below && `<figcaption>${escaped(below)}</figcaption>`;
  return `<figure><img${written.join("")}>${caption}</figure>\n`;
}

/** For readers that do show an item again when it was changed. */
function latestChangeHtml({ locale }: Site, { changes }: Release): string {
  const latest = reportedChanges(changes).at(-1);
  if (!latest) return "";
  const { kind, on, note } = latest;
  return `<p>${wordsIn(locale).change.kinds[kind].done} ${dayInWords(on.day, locale)}: ${escaped(note)}</p>\n`;
}

/** The heading is one of a few words that `src/text` knows. */
function notesHtml({ notes }: Release): string {
  return notes ? `<h2>${notes.heading}</h2>\n${notes.html}` : "";
}

function documentsHtml(site: Site, { documents }: Release): string {
  if (documents.length === 0) return "";
  const items = documents.map((document) => {
    const words = escaped(`${document.title} (${documentInWords(document, site.locale)})`);
    return `<li><a href="${href(site, document.address)}">${words}</a></li>`;
  });
  return `<h2>${wordsIn(site.locale).document.heading}</h2>\n<ul>${items.join("")}</ul>\n`;
}
