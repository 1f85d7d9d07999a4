/** A file under `content/media/` as it is published. */
export type Media = Picture | Document;

/** A picture, made anew in several widths. The file that its author gave is never published. */
export interface Picture {
  readonly kind: "picture";
  /** The original on disk. */
  readonly file: string;
  /** SHA-256 of the original, in hexadecimal. */
  readonly hash: string;
  /** The version for programs that choose none, feed readers among them: the widest JPEG or PNG. Changes with the original's bytes. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
  /** All that is published of it, narrowest first: as WebP, and for older browsers as JPEG or PNG. */
  readonly versions: readonly PictureVersion[];
  /** How it is shown where a link to the page that it leads is shared; undefined where it is too small for that. */
  readonly shared?: SharedVersion | undefined;
  /** What can be offered of it at full size; undefined of what newspapers do not print. */
  readonly original?: Original | undefined;
}

/** A picture as its author gave it, without metadata. */
export interface Original {
  /** Its path below `media/`, without the ending. */
  readonly name: string;
  readonly format: "jpeg" | "png";
  readonly bytes: number;
  /** In pixels, turned as its camera was held. */
  readonly width: number;
  readonly height: number;
}

/** A file to download for newspapers: a picture at full size, with nothing in it but its pixels, their colours, and these words. */
export interface FullSize extends Omit<Original, "name"> {
  /** Changes with the original's bytes and with the words. */
  readonly address: string;
  readonly words: PhotoWords;
}

/** What the file of a picture says of it. */
export interface PhotoWords {
  /** Its caption, or else what it shows. */
  readonly description: string;
  /** What it shows, for people who cannot see it. */
  readonly alt: string;
  readonly credit?: string | undefined;
  /** How it may be used. */
  readonly licence: string;
  /** The council. */
  readonly source: string;
}

/** A picture in the shape that other sites show: cut to it, or whole on a plate where cutting would lose too much. */
export interface SharedVersion {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly format: "jpeg" | "png";
  readonly fit: "cut" | "whole";
}

/** A picture in one width and one format. */
export interface PictureVersion {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  /** A drawing is never the picture of a page, only a logo. */
  readonly format: "webp" | "jpeg" | "png" | "svg";
}

/** A document to download; its address is its path. */
export interface Document {
  readonly kind: "document";
  readonly file: string;
  readonly address: string;
  readonly bytes: number;
  /** In words that a reader knows, such as "PDF" or "Word document". */
  readonly type: string;
  /** As the file says; undefined where it has no pages or does not count them. */
  readonly pages?: number | undefined;
  /** The title that the file gives itself, where it is one that readers can use. */
  readonly ownTitle?: string | undefined;
}

/** A picture with its caption and credit. */
export interface CreditedPicture extends Picture {
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** A picture of a release: newspapers may have it at full size. */
export interface PressPicture extends CreditedPicture {
  /** How it may be used, where its file says so. */
  readonly licence?: string | undefined;
  /** Undefined where it is not offered, or not any more. */
  readonly fullSize?: FullSize | undefined;
}

/** The caption as it stands before a credit: with a full stop where it ends in no punctuation, so that the two do not read as one sentence. */
export function captionBeforeCredit({
  caption,
  credit,
}: Pick<CreditedPicture, "caption" | "credit">): string | undefined {
  return caption && credit && !/\p{P}$/u.test(caption) ? `${caption}.` : caption;
}

/** Caption and credit in one text, with a word before the credit; "" where there is neither. */
export function captionAndCredit(picture: Pick<CreditedPicture, "caption" | "credit">, creditWord: string): string {
  const { caption, credit } = picture;
  return sentences(caption, credit && creditWord + credit);
}

/** Texts one after another, each that another follows with a full stop where it ends in no punctuation. */
export function sentences(...texts: readonly (string | undefined)[]): string {
  const said = texts.filter((text): text is string => text !== undefined && text !== "");
  return said.map((text, index) => (index < said.length - 1 && !/\p{P}$/u.test(text) ? `${text}.` : text)).join(" ");
}

/** A document with the title it is linked by. */
export interface LinkedDocument extends Document {
  readonly title: string;
}
