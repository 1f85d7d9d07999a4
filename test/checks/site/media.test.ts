import sharp, { type Sharp } from "sharp";
import { expect, test } from "vitest";
import { metadataIn } from "../../../src/checks/site/metadata.ts";
import { problemsAfter } from "./site-fixture.ts";

const file = "media/library.jpg";

function plain(): Sharp {
  return sharp({ create: { width: 8, height: 8, channels: 3, background: "#336699" } });
}

const place = { IFD0: { Copyright: "Jane Smith" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 11/1 0/1" } };
const xmp = '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"></x:xmpmeta>';
const iptc = Buffer.from("\xff\xed\x00\x10Photoshop 3.0\0", "latin1");

/** A part put in right behind the first two bytes of a JPEG. */
function withSegment(jpeg: Buffer, segment: Buffer): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** A chunk put in right behind the header of a PNG. */
function withChunk(png: Buffer, name: string, words: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(words.length);
  const header = 8 + 25;
  return Buffer.concat([png.subarray(0, header), length, Buffer.from(`${name}${words}sum.`), png.subarray(header)]);
}

test("tells a published picture that says where it was taken", async () => {
  const taken = await plain().withExif(place).jpeg().toBuffer();
  expect(taken.includes("Exif")).toBe(true);
  expect(problemsAfter({ file, to: taken.toString("latin1") })).toEqual([
    `${file}:1:1  the picture /media/library.jpg holds EXIF → make the picture again without it`,
  ]);
});

test.for<[string, () => Promise<Buffer>, string[]]>([
  ["a JPEG with EXIF", () => plain().withExif(place).jpeg().toBuffer(), ["EXIF"]],
  ["a PNG with EXIF", () => plain().withExif(place).png().toBuffer(), ["EXIF"]],
  ["a WebP with EXIF", () => plain().withExif(place).webp().toBuffer(), ["EXIF"]],
  ["a JPEG with XMP", () => plain().withXmp(xmp).jpeg().toBuffer(), ["XMP"]],
  ["a PNG with XMP", async () => withChunk(await plain().png().toBuffer(), "iTXt", "XML:com.adobe.xmp"), ["XMP"]],
  ["a PNG with words", async () => withChunk(await plain().png().toBuffer(), "tEXt", "Author"), ["a comment"]],
  ["a WebP with XMP", () => plain().withXmp(xmp).webp().toBuffer(), ["XMP"]],
  ["a JPEG with IPTC", async () => withSegment(await plain().jpeg().toBuffer(), iptc), ["IPTC"]],
  [
    "a JPEG with a comment",
    async () => withSegment(await plain().jpeg().toBuffer(), Buffer.from("\xff\xfe\x00\x04me", "latin1")),
    ["a comment"],
  ],
  ["a JPEG with a profile", () => plain().withIccProfile("p3").jpeg().toBuffer(), ["a colour profile"]],
  [
    "a JPEG with a second one behind it",
    async () => Buffer.concat([await plain().jpeg().toBuffer(), await plain().withExif(place).jpeg().toBuffer()]),
    ["parts of another program"],
  ],
  ["a GIF", () => plain().gif().toBuffer(), ["something that is no JPEG, PNG or WebP"]],
  ["a plain JPEG", () => plain().jpeg().toBuffer(), []],
  ["a plain progressive JPEG", () => plain().jpeg({ mozjpeg: true }).toBuffer(), []],
  ["a plain PNG", () => plain().png().toBuffer(), []],
  ["a plain WebP", () => plain().webp().toBuffer(), []],
])("finds what %s holds beside its pixels", async ([, make, said]) => {
  expect(metadataIn(await make())).toEqual(said);
});

test("tells a file below /media/ that no public page shows, such as an original", () => {
  expect(problemsAfter({ file: "media/original.jpg", to: "x" })).toEqual([
    "media/original.jpg:1:1  the file /media/original.jpg is on no public page → write only files that a page shows",
  ]);
});
