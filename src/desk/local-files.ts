/** Where `npm start` answers for the files of the content folder: beside the site, at whatever path that lies. */
export const localFiles = "/.preview/files";

/** No script of another site can set a header of this name: a browser would ask the preview first, which never agrees. */
export const deskHeader = "Newsroom-Desk";

/** Why a text is not saved that was made from another than lies there. */
export const changedOutside =
  "This was changed outside this window after you opened it, so it was not saved. Nothing that you typed is lost: copy it, open the desk again to see what was changed, and put yours in.";

/** A file of the content folder, by its path below it. */
export interface LocalFile {
  readonly path: string;
  /** Of a text in UTF-8. */
  readonly text?: string;
  /** Differs for each text or picture that the file may hold. Only where it has a `text`: others are digested once they are fetched. */
  readonly version?: string;
  /** In bytes. */
  readonly size: number;
  /** In milliseconds since 1970. */
  readonly modified: number;
}

/** What the preview says of files below the folders that were asked for. */
export interface LocalFiles {
  readonly files: readonly LocalFile[];
}
