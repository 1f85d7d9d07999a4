import type { Remark, SourceDocument } from "../document.ts";
import type { LeftOut } from "./old-text.ts";

/** A release that was written. */
export interface ImportedText {
  readonly source: string;
  readonly oldAddress: string | undefined;
  /** `news/2018/2018-02-09-….md` */
  readonly file: string;
  readonly title: string;
  readonly status: "draft" | "published";
  readonly remarks: readonly Remark[];
  readonly unit: SourceDocument["unit"];
}

/** What became of an old website. */
export interface SiteReport {
  /** What was read, as it was named. */
  readonly source: string;
  readonly imported: readonly ImportedText[];
  /** How many texts were imported before. */
  readonly unchanged: number;
  readonly leftOut: readonly LeftOut[];
  readonly repeated: readonly { readonly line: string; readonly pages: number }[];
  readonly categories: readonly { readonly name: string; readonly texts: number }[];
}
