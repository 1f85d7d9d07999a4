import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readNewsroom } from "../../../src/content/read-newsroom.ts";
import {
  contentFolder,
  now,
  png,
  readFolder,
  release,
  releasePath,
  strategy,
  told,
} from "../../support/content-folder.ts";

const places = "put texts in news/, strategies/ and pages/, and pictures and documents in media/";
const slugs = "the name becomes an address, which has only small letters, digits and hyphens";
const kinds =
  "upload one that ends in .jpg, .jpeg, .png, .gif, .webp, .avif, .pdf, .docx, .xlsx, .pptx, .odt, .ods, .csv or .txt";

test.for([
  [".env", `this file does not belong here → keep only site.yaml and accessibility.yaml here; ${places}`],
  ["index.html", `this file does not belong here → keep only site.yaml and accessibility.yaml here; ${places}`],
  ["release.md", `this file does not belong here → keep only site.yaml and accessibility.yaml here; ${places}`],
  ["news", "this is a file, but it should be a folder → add a folder with this name"],
  ["other/release.md", `there is no place for the folder other/ → ${places}`],
  ["news/2026/2026-03-13-a.js", `a file that ends in .js does not belong here → ${places}`],
  ["news/2026/news.njk", `a file that ends in .njk does not belong here → ${places}`],
  [
    "news/2026/release.doc",
    "a release is a text that ends in .md, and this is a document → save it as .docx in Word; put it into content/inbox/, and the run's summary page shows it as a text (at a desk, `npm run import` with its name writes one); to let readers download it, put the file itself into content/media/",
  ],
  ...["docx", "odt", "rtf", "pages", "DOCX"].map(
    (ending) =>
      [
        `strategies/Library plan.${ending}`,
        "a strategy is a text that ends in .md, and this is a document → copy its words into a text of that kind; to let readers download it, put the file itself into content/media/",
      ] as const,
  ),
  [
    "strategies/plan.pdf",
    "a strategy is a text that ends in .md, and this is a PDF → copy its words into a text of that kind; to let readers download it, put the file itself into content/media/",
  ],
  [
    "news/2026/release.html",
    "a release is a text that ends in .md, and this is a web page → put it into content/inbox/, and the run's summary page shows it as a text (at a desk, `npm run import` with its name writes one)",
  ],
  [
    "news/2026/photo.jpg",
    "a release is a text that ends in .md, and this is not one → put the file into content/media/",
  ],
  [
    "news/2026/IMG_1.HEIC",
    "a release is a text that ends in .md, and this is not one → put the file into content/media/",
  ],
  ["news/2026/.env", `a file that ends in .env does not belong here → ${places}`],
  ["news/2026/2026-03-13-a.md.txt", "the name of a text ends in .md → content/news/2026/2026-03-13-a.md"],
  ["news/2026/2026-03-13-a.MD", "the name of a text ends in .md → content/news/2026/2026-03-13-a.md"],
  ["news/2026/a.txt", "the name of a text ends in .md → content/news/2026/2026-MM-DD-a.md"],
  ["pages/team.md", "no page has this name → pages/about.md, pages/contact.md or pages/privacy.md"],
  [
    "pages/accessibility.md",
    "the accessibility statement is made from its facts, in accessibility.yaml beside site.yaml → write it there, and delete this file",
  ],
  ["media/tool.exe", `a file of this kind cannot be published → ${kinds}`],
  ["media/x.constructor", `a file of this kind cannot be published → ${kinds}`],
  [
    "media/plan.doc",
    "not everybody can open this kind of document → save the document as .docx in Word (File, Save As, Word Document), upload that, and delete this one",
  ],
  [
    "media/costs.XLS",
    "not everybody can open this kind of spreadsheet → save the spreadsheet as .xlsx in Excel (File, Save As, Excel Workbook), upload that, and delete this one",
  ],
  [
    "media/talk.ppt",
    "not everybody can open this kind of presentation → save the presentation as .pptx or PDF in PowerPoint, upload that, and delete this one",
  ],
  [
    "media/logo.svg",
    "only a logo that site.yaml names can be an SVG → if it is the logo, name it in site.yaml; else save it as PNG or JPEG, upload that, and delete this one",
  ],
  [
    "media/film.mp4",
    "a recording cannot be published here → link in the text to where the council publishes its recordings, and delete this file",
  ],
  ["media/all.zip", "nobody sees what is in a packed file → unpack it and upload its files one by one"],
  ["media/A Photo.JPG", `${slugs} → content/media/a-photo.jpg`],
  ["media/Town Hall/caf\u00e9.png", `${slugs} → content/media/town-hall/cafe.png`],
] as const)("tells that %s does not belong there", async ([path, message]) => {
  expect(await told({ [path]: "x" })).toContain(`content/${path}:1:1  ${message}`);
});

