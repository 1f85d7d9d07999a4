import { type AnyItem, allItems, type Item, isGatedItem } from "../../kinds/kinds.ts";
import { countOf } from "../../newsroom/format.ts";
import { linksOf } from "../../newsroom/item.ts";
import type { Media, Picture, PressPicture } from "../../newsroom/media.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { headerOf, placeIn } from "../../newsroom/source.ts";
import type { Problem, Violation } from "../../problems/problem.ts";
import { pathOf } from "../../text/links.ts";
import type { MediaLibrary } from "../files/media-library.ts";

/** Narrower than this, in pixels, the picture of a release is blurred on a phone already. */
const narrow = 640;

/** Advises on pictures that will look blurred, and on documents that some readers cannot use. */
export function checkMedia(newsroom: Newsroom, library: MediaLibrary): Problem[] {
  return allItems(newsroom).flatMap((item) => [
    ...(isGatedItem(item) ? headerAdvice(item, newsroom, library) : []),
    ...bodyAdvice(item, library),
  ]);
}

function headerAdvice(item: Item, newsroom: Newsroom, library: MediaLibrary): Problem[] {
  const files = [
    ...(item.picture ? [{ media: item.picture, way: ["image", "file"] }] : []),
    ...galleryOf(item).map((media, index) => ({ media, way: ["gallery", index, "file"] })),
    ...item.documents.map((media, index) => ({ media, way: ["documents", index, "file"] })),
  ];
  const found = files.flatMap(({ media, way }) => adviceOn(media, library).map((advice) => ({ advice, way })));
  if (found.length === 0) return [];
  const header = headerOf(newsroom, item);
  return found.map(({ advice, way }) => ({
    ...advice,
    level: "advice",
    at: { path: item.path, ...placeIn(header, way), field: String(way[0]) },
  }));
}

function galleryOf(item: Item) {
  return item.kind === "release" ? item.gallery : [];
}

/** A document that stands in the header too is reported there. */
function bodyAdvice(item: AnyItem, library: MediaLibrary): Problem[] {
  const told = new Set(isGatedItem(item) ? item.documents.map(({ address }) => address) : []);
  return linksOf(item).flatMap(({ target, line, column }): Problem[] => {
    const media = library.at(pathOf(target));
    if (media?.kind !== "document" || told.has(media.address)) return [];
    told.add(media.address);
    return adviceOn(media, library).map((advice) => ({
      ...advice,
      level: "advice",
      at: { path: item.path, line, column, field: "text" },
    }));
  });
}

function adviceOn(media: Media, library: MediaLibrary): Violation[] {
  if (media.kind === "document")
    return library.barriersOf(media).map((barrier) => ({ ...barrier, message: `${media.file} ${barrier.message}` }));
  const unfit: Violation[] = isForPress(media) && !media.original ? [unprintable(media)] : [];
  if (media.width >= narrow) return unfit;
  const message = `${media.file} is ${countOf(media.width, "pixel")} wide, and will be small or blurred on most screens`;
  return [...unfit, { rule: "small-picture", message, fix: "choose a picture that is 1,280 pixels wide or more" }];
}

function isForPress(picture: PressPicture | Picture): boolean {
  return "licence" in picture && picture.licence !== undefined;
}

function unprintable({ file }: Picture): Violation {
  return {
    rule: "press-picture",
    message: `${file} is not offered to newspapers, which print only JPEG and PNG`,
    fix: "use the JPEG or PNG that it was made from, or delete its `licence`",
  };
}
