import { type ContentFile, composeRelease, releaseText } from "../writing/content-file.ts";
import { NotWritten } from "../writing/not-written.ts";
import { slugOf } from "../writing/slug.ts";
import type { SourceDocument } from "./document.ts";
import { writeBody } from "./release/body.ts";
import type { RecognisedRelease } from "./release/recognise.ts";
import { formatRemark } from "./release/remarks.ts";
import { pictureEndings } from "./release/text/pictures.ts";

/** The files that a release becomes. */
export interface ComposedImport {
  readonly release: ContentFile;
  /** Pictures, by their path from the content folder. */
  readonly media: readonly MediaFile[];
}

/** A file to lie under `content/media/`. */
export interface MediaFile {
  /** `media/library-opens.jpg` */
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface ComposeOptions {
  /** The day of the import where something was published before: then old news is kept out of feeds. */
  readonly today: string | undefined;
  /** By name. */
  readonly strategies?: readonly string[] | undefined;
  /** Whether a path from the content folder belongs to other bytes already. */
  readonly isTaken?: (path: string, bytes: Uint8Array) => boolean;
}

/** Composes the files of a release, as a draft. Throws NotWritten where it has no title or no day. */
export function composeImport(
  recognised: RecognisedRelease,
  document: SourceDocument,
  options: ComposeOptions,
): ComposedImport {
  const { title, day } = recognised;
  if (title === "" || day === undefined) throw new NotWritten(whyNot(recognised, document));
  const { release, media } = partsOf(recognised, document, options);
  return { release: composeRelease({ ...release, day }, options.today), media };
}

/** The same for a form, in which a person fills in the title and the day where there are none. */
export function composeForForm(
  recognised: RecognisedRelease,
  document: SourceDocument,
  options: ComposeOptions,
): { readonly text: string; readonly media: readonly MediaFile[] } {
  const { release, media } = partsOf(recognised, document, options);
  return { text: releaseText(release, options.today), media };
}

/** What the files of a release are made of. */
function partsOf(recognised: RecognisedRelease, document: SourceDocument, options: ComposeOptions) {
  const { title, body, pictures, picture, ...known } = recognised;
  const slug = slugOf(title) || "picture";
  const media = mediaOf(document, [...(picture ? [picture.index] : []), ...pictures.keys()], slug, options);
  const fileOf = (index: number) => media.get(index)?.path.replace(/^media\//, "") ?? "";
  const release = {
    ...known,
    title,
    strategies: options.strategies,
    image: picture && {
      file: fileOf(picture.index),
      alt: picture.alt,
      caption: picture.caption,
      credit: picture.credit,
    },
    body: writeBody(body, pictures, fileOf),
  };
  return { release, media: [...new Set(media.values())] };
}

function whyNot({ remarks }: RecognisedRelease, { unit }: SourceDocument): string {
  return remarks
    .filter(({ missing }) => missing === "title" || missing === "day")
    .map((remark) => formatRemark(remark, unit))
    .join(" ");
}

/** Names pictures for the release: `library-opens.jpg`, `library-opens-2.jpg`; the same bytes are one file. */
function mediaOf(
  { pictures }: SourceDocument,
  indexes: readonly number[],
  slug: string,
  { isTaken = () => false }: ComposeOptions,
): ReadonlyMap<number, MediaFile> {
  const files = new Map<number, MediaFile>();
  for (const index of indexes) {
    const { bytes, type } = pictures[index] ?? { bytes: new Uint8Array(), type: "" };
    const ending = pictureEndings[type];
    if (ending === undefined) continue;
    const same = [...files.values()].find((file) => isSame(file.bytes, bytes));
    const names = [...files.values()].map(({ path }) => path);
    let path = `media/${slug}.${ending}`;
    for (let number = 2; names.includes(path) || isTaken(path, bytes); number += 1)
      path = `media/${slug}-${number}.${ending}`;
    files.set(index, same ?? { path, bytes });
  }
  return files;
}

/** Whether two files are the same to the byte. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  // A function for each byte of a photo takes a hundred times as long.
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
