import type { Remark } from "../document.ts";

/** A text of an old website, out of a saved page or an export, before it is read as a release. */
export interface OldText {
  /** Where it was found, for people: `www.northgate.example/news/1.html`, or `export.xml, item 12`. */
  readonly source: string;
  /** The file it lies in, from the folder that is read, with slashes: pictures and documents are looked for beside it. */
  readonly file: string;
  /** Its old addresses, whole or from `/` on. The first is the one it called its own. */
  readonly addresses: readonly string[];
  readonly title?: string | undefined;
  /** ISO 8601, or as a page writes it; the surest first. */
  readonly dates: readonly string[];
  readonly categories: readonly string[];
  readonly summary?: string | undefined;
  /** Its text alone. */
  readonly html: string;
  /** The picture that stands above it, where that is no part of the text. */
  readonly picture?: { readonly address: string; readonly alt?: string | undefined } | undefined;
  readonly remarks: readonly Remark[];
}

/** What is no release, or could not be read as one. */
export interface LeftOut {
  readonly source: string;
  readonly address?: string | undefined;
  /** A sentence or two: why, and what to do. */
  readonly reason: string;
  /** Whether a person has to look at it: it may be a release. */
  readonly isDoubtful: boolean;
  /** The path by which it can be imported alone, where that may help. */
  readonly alone?: string | undefined;
}

/** What one file of an old website holds. */
export interface ReadFile {
  readonly texts: readonly OldText[];
  readonly leftOut: readonly LeftOut[];
}
