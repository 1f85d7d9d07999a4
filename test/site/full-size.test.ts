import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { contentFolder, release, releasePath, usual } from "../support/content-folder.ts";
import { photoTags } from "../support/photo-tags.ts";
import { tempFolder } from "../support/temp-folder.ts";

const place = "news/2026/new-library-opens/";

/** As a telephone takes it, held upright: with the place, its owner and its serial number. */
function photo(background: string): Promise<Buffer> {
  return sharp({ create: { width: 2000, height: 1500, channels: 3, background } })
    .withExif({
      IFD0: { Artist: "Secret Name", Make: "Secret Make" },
      IFD2: { BodySerialNumber: "SN-12345" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 11/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

let content: string;
let out: string;

const header = {
  image: 'image: {file: opening.jpg, alt: The opening, caption: "The doors open", credit: A. Baker}',
  gallery: `gallery:
  - {file: inside/room.jpg, alt: The reading room, licence: CC BY 4.0}
  - {file: chart.png, alt: "Bars that rise, £ & <b>"}
  - {file: stock.jpg, alt: A shelf, credit: An agency, licence: none}
  - {file: old.webp, alt: A hall}`,
};
const siteFile = `${usual["site.yaml"]}photoLicence: Free to use with this news\n`;

beforeAll(async () => {
  const chart = sharp({ create: { width: 800, height: 600, channels: 3, background: "#fff" } });
  content = contentFolder({
    "site.yaml": siteFile,
    [releasePath]: release({ embargo: "embargo: 2026-03-13 09:00", ...header }),
    "news/2026/2026-03-01-plain.md": release({
      title: "title: A plain release",
      date: "date: 2026-03-01",
      image: "image: {file: plain.webp, alt: A plain hall}",
    }),
    "media/opening.jpg": await photo("#336699"),
    "media/inside/room.jpg": await photo("#993366"),
    "media/stock.jpg": await photo("#669933"),
    "media/chart.png": await chart.clone().png().toBuffer(),
    "media/old.webp": await chart.clone().webp().toBuffer(),
    "media/plain.webp": await chart.clone().webp({ quality: 40 }).toBuffer(),
  });
  out = join(tempFolder(), "_site");
});

async function build(now: string): Promise<string> {
  const { status, stdout, stderr } = await runCommand("build", ["--content", content, "--out", out, "--now", now]);
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  return stdout;
}

const read = (file: string) => readFileSync(join(out, file));
const fullSizes = () =>
  existsSync(join(out, "media"))
    ? readdirSync(join(out, "media"), { recursive: true, encoding: "utf8" })
        .filter((file) => /-full\./.test(file))
        .toSorted()
    : [];
const guidsAndDates = () =>
  [
    ...read("feed.xml")
      .toString()
      .matchAll(/<(guid|pubDate)[^>]*>[^<]*|<updated>[^<]*/g),
  ].map(([found]) => found);

test("would be told of the place by the reader that is asked here", async () => {
  const tags = await photoTags(readFileSync(join(content, "media/opening.jpg")));
  expect(JSON.stringify(tags.private)).toContain("GPSLatitude");
  expect(JSON.stringify(tags.private)).toContain("SN-12345");
});

test("holds the pictures of a release at full size back with it", async () => {
  const said = await build("2026-03-13T08:59:00Z");
  expect(fullSizes()).toEqual([]);
  expect(said).toContain("The site next changes on Friday 13 March 2026, 9am GMT: a held item goes live.");
}, 120_000);

test("offers them with the release, each with its words and nothing that its camera wrote", async () => {
  const said = await build("2026-03-13T09:00:00Z");
  expect(said).toContain(
    "The site next changes on Thursday 11 June 2026, midnight BST: a picture is no longer offered at full size.",
  );
  expect(fullSizes().map((file) => file.replace(/-[0-9a-f]{10}-/, "-HASH-"))).toEqual([
    "chart-HASH-full.png",
    "inside/room-HASH-full.jpg",
    "opening-HASH-full.jpg",
  ]);
  const page = load(read(`${place}index.html`).toString());
  const links = page("a[download]").toArray();
  for (const { attribs } of links) {
    const bytes = read(attribs["href"] ?? "");
    const tags = await photoTags(bytes);
    expect(tags.private).toEqual([]);
    expect(bytes.toString("latin1")).not.toMatch(/Secret|SN-12345/);
    expect(tags.xmp["photoshop.Source"]).toBe("Northgate Council");
  }
  const opening = read(links[0]?.attribs["href"] ?? "");
  expect((await photoTags(opening)).exif).toMatchObject({
    Artist: "A. Baker",
    Copyright: "Free to use with this news",
    ImageDescription: "The doors open",
  });
  expect((await sharp(opening).metadata()).autoOrient).toEqual({ width: 1500, height: 2000 });
}, 120_000);

test("shows the download beside the picture, and the others as a gallery, with licence and credit", () => {
  const page = load(read(`${place}index.html`).toString());
  const [lead, ...others] = page("figure.picture").toArray();
  const size = (file: string) => `${Math.round(read(file).length / 1000)}KB`;
  const captionOf = (figure: typeof lead) => page(figure).find("figcaption").text().replace(/\s+/g, " ").trim();
  const hrefIn = (figure: typeof lead) => page(figure).find("a[download]").attr("href") ?? "";
  expect(captionOf(lead)).toBe(
    `The doors open. Picture: A. Baker Licence: Free to use with this news Download the full-size photo (JPEG, ${size(hrefIn(lead))}, 1,500 × 2,000 pixels)`,
  );
  expect(page(".gallery > h2").text()).toBe("More pictures");
  expect(page(".gallery > ul > li > figure")).toHaveLength(4);
  expect(others.map(captionOf)).toEqual([
    `Licence: CC BY 4.0 Download picture 1 of 4 at full size (JPEG, ${size(hrefIn(others[0]))}, 1,500 × 2,000 pixels)`,
    `Licence: Free to use with this news Download picture 2 of 4 at full size (PNG, ${size(hrefIn(others[1]))}, 800 × 600 pixels)`,
    "Picture: An agency",
    "",
  ]);
  expect(
    page(".gallery img")
      .toArray()
      .map(({ attribs }) => [attribs["alt"], attribs["loading"]]),
  ).toEqual([
    ["The reading room", "lazy"],
    ["Bars that rise, £ & <b>", "lazy"],
    ["A shelf", "lazy"],
    ["A hall", "lazy"],
  ]);
  // The other release has none, and the home page leads to no file.
  expect(load(read("news/2026/plain/index.html").toString())(".licence, a[download], .gallery")).toHaveLength(0);
  expect(load(read("index.html").toString())(".licence, a[download], .gallery")).toHaveLength(0);
});

test("puts pictures, captions, credits and addresses into the text to copy", () => {
  const page = load(read(`${place}index.html`).toString());
  const [opening, room, chart] = page("a[download]")
    .toArray()
    .map((link) => [/\(.*\)/.exec(page(link).text())?.[0], page(link).attr("href")]);
  const text = read(`${place}release.txt`).toString();
  expect(text.slice(text.indexOf("Pictures\n"), text.indexOf("Press contact"))).toBe(`Pictures

The opening
The doors open. Picture: A. Baker
Licence: Free to use with this news
Full-size photo ${opening?.[0]}: https://news.northgate.example${opening?.[1]}

The reading room
Licence: CC BY 4.0
Full-size photo ${room?.[0]}: https://news.northgate.example${room?.[1]}

Bars that rise, £ & <b>
Licence: Free to use with this news
Full-size picture ${chart?.[0]}: https://news.northgate.example${chart?.[1]}

A shelf
Picture: An agency

A hall

`);
});

test("shows all pictures in feeds, and leads from there to no file that goes", () => {
  const [item] = JSON.parse(read("feed.json").toString()).items;
  const inFeed = load(item.content_html);
  expect(
    inFeed("figure")
      .toArray()
      .map((figure) => inFeed(figure).text()),
  ).toEqual(["The doors open. Picture: A. Baker", "Licence: CC BY 4.0", "", "Picture: An agency", ""]);
  expect(item.content_html).not.toContain("-full.");
  expect(item.image).toMatch(/\/media\/opening-[0-9a-f]{10}-1280\.jpg$/);
});

test("makes the same again, and takes an offer away that is over, so that no item of a feed comes back", async () => {
  const before = [fullSizes(), guidsAndDates(), read(fullSizes()[2] ? `media/${fullSizes()[2]}` : "")];
  await build("2026-06-10T22:59:00Z");
  expect([fullSizes(), guidsAndDates(), read(`media/${fullSizes()[2]}`)]).toEqual(before);
  const feed = read("feed.xml").toString();

  await build("2026-06-10T23:00:00Z");
  expect(fullSizes()).toEqual([]);
  const page = load(read(`${place}index.html`).toString());
  expect(page("a[download]")).toHaveLength(0);
  expect(
    page(".licence")
      .toArray()
      .map((licence) => page(licence).text()),
  ).toEqual(["Licence: CC BY 4.0"]);
  expect(read(`${place}release.txt`).toString()).not.toContain("Full-size");
  expect(read("feed.xml").toString()).toBe(feed);
}, 240_000);

test("offers a picture of another file or with other words at another address", async () => {
  await build("2026-03-20T12:00:00Z");
  const before = fullSizes();
  writeFileSync(join(content, releasePath), release({ ...header, image: header.image.replace("A. Baker", "C. Dale") }));
  writeFileSync(
    join(content, "media/chart.png"),
    await sharp({ create: { width: 900, height: 600, channels: 3, background: "#eee" } })
      .png()
      .toBuffer(),
  );
  await build("2026-03-20T12:00:00Z");
  expect(fullSizes().map((file, index) => file === before[index])).toEqual([false, true, false]);

  writeFileSync(join(content, "site.yaml"), String(usual["site.yaml"]));
  await build("2026-03-20T12:00:00Z");
  expect(fullSizes()).toEqual([before[1]]);
}, 240_000);

test("offers nothing of a release that was withdrawn", async () => {
  writeFileSync(
    join(content, releasePath),
    release({
      status: "status: withdrawn",
      withdrawn: "withdrawn: {on: 2026-03-19, reason: The library stays shut.}",
      ...header,
    }),
  );
  await build("2026-03-20T12:00:00Z");
  expect(fullSizes()).toEqual([]);
}, 120_000);
