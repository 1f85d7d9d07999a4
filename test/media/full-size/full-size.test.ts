import sharp, { type Sharp } from "sharp";
import { expect, test } from "vitest";
import { hashOf } from "../../../src/media/cache.ts";
import { fullSizeBytes, fullSizeOf, originalOf } from "../../../src/media/full-size/full-size.ts";
import type { PictureFormat } from "../../../src/media/picture-facts.ts";
import { photoTags } from "../../support/photo-tags.ts";

/** What the camera and the programs of a photographer write, none of which may go out. */
const exif = {
  IFD0: {
    Make: "Northgate Cameras",
    Artist: "Secret Name",
    Copyright: "Secret Name",
    ImageDescription: "Secret words",
  },
  IFD2: { BodySerialNumber: "SN-12345", CameraOwnerName: "Secret Name" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 11/1 0/1" },
};
const xmp =
  '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmpMM:DocumentID="secret-history"/></rdf:RDF></x:xmpmeta><?xpacket end="r"?>';
const secrets = /Secret|secret|SN-12345|Northgate Cameras/;

const words = {
  description: "The doors of Northgate Library open: “Croeso”, Llŷr & <b>.",
  alt: "People at the door.",
  credit: "A. Baker",
  licence: "Free to use with a credit",
  source: "Northgate Council",
};

/** Of many colours, so that a turn or another colour shows. */
function photo(): Sharp {
  const [width, height] = [90, 60];
  const pixels = Uint8Array.from(
    { length: width * height * 3 },
    (_, i) => ((i % 3) * 40 + Math.floor(i / 3) * 7) % 251,
  );
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

function taken(orientation = 1): Sharp {
  return photo().withExif(exif).withXmp(xmp).withMetadata({ orientation, density: 300 });
}

/** What is published of a file. */
async function published(original: Buffer, format: PictureFormat, said = words): Promise<Buffer> {
  const { autoOrient, ...setting } = await sharp(original).metadata();
  const facts = { format, bytes: original.length, isOpaque: true, ...autoOrient };
  const found = originalOf("news/library", original, facts);
  const fullSize = fullSizeOf({ hash: hashOf(original), original: found }, said);
  if (!fullSize) throw new Error("nothing is offered");
  expect(fullSize).toMatchObject(autoOrient);
  const bytes = fullSizeBytes(original, fullSize, setting);
  // The link says how large it is before it is made.
  expect(bytes.length).toBe(fullSize.bytes);
  return bytes;
}

const pixelsOf = (bytes: Buffer) => sharp(bytes).raw().toBuffer();

/** A segment put in right behind the first two bytes of a JPEG. */
function withSegment(jpeg: Buffer, code: number, content: string): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from(content, "latin1"), jpeg.subarray(2)]);
}

test.for<[string, PictureFormat, () => Promise<Buffer>]>([
  ["a JPEG", "jpg", () => taken().jpeg().toBuffer()],
  ["a progressive JPEG", "jpg", () => taken().jpeg({ mozjpeg: true }).toBuffer()],
  [
    "a JPEG that starts anew in its scan",
    "jpg",
    () => taken().jpeg({ quality: 100, chromaSubsampling: "4:4:4" }).toBuffer(),
  ],
  [
    "a JPEG with a second one and a film behind it",
    "jpg",
    async () =>
      Buffer.concat([await taken().jpeg().toBuffer(), await taken().jpeg().toBuffer(), Buffer.from("secret film")]),
  ],
  ["a JPEG with a comment", "jpg", async () => withSegment(await taken().jpeg().toBuffer(), 0xfe, "Secret")],
  [
    "a JPEG with data of Photoshop",
    "jpg",
    async () => withSegment(await taken().jpeg().toBuffer(), 0xed, "Photoshop 3.0\0Secret"),
  ],
  ["a JPEG with data of a telephone", "jpg", async () => withSegment(await taken().jpeg().toBuffer(), 0xe5, "Secret")],
  [
    "a JPEG with a thumbnail in JFIF",
    "jpg",
    async () => withSegment(await photo().jpeg().toBuffer(), 0xe0, "JFXX\0\x10Secret"),
  ],
  [
    "a JPEG filled up between its segments",
    "jpg",
    async () => {
      const jpeg = await taken().jpeg().toBuffer();
      return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xff]), jpeg.subarray(2)]);
    },
  ],
  ["a PNG", "png", () => taken().png().toBuffer()],
  [
    "a PNG with something behind it",
    "png",
    async () => Buffer.concat([await taken().png().toBuffer(), Buffer.from("Secret")]),
  ],
])("keeps the pixels of %s, and nothing else that was in its file", async ([, format, make]) => {
  const original = await make();
  const bytes = await published(original, format);
  expect((await pixelsOf(bytes)).equals(await pixelsOf(original))).toBe(true);
  expect(bytes.toString("latin1")).not.toMatch(secrets);
  expect(original.toString("latin1")).toMatch(secrets);

  const tags = await photoTags(bytes);
  expect(tags.private).toEqual([]);
  expect(Object.keys(tags.exif).toSorted()).toEqual([
    ...["Artist", "Copyright", "ImageDescription", "Orientation", "ResolutionUnit", "XResolution", "YResolution"],
  ]);
  expect(tags.xmp).toEqual({
    "dc.creator": "A. Baker",
    "photoshop.Credit": "A. Baker",
    "photoshop.Source": "Northgate Council",
    "dc.description": words.description,
    "Iptc4xmpCore.AltTextAccessibility": "People at the door.",
    "dc.rights": "Free to use with a credit",
    "xmpRights.UsageTerms": "Free to use with a credit",
  });
});

