import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "cheerio";
import PostalMime, { type Attachment } from "postal-mime";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "../support/command.ts";

const now = ["--now", "2026-11-23T12:00:00Z"];
const held = "news/2099/2099-07-01-tram-to-open.md";
const library = "news/2026/2026-03-13-new-library-opens-in-northgate.md";
const photographed = "news/2026/2026-11-21-photographed.md";
const welsh = "news/2099/2099-07-02-llyfrgell.md";

let folder: string;
const at = (file: string): string => join(folder, "content", file);
const out = (name: string): string => join(folder, name);
const press = (...args: string[]) => runCommand("press", [...args, "--content", join(folder, "content"), ...now]);
const read = (name: string) => PostalMime.parse(readFileSync(out(name)));
const bytesOf = ({ content }: Attachment) => Buffer.from(content as ArrayBuffer);

const header = (lines: string) =>
  `---\n${lines}\nsummary: A line about it for everybody.\ntopics: libraries\n---\n\nWords.\n`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "press-email-"));
  cpSync("test/fixtures/council", join(folder, "content"), { recursive: true });
  writeFileSync(
    at(photographed),
    header(
      "title: Photographed\ndate: 2026-11-21\nstatus: published\nimage: {file: large.jpg, alt: Many colours., credit: A. Example}",
    ),
  );
  writeFileSync(
    at(welsh),
    header('title: "Llyfrgell newydd yng Ngŵyl y Bont, نئی لائبریری"\ndate: 2099-07-02 09:00\nstatus: published'),
  );
  // As a telephone takes it: 5 MB, with the place and the day.
  const [width, height] = [3600, 2700];
  const noise = Buffer.from(Uint8Array.from({ length: width * height * 3 }, (_, i) => (i * 2654435761) >>> 24));
  const photo = await sharp(noise, { raw: { width, height, channels: 3 } })
    .withExif({ IFD0: { Artist: "Nobody" }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } })
    .jpeg({ quality: 85 })
    .toBuffer();
  expect(photo.length).toBeGreaterThan(5_000_000);
  writeFileSync(at("media/large.jpg"), photo);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

test("writes a held release as an email that says first, in subject and texts, until when it is embargoed", async () => {
  const { status, stdout, stderr } = await press(at(held), "--eml", "--out", out("held.eml"));
  expect([status, stderr]).toEqual([0, ""]);
  const embargo = "EMBARGOED until 12:01am, Wednesday 1 July 2099";
  expect(stdout.replace(/^Making .*\n/, "").replace(/\d+KB/, "4KB")).toBe(
    `${out("held.eml")} is the email: 1 picture, 4KB. Open it, put the press list in Bcc, and send it.\n${embargo}. Keep the file to yourself until you send it.\n`,
  );
  const { subject, from, to, bcc, text, html } = await read("held.eml");
  expect([subject, from, to, bcc]).toEqual([
    `${embargo}: Tram to open in Northgate`,
    { name: "Press office", address: "press@northgate.example" },
    undefined,
    undefined,
  ]);
  expect(text?.replaceAll("\r\n", "\n").trimEnd()).toBe((await press(at(held))).stdout.trimEnd());
  const page = load(html ?? "");
  expect(page("p, h1").first().text()).toBe(embargo);
  expect(page("h1").text()).toBe("Tram to open in Northgate");
});

test("writes a public release with its pictures, caption, credit, notes, documents and contact, and no embargo", async () => {
  const { status } = await press(at(library), "--eml", "--out", out("library.eml"));
  expect(status).toBe(0);
  const { subject, text, html, attachments } = await read("library.eml");
  expect(subject).toBe("New library opens in Northgate");
  expect(text).toMatch(/^New library opens in Northgate\r?\n/);
  expect(text).toContain("Notes to editors");
  const page = load(html ?? "");
  expect(html).not.toContain("EMBARGOED");
  const pictures = page("img").toArray();
  expect(pictures.map(({ attribs }) => attribs["src"]?.replace("cid:", ""))).toEqual(
    attachments.map(({ contentId }) => contentId?.replaceAll(/[<>]/g, "")),
  );
  for (const [index, { attribs }] of pictures.entries()) {
    expect(attribs["alt"]).toBeTruthy();
    const { width = 0, height = 0, exif } = await sharp(bytesOf(attachments[index] as Attachment)).metadata();
    expect(exif).toBe(undefined);
    expect(Number(attribs["width"])).toBeLessThanOrEqual(600);
    expect(attribs["style"]).toBe("max-width:100%;height:auto");
    expect(Number(attribs["width"]) / Number(attribs["height"])).toBeCloseTo(width / height, 1);
  }
  expect(page("body").text()).toContain(
    "The library stands on the site of the old bus station. Picture: Northgate Council",
  );
  expect(
    page("h2")
      .toArray()
      .map((heading) => page(heading).text()),
  ).toEqual([...["What is inside", "How to join", "Notes to editors", "Documents", "Press contact"]]);
  const links = page("a")
    .toArray()
    .map(({ attribs }) => attribs["href"] ?? "");
  expect(links.filter((link) => !/^(https:|mailto:)/.test(link))).toEqual([]);
});

