import { unpublishableKind } from "../../../content/files/file-names.ts";
import { tooManyBytes } from "../../../content/files/media-limits.ts";
import { mediaTypes } from "../../../content/files/media-types.ts";
import { empty, formatOf, heic, noPicture } from "../../../media/picture-faults.ts";
import type { Violation } from "../../../problems/problem.ts";
import type { DeskFacts } from "../../facts.ts";
import { pictureWords as words } from "../../words/picture.ts";
import type { AddedFile } from "../part.ts";
import { freeName } from "./free-name.ts";
import { readyPicture } from "./ready-picture.ts";

interface AddOptions {
  readonly facts: Pick<DeskFacts, "media">;
  /** What was chosen and is not saved yet. */
  readonly added: ReadonlyMap<string, Pick<AddedFile, "name">>;
  /** Whether it is for the settings of the site, whose logo may be a drawing. */
  readonly isLogo?: boolean;
}

/**
 * Makes a file fit to be published: under a name that an address can have and no other file has, and a picture as JPEG where few
 * browsers show it, and no larger than can be published. A sentence for the officer where it cannot be.
 */
export async function addable(file: File, { facts, added, isLogo = false }: AddOptions): Promise<AddedFile | string> {
  const taken = new Set([...added.values()].map(({ name }) => name));
  const isTaken = (name: string) => Object.hasOwn(facts.media, name) || taken.has(name);
  const named = (blob: Blob, ending: string) => {
    const name = freeName(file.name, ending, isTaken);
    return { file: new File([blob], name, { type: blob.type }), name };
  };
  if (file.size === 0) return sentence(file.name, empty);

  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? "";
  const start = new Uint8Array(await file.slice(0, 4_096).arrayBuffer());
  const format = formatOf(start);
  if (format) {
    const ready = await readyPicture(file, format);
    if ("rule" in ready) return sentence(file.name, format === "heic" ? heic : ready);
    const { blob, width, height } = ready;
    return { ...named(blob, endingOf(blob, format, ending)), width, height };
  }
  const isDrawing = isLogo && ending === "svg";
  if (ending === "svg" && !isDrawing) return words.noDrawing(file.name);
  const other = isDrawing ? undefined : unpublishableKind(ending);
  if (other) return words.unfit(file.name, other.message, other.instead);
  if (!isDrawing && mediaTypes[ending]?.name === "picture") return sentence(file.name, noPicture);
  const isTooLarge = tooManyBytes(file.size, false);
  if (isTooLarge) return sentence(file.name, isTooLarge);
  const type = mediaTypes[ending];
  if (type && !type.fits(new Uint8Array(await file.arrayBuffer()))) return words.notInside(file.name, type.name);
  return named(file, ending);
}

/** The ending of a picture by what it is inside; `.jpeg` stays. */
function endingOf({ type }: Blob, format: string, ending: string): string {
  const made = type === "image/png" ? "png" : type === "image/jpeg" ? "jpg" : format;
  return made === "jpg" && ending === "jpeg" ? ending : made;
}

function sentence(name: string, { message, fix }: Violation): string {
  return words.faulty(name, message, fix);
}
