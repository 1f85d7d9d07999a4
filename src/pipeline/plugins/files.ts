import { closeSync, constants, copyFileSync, cpSync, openSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { UserConfig } from "@11ty/eleventy";
import { releasesCsv, releasesJson, releasesSchema } from "../../datasets/releases.ts";
import { feedFilesOf } from "../../feeds/feed-files.ts";
import { openCache } from "../../media/cache.ts";
import { makePictures } from "../../media/make-pictures.ts";
import { address } from "../../newsroom/address.ts";
import type { ReleaseEntry } from "../../newsroom/edition.ts";
import type { Release } from "../../newsroom/item.ts";
import { releaseText } from "../../press/release-text.ts";
import { placeFor } from "../place-for.ts";
import { type SiteData, siteDataOf } from "../site-data.ts";
import { publishBrand } from "./brand.ts";

/** Writes files of a site into its folder. */
type FileWriter = (data: SiteData, folder: string) => void | Promise<void>;

const project = fileURLToPath(new URL("../../../", import.meta.url));

/** Writes the files that no template makes before the pages, one kind after another. */
export function files(config: UserConfig, writers: readonly FileWriter[]): void {
  config.addWatchTarget("public");
  config.on("eleventy.before", async ({ directories }) => {
    const data = siteDataOf(config);
    if (!data || data.page !== undefined || data.queue?.isBegun()) return;
    for (const write of writers) await write(data, directories.output);
  });
}

/** Copies what lies in `public/` as it is. Eleventy's own copying ends the process where a disk is full, and says nothing. */
export function copyPublic(_data: SiteData, folder: string): void {
  // Git keeps no empty folder.
  const filter = (path: string) => basename(path) !== ".gitkeep";
  cpSync(join(project, "public"), folder, { recursive: true, filter });
}

/** Writes the council's logo and icons, copies documents, and makes pictures in the sizes of phones and screens. */
export async function publishMedia({ edition, media }: SiteData, folder: string): Promise<void> {
  const { cache, onMade = () => undefined } = media;
  await publishBrand(edition.site, media, folder);
  for (const file of edition.media)
    if (file.kind === "document") copyFileSync(file.file, placeFor(folder, file.address), constants.COPYFILE_FICLONE);
  await makePictures(
    edition.media.filter((file) => file.kind === "picture"),
    {
      cache: openCache(cache, "pictures"),
      publish: (picture, bytes) => writeFileSync(placeFor(folder, picture.address), bytes),
      onMade,
    },
  );
}

/** Writes RSS, Atom and JSON Feed of the site, its topics, strategies and corrections. The pictures are there already. */
export function writeFeeds({ edition, known }: SiteData, folder: string): void {
  const bytesAt = { get: (picture: string) => statSync(join(folder, picture)).size };
  const all = [...feedFilesOf(edition, bytesAt)];
  for (const feed of all) if (!feed.view) writeFileSync(placeFor(folder, feed.address), feed.text());
  const kind = "feed-archive";
  const archive = all.flatMap(({ view, ...feed }) => (view ? { ...feed, view } : []));
  for (const { address, text } of known.takeOver(kind, archive, (feed) => feed)) {
    const written = text();
    writeFileSync(placeFor(folder, address), written);
    known.wrote(kind, address, written);
  }
}

/** Writes `release.txt` beside each release. By Eleventy a text would cost as much as a page. */
export function writeReleaseTexts({ edition: { releases, site }, known }: SiteData, folder: string): void {
  const kind = "release-texts";
  const placeOf = (release: Release) => address.releaseText(release.address);
  const about = ({ release }: ReleaseEntry) => ({ address: placeOf(release), view: { release, site } });
  for (const { release } of known.takeOver(kind, releases, about)) {
    const text = releaseText(release, site);
    writeFileSync(placeFor(folder, placeOf(release)), text);
    known.wrote(kind, placeOf(release), text);
  }
}

/** Writes all releases as data, piece by piece: of 50,000 they are too long to be held by Eleventy. */
export function writeReleaseData({ edition }: SiteData, folder: string): void {
  const { csv, json, schema } = address.releaseFiles;
  writeParts(placeFor(folder, json), releasesJson(edition));
  writeParts(placeFor(folder, csv), releasesCsv(edition));
  writeFileSync(placeFor(folder, schema), releasesSchema(edition.site));
}

function writeParts(file: string, parts: Iterable<string>): void {
  const open = openSync(file, "w");
  try {
    for (const part of parts) writeFileSync(open, part);
  } finally {
    closeSync(open);
  }
}

/** Writes the style sheet of the banners, in a preview alone. */
export function writePreviewSheet({ edition: { preview } }: SiteData, folder: string): void {
  if (preview) copyFileSync(join(project, "_includes/styles/preview.css"), placeFor(folder, address.previewSheet));
}