test.for([
  "New library – FINAL (2).docx",
  "New Library.md",
  "photo.heic",
  "letters/Plan.odt",
  ".env",
])("says of inbox/%s that it waits, and stops nobody", async (name) => {
  const { value, problems } = await readNewsroom(contentFolder({ [`inbox/${name}`]: "x" }), now);
  expect(value).toBeDefined();
  expect(problems).toEqual([
    expect.objectContaining({
      rule: "inbox",
      level: "advice",
      isWithheld: true,
      message: "this file is not published: it waits to become a release",
    }),
  ]);
});

test.for([
  ["news/2026-03-13-a.md", "a release belongs in the folder of its year → content/news/2026/2026-03-13-a.md"],
  ["news/2025/2026-03-13-a.md", "a release belongs in the folder of its year → content/news/2026/2026-03-13-a.md"],
  ["news/2026/a.md", "the name of a release begins with its date → content/news/2026/2026-03-13-a.md"],
  ["news/2026/13-03-2026-bins.md", "the name of a release begins with its date → content/news/2026/2026-03-13-bins.md"],
  ["news/2026/13.3.2026 bins.md", `${slugs} → content/news/2026/2026-03-13-bins.md`],
  ["news/2026/20260313-bins.md", "the name of a release begins with its date → content/news/2026/2026-03-13-bins.md"],
  ["news/2026/13032026_bins.md", `${slugs} → content/news/2026/2026-03-13-bins.md`],
  ["news/2026/2026_03_13 bins.md", `${slugs} → content/news/2026/2026-03-13-bins.md`],
  [
    "news/2026/2026-03-13bins.md",
    "the name of a release is its date and a slug → content/news/2026/2026-03-13-bins.md",
  ],
  ["news/2026/bins-2026-03-13.md", "the name of a release begins with its date → content/news/2026/2026-03-13-bins.md"],
  ["news/2026/Bins 13 March 2026.md", `${slugs} → content/news/2026/2026-03-13-bins.md`],
  [
    "news/2026/13th-march-2026-bins.md",
    "the name of a release begins with its date → content/news/2026/2026-03-13-bins.md",
  ],
  [
    "news/2026/bins-from-2026-04-01.md",
    "the name of a release begins with its date → content/news/2026/2026-03-13-bins-from-2026-04-01.md",
  ],
  [
    "news/2026/budget-2026-27.md",
    "the name of a release begins with its date → content/news/2026/2026-03-13-budget-2026-27.md",
  ],
  ["news/2026/2026-03-13-New Library's Day.md", `${slugs} → content/news/2026/2026-03-13-new-librarys-day.md`],
  ["news/2026/2026-03-13-caf\u00e9.md", `${slugs} → content/news/2026/2026-03-13-cafe.md`],
  ["news/2026/2026-03-13-\u6587.md", `${slugs} → content/news/2026/2026-03-13-new-library-opens.md`],
  [
    "news/2026/2026-03-13.md",
    "after the date, the name of a release has its title in a few words → content/news/2026/2026-03-13-new-library-opens.md",
  ],
] as const)("tells the right name for the release %s", async ([path, message]) => {
  expect(await told({ [path]: release() })).toEqual([`content/${path}:1:1  ${message}`]);
});

test.for([
  ["strategies/Library Strategy.md", `${slugs} → content/strategies/library-strategy.md`],
  ["strategies/2026/library.md", "a strategy belongs directly in strategies/ → content/strategies/library.md"],
] as const)("tells the right name for the strategy %s", async ([path, message]) => {
  expect(await told({ [path]: strategy() })).toEqual([`content/${path}:1:1  ${message}`]);
});

test("tells a file that is named by no day of the calendar", async () => {
  const path = "news/2026/2026-02-30-a.md";
  expect(await told({ [path]: release({ date: "date: 2026-02-28" }) })).toEqual([
    `content/${path}:3:7  date  \`date\` is 2026-02-28, and the file name has 2026-02-30 → rename the file to content/news/2026/2026-02-28-a.md`,
  ]);
});

const left = (words: string) => `the name still has ${words} in it`;

test.for([
  ["news/2026/2026-MM-DD-a-few-words.md", left("MM-DD and a-few-words"), "2026-03-13-new-library-opens"],
  ["news/2026/2026-mm-dd-new.md", left("mm-dd"), "2026-03-13-new"],
  ["news/2026/2026-MM-13-new.md", left("MM"), "2026-03-13-new"],
  ["news/2026/2026-03-DD-new.md", left("03-DD"), "2026-03-13-new"],
  ["news/2026/2026-03-13-a-few-words.md", left("a-few-words"), "2026-03-13-new-library-opens"],
  ["news/2026/2026-03-13-title-in-a-few-words.md", left("title-in-a-few-words"), "2026-03-13-new-library-opens"],
] as const)("tells that the name %s is not filled in", async ([path, what, right]) => {
  const message = `${what} → content/news/2026/${right}.md`;
  expect(await told({ [path]: release() })).toEqual([`content/${path}:1:1  ${message}`]);
  expect(await told({ [path]: release({ status: "status: draft" }) })).toEqual([
    `content/${path}:1:1  Advice: ${message}`,
  ]);
});

