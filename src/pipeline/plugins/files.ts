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
import { isFolder } from "../../publishing/plain-folders.ts";
import { type SiteData, siteDataOf } from "../site-data.ts";
import { publishBrand } from "./brand.ts";
import { publishFullSizes } from "./full-sizes.ts";

/** Writes files of a site into its folder. */
type FileWriter = (data: SiteData) => void | Promise<void>;

const project = fileURLToPath(new URL("../../../", import.meta.url));

/** Writes the files that no template makes before the pages, one kind after another. */
export function files(config: UserConfig, writers: readonly FileWriter[]): void {
  config.addWatchTarget("public");
  config.on("eleventy.before", async () => {
    const data = siteDataOf(config);
    if (!data || data.page !== undefined || data.queue?.isBegun()) return;
    for (const write of writers) await write(data);
  });
}

/** Copies what lies in `public/` as it is. Eleventy's own copying ends the process where a disk is full, and says nothing. */
export function copyPublic({ files: { folder, makeRoom } }: SiteData): void {
  const filter = (from: string, to: string) => {
    // Git keeps no empty folder.
    const isCopied = basename(from) !== ".gitkeep";
    if (isCopied && !isFolder(from)) makeRoom(to);
    return isCopied;
  };
  cpSync(join(project, "public"), folder, { recursive: true, filter });
}

/** Writes the council's logo and icons, copies documents, and makes pictures in the sizes of phones and screens, and for newspapers. */
export async function publishMedia(data: SiteData): Promise<void> {
  const { edition, media, files } = data;
  const { cache, onMade = () => undefined } = media;
  await publishBrand(edition.site, media, files);
  for (const file of edition.media)
    if (file.kind === "document") copyFileSync(file.file, files.placeFor(file.address), constants.COPYFILE_FICLONE);
  const pictures = edition.media.flatMap((file) =>
    file.kind === "picture" ? file.versions.map((version) => ({ file, version })) : [],
  );
  const about = ({ file: { hash, versions }, version }: (typeof pictures)[number]) => ({
    address: version.address,
    view: { hash, versions, version },
  });
  const left = new Set(files.takeOver("pictures", pictures, about).map(({ file }) => file));
  await makePictures([...left], {
    cache: openCache(cache, "pictures"),
    publish: (picture, bytes) => {
      writeFileSync(files.placeFor(picture.address), bytes);
      files.wrote("pictures", picture.address, bytes);
    },
    onMade,
  });
  await publishFullSizes(data);
}

/** Writes RSS, Atom and JSON Feed of the site, its topics, strategies and corrections. The pictures are there already. */
export function writeFeeds({ edition, files }: SiteData): void {
  const bytesAt = { get: (picture: string) => statSync(join(files.folder, picture)).size };
  const all = [...feedFilesOf(edition, bytesAt)];
  for (const feed of all) if (!feed.view) writeFileSync(files.placeFor(feed.address), feed.text());
  const kind = "feed-archive";
  const archive = all.flatMap(({ view, ...feed }) => (view ? { ...feed, view } : []));
  for (const { address, text } of files.takeOver(kind, archive, (feed) => feed)) {
    const written = text();
    writeFileSync(files.placeFor(address), written);
    files.wrote(kind, address, written);
  }
}

/** Writes `release.txt` beside each release. By Eleventy a text would cost as much as a page. */
export function writeReleaseTexts({ edition: { releases, site }, files }: SiteData): void {
  const kind = "release-texts";
  const placeOf = (release: Release) => address.releaseText(release.address);
  const about = ({ release }: ReleaseEntry) => ({ address: placeOf(release), view: { release, site } });
  for (const { release } of files.takeOver(kind, releases, about)) {
    const text = releaseText(release, site);
    writeFileSync(files.placeFor(placeOf(release)), text);
    files.wrote(kind, placeOf(release), text);
  }
}

/** Writes all releases as data, piece by piece: of 50,000 they are too long to be held by Eleventy. */
export function writeReleaseData({ edition, files }: SiteData): void {
  const { csv, json, schema } = address.releaseFiles;
  writeParts(files.placeFor(json), releasesJson(edition));
  writeParts(files.placeFor(csv), releasesCsv(edition));
  writeFileSync(files.placeFor(schema), releasesSchema(edition.site));
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
export function writePreviewSheet({ edition: { preview }, files }: SiteData): void {
  if (preview) copyFileSync(join(project, "_includes/styles/preview.css"), files.placeFor(address.previewSheet));
}
