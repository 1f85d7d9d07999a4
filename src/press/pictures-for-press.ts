import { wordsIn } from "../language/words.ts";
import { absolute } from "../newsroom/address.ts";
import { fullSizeInWords } from "../newsroom/format.ts";
import { licenceOf, pressPictures } from "../newsroom/full-size.ts";
import type { Release } from "../newsroom/item.ts";
import { captionAndCredit, type FullSize } from "../newsroom/media.ts";
import type { Site } from "../newsroom/site.ts";

/** A picture of a release as journalists read of it. */
export interface PictureForPress {
  /** What it shows; then its caption and credit, and how it may be used, where they are known. */
  readonly said: readonly string[];
  /** Where its file is, if newspapers may have it. */
  readonly file: FileForPress | undefined;
}

interface FileForPress {
  /** "Full-size photo (JPEG, 3.2MB, 4,000 × 3,000 pixels)" */
  readonly words: string;
  /** A whole web address. */
  readonly url: string;
}

/** Says whether a file has been published. */
type IsThere = (file: { readonly address: string }) => boolean;

/** The pictures in the header of a release. */
export function picturesForPress(
  release: Pick<Release, "picture" | "gallery">,
  site: Site,
  isThere: IsThere,
): PictureForPress[] {
  const words = wordsIn(site.locale);
  return pressPictures(release).map((picture) => {
    const licence = licenceOf(picture);
    const said = [picture.alt, captionAndCredit(picture, words.body.credit), licence && words.picture.licence(licence)];
    return {
      said: said.filter((text): text is string => text !== undefined && text !== ""),
      file: picture.fullSize && fileOf(picture.fullSize, site, isThere),
    };
  });
}

function fileOf(fullSize: FullSize, site: Site, isThere: IsThere): FileForPress {
  const { picture, release } = wordsIn(site.locale);
  const what = `${picture.fullSize[fullSize.format]} (${fullSizeInWords(fullSize, site.locale)})`;
  return { words: what + (isThere(fullSize) ? "" : release.afterEmbargo), url: absolute(site, fullSize.address) };
}
