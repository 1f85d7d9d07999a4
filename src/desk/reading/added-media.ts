import { nameFault } from "../../content/files/file-names.ts";
import { tooManyBytes } from "../../content/files/media-limits.ts";
import { mediaTypes } from "../../content/files/media-types.ts";
import { address } from "../../newsroom/address.ts";
import type { Media, Original } from "../../newsroom/media.ts";
import type { Violation } from "../../problems/problem.ts";
import { folder } from "./newsroom-of.ts";

/** A file that is saved with the text: `AddedFile` as a thread of a browser gets it, or a file that lies in the repository already. */
export interface AddedMedia {
  /** Its path below `content/media/` once it is saved. */
  readonly name: string;
  /** In bytes; undefined of what lies in the repository already. */
  readonly size?: number | undefined;
  /** In pixels, of a picture. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** What a file that was chosen makes, or what is wrong with it. What stands inside it is looked at when it is published. */
export function mediaOfAdded({ name, size = 0, width = 1280, height = 853 }: AddedMedia): Media | Violation {
  const [, stem = name, ending = ""] = /^(.*)\.([^.]+)$/.exec(name) ?? [];
  const type = mediaTypes[ending.toLowerCase()];
  const kind = type?.name === "picture" ? "picture" : "document";
  const file = `${folder}/media/${name}`;
  const isTooLarge = tooManyBytes(size, kind === "picture");
  const fault =
    nameFault(`media/${name}`) ?? (isTooLarge && { ...isTooLarge, message: `${file} ${isTooLarge.message}` });
  if (fault) return fault;
  const placed = { file, address: address.media(name) };
  if (kind === "document") return { kind, ...placed, bytes: size, type: type?.name ?? ending };
  const format = formats[ending];
  const original = format && { name: stem, format, bytes: size, width, height };
  return { kind, ...placed, hash: "", width, height, versions: [], original };
}

/** What newspapers print. */
const formats: Readonly<Record<string, Original["format"]>> = { jpg: "jpeg", jpeg: "jpeg", png: "png" };
