import type { FullSize, PhotoWords } from "../../newsroom/media.ts";
import { segment } from "./bare-jpeg.ts";
import { chunk } from "./bare-png.ts";
import { exif } from "./exif.ts";
import { iptc } from "./iptc.ts";
import { xmp } from "./xmp.ts";

/** A segment of a JPEG ends after 64 KB. */
const longest = 1000;

/** How a picture is to be shown. */
export interface Setting {
  /** How its camera was held, from 1 (upright) to 8. CIPA DC-008, 4.6.5 */
  readonly orientation?: number | undefined;
  /** In pixels to an inch of paper. */
  readonly density?: number | undefined;
}

const inches = 2;

/**
 * What a file says of its picture: what it shows, who took it, how it may be used and how it is to be shown, as EXIF, XMP and, in
 * a JPEG, IPTC-IIM, since newspapers read different ones. Its length hangs on the words alone.
 */
export function photoMetadata(
  format: FullSize["format"],
  words: PhotoWords,
  { orientation = 1, density = 72 }: Setting = {},
): Buffer {
  const { description, alt, credit, licence, source } = shortened(words);
  const inExif = exif([
    [0x010e, description],
    [0x0112, orientation],
    [0x011a, [density, 1]],
    [0x011b, [density, 1]],
    [0x0128, inches],
    [0x013b, credit],
    [0x8298, licence],
  ]);
  const inXmp = xmp({ description, alt, credit, licence, source });
  if (format === "png")
    return Buffer.concat([
      chunk("eXIf", inExif),
      chunk("iTXt", Buffer.concat([Buffer.from("XML:com.adobe.xmp\0\0\0\0\0"), inXmp])),
    ]);
  const inIptc = iptc([
    [80, 32, credit],
    [110, 32, credit],
    [115, 32, source],
    [116, 128, licence],
    [120, 2000, description],
  ]);
  return Buffer.concat([
    segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), inExif])),
    segment(0xe1, Buffer.concat([Buffer.from("http://ns.adobe.com/xap/1.0/\0"), inXmp])),
    segment(0xed, inIptc),
  ]);
}

function shortened(words: PhotoWords): PhotoWords {
  const entries = Object.entries(words).map(([name, value]) => [name, value?.slice(0, longest)]);
  return Object.fromEntries(entries) as PhotoWords;
}
