import { hostFileTexts } from "../hosting/host-file-texts.ts";
import { hostFiles } from "../hosting/host-files.ts";
import type { PageData } from "./page-data.ts";

type HostFile = keyof typeof hostFiles;

export const data = {
  files: Object.keys(hostFiles),
  pagination: { data: "files", size: 1, alias: "file" },
  permalink: ({ file }: { file: HostFile }) => hostFiles[file],
  eleventyAllowMissingExtension: true,
};

/** What hosts read: the headers and the redirects of the site, each in the form of one. */
export function render({ edition, file }: PageData & { file: HostFile }): string {
  return hostFileTexts(edition)[file];
}
