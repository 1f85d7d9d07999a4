import { type KindName, kinds } from "../../kinds/kinds.ts";
import { capitalised } from "../../language/capitalised.ts";
import { stateGroups } from "../list/state-groups.ts";
import type { DeskOptions } from "../options.ts";
import { readyWords } from "../words/ready.ts";
import { backendOf } from "./backend.ts";

/** The names of what is registered with Sveltia: the types of a field that shows an address, of what stops a text, and of our form. */
export const fieldTypes = { address: "newsroom-address", ready: "newsroom-ready", text: "newsroom-text" } as const;

/** The names of the two formats of files: a text with a header, and settings. */
export const formats = { text: "newsroom-text", settings: "newsroom-settings" } as const;

/**
 * What the form of every file is made of; Sveltia's lists show title and state. The text that a form was made from is kept with what is typed:
 * what Sveltia gives back after a crash may have been made from an older one than lies there now.
 */
const fields = [
  { name: "file", label: "Address", widget: fieldTypes.address, required: false },
  { name: "text", label: "Text", widget: fieldTypes.text, required: false },
  { name: "title", widget: "hidden" },
  { name: "state", widget: "hidden" },
  { name: "base", widget: "hidden" },
];

/** Where a colleague agrees, what is not ready stays a draft: Sveltia saves one with an empty field that it requires, and hands on none. */
const ready = { name: "ready", label: readyWords.label, widget: fieldTypes.ready, required: true };

const list = {
  format: formats.text,
  slug: "{{fields.file}}",
  summary: "{{title}} · {{state}}",
  ...stateGroups,
};

/** What Sveltia CMS is started with, for the releases of some years: a list of each folder of each kind in the registry. */
export function configurationOf({ title, url, way }: DeskOptions, years: readonly number[]) {
  const form = way.kind === "local" ? fields : [ready, ...fields];
  const content = way.kind === "local" ? "content" : way.folder;
  return {
    load_config_file: false,
    app_title: title,
    site_url: url,
    ...backendOf(way),
    show_preview_links: true,
    media_folder: `${content}/media`,
    // What the form names is below the media folder already.
    public_folder: "",
    media_libraries: { stock_assets: false },
    // As the newsroom itself makes addresses.
    slug: { encoding: "ascii", clean_accents: true, lowercase: true },
    collections: [
      ...folders(years).map((folder) => ({ ...listOf(folder, content), fields: form })),
      settingsIn(content, form),
    ],
  };
}

/** The folders and files, below the content folder, of which that configuration shows something. */
export function foldersOf(years: readonly number[]): string[] {
  return [...folders(years).map(({ path }) => path), "media", ...settings.map(({ file }) => file)];
}

/** One of the lists. */
interface Folder {
  readonly kind: KindName;
  readonly name: string;
  readonly label: string;
  /** From the content folder. */
  readonly path: string;
}

const texts = (Object.keys(kinds) as KindName[]).filter((kind) => kinds[kind].texts);

/** Texts that have a day in their name lie in a folder for each year, of which the desk opens some; all others lie in one. */
function folders(years: readonly number[]): Folder[] {
  return texts.flatMap((kind): Folder[] => {
    const { words, files } = kinds[kind];
    const label = capitalised(words[1]);
    const path = files.place.replace(/\/$/, "");
    const isByYear = kinds[kind].texts?.pathOn("", "2018-02-09") !== undefined;
    if (!isByYear) return [{ kind, name: kind, label, path }];
    return years.map((year) => ({
      kind,
      name: `${kind}-${year}`,
      label: `${label} of ${year}`,
      path: `${path}/${year}`,
    }));
  });
}

function listOf({ kind, name, label, path }: Folder, content: string) {
  const { words, files } = kinds[kind];
  const [folder = "", year] = path.split("/");
  // Where every newsroom has the same files, nobody adds or deletes one.
  const isFree = files.required.length === 0;
  return {
    ...list,
    name,
    label,
    label_singular: words[0],
    folder: `${content}/${folder}`,
    ...(year ? { path: `${year}/{{slug}}` } : {}),
    // Where files lie by year Sveltia would put pictures beside each.
    media_folder: `/${content}/media`,
    public_folder: "",
    create: isFree,
    delete: isFree,
    duplicate: isFree,
  };
}

/** `site.yaml`, and the kinds that are one file of facts. */
const settings = [
  { name: "site", label: "Site", file: "site.yaml" },
  ...(Object.keys(kinds) as KindName[])
    .filter((kind) => !kinds[kind].texts)
    .map((kind) => ({ name: kind, label: capitalised(kinds[kind].words[0]), file: kinds[kind].files.place })),
];

function settingsIn(content: string, fields: readonly { readonly widget: string }[]) {
  return {
    name: "settings",
    label: "Settings",
    files: settings.map(({ name, label, file }) => ({
      name,
      label,
      file: `${content}/${file}`,
      format: formats.settings,
      fields,
    })),
  };
}
