import { existsSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { addable } from "../../../../src/desk/browser/pictures/addable.ts";
import { freeName } from "../../../../src/desk/browser/pictures/free-name.ts";
import { heicReader } from "../../../../src/desk/browser/pictures/heic.ts";
import { moves } from "../../../../src/desk/browser/pictures/moves.ts";
import { knownFiles } from "../../../../src/desk/browser/pictures/shown-file.ts";
import type { Media } from "../../../../src/newsroom/media.ts";

const document = (file: string): Media => ({
  kind: "document",
  file,
  address: `/media/${file}`,
  bytes: 1,
  type: "PDF",
});
const media = { "plan.pdf": document("plan.pdf"), "old/plan-2017.pdf": document("old/plan-2017.pdf") };
const options = { facts: { media }, added: new Map([["blob:1", { name: "plan-2.pdf" }]]) };

test("gives a file a name that an address can have and no other file has, chosen or there", async () => {
  const file = new File(["%PDF-1.7"], "Plan.PDF");
  expect(await addable(file, options)).toMatchObject({ name: "plan-3.pdf" });
  expect(freeName("Ysgol’s Café_IMG 0042.HEIC", "jpg", () => false)).toBe("ysgols-cafe-img-0042.jpg");
  expect(freeName("中.png", "png", (name) => name === "file.png")).toMatch(/^(?:file-2|\w+)\.png$/);
});

test.for([
  [
    "film.mp4",
    "film.mp4: a recording cannot be published here. Link in the text to where the council publishes its recordings.",
  ],
  [
    "minutes.doc",
    "minutes.doc: not everybody can open this kind of document. Save the document as .docx in Word (File, Save As, Word Document).",
  ],
  ["chart.bmp", "chart.bmp: pictures of this kind cannot be published. Save the picture as PNG or JPEG."],
  ["logo.svg", "logo.svg: a drawing (SVG) can only be the logo. Save it as PNG or JPEG, and choose that."],
  ["photo.jpg", "photo.jpg is not a picture that browsers can show. Save the picture again as JPEG or PNG."],
  ["plan.pdf", "plan.pdf is not a PDF inside, despite its name. Save it again in the program that made it."],
  ["program", /^program: a file of this kind cannot be published\. Upload one that ends in \.jpg/],
] as const)("says of %s what to do instead", async ([name, said]) => {
  const answer = await addable(new File(["<p>not what its name says"], name), options);
  expect(answer).toEqual(typeof said === "string" ? said : expect.stringMatching(said));
});

test("says that an empty file is empty", async () => {
  expect(await addable(new File([], "photo.jpg"), options)).toBe("photo.jpg is empty. Copy the file here again.");
});

test("takes a drawing as the logo of the site alone", async () => {
  const svg = new File(["<svg/>"], "Logo.svg");
  expect(await addable(svg, { ...options, isLogo: true })).toMatchObject({ name: "logo.svg" });
});

test("says of a document that is too large how large it may be", async () => {
  const large = new File([new Uint8Array(51_000_000)], "plan.pdf");
  expect(await addable(large, options)).toBe(
    "plan.pdf has 51 MB, and a file of its kind can have 50. Use a smaller file, or link to it.",
  );
});

/** Two frames of another colour each. */
const frames = async () => {
  const one = { create: { width: 8, height: 8, channels: 3, background: "red" } } as const;
  const red = await sharp(one).png().toBuffer();
  const blue = await sharp({ create: { ...one.create, background: "blue" } })
    .png()
    .toBuffer();
  return sharp([red, blue], { join: { animated: true } });
};

test("knows pictures that move from those that are still", async () => {
  const moving = await frames();
  const still = sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } });
  expect(moves(await moving.clone().gif().toBuffer(), "gif")).toBe(true);
  expect(moves(await moving.clone().webp().toBuffer(), "webp")).toBe(true);
  expect(moves(await still.clone().gif().toBuffer(), "gif")).toBe(false);
  expect(moves(await still.clone().webp().toBuffer(), "webp")).toBe(false);
  expect(moves(await still.clone().png().toBuffer(), "png")).toBe(false);
});

test("reads HEIC by the files that Sveltia CMS brings", () => {
  const folder = join(import.meta.dirname, "../../../../node_modules/@sveltia/cms/npm");
  expect(Object.values(heicReader).filter((path) => !existsSync(join(folder, path)))).toEqual([]);
});

test("finds files by words of their names, of one kind", () => {
  expect(knownFiles(media, "document", "2017 plan")).toEqual(["old/plan-2017.pdf"]);
  expect(knownFiles(media, "document", " ")).toEqual(["old/plan-2017.pdf", "plan.pdf"]);
  expect(knownFiles(media, "picture", "")).toEqual([]);
});
