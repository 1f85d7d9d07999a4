import { stateGroups } from "../list/state-groups.ts";
import type { DeskOptions } from "../options.ts";

/** The names of what is registered with Sveltia: the type of a field that shows an address, and of our form. */
export const fieldTypes = { address: "newsroom-address", text: "newsroom-text" } as const;

/** The names of the two formats of files: a text with a header, and settings. */
export const formats = { text: "newsroom-text", settings: "newsroom-settings" } as const;

/** What the form of every file is made of; Sveltia's lists show title and state. */
const fields = [
  { name: "file", label: "Address", widget: fieldTypes.address, required: false },
  { name: "text", label: "Text", widget: fieldTypes.text, required: false },
  { name: "title", widget: "hidden" },
  { name: "state", widget: "hidden" },
];

const list = {
  create: true,
  format: formats.text,
  slug: "{{fields.file}}",
  summary: "{{title}} · {{state}}",
  ...stateGroups,
  fields,
};

/** What Sveltia CMS is started with, for the releases of some years. */
export function configurationOf({ way }: DeskOptions, years: readonly number[]) {
  const content = way.kind === "local" ? "content" : way.folder;
  return {
    load_config_file: false,
    backend: backendOf(way),
    ...(way.kind === "repository" ? { publish_mode: "editorial_workflow" } : {}),
    media_folder: `${content}/media`,
    public_folder: "",
    collections: [
      ...years.map((year) => ({
        ...list,
        label_singular: "release",
        name: `releases-${year}`,
        label: `Releases of ${year}`,
        folder: `${content}/news`,
        path: `${year}/{{slug}}`,
      })),
      { ...list, label: "Strategies", label_singular: "strategy", name: "strategies", folder: `${content}/strategies` },
      { ...list, label: "Pages", label_singular: "page", name: "pages", folder: `${content}/pages` },
      {
        name: "settings",
        label: "Settings",
        files: [
          { name: "site", label: "Site", file: `${content}/site.yaml`, format: formats.settings, fields },
          {
            name: "statement",
            label: "Accessibility statement",
            file: `${content}/accessibility.yaml`,
            format: formats.settings,
            fields,
          },
        ],
      },
    ],
  };
}

/** The folders and files, below the content folder, of which that configuration shows something. */
export function foldersOf(years: readonly number[]): string[] {
  return [...years.map((year) => `news/${year}`), "strategies", "pages", "media", "site.yaml", "accessibility.yaml"];
}

function backendOf(way: DeskOptions["way"]) {
  if (way.kind === "local") return { name: "github", repo: "council/newsroom", branch: "main" };
  const { repository, branch, api, signIn } = way;
  return {
    name: "github",
    repo: repository,
    branch,
    ...(api ? { api_root: api } : {}),
    ...(signIn ? { base_url: signIn } : {}),
  };
}
