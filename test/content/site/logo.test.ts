import sharp from "sharp";
import { expect, test } from "vitest";
import { contentFolder, type Files, readFolder, release, usual } from "../../support/content-folder.ts";
import { pngOf, svg } from "../../support/logos.ts";

const lines = (logo: string) => `${usual["site.yaml"]}logo: ${logo}\n`;
const right = "{file: crest.svg, alt: Northgate Council}";

async function read(logo: string, files: Files = { "media/crest.svg": svg() }) {
  const { newsroom, told } = await readFolder(contentFolder({ ...files, "site.yaml": lines(logo) }));
  return { logo: newsroom?.site.logo, told };
}

test("reads a drawing in the size that it is shown in", async () => {
  const { logo, told } = await read(right);
  expect(told).toEqual([]);
  expect(logo).toMatchObject({ alt: "Northgate Council", light: { width: 48, height: 48 } });
  expect(logo?.light.address).toMatch(/^\/assets\/logo-[0-9a-f]{10}\.svg$/);
  expect(logo?.dark).toBeUndefined();
});

test("shows a wide drawing lower, so that the name has room beside it", async () => {
  const { logo } = await read(right, { "media/crest.svg": svg(undefined, 'viewBox="0 0 960 120"') });
  expect(logo?.light).toMatchObject({ width: 192, height: 24 });
});

test("reads a PNG in two sizes, and another file for dark screens", async () => {
  const { logo, told } = await read("{file: crest.png, dark: content/media/crest-white.svg, alt: Northgate Council}", {
    "media/crest.png": await pngOf(300, 300),
    "media/crest-white.svg": svg(),
  });
  expect(told).toEqual([]);
  expect(logo?.light.versions.map(({ width, height }) => [width, height])).toEqual([
    [48, 48],
    [96, 96],
  ]);
  expect(logo?.dark?.address).toMatch(/\.svg$/);
});

test.for([
  ["{file: crest.svg}", 'logo.alt  `alt` is missing → add a line, for example alt: "Northgate Council"'],
  [
    "crest.svg",
    'logo  the value is read as a line of text → write it like this: logo: {file: logo.svg, alt: "Northgate Council"}',
  ],
  [
    "{file: crest.svg, alt: crest.svg}",
    'logo.alt  the alternative text "crest.svg" is the name of a file → write whose logo it is, for example Northgate Council',
  ],
  [
    "{file: crest.svg, alt: Logo}",
    'logo.alt  the alternative text "Logo" does not say what the picture shows → write whose logo it is, for example Northgate Council',
  ],
  [
    "{file: crst.svg, alt: Northgate Council}",
    "logo.file  there is no file content/media/crst.svg → write crest.svg, or put the file there\n    logo: {file: crest.svg, alt: Northgate Council}",
  ],
  [
    "{file: photo.jpg, alt: Northgate Council}",
    "logo.file  content/media/photo.jpg is neither an SVG nor a PNG → save the logo as SVG, or as PNG with nothing behind it",
  ],
  [
    "{file: small.png, alt: Northgate Council}",
    "logo.file  content/media/small.png has 40 × 30 pixels, and is shown 64 × 48 pixels large: it would be blurred → save the logo as SVG, or as PNG of 128 × 96 pixels or more",
  ],
  [
    "{file: coarse.png, alt: Northgate Council}",
    "logo.file  Advice: content/media/coarse.png has 90 × 60 pixels, and is shown 72 × 48 pixels large: it is blurred on fine screens → save the logo as SVG, or as PNG of 144 × 96 pixels or more",
  ],
  [
    "{file: crest.svg, dark: white.png, alt: Northgate Council}",
    "logo.dark  there is no file content/media/white.png → write the name of a file in that folder, or put the file there",
  ],
  [
    "{file: crest.svg, icon: wide.svg, alt: Northgate Council}",
    "logo.icon  content/media/wide.svg is not about as wide as it is high, as icons are → save a square one, or delete `icon`: the icon is then drawn from the council's colour",
  ],
  [
    "{file: crest.svg, icon: coarse-icon.png, alt: Northgate Council}",
    "logo.icon  Advice: content/media/coarse-icon.png has 90 × 90 pixels, and phones show icons of 180 × 180 → save the icon as SVG, or as PNG of 180 × 180 pixels or more",
  ],
] as const)("tells what is wrong with the logo %s", async ([logo, message]) => {
  const { told } = await read(logo, {
    "media/crest.svg": svg(),
    "media/photo.jpg": await sharp(await pngOf(800, 600))
      .flatten()
      .jpeg()
      .toBuffer(),
    "media/small.png": await pngOf(40, 30),
    "media/coarse.png": await pngOf(90, 60),
    "media/coarse-icon.png": await pngOf(90, 90),
    "media/wide.svg": svg(undefined, 'viewBox="0 0 480 48"'),
  });
  expect(told.map((line) => line.replace(/^content\/site\.yaml:13:\d+ {2}/, ""))).toContain(message);
});

