/** The widest version of a picture that is published, in pixels. */
export const mostWidth = 1280;

/** What a picture's file says of it. */
export interface PictureFacts {
  readonly format: PictureFormat;
  readonly bytes: number;
  /** In pixels, turned as its camera was held. */
  readonly width: number;
  readonly height: number;
  /** Whether nothing shines through. */
  readonly isOpaque: boolean;
}

/** The formats that are taken, by the usual ending of their files. */
export type PictureFormat = "jpg" | "png" | "gif" | "webp" | "avif";