test("tells that the name of a strategy is not filled in", async () => {
  const path = "strategies/a-few-words.md";
  expect(await told({ [path]: strategy() })).toEqual([
    `content/${path}:1:1  ${left("a-few-words")} → content/strategies/library-strategy.md`,
  ]);
});

test("says what to fill in where neither the header nor the name knows it", async () => {
  const draft = release({ title: "", date: "", status: "status: draft" });
  const path = "news/2026/2026-MM-25-a-few-words.md";
  expect((await told({ [path]: draft }))[0]).toBe(
    `content/${path}:1:1  Advice: ${left("MM and a-few-words")} → write the month and the day in place of MM-DD, and write the title in a few words`,
  );
});

test("takes a title that ends in a few words", async () => {
  expect(await told({ "news/2026/2026-03-13-budget-in-a-few-words.md": release() })).toEqual([]);
});

test("lets a draft have any name", async () => {
  const path = "news/2026/New Library.md";
  expect(await told({ [path]: release({ status: "status: draft" }) })).toEqual([
    `content/${path}:1:1  Advice: ${slugs} → content/news/2026/2026-03-13-new-library.md`,
  ]);
});

test("ignores what systems leave behind", async () => {
  const left = [".DS_Store", "news/Thumbs.db", "media/desktop.ini", "news/2026/~$release.md", "news/2026/release.md~"];
  expect(await told(Object.fromEntries(left.map((path) => [path, "x"])))).toEqual([]);
});

const twins = "some computers cannot tell this name from";

test("tells a name that differs from another in case alone, with one to use", async () => {
  const [right, twin] = ["news/2026/2026-03-13-a.md", "news/2026/2026-03-13-A.md"];
  const draft = release({ status: "status: draft" });
  expect(await told({ [right]: release(), [twin]: release(), "media/a.png": png, "media/A.png": png })).toEqual([
    `content/media/A.png:1:1  ${twins} content/media/a.png → content/media/a-2.png`,
    `content/${twin}:1:1  ${twins} content/${right} → content/news/2026/2026-03-13-a-2.md`,
  ]);
  expect(await told({ [right]: release(), [twin]: draft })).toEqual([
    `content/${twin}:1:1  Advice: ${twins} content/${right} → content/news/2026/2026-03-13-a-2.md`,
  ]);
});

test("tells a name that differs from another in the form of an accent alone", async () => {
  const [first, second] = ["media/cafe\u0301.png", "media/caf\u00e9.png"];
  expect(await told({ [first]: png, [second]: png })).toEqual([
    `content/${first}:1:1  ${slugs} → content/media/cafe.png`,
    `content/${second}:1:1  ${twins} content/${first} → content/media/cafe-2.png`,
  ]);
});

test("never opens a link or a device", async () => {
  const folder = contentFolder({ [releasePath]: release() });
  symlinkSync("/etc/passwd", join(folder, "media"));
  symlinkSync("/etc", join(folder, "strategies"));
  execFileSync("mkfifo", [join(folder, "news/2026/2026-03-14-pipe.md")]);
  const message = "this is a link or a device, not a file → copy the file itself here";
  expect((await readFolder(folder)).told).toEqual([
    `content/media:1:1  ${message}`,
    `content/news/2026/2026-03-14-pipe.md:1:1  ${message}`,
    `content/strategies:1:1  ${message}`,
  ]);
});

test("tells a content folder that is missing, a file, or empty", async () => {
  const folder = contentFolder();
  expect((await readFolder(join(folder, "none"))).told).toEqual([
    "content:1:1  there is no such folder → choose the folder that holds site.yaml",
  ]);
  expect((await readFolder(join(folder, "site.yaml"))).told).toEqual([
    "content:1:1  this is a file, but it should be a folder → add a folder with this name",
  ]);
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  expect((await readFolder(folder)).told).toEqual([
    "content:1:1  the folder is empty → add site.yaml, accessibility.yaml, and the folders news/, strategies/, pages/ and media/",
  ]);
});

test("tells a page that every newsroom has and this one lacks", async () => {
  expect(await told({ "pages/about.md": undefined })).toEqual([
    `content/pages/about.md:1:1  every newsroom needs this page, and the file is missing → add a file with this name
    ---
    title: "About"
    summary: "What the page is for, in one sentence."
    ---
    
    what is to stand there`,
  ]);
});
