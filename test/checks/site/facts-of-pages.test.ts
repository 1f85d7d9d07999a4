import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { fileOf, isPage, listAddresses } from "../../../src/checks/site/built-site.ts";
import { checkSite } from "../../../src/checks/site/check-site.ts";
import { type Shown, shownOf } from "../../../src/checks/site/shown.ts";
import { digestOfBytes, shardOf } from "../../../src/store/digest.ts";
import { arranged } from "../../support/newsroom-fixture.ts";
import { printed } from "../../support/printed.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { type Edit, newsroom, siteFolder } from "./site-fixture.ts";

const usual = shownOf(arranged(newsroom, 0));
const release = "/news/2026/library-opens/";
let store: string;
const place = () => ({ folder: store, code: "1" });

/** What is proved of the pages of a folder, by their files. */
function digestsOf(folder: string): [string, string][] {
  const files = listAddresses(folder).filter(isPage).map(fileOf);
  return files.map((file) => [`/${file}`, digestOfBytes(readFileSync(join(folder, file)))]);
}

/** What is said of a site whose pages are known, but for those that were edited. */
function said(folder: string, proved: readonly (readonly [string, string])[], shown: Shown = usual) {
  return checkSite(folder, shown, place(), new Map(proved)).map(printed);
}

beforeEach(() => {
  store = tempFolder();
  expect(checkSite(siteFolder(), usual, place())).toEqual([]);
});

test.for<[string, Edit, string]>([
  [
    "a page that went away, to which they link",
    { file: "about/index.html" },
    `on ${release} the link to "/about/" leads to nothing that is published`,
  ],
  [
    "a part of a page that went away, to which they link",
    { file: "index.html", from: 'id="main"', to: 'id="mian"' },
    'on / the link to "#main" names the part "main"',
  ],
  [
    "a page that took the title of one of them",
    { file: "index.html", from: "<title>Home", to: "<title>Library opens" },
    "the title is the same, word for word, as that of the page /",
  ],
  [
    "a picture that went away, which they show",
    { file: "media/library.jpg" },
    `the page ${release} loads "/newsroom/media/library.jpg", which is not a file of this site`,
  ],
  [
    "a sitemap that leaves one of them out",
    { file: "sitemap.xml", from: "<url><loc>https://northgate.example/newsroom/about/</loc></url>", to: "" },
    "the sitemap leaves out https://northgate.example/newsroom/about/",
  ],
  [
    "a card that went away",
    { file: "card.png" },
    'on /about/ the link to "https://northgate.example/newsroom/card.png" leads to nothing',
  ],
])("pages that did not change are held against %s", ([, edit, message]) => {
  const folder = siteFolder(edit);
  const known = digestsOf(folder).filter(([file]) => file !== `/${edit.file}`);
  const found = said(folder, known);
  expect(found).toEqual(checkSite(folder, usual).map(printed));
  expect(found.join("\n")).toContain(message);
});

test("a link to a part of a page that lost it is told, though its own page did not change", () => {
  const toPart: Edit = { file: "index.html", from: "/feed.xml", to: "/about/#who" };
  const linked = siteFolder(toPart);
  expect(checkSite(linked, usual, place())).toEqual([]);
  const folder = siteFolder(toPart, { file: "about/index.html", from: 'id="who"', to: 'id="whom"' });
  const known = digestsOf(folder).filter(([file]) => file !== "/about/index.html");
  expect(said(folder, known).join("\n")).toContain('on / the link to "/newsroom/about/#who" names the part');
});

test("a page whose bytes are proved is not read, and one that is not proved is", () => {
  const folder = siteFolder();
  const known = digestsOf(folder);
  writeFileSync(join(folder, "about/index.html"), "");
  expect(said(folder, known)).toEqual([]);
  const others = known.filter(([file]) => file !== "/about/index.html");
  expect(said(folder, others).join("\n")).toContain("the page /about/ does not say its language");
});

test("a page with other bytes than those that are remembered is read", () => {
  const folder = siteFolder({ file: "about/index.html", from: "<h1>", to: "<h2>" });
  expect(said(folder, digestsOf(folder)).join("\n")).toContain("the page /about/ has no h1 headings");
  expect(said(folder, digestsOf(folder)).join("\n")).toContain("the page /about/ has no h1 headings");
});

test("nothing is remembered of a site that has another address, language or search", () => {
  const folder = siteFolder();
  const site = { ...usual.site, locale: "cy" as typeof usual.site.locale };
  expect(said(folder, digestsOf(folder), { ...usual, site }).join("\n")).toContain(
    'the page /about/ says that it is in en-GB → lang="cy"',
  );
});

/** The files of the store. */
const shards = () => readdirSync(join(store, "facts")).map((name) => join(store, "facts", name));

test.for<[string, (files: string[]) => void]>([
  ["cut off", (files) => files.forEach((file) => void writeFileSync(file, readFileSync(file).subarray(0, -1)))],
  ["changed", (files) => files.forEach((file) => void writeFileSync(file, readFileSync(file).fill(0, 70, 80)))],
  [
    "those of other pages",
    (files) => files.forEach((file) => void writeFileSync(file, readFileSync(files[0] ?? "").valueOf())),
  ],
  ["gone", (files) => files.forEach((file) => void rmSync(file))],
])("facts that are %s are not used: the pages are read", ([, damage]) => {
  const folder = siteFolder({ file: "about/index.html", from: "<h1>", to: "<h2>" });
  const problems = said(folder, []);
  damage(shards());
  expect(said(folder, digestsOf(folder))).toEqual(problems);
  expect(problems).not.toEqual([]);
});

test("only the facts that changed are written, and those of a page that is gone leave", () => {
  const written = () => new Map(shards().map((file) => [file, statSync(file).ino]));
  const before = written();
  expect(before.size).toBe(new Set(listAddresses(siteFolder()).filter(isPage).map(shardOf)).size);
  said(siteFolder(), []);
  expect(written()).toEqual(before);
  said(siteFolder({ file: "about/index.html" }), []);
  expect(written().size).toBe(before.size - 1);
  const kept = [...written()].filter(([file, node]) => before.get(file) === node);
  expect(kept).toHaveLength(before.size - 1);
});