test("says where newspapers find its pictures at full size, and of a held release from when on", async () => {
  const written = async (file: string, day: string) => {
    const flags = [
      "--content",
      join(folder, "content"),
      "--now",
      `${day}T12:00:00Z`,
      "--eml",
      "--out",
      out("full.eml"),
    ];
    expect((await runCommand("press", [at(file), ...flags])).status).toBe(0);
    const page = load((await read("full.eml")).html ?? "");
    const list = page("h2")
      .filter((_, heading) => /^Pictures?$/.test(page(heading).text()))
      .next();
    return list
      .find("li")
      .toArray()
      .map((line) =>
        page(line)
          .text()
          .replace(/-[0-9a-f]{10}-/, "-HASH-"),
      );
  };
  const media = "https://www.northgate.example/newsroom/media/";
  expect(await written(library, "2026-05-20")).toEqual([
    `A red-brick library with a pitched roof beside a road, in front of low green hills.The library stands on the site of the old bus station. Picture: Northgate CouncilLicence: Free to use with a creditFull-size photo (JPEG, 21KB, 1,200 × 800 pixels): ${media}northgate-library-HASH-full.jpg`,
  ]);
  expect(await written(library, "2026-11-23")).toEqual([]);
  expect(await written(held, "2026-11-23")).toEqual([
    `A tram at a stop.Licence: Free to use from 1 JulyFull-size picture (PNG, 3KB, 640 × 360 pixels), when the embargo has ended: ${media}held-tram-HASH-full.png`,
  ]);
}, 60_000);

test("makes a large photo small, and takes the place and the day from it", async () => {
  expect((await press(at(photographed), "--eml", "--out", out("photo.eml"))).status).toBe(0);
  const [photo] = (await read("photo.eml")).attachments;
  const bytes = bytesOf(photo as Attachment);
  expect(bytes.length).toBeLessThan(1_500_000);
  const { width, format, exif, xmp, iptc } = await sharp(bytes).metadata();
  expect([width, format, exif, xmp, iptc]).toEqual([1280, "jpeg", undefined, undefined, undefined]);
}, 60_000);

test("brings a title in Welsh and in Urdu back", async () => {
  expect((await press(at(welsh), "--eml", "--out", out("welsh.eml"))).status).toBe(0);
  const title = "Llyfrgell newydd yng Ngŵyl y Bont, نئی لائبریری";
  const { subject, text, html } = await read("welsh.eml");
  expect(subject).toBe(`EMBARGOED until 9am, Thursday 2 July 2099: ${title}`);
  expect(text).toContain(title);
  expect(load(html ?? "")("h1").text()).toBe(title);
});

test.for([
  [
    "a draft",
    "news/2026/2026-04-01-half-written.md",
    "is a draft. → `status: published`, and a line such as embargo: 2026-07-01 00:01 if journalists get it before the public",
  ],
  [
    "what was withdrawn",
    "news/2026/2026-03-09-skate-park-opens-at-easter.md",
    "was withdrawn on 2 April 2026. → write to the press list yourself: say that it was, and why",
  ],
  [
    "what was taken down",
    "news/2026/2026-03-08-wrong-names-of-prize-winners.md",
    "was taken down. → write to the press list yourself: say that it was, and why",
  ],
] as const)("writes no email of %s", async ([, file, message]) => {
  expect(await press(at(file), "--eml", "--out", out("none.eml"))).toEqual({
    status: 1,
    stdout: "",
    stderr: `${at(file)} ${message}\n`,
  });
  expect(existsSync(out("none.eml"))).toBe(false);
});

test("replaces what it wrote before, and nothing else", async () => {
  const file = out("again.eml");
  await press(at(held), "--eml", "--out", file);
  const first = readFileSync(file);
  await press(at(library), "--eml", "--out", file);
  expect(readFileSync(file).equals(first)).toBe(false);
  await press(at(held), "--eml", "--out", file);
  expect(readFileSync(file).equals(first)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.includes(".part"))).toEqual([]);

  writeFileSync(file, "From: somebody@example.com\r\n\r\nAnother email.\r\n");
  const { status, stderr } = await press(at(held), "--eml", "--out", file);
  expect([status, stderr.split("\n")[0]]).toEqual([
    2,
    `${file} is there already, and this command did not write it: name another file with --out.`,
  ]);
  expect(readFileSync(file, "utf8")).toContain("Another email.");
});

test("says what is wrong with the file that it is to write", async () => {
  mkdirSync(out("folder.eml"));
  symlinkSync(out("elsewhere.eml"), out("link.eml"));
  const cases = [
    [["--eml", "--out", out("tram.txt")], `--out names the file of an email: ${out("tram.eml")}`],
    [["--eml", "--out", out("tram")], `--out names the file of an email: ${out("tram.eml")}`],
    [["--eml", "--out", out("none/tram.eml")], `There is no folder ${out("none")}.`],
    [["--eml", "--out", out("folder.eml")], `${out("folder.eml")} is a folder: name another file with --out.`],
    [["--eml", "--out", out("link.eml")], `${out("link.eml")} is a link: name another file with --out.`],
    [["--out", out("tram.eml")], "--out goes with --eml: the text is written to standard output."],
  ] as const;
  for (const [flags, message] of cases) {
    const { status, stdout, stderr } = await press(at(held), ...flags);
    expect([status, stdout, stderr.split("\n")[0]]).toEqual([2, "", message]);
  }
  const { status, stderr } = await press("--eml");
  expect([status, stderr.split("\n")[0]]).toEqual([2, "Name one file: a release."]);
});
