import { addDays, type Calendar, type Moment, momentOfDay } from "./dates.ts";
import type { Instant } from "./instant.ts";
import type { Release } from "./item.ts";
import type { FullSize, Picture, PressPicture } from "./media.ts";

/** For so many days newspapers are offered the pictures of a release at full size: an archive of them would outgrow what hosts take. */
const daysOffered = 90;

/** The first instant at which pictures of a release are no longer offered at full size. */
export function fullSizeEnds(published: Moment, { timeZone }: Pick<Calendar, "timeZone">): Instant {
  return momentOfDay(addDays(published.day, daysOffered), timeZone).instant;
}

/** All pictures in the header of a release, its own first. */
export function pressPictures({ picture, gallery }: Pick<Release, "picture" | "gallery">): readonly PressPicture[] {
  return [...(picture ? [picture] : []), ...gallery];
}

/** The pictures of a release as they are offered at an instant: of one that was withdrawn, or is older than that, none at full size. */
export function pressPicturesAt(
  { picture, gallery, withdrawn, fullSizeEnds }: Pick<Release, "picture" | "gallery" | "withdrawn" | "fullSizeEnds">,
  now: Instant,
): Pick<Release, "picture" | "gallery"> {
  if (fullSizeEnds === undefined) return { picture, gallery };
  const isOver = fullSizeEnds <= now || (withdrawn !== undefined && withdrawn.on.instant <= now);
  if (!isOver) return { picture, gallery };
  return { picture: picture && withoutFullSize(picture), gallery: gallery.map(withoutFullSize) };
}

function withoutFullSize({ fullSize: _, ...picture }: PressPicture): PressPicture {
  return picture;
}

/** A picture that is offered at full size. */
export interface OfferedPicture extends Pick<Picture, "file" | "hash"> {
  readonly fullSize: FullSize;
}

/** The pictures of releases that are offered at full size, each file once. */
export function offeredPictures(releases: readonly Release[]): readonly OfferedPicture[] {
  const offered = releases
    .filter(({ fullSizeEnds }) => fullSizeEnds !== undefined)
    .flatMap(pressPictures)
    .flatMap(({ file, hash, fullSize }) => (fullSize ? [{ file, hash, fullSize }] : []));
  return [...new Map(offered.map((picture) => [picture.fullSize.address, picture])).values()];
}

/** How a picture may be used; undefined where nobody has said it. */
export function licenceOf({ licence, fullSize }: PressPicture): string | undefined {
  return fullSize?.words.licence ?? licence;
}
