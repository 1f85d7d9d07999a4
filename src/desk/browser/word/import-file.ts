import { composeForForm, type MediaFile } from "../../../import/compose.ts";
import type { Remark, SourceDocument } from "../../../import/document.ts";
import { readDocument } from "../../../import/formats/read-document.ts";
import { type ReleaseContext, recogniseRelease } from "../../../import/release/recognise.ts";

/** A document as the file of a release, as `npm run import` writes it. */
export interface ImportedFile {
  /** The file whole: a draft. What the document does not say is a gap in its header. */
  readonly text: string;
  /** Its pictures, by the paths that stand in the text. */
  readonly media: readonly MediaFile[];
  readonly remarks: readonly Remark[];
  /** What the places of the remarks count. */
  readonly unit: SourceDocument["unit"];
}

/** What is known beside the document. */
export interface ImportOptions {
  readonly site: ReleaseContext["site"];
  /** The day of the import: `2026-11-30`. */
  readonly today: string;
  /** Whether something was published before: then old news is kept out of feeds. */
  readonly wasPublished: boolean;
  /** Whether a path below the content's folder has a file. */
  readonly isTaken: (path: string) => boolean;
}

/** Makes a release of a Word file, or of any other that the importer reads. Throws NotWritten with a sentence for the officer. */
export async function importFile(bytes: Uint8Array, name: string, options: ImportOptions): Promise<ImportedFile> {
  const { site, today, wasPublished, isTaken } = options;
  const document = await readDocument(bytes, name);
  const release = recogniseRelease(document, { site, today });
  const { text, media } = composeForForm(release, document, { today: wasPublished ? today : undefined, isTaken });
  return { text, media, remarks: release.remarks, unit: document.unit };
}