test("says who took it and how it may be used in all forms that newspapers read", async () => {
  const bytes = await published(await taken().jpeg().toBuffer(), "jpg");
  const { exif, iptc } = await photoTags(bytes);
  expect(exif).toMatchObject({
    Artist: "A. Baker",
    ImageDescription: words.description,
    Copyright: "Free to use with a credit",
  });
  expect(iptc).toEqual({
    ApplicationRecordVersion: "\0\x04",
    Byline: "A. Baker",
    Credit: "A. Baker",
    Source: "Northgate Council",
    CopyrightNotice: "Free to use with a credit",
    Caption: words.description,
  });
});

test("names nobody where no credit is known, and cuts no letter in two", async () => {
  const { credit: _, ...unsigned } = words;
  const long = { ...unsigned, source: "ŵ".repeat(40), licence: "é".repeat(5000) };
  const bytes = await published(await taken().jpeg().toBuffer(), "jpg", long as typeof words);
  const { exif, iptc, xmp } = await photoTags(bytes);
  expect([exif["Artist"], iptc["Byline"], xmp["dc.creator"], xmp["photoshop.Credit"]]).toEqual(
    Array(4).fill(undefined),
  );
  expect(iptc["Source"]).toBe("ŵ".repeat(16));
  expect(xmp["dc.rights"]).toBe("é".repeat(1000));
});

test.for([1, 3, 6, 8])("holds it as the camera was held, which the file says as %i", async (orientation) => {
  for (const [format, encoder] of [
    ["jpg", "jpeg"],
    ["png", "png"],
  ] as const) {
    const original = await taken(orientation)[encoder]().toBuffer();
    const bytes = await published(original, format);
    expect((await sharp(bytes).metadata()).orientation).toBe(orientation);
    const upright = await Promise.all([original, bytes].map((file) => sharp(file).autoOrient().raw().toBuffer()));
    expect(upright[0]?.equals(upright[1] as Buffer)).toBe(true);
  }
});

test("keeps CMYK and its profile, which is longer than a segment", async () => {
  const original = await photo().toColourspace("cmyk").withIccProfile("cmyk").jpeg().toBuffer();
  const [before, after] = await Promise.all(
    [original, await published(original, "jpg")].map((bytes) => sharp(bytes).metadata()),
  );
  expect(after).toMatchObject({ space: "cmyk", channels: 4 });
  expect(after?.icc?.equals(before?.icc as Buffer)).toBe(true);
  expect(after?.icc?.length).toBeGreaterThan(65_535);
});

test("keeps how many pixels are an inch of paper", async () => {
  for (const original of [
    await taken().jpeg().toBuffer(),
    await photo().withMetadata({ density: 300 }).jpeg().toBuffer(),
  ])
    expect((await sharp(await published(original, "jpg")).metadata()).density).toBe(300);
});

test.for([
  ["jpg", "jpeg"],
  ["png", "png"],
] as const)("keeps the colours of a profile in a %s", async ([format, encoder]) => {
  const original = await photo().withIccProfile("p3")[encoder]().toBuffer();
  const [before, after] = await Promise.all(
    [original, await published(original, format)].map((bytes) => sharp(bytes).toColourspace("srgb").raw().toBuffer()),
  );
  expect(after?.equals(before as Buffer)).toBe(true);
});

test("offers the same file under the same address, and another under another", async () => {
  const original = await taken().jpeg().toBuffer();
  const facts = { format: "jpg", bytes: original.length, width: 90, height: 60, isOpaque: true } as const;
  const of = (said: typeof words, hash = hashOf(original)) =>
    fullSizeOf({ hash, original: originalOf("news/library", original, facts) }, said)?.address;
  expect(of(words)).toMatch(/^\/media\/news\/library-[0-9a-f]{10}-full\.jpg$/);
  expect(of({ ...words })).toBe(of(words));
  expect(new Set([of(words), of({ ...words, credit: "C. Dale" }), of(words, hashOf("other"))]).size).toBe(3);
});

test.for([
  ["a WebP", "webp", () => photo().webp().toBuffer()],
  ["a GIF", "gif", () => photo().gif().toBuffer()],
  ["a JPEG that is cut short", "jpg", async () => (await photo().jpeg().toBuffer()).subarray(0, -40)],
  [
    "a JPEG whose segment is longer than its file",
    "jpg",
    async () => Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 0]),
  ],
  ["a PNG that is cut short", "png", async () => (await photo().png().toBuffer()).subarray(0, -20)],
] as const)("offers nothing of %s", async ([, format, make]) => {
  const bytes = await make();
  expect(originalOf("a", bytes, { format, bytes: bytes.length, width: 90, height: 60, isOpaque: true })).toBe(
    undefined,
  );
});
