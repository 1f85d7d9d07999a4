import { folders, settings } from "../../content/files/file-names.ts";

/** What stands before the content's folder's own files, wherever in a repository it lies. */
const before = new RegExp(
  `^(?:.*?/)?(?=(?:${[...folders, ...settings].map((place) => RegExp.escape(place)).join("|")}))`,
);

/** The path of a file from the content's folder, of its path in a repository; undefined of what was never saved. */
export function contentPath(path: string): string | undefined {
  return path.replace(before, "") || undefined;
}
