import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cardLookOf } from "../cards/card-look.ts";
import { drawCard } from "../cards/draw-cards.ts";
import { releasesCsv, releasesJson, releasesSchema } from "../datasets/releases.ts";
import { feedFilesOf } from "../feeds/feed-files.ts";
import { openCache } from "../media/cache.ts";
import { makeFullSize } from "../media/full-size/make-full-sizes.ts";
import { makeIcons } from "../media/icons.ts";
import { drawnText, isDrawn } from "../media/logo-recipe.ts";
import { pictureVersion } from "../media/make-pictures.ts";
import type { MediaWork } from "../media/media-work.ts";
import { address, feedFiles } from "../newsroom/address.ts";
import { cardFiles } from "../newsroom/cards.ts";
import type { Edition } from "../newsroom/edition.ts";
import { offeredPictures } from "../newsroom/full-size.ts";
import { releaseText } from "../press/release-text.ts";
import type { Content } from "./answer.ts";
import { inTurn } from "./in-turn.ts";

/** Makes a file of a site, once somebody asks for it. */
type Maker = () => Content | Promise<Content>;

type Files = Iterable<readonly [address: string, make: Maker]>;

const project = fileURLToPath(new URL("../../", import.meta.url));

/** Whose files are published as they are. */
export const publicFolder = join(project, "public");

/** Finds what makes a file, by its address in the site; undefined where nothing does. */
type SiteFiles = (place: string) => Maker | undefined;

/**
 * The files of a preview that no template makes, as `.eleventy.ts` lists them; those of `public/` lie there. Nothing is made before
 * it is asked for: not even the list of feeds, for which the newest texts are read.
 */
export function fileMakers(edition: Edition, { cache }: MediaWork): SiteFiles {
  const pictures = new Map(picturesOf(edition, cache));
  const tables = [
    { has: isFeed, files: once(() => feedsOf(edition, pictures)) },
    { has: isCard, files: once(() => cardsOf(edition)) },
    { has: () => true, files: once(() => [...pictures, ...othersOf(edition)]) },
  ];
  return (place) =>
    tables
      .find(({ has }) => has(place))
      ?.files()
      .get(place);
}

function isFeed(place: string): boolean {
  return Object.values(feedFiles).some((file) => place.endsWith(`/${file}`));
}

function isCard(place: string): boolean {
  return place.endsWith(address.card("/"));
}

function once(list: () => Files): () => ReadonlyMap<string, Maker> {
  let made: ReadonlyMap<string, Maker> | undefined;
  return () => {
    made ??= new Map(list());
    return made;
  };
}

function othersOf(edition: Edition): Files {
  return [
    [address.previewSheet, () => readFile(join(project, "_includes/styles/preview.css"))],
    ...iconsOf(edition),
    ...documentsOf(edition),
    ...fullSizesOf(edition),
    ...textsOf(edition),
    ...dataOf(edition),
  ];
}

/** Those that lie in `public/` stay. */
function iconsOf({ site }: Edition): Files {
  const icons = [
    [address.favicon, async () => (await makeIcons(site)).favicon],
    [address.touchIcon, async () => (await makeIcons(site)).touch],
  ] as const;
  return icons.filter(([file]) => !existsSync(join(publicFolder, file)));
}

/** The logo, and pictures in each size: one at a time, since a photo may take hundreds of megabytes. */
function* picturesOf({ site: { logo }, media }: Edition, cache: string | undefined): Files {
  const [known, inOrder] = [openCache(cache, "pictures"), inTurn()];
  const logos = [logo?.light, logo?.dark].filter((picture) => picture !== undefined);
  for (const picture of [...logos, ...media.filter((file) => file.kind === "picture")])
    for (const version of picture.versions)
      yield [
        version.address,
        () => (isDrawn(picture) ? drawnText(picture) : inOrder(() => pictureVersion(picture, version, known))),
      ];
}

function documentsOf({ media }: Edition): Files {
  return media.filter((file) => file.kind === "document").map(({ address, file }) => [address, () => readFile(file)]);
}

function fullSizesOf({ releases }: Edition): Files {
  return offeredPictures(releases.map(({ release }) => release)).map((picture) => [
    picture.fullSize.address,
    () => makeFullSize(picture),
  ]);
}

/** A feed says how large its pictures are, so that those are made with it. */
function* feedsOf(edition: Edition, pictures: ReadonlyMap<string, Maker>): Files {
  const sizes = new Map<string, number>();
  const missing = new Set<string>();
  const bytesAt = {
    get: (picture: string) => {
      if (!sizes.has(picture)) missing.add(picture);
      return sizes.get(picture);
    },
  };
  for (const feed of feedFilesOf(edition, bytesAt))
    yield [
      feed.address,
      async () => {
        missing.clear();
        const text = feed.text();
        if (missing.size === 0) return text;
        for (const picture of [...missing])
          sizes.set(picture, Buffer.byteLength((await pictures.get(picture)?.()) ?? ""));
        return feed.text();
      },
    ];
}

function textsOf({ releases, site }: Edition): Files {
  return releases.map(({ release }) => [address.releaseText(release.address), () => releaseText(release, site)]);
}

function dataOf(edition: Edition): Files {
  const { csv, json, schema } = address.releaseFiles;
  return [
    [json, () => [...releasesJson(edition)].join("")],
    [csv, () => [...releasesCsv(edition)].join("")],
    [schema, () => releasesSchema(edition.site)],
  ];
}

/** A card is drawn when somebody looks at it: to draw all takes longer than a preview may. */
function cardsOf(edition: Edition): Files {
  const look = cardLookOf(edition.site);
  return cardFiles(edition).flatMap(({ card, addresses }) =>
    addresses.map((place) => [place, () => drawCard(card, look)] as const),
  );
}
