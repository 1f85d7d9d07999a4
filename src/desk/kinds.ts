import { type KindName, kinds } from "../kinds/kinds.ts";

/** What the desk has a form for: every kind of content, and the settings of the site. */
export type DeskKind = KindName | "site";

/** The kind of a file by its path from the content's folder. */
export function kindOfPath(path: string): DeskKind {
  return (Object.keys(kinds) as KindName[]).find((kind) => path.startsWith(kinds[kind].files.place)) ?? "site";
}

/** The kind of what an entry of Sveltia CMS is of, by the names of its collection and of a file of the settings: `releases-2026`, `settings` and `site`. */
export function kindOfEntry(collection: string, file: string): DeskKind {
  const name = collection === "settings" ? file : collection.replace(/-\d{4}$/, "");
  return (Object.keys(kinds) as KindName[]).find((kind) => kind === name) ?? "site";
}