test("tells a name in other capitals once, with the line", async () => {
  const { told } = await read("{file: Crest.svg, alt: Northgate Council}");
  expect(told).toEqual([
    "content/site.yaml:13:14  logo.file  there is no file content/media/Crest.svg → write crest.svg, or put the file there\n    logo: {file: crest.svg, alt: Northgate Council}",
  ]);
});

test("tells a way out of the folder as it was typed", async () => {
  const { told } = await read("{file: ../media/crest.svg, alt: Northgate Council}");
  expect(told[1]).toBe(
    "content/site.yaml:13:14  logo.file  there is no file content/media/../media/crest.svg → write crest.svg, or put the file there\n    logo: {file: crest.svg, alt: Northgate Council}",
  );
});

test("tells a misspelt key once, not the drawing that it names", async () => {
  const { told } = await read("{fil: crest.svg, alt: Northgate Council}");
  expect(told).toEqual([
    "content/site.yaml:13:8  logo.fil  `fil` is not a key; did you mean `file`? → `file`\n    logo: {file: crest.svg, alt: Northgate Council}",
  ]);
});

test("says that a drawing with a name that cannot be published is there", async () => {
  const { told } = await read("{file: Crest Final.SVG, alt: Northgate Council}", { "media/Crest Final.SVG": svg() });
  expect(told).toEqual([
    "content/media/Crest Final.SVG:1:1  the name becomes an address, which has only small letters, digits and hyphens → content/media/crest-final.svg",
    "content/site.yaml:13:14  logo.file  content/media/Crest Final.SVG is there, but the name becomes an address, which has only small letters, digits and hyphens → rename the file to crest-final.svg, and write that name here",
  ]);
});

test("tells a release that shows a drawing", async () => {
  const path = "news/2026/2026-03-13-new-library-opens.md";
  const { told } = await read(right, {
    "media/crest.svg": svg(),
    [path]: release({ image: "image: {file: crest.svg, alt: The crest}" }),
  });
  expect(told).toEqual([
    `content/${path}:7:15  image.file  content/media/crest.svg is there, but only a logo that site.yaml names can be an SVG → save the picture as PNG, and name that here`,
  ]);
});

test("tells what is wrong in a drawing at its own line", async () => {
  const { told, logo } = await read(right, { "media/crest.svg": svg('\n  <script href="https://x.example/a.js"/>') });
  expect(logo).toBeUndefined();
  expect(told).toEqual([
    "content/media/crest.svg:2:3  logo  the file holds a program (<script>) → delete it, or export the drawing again as plain SVG",
  ]);
});

test("refuses a drawing of 10 MB without reading it", async () => {
  const { told } = await read(right, { "media/crest.svg": svg(" ".repeat(10_000_000)) });
  expect(told).toEqual([
    "content/media/crest.svg:1:1  logo  the file has 10MB, and a logo can have 200KB → simplify the drawing, or save the logo as PNG, 96 pixels high or more",
  ]);
});

test("takes no other SVG, in no other place", async () => {
  const { told } = await read(right, { "media/crest.svg": svg(), "media/other.svg": svg() });
  expect(told).toEqual([
    "content/media/other.svg:1:1  only a logo that site.yaml names can be an SVG → if it is the logo, name it in site.yaml; else save it as PNG or JPEG, upload that, and delete this one",
  ]);
});

test.for([
  [
    "www.northgate.example",
    '13:10  website  "www.northgate.example" is not a web address → https://www.northgate.example\n    website: https://www.northgate.example',
  ],
  [
    "http://www.northgate.example/",
    "13:10  website  the address begins with http:, so others could change what readers see → https://www.northgate.example/\n    website: https://www.northgate.example/",
  ],
  [
    "javascript:alert(1)",
    '13:10  website  "javascript:alert(1)" is not a web address → copy the address from the browser, starting with https://',
  ],
  [
    "https://northgate/",
    '13:10  website  "northgate" is not a domain → write the whole address of the council\'s site, for example https://www.northgate.example/',
  ],
  [
    "https://news.northgate.example",
    "13:10  website  this is the address of the newsroom itself → write the address of the council's own site, or delete the line",
  ],
] as const)("tells what is wrong with the website %s", async ([website, message]) => {
  const { told } = await readFolder(contentFolder({ "site.yaml": `${usual["site.yaml"]}website: ${website}\n` }));
  expect(told).toEqual([`content/site.yaml:${message}`]);
});
