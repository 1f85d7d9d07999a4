import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { imageSize } from "image-size";
import { address } from "../newsroom/address.ts";
import type { Media } from "../newsroom/item.ts";
import type { Refusal } from "./fields.ts";
import { mediaTypes } from "./media-types.ts";
import { nearest, oneOf } from "./told.ts";

const megabyte = 1_000_000;
const limits = { picture: 20 * megabyte, document: 50 * megabyte };

/** The files that items may show, by path below `content/media/`; each is opened once, when it is first named. */
export interface MediaLibrary {
  /** The file, or what is wrong with naming it. */
  find(path: string): Media | Refusal;
  /** The file of an address such as `/media/photo.jpg`; undefined where there is none that could be published. */
  at(address: string): Media | undefined;
}

/** Whether a file was found. */
export function isMedia(found: Media | Refusal): found is Media {
  return "kind" in found;
}

/** The library of a content folder, given the paths that lie in it. */
export function mediaLibrary(folder: string, paths: readonly string[]): MediaLibrary {
  const known = new Set(paths.filter((path) => path.startsWith("media/")).map((path) => path.slice("media/".length)));
  const opened = new Map<string, Media | Refusal>();

  const find = (path: string): Media | Refusal => {
    const name = path.replace(/^\/?media\//, "").replace(/^\//, "");
    if (!known.has(name)) {
      const near = nearest(name, known);
      return {
        what: `there is no file ${join(folder, "media", name)}`,
        write: oneOf(near) || "the name of a file in that folder, or put the file there",
        value: near[0],
      };
    }
    const media = opened.get(name) ?? open(join(folder, "media", name), name);
    opened.set(name, media);
    return media;
  };
  return {
    find,
    at: (target) => {
      if (!target.startsWith("/media/")) return undefined;
      const found = find(target);
      return isMedia(found) ? found : undefined;
    },
  };
}

function open(file: string, name: string): Media | Refusal {
  const [, stem = name, ending = ""] = /^(.*)\.([^.]+)$/.exec(name) ?? [];
  const type = mediaTypes[ending];
  try {
    const bytes = statSync(file).size;
    const limit = type?.name === "picture" ? limits.picture : limits.document;
    if (bytes > limit)
      return {
        what: `${file} has ${Math.ceil(bytes / megabyte)} MB, and a file of its kind can have ${limit / megabyte}`,
        write: "a smaller file, or a link to where it lies",
      };
    const content = readFileSync(file);
    if (type?.name === "picture") return openPicture(file, stem, ending, content);
    if (!type?.fits(content))
      return {
        what: `${file} is not a ${type?.name ?? "file"} inside, whatever it is called`,
        write: "the file saved again by the program that made it",
      };
    return { kind: "document", file, address: address.media(name), bytes, type: type.name };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EACCES"
      ? { what: `this account may not read ${file}`, write: "the right to read it" }
      : { what: `${file} is not a picture that browsers can show`, write: "the picture saved again as JPEG or PNG" };
  }
}

/** Throws where the bytes are no picture. */
function openPicture(file: string, stem: string, ending: string, content: Buffer): Media | Refusal {
  const size = imageSize(content);
  const found = size.type === "jpg" && ending === "jpeg" ? ending : size.type;
  if (found !== ending)
    return found !== undefined && mediaTypes[found]?.name === "picture"
      ? { what: `${file} is a ${found.toUpperCase()} inside`, write: `the file under the name ${stem}.${found}` }
      : {
          what: `${file} is not a picture that browsers can show safely`,
          write: "the picture saved again as JPEG or PNG",
        };
  // EXIF orientations from 5 on are turned by a quarter, and browsers turn them.
  const [width, height] = (size.orientation ?? 1) >= 5 ? [size.height, size.width] : [size.width, size.height];
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  return {
    kind: "picture",
    file,
    address: address.media(`${stem}-${hash}.${ending}`),
    bytes: content.length,
    width,
    height,
  };
}
