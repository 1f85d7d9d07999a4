import mammoth from "mammoth";
import type { Remark } from "../../document.ts";
import type { FoundPicture } from "../html/html-tree.ts";
import type { Archive } from "../office/open-zip.ts";
import { unshownPicture } from "../office/sentences.ts";
import { captionStyle, quoteStyle } from "./properties.ts";

const styleMap = [`p.${quoteStyle} => blockquote > p:fresh`, `p.${captionStyle} => figcaption:fresh`];

/** What browsers show; others, as the drawings of Windows, are for programs that print. */
const shown = /^image\/(?:jpeg|png|gif|webp|svg\+xml)$/;

/** Such drawings have tens of megabytes, and are not worth to be unpacked. */
const unshown = /\.(?:emf|wmf|tiff?|bmp|wdp)$/i;

interface Converted {
  readonly html: string;
  /** Named by their index in the addresses of pictures: `picture:0`. */
  readonly pictures: readonly FoundPicture[];
  readonly remarks: readonly Remark[];
}

/**
 * Lets mammoth read a Word file, some parts of which were written anew: by their names in small letters. `names` are
 * those that pictures had before they were put into the file, by their parts.
 */
export async function convertWord(
  archive: Archive,
  written: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): Promise<Converted> {
  const pictures: FoundPicture[] = [];
  const remarks: Remark[] = [];
  let last = { path: "", bytes: new Uint8Array() as Uint8Array };
  const read = async (path: string, encoding?: string) => {
    const text = written.get(path.toLowerCase());
    if (text !== undefined) return text;
    const bytes = (unshown.test(path) ? undefined : archive.read(path)) ?? new Uint8Array();
    last = { path, bytes };
    return encoding ? new TextDecoder(encoding).decode(bytes) : bytes;
  };
  // What styles say is in the written parts already.
  const exists = (path: string) =>
    !/\/(?:styles|comments)\.xml$/i.test(path) && (written.has(path.toLowerCase()) || archive.has(path));
  const convertImage = mammoth.images.imgElement(async (image) => {
    // Pictures are read one after the other, and mammoth hands on a copy of what it was given.
    await image.readAsArrayBuffer();
    const { path, bytes } = last;
    const name = names.get(path) ?? path.split("/").at(-1) ?? "";
    if (!shown.test(image.contentType) || bytes.length === 0) {
      remarks.push({
        sentence: unshownPicture(name),
      });
      return { src: "" };
    }
    pictures.push({ bytes, type: image.contentType, name });
    return { src: `picture:${pictures.length - 1}` };
  });
  // An archive that is open already: mammoth's zipfile.js.
  const input = { file: { exists, read } } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  const { value } = await mammoth.convertToHtml(input, { styleMap, convertImage, includeEmbeddedStyleMap: false });
  return { html: value, pictures, remarks };
}
