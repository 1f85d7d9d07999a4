/** What is sent for an address: the content of a file or a page, or where it is. */
export type Answer =
  | {
      readonly status: 200 | 404 | 500;
      readonly type: string;
      readonly body: Content;
      /** Whether the page stays as it is when another version is there: somebody types in it. */
      readonly isKept?: boolean;
    }
  | { readonly location: string };

/** A text, or bytes. */
export type Content = string | Uint8Array;

/** What is at a URL, and in which version of the preview. */
export interface VersionedAnswer {
  readonly version: string;
  readonly answer: Answer;
}

/** The media type of a page. */
export const html = "text/html; charset=utf-8";
