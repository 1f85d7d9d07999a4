import { shortened } from "../tree/shortened.ts";

/** Remarks and refusals that several kinds of files share. */
export const letteredList =
  "This list has letters or Roman numbers in the file, and figures now. Check what refers to them.";

export const pictureElsewhere =
  "A picture that the file only names, and does not hold, was left out. Put it into the text again.";

export const nestedTooDeep =
  "The file is nested deeper than a document that somebody wrote, so it was not read. Copy its text into a new document, and save that.";

export const locked = "It is protected by a password. Open it, take the password off, save it, and import that.";

/** Of a picture that no browser shows. */
export function unshownPicture(name: string | undefined): string {
  const picture = name ? `The picture ${name}` : "A picture";
  return `${picture} is of a kind that browsers do not show, and was left out. Save it as PNG or JPEG, and put it into the text again.`;
}

/** Of a link that leads to a file on somebody's computer, or runs something. */
export function unusableLink(target: string): string {
  return `A link to ${shortened(target)} was left out, because a reader cannot follow it. Its words stayed.`;
}
