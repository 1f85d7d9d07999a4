import sharp from "sharp";
import { expect, test } from "vitest";
import { cleanProfile } from "../../../src/media/full-size/colour-profile.ts";

async function profileOf(name: string): Promise<Buffer> {
  const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background: "red" } })
    .toColourspace(name === "cmyk" ? "cmyk" : "srgb")
    .withIccProfile(name)
    .jpeg()
    .toBuffer();
  return (await sharp(bytes).metadata()).icc as Buffer;
}

/** A profile with one tag more, as a screen's has it that names its serial number. */
function withTag(profile: Buffer, name: string, words: string): Buffer {
  const count = profile.readUInt32BE(128);
  const entry = Buffer.alloc(12);
  entry.write(name, "latin1");
  entry.writeUInt32BE(profile.length + 12, 4);
  entry.writeUInt32BE(words.length, 8);
  const head = Buffer.from(profile.subarray(0, 132));
  head.writeUInt32BE(profile.length + 12 + words.length);
  head.writeUInt32BE(count + 1, 128);
  const table = Buffer.from(profile.subarray(132, 132 + count * 12));
  for (let at = 4; at < table.length; at += 12) table.writeUInt32BE(table.readUInt32BE(at) + 12, at);
  return Buffer.concat([head, table, entry, profile.subarray(132 + count * 12), Buffer.from(words)]);
}

function ofScreen(profile: Buffer): Buffer {
  profile.write("mntr", 12, "latin1");
  return profile;
}

test("leaves a profile alone that is a printer's, or says only what colours are worked out by", async () => {
  for (const name of ["srgb", "p3", "cmyk"]) {
    const profile = await profileOf(name);
    expect(cleanProfile(profile)).toBe(profile);
  }
});

test("takes the serial number of a screen out of its profile, which shows the same colours", async () => {
  const profile = await profileOf("p3");
  const marked = withTag(profile, "mmod", "mmod serial C02SECRET");
  const clean = cleanProfile(marked);
  expect(cleanProfile(clean)).toEqual(clean);
  expect(marked.includes("C02SECRET")).toBe(true);
  expect(clean.includes("C02SECRET")).toBe(false);
  expect(clean.length).toBe(marked.length);
  const needed = profile.subarray(132 + profile.readUInt32BE(128) * 12);
  expect(clean.includes(needed)).toBe(true);
});

test.for([
  ["nothing", Buffer.alloc(0)],
  ["a count of tags that is no count", ofScreen(Buffer.alloc(140, 0xff))],
  ["tags that lie nowhere", ofScreen(withTag(Buffer.alloc(132), "mmod", "x")).fill(0xff, 136, 144)],
] as const)("reads %s without a fault", ([, profile]) => {
  expect(cleanProfile(profile)).toHaveLength(profile.length);
});
