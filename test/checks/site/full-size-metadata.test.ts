import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import type { BuiltSite } from "../../../src/checks/site/built-site.ts";
import { foreignIn } from "../../../src/checks/site/full-size-metadata.ts";
import { checkMedia } from "../../../src/checks/site/media.ts";
import { fullSizeBytes, fullSizeOf, originalOf } from "../../../src/media/full-size/full-size.ts";
import { photoMetadata } from "../../../src/media/full-size/photo-metadata.ts";
import type { FullSize, PressPicture } from "../../../src/newsroom/media.ts";
import { photo, release, site } from "../../support/newsroom-fixture.ts";

const words = {
  description: "The doors open & close",
  alt: "People at the door.",
  credit: "A. Baker",
  licence: "Free to use with a credit",
  source: "Northgate Council",
};

const taken = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: "#336699" } })
    .withExif({ IFD0: { Artist: "Secret" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 11/1 0/1" } })
    .withMetadata({ density: 300 });

let jpeg: Buffer;
let png: Buffer;
let progressive: Buffer;
let original: Buffer;
let fullSize: FullSize;

function offered(bytes: Buffer, format: "jpg" | "png"): FullSize {
  const facts = { format, bytes: bytes.length, width: 40, height: 30, isOpaque: true };
  return fullSizeOf({ hash: "0", original: originalOf("library", bytes, facts) }, words) as FullSize;
}

beforeAll(async () => {
  original = await taken().jpeg().toBuffer();
  fullSize = offered(original, "jpg");
  jpeg = fullSizeBytes(original, fullSize, { orientation: 6, density: 300 });
  const drawn = await taken().png().toBuffer();
  png = fullSizeBytes(drawn, offered(drawn, "png"), {});
  const inSteps = await taken().jpeg({ mozjpeg: true }).toBuffer();
  progressive = fullSizeBytes(inSteps, offered(inSteps, "jpg"), {});
});

test("finds nothing in a file that says what its release says", () => {
  expect([jpeg, png, progressive].map((bytes) => foreignIn(bytes, words))).toEqual([[], [], []]);
});

function segment(code: number, content: string | Buffer): Buffer {
  const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : content;
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}
const behindStart = (bytes: Buffer, more: Buffer) => Buffer.concat([bytes.subarray(0, 2), more, bytes.subarray(2)]);
const replaced = (bytes: Buffer, from: string, to: string) =>
  Buffer.from(bytes.toString("latin1").replace(from, to), "latin1");
const lastScan = (bytes: Buffer) => bytes.lastIndexOf(Buffer.from([0xff, 0xda]));
const chunk = (name: string, words: string) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(words.length);
  return Buffer.concat([length, Buffer.from(`${name}${words}sum.`)]);
};

const ofCamera = ["other words in EXIF", "the EXIF tag 0x0213", "the EXIF tag 0x8769", "the EXIF tag 0x8825"];

test.for<[string, () => Buffer | Promise<Buffer>, string[]]>([
  ["the original, which says where it was taken", () => original, ofCamera],
  [
    "the original's EXIF beside its own",
    async () => behindStart(jpeg, segment(0xe1, (await sharp(original).metadata()).exif as Buffer)),
    ofCamera,
  ],
  [
    "the place in EXIF of the same form",
    // The tag of GPS in the place of that of the credit.
    () => replaced(jpeg, "\x3b\x01\x02\x00", "\x25\x88\x02\x00"),
    ["the EXIF tag 0x8825"],
  ],
  ["another name in EXIF", () => replaced(jpeg, "A. Baker", "C. Dalby"), ["other words in EXIF"]],
  [
    "a thumbnail behind its EXIF",
    () => {
      const bytes = Buffer.from(jpeg);
      const tiff = bytes.indexOf("II*\0");
      bytes.writeUInt32LE(8, tiff + 10 + bytes.readUInt16LE(tiff + 8) * 12);
      return bytes;
    },
    ["a thumbnail"],
  ],
  ["another name in XMP", () => replaced(jpeg, "<rdf:li>A. Baker", "<rdf:li>C. Dalby"), ["other words in XMP"]],
  ["a history in XMP", () => replaced(jpeg, 'rdf:about=""', 'dc:docID="S"'), ["other words in XMP"]],
  [
    "an element of XMP that is not among them",
    () =>
      replaced(
        replaced(jpeg, "<photoshop:Credit>", "<photoshop:Seller>"),
        "</photoshop:Credit>",
        "</photoshop:Seller>",
      ),
    ["Seller in XMP"],
  ],
  ["a city in IPTC", () => replaced(jpeg, "\x1c\x02\x50", "\x1c\x02\x5a"), ["field 2:90 in IPTC"]],
  [
    "another name in IPTC",
    () => replaced(jpeg, "\x1c\x02\x50\x00\x08A. Baker", "\x1c\x02\x50\x00\x08C. Dalby"),
    ["other words in IPTC"],
  ],
  [
    "more of Photoshop",
    () => behindStart(jpeg, segment(0xed, "Photoshop 3.0\x008BIM\x04\x0c\0\0\0\0\0\x02ab")),
    ["parts of another program"],
  ],
  ["XMP that is cut off", () => replaced(jpeg, "</x:xmpmeta>", "<!x:xmpmeta>"), ["XMP that cannot be read"]],
  ["the EXIF of another program", () => replaced(jpeg, "II*\0\x08", "MM*\0\x08"), ["EXIF of a camera"]],
  ["a comment", () => behindStart(jpeg, segment(0xfe, "me")), ["a comment"]],
  ["a thumbnail of JFIF", () => behindStart(jpeg, segment(0xe0, "JFXX\0\x10abc")), ["a thumbnail"]],
  ["pictures within it", () => behindStart(jpeg, segment(0xe2, "MPF\0abc")), ["parts of another program"]],
  ["something behind its end", () => Buffer.concat([jpeg, Buffer.from("film")]), ["parts of another program"]],
  [
    "a comment between its scans",
    () =>
      Buffer.concat([
        progressive.subarray(0, lastScan(progressive)),
        segment(0xfe, "me"),
        progressive.subarray(lastScan(progressive)),
      ]),
    ["a comment"],
  ],
  [
    "words in a PNG",
    () => Buffer.concat([png.subarray(0, 33), chunk("tEXt", "Author"), png.subarray(33)]),
    ["a comment"],
  ],
  [
    "a time in a PNG",
    () => Buffer.concat([png.subarray(0, 33), chunk("tIME", "now"), png.subarray(33)]),
    ["parts of another program"],
  ],
  ["no picture", () => Buffer.from("GIF89a"), ["something that is no JPEG, PNG or WebP"]],
])("finds %s", async ([, make, said]) => {
  expect(foreignIn(await make(), words)).toEqual(said);
});

/** A site in which one file lies at the address of a picture at full size. */
function problemsWith(file: Buffer, address = fullSize.address): string[] {
  const picture: PressPicture = { ...photo, alt: words.alt, fullSize };
  const item = { ...release("library", "2026-03-13", { picture }), media: [picture], beside: [], links: [] };
  const built = {
    site,
    addresses: new Set([address]),
    items: new Map([["/news/2026/library/", item]]),
    redirects: [],
    readBytes: () => file,
  } as unknown as BuiltSite;
  return checkMedia(built).map(({ rule, message }) => `${rule}: ${message}`);
}

test("lets a picture at full size pass, and stops one that says where it was taken, or how large it is not", () => {
  const { address, bytes } = fullSize;
  expect(problemsWith(jpeg)).toEqual([]);
  expect(problemsWith(Buffer.concat([original, Buffer.alloc(Math.max(0, bytes - original.length))]))).toContain(
    `picture-metadata: the picture ${address} holds the EXIF tag 0x8825`,
  );
  expect(problemsWith(Buffer.concat([jpeg, Buffer.from("film")]))).toEqual([
    `picture-metadata: the picture ${address} holds parts of another program`,
    `picture-metadata: the picture ${address} has ${bytes + 4} bytes, and its page says ${bytes}`,
  ]);
  expect(problemsWith(jpeg, "/media/held-0123456789-full.jpg")).toEqual([
    "unlisted-media: the file /media/held-0123456789-full.jpg is on no public page",
  ]);
});

test("is held against words that were cut as they are in the file", () => {
  const long = { ...words, description: "é".repeat(4000) };
  const metadata = photoMetadata("jpeg", long);
  expect(foreignIn(Buffer.concat([jpeg.subarray(0, 2), metadata, Buffer.from([0xff, 0xd9, 0, 0])]), long)).toEqual([
    "parts of another program",
  ]);
});
