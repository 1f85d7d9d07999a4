import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import sharp from "sharp";
import { expect, test } from "vitest";
import { openCache } from "../../src/media/cache.ts";

import { lookInto } from "../../src/media/documents/read-document.ts";
import { readPicture } from "../../src/media/read-picture.ts";
import { draws } from "../support/draws.ts";

const readImage = (bytes: Buffer) => readPicture(bytes, "", openCache(undefined));
const pixels = () => sharp({ create: { width: 64, height: 64, channels: 3, background: "#336699" } });
const word = zipSync({
  "[Content_Types].xml": strToU8(
    '<Types><Override PartName="/word/document.xml" ContentType="x.wordprocessingml.document.main+xml"/></Types>',
  ),
  "docProps/core.xml": strToU8('<a xmlns:dc="urn:dc"><dc:title>Plan</dc:title></a>'),
});

test.for<[string, Buffer, (bytes: Buffer) => Promise<object>]>([
  [
    "PDF",
    readFileSync("test/fixtures/council/media/library-strategy-2026-2030.pdf"),
    (bytes) => lookInto(bytes, "pdf"),
  ],
  ["Word document", Buffer.from(word), (bytes) => lookInto(bytes, "docx")],
  ["JPEG", await pixels().jpeg().toBuffer(), readImage],
  ["PNG", await pixels().png().toBuffer(), readImage],
  ["GIF", await pixels().gif().toBuffer(), readImage],
  ["WebP", await pixels().webp().toBuffer(), readImage],
  ["AVIF", await pixels().avif({ effort: 0 }).toBuffer(), readImage],
])("makes something or a fault, and never a crash, of a %s with wrong bytes", async ([, whole, read]) => {
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 5 }), fc.nat(whole.length), async (changes, end) => {
      const bytes = Buffer.from(end % 3 === 0 ? whole.subarray(0, end) : whole);
      for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
      expect(await read(bytes)).toBeTypeOf("object");
    }),
    draws(60),
  );
});
