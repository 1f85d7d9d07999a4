import exifr from "exifr";

/** What a reader of another hand finds in a picture's file, by the form that it is written in. */
export interface PhotoTags {
  readonly exif: Readonly<Record<string, unknown>>;
  readonly iptc: Readonly<Record<string, string>>;
  /** Each by its namespace and name: `dc.creator`. */
  readonly xmp: Readonly<Record<string, string>>;
  /** What must never be there: the place, a thumbnail, notes of the camera, and directories of EXIF beside the first. */
  readonly private: readonly unknown[];
}

/** Reads all metadata of a picture. */
export async function photoTags(bytes: Buffer): Promise<PhotoTags> {
  const all = { tiff: true, exif: true, gps: true, interop: true, ifd1: true, makerNote: true, userComment: true };
  const read = await exifr.parse(bytes, {
    ...all,
    xmp: true,
    iptc: true,
    jfif: false,
    ihdr: false,
    icc: false,
    multiSegment: true,
    mergeOutput: false,
    translateValues: false,
  });
  const { ifd0 = {}, iptc = {}, ifd1, exif, gps, interop, makerNote, userComment, errors, ...spaces } = read ?? {};
  const xmp = Object.entries(spaces as Record<string, Record<string, unknown>>).flatMap(([space, values]) =>
    Object.entries(values).map(([name, value]) => [`${space}.${name}`, wordsOf(value)]),
  );
  return {
    exif: ifd0,
    // The reader takes UTF-8 for Latin-1 there, and leaves references of XML as they stand.
    iptc: Object.fromEntries(
      Object.entries(iptc).map(([name, value]) => [name, Buffer.from(String(value), "latin1").toString()]),
    ),
    xmp: Object.fromEntries(xmp),
    private: [ifd1, exif, gps, interop, makerNote, userComment, errors, await exifr.thumbnail(bytes)].filter(Boolean),
  };
}

function wordsOf(value: unknown): string {
  const text = typeof value === "object" && value !== null && "value" in value ? value.value : value;
  return String(text).replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
