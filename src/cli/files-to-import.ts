import { globSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { UsageError } from "./command-line.ts";

/** Endings of files that hold a text, or may: what cannot be read is named with the reason. */
const endings = new Set(
  [
    "txt",
    "text",
    "docx",
    "docm",
    "doc",
    "dot",
    "dotx",
    "odt",
    "fodt",
    "rtf",
    "html",
    "htm",
    "xhtml",
    "mht",
    "eml",
    "msg",
    "pdf",
    "pages",
    "wps",
    "wpd",
  ].map((ending) => `.${ending}`),
);

interface FilesToImport {
  readonly files: readonly string[];
  /** What lies in the folders and is no text: pictures, spreadsheets. */
  readonly passedOver: readonly string[];
}

/** The files that are named, and those of folders that are named, with all folders in them, in the order of their names. Throws UsageError for none. */
export function filesToImport(named: readonly string[]): FilesToImport {
  if (named.length === 0) throw new UsageError("No file is named.");
  const found = named.map((name) => (isFolder(name) ? filesBelow(name) : { files: [name], passedOver: [] }));
  const files = found.flatMap((some) => some.files);
  if (files.length === 0) throw new UsageError(`There is no text to import in ${named.join(" and ")}.`);
  return { files: [...new Set(files)], passedOver: found.flatMap((some) => some.passedOver) };
}

/** The files of a folder, with all folders in it, in the order of their names; none where it is missing. */
export function filesBelow(folder: string): FilesToImport {
  const { files = [], passedOver = [] } = Object.groupBy(inFolder(folder), (path) =>
    endings.has(extname(path).toLowerCase()) ? "files" : "passedOver",
  );
  return { files, passedOver };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function inFolder(folder: string): string[] {
  return globSync("**/*", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !basename(path).startsWith("~$"))
    .toSorted(new Intl.Collator("en-GB", { numeric: true }).compare);
}
