import { addressOf } from "../content/files/file-names.ts";
import type { Media, Picture, PictureVersion } from "../newsroom/media.ts";
import type { DeskFacts, KnownRelease } from "./facts.ts";

/** Of a release what every release has, and what follows from nothing else; then what few have. */
type ReleaseRow = readonly [
  path: string,
  title: string,
  summary: string,
  instant: number,
  time: string | 0,
  topics: readonly string[],
  strategies: readonly string[],
  rest?: Partial<KnownRelease>,
];

/** A picture whose versions are named as all are, by the mark in their addresses, with the width and height of each. */
interface PackedPicture extends Omit<Partial<Picture>, "versions"> {
  readonly mark: string;
  readonly sizes: readonly (readonly [ending: string, ...sizes: number[]])[];
}

/** Facts as a text to send: without what follows from a path, so that ten thousand releases are small. `unpackFacts` reads it. */
export function packFacts({ releases, media, ...few }: DeskFacts): string {
  return JSON.stringify({
    few: packFew(few),
    releases: releases.map(packRelease),
    media: Object.fromEntries(Object.entries(media).map(([name, file]) => [name, packMedia(name, file)])),
  });
}

type Few = Omit<DeskFacts, "releases" | "media">;

/** What is no plain data: looked for where there is little, since it takes long. */
function packFew(few: Few): string {
  return JSON.stringify(few, (_, value) => {
    if (value instanceof Map) return { "": "map", of: [...value] };
    if (value instanceof Set) return { "": "set", of: [...value] };
    return value === Number.NEGATIVE_INFINITY ? { "": "always" } : value;
  });
}

/** Reads what `packFacts` wrote: equal in all but keys that are undefined. */
export function unpackFacts(text: string): DeskFacts {
  const { few, releases, media } = JSON.parse(text);
  return {
    ...unpackFew(few),
    releases: releases.map(unpackRelease),
    media: Object.fromEntries(
      Object.entries(media).map(([name, file]) => [name, unpackMedia(name, file as Media | PackedPicture)]),
    ),
  };
}

function unpackFew(text: string): Few {
  return JSON.parse(text, (_, value) => {
    const kind = value?.[""];
    if (kind === undefined) return value;
    return kind === "always" ? Number.NEGATIVE_INFINITY : kind === "map" ? new Map(value.of) : new Set(value.of);
  });
}

function packRelease(release: KnownRelease): ReleaseRow {
  const { path, title, summary, published, topics, strategies, address, day, id, aliases, ...rest } = release;
  const own = {
    ...rest,
    ...(id !== nameIn(path) && { id }),
    ...(address !== addressOf(path) && { address }),
    ...(day !== dayIn(path) && { published, day }),
    ...(aliases.length > 0 && { aliases }),
  };
  const row = [path, title, summary, published.instant, published.time ?? 0, topics, strategies] as const;
  return Object.keys(own).length > 0 ? [...row, own] : row;
}

function unpackRelease([path, title, summary, instant, time, topics, strategies, rest]: ReleaseRow): KnownRelease {
  const day = dayIn(path);
  const published = { day, ...(time !== 0 && { time }), instant };
  const address = addressOf(path) ?? "";
  return { path, address, title, id: nameIn(path), aliases: [], summary, day, published, topics, strategies, ...rest };
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1, -".md".length);
}

function dayIn(path: string): string {
  return nameIn(path).slice(0, "2026-03-13".length);
}

function packMedia(name: string, file: Media): Media | PackedPicture {
  if (file.kind === "document") return file;
  const { versions, file: _, kind: __, hash: ___, address: ____, width: _____, height: ______, ...rest } = file;
  const mark = markIn(versions[0]);
  const sizes = [...Map.groupBy(versions, ({ address }) => address.slice(address.lastIndexOf(".") + 1))].map(
    ([ending, all]) => [ending, ...all.flatMap(({ width, height }) => [width, height])] as const,
  );
  const packed = { ...rest, mark, sizes };
  return JSON.stringify(unpackMedia(name, packed)) === JSON.stringify(inOrder(file)) ? packed : file;
}

function unpackMedia(name: string, file: Media | PackedPicture): Media {
  if (!("mark" in file)) return file;
  const { mark, sizes, ...rest } = file;
  const stem = `/media/${name.replace(/\.[^.]+$/, "")}`;
  const versions = sizes.flatMap(([ending, ...all]) =>
    Array.from({ length: all.length / 2 }, (_, index): PictureVersion => {
      const [width = 0, height = 0] = all.slice(index * 2);
      const format = ending === "jpg" ? "jpeg" : (ending as PictureVersion["format"]);
      return { address: `${stem}-${mark}-${width}.${ending}`, width, height, format };
    }),
  );
  const { address = "", width = 0, height = 0 } = versions.at(-1) ?? {};
  return inOrder({
    kind: "picture",
    file: `content/media/${name}`,
    hash: "",
    address,
    width,
    height,
    versions,
    ...rest,
  });
}

/** A picture with its keys in one order. */
function inOrder({ kind, file, hash, address, width, height, versions, ...rest }: Picture): Picture {
  return { kind, file, hash, address, width, height, versions, ...rest };
}

function markIn(version: PictureVersion | undefined): string {
  return /-([^-]+)-\d+\.\w+$/.exec(version?.address ?? "")?.[1] ?? "";
}
