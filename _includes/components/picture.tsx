import type { ComponentChildren } from "preact";
import { wordsIn } from "../../src/language/words.ts";
import { href } from "../../src/newsroom/address.ts";
import { fullSizeInWords } from "../../src/newsroom/format.ts";
import { licenceOf } from "../../src/newsroom/full-size.ts";
import type { Release } from "../../src/newsroom/item.ts";
import { type CreditedPicture, captionBeforeCredit, type PressPicture } from "../../src/newsroom/media.ts";
import { choicesOf, inHalfColumn, sizeOf } from "../../src/newsroom/picture.ts";
import type { Site } from "../../src/newsroom/site.ts";

interface Props {
  readonly site: Site;
  readonly picture: CreditedPicture;
  /** Whether it stands with others, two in a row, and is loaded when somebody scrolls to it. */
  readonly isInGallery?: boolean;
  /** What stands below its caption and credit. */
  readonly children?: ComponentChildren;
}

/** A picture with its caption and credit. */
export function Picture({ site, picture, isInGallery = false, children }: Props) {
  const { alt, caption, credit } = picture;
  const { width, height, isWide } = sizeOf(picture);
  const { webp, other } = choicesOf(picture, site, isInGallery ? inHalfColumn : undefined);
  return (
    <figure class="picture">
      <picture>
        <source type="image/webp" srcset={webp.srcset} sizes={webp.sizes} />
        <img
          src={href(site, picture.address)}
          {...other}
          alt={alt}
          class={isWide ? "wide" : undefined}
          width={width}
          height={height}
          loading={isInGallery ? "lazy" : undefined}
        />
      </picture>
      {(caption || credit || children) && (
        <figcaption>
          {captionBeforeCredit(picture)}{" "}
          {credit && (
            <span class="credit">
              {wordsIn(site.locale).body.credit}
              {credit}
            </span>
          )}
          {children}
        </figcaption>
      )}
    </figure>
  );
}

/** The picture that a release begins with: how it may be used, and its file at full size, where newspapers may have it. */
export function LeadPicture({ site, picture }: { site: Site; picture: PressPicture }) {
  const { format } = picture.fullSize ?? {};
  const words = wordsIn(site.locale).picture;
  return (
    <Picture site={site} picture={picture}>
      <ForPress site={site} picture={picture} words={format && words.download[format]} />
    </Picture>
  );
}

/** The other pictures of a release, each with its own words and its own file. */
export function Gallery({ site, release }: { site: Site; release: Pick<Release, "picture" | "gallery"> }) {
  const words = wordsIn(site.locale).picture;
  const pictures = release.gallery;
  if (pictures.length === 0) return null;
  return (
    <section class="gallery">
      <h2>{release.picture ? words.more : words.heading(pictures.length)}</h2>
      <ul>
        {pictures.map((picture, index) => (
          <li>
            <Picture site={site} picture={picture} isInGallery>
              <ForPress
                site={site}
                picture={picture}
                words={pictures.length > 1 ? words.downloadOf(index + 1, pictures.length) : words.downloadOther}
              />
            </Picture>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ForPressProps {
  readonly site: Site;
  readonly picture: PressPicture;
  /** What the link to its file says, up to what kind of file it is. */
  readonly words: string | undefined;
}

function ForPress({ site, picture, words }: ForPressProps) {
  const { fullSize } = picture;
  const licence = licenceOf(picture);
  if (!licence) return null;
  return (
    <>
      {" "}
      <span class="licence">{wordsIn(site.locale).picture.licence(licence)}</span>{" "}
      {fullSize && (
        <a class="full-size" href={href(site, fullSize.address)} download>
          {words} ({fullSizeInWords(fullSize, site.locale)})
        </a>
      )}
    </>
  );
}
