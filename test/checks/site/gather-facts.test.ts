import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { fileOf, isPage, listAddresses } from "../../../src/checks/site/built-site.ts";
import { beginCheck, checkSite } from "../../../src/checks/site/check-site.ts";
import { type Shown, shownOf } from "../../../src/checks/site/shown.ts";
import { sortProblems } from "../../../src/problems/problem.ts";
import { digestOfBytes, shardOf } from "../../../src/store/digest.ts";
import { arranged } from "../../support/newsroom-fixture.ts";
import { printed } from "../../support/printed.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { type Edit, htmlPage, newsroom, siteFolder } from "./site-fixture.ts";

const usual = shownOf(arranged(newsroom, 0));
const release = "/news/2026/library-opens/";
let store: string;
const place = () => ({ folder: store, code: "1" });

/** What is proved of the pages of a folder, by their addresses. */
function digestsOf(folder: string): [string, string][] {
  const pages = listAddresses(folder).filter(isPage);
  return pages.map((address) => [address, digestOfBytes(readFileSync(join(folder, fileOf(address))))]);
}

/** What is said of a site whose pages are known, but for those that were edited. */
async function said(folder: string, known: readonly (readonly [string, string])[], shown: Shown = usual) {
  const check = beginCheck(folder, shown.site, place());
  check.known(known);
  return sortProblems(await check.finish(shown)).map(printed);
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
])("pages that did not change are held against %s", async ([, edit, message]) => {
  const folder = siteFolder(edit);
  const known = digestsOf(folder).filter(([address]) => fileOf(address) !== edit.file);
  const found = await said(folder, known);
  expect(found).toEqual(checkSite(folder, usual).map(printed));
  expect(found.join("\n")).toContain(message);
});

test("a link to a part of a page that lost it is told, though its own page did not change", async () => {
  const toPart: Edit = { file: "index.html", from: "/feed.xml", to: "/about/#who" };
  const linked = siteFolder(toPart);
  expect(checkSite(linked, usual, place())).toEqual([]);
  const folder = siteFolder(toPart, { file: "about/index.html", from: 'id="who"', to: 'id="whom"' });
  const known = digestsOf(folder).filter(([address]) => address !== "/about/");
  expect((await said(folder, known)).join("\n")).toContain('on / the link to "/newsroom/about/#who" names the part');
});

test("a page whose bytes are proved is not read, and one that is not proved is", async () => {
  const folder = siteFolder();
  const known = digestsOf(folder);
  writeFileSync(join(folder, "about/index.html"), "");
  expect(await said(folder, known)).toEqual([]);
  const others = known.filter(([address]) => address !== "/about/");
  expect((await said(folder, others)).join("\n")).toContain("the page /about/ does not say its language");
});

test("a page with other bytes than those that are remembered is read", async () => {
  const folder = siteFolder({ file: "about/index.html", from: "<h1>", to: "<h2>" });
  expect((await said(folder, digestsOf(folder))).join("\n")).toContain("the page /about/ has no h1 headings");
  expect((await said(folder, digestsOf(folder))).join("\n")).toContain("the page /about/ has no h1 headings");
});

test("nothing is remembered of a site that has another address, language or search", async () => {
  const folder = siteFolder();
  const site = { ...usual.site, locale: "cy" as typeof usual.site.locale };
  expect((await said(folder, digestsOf(folder), { ...usual, site })).join("\n")).toContain(
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
])("facts that are %s are not used: the pages are read", async ([, damage]) => {
  const folder = siteFolder({ file: "about/index.html", from: "<h1>", to: "<h2>" });
  const problems = await said(folder, []);
  damage(shards());
  expect(await said(folder, digestsOf(folder))).toEqual(problems);
  expect(problems).not.toEqual([]);
});

test("only the facts that changed are written, and those of a page that is gone leave", async () => {
  const written = () => new Map(shards().map((file) => [file, statSync(file).ino]));
  const before = written();
  expect(before.size).toBe(new Set(digestsOf(siteFolder()).map(([address]) => shardOf(address))).size);
  await said(siteFolder(), []);
  expect(written()).toEqual(before);
  await said(siteFolder({ file: "about/index.html" }), []);
  expect(written().size).toBe(before.size - 1);
  const kept = [...written()].filter(([file, node]) => before.get(file) === node);
  expect(kept).toHaveLength(before.size - 1);
});

test("many pages are read in a second thread, with the same result", async () => {
  const numbers = Array.from({ length: 500 }, (_, number) => number);
  const edits = numbers.map((number) => {
    const address = `/notices/${number}/`;
    const to = htmlPage(address, `Notice ${number}`, number === 7 ? `<a href="/newsroom/abuot/">About</a>` : "");
    return { file: fileOf(address), to };
  });
  const folder = siteFolder(...edits, { file: "about/index.html", from: "<h1>", to: "<h2>" });
  const check = beginCheck(folder, usual.site, place());
  check.read(numbers.map((number) => `/notices/${number}/`));
  check.read(["/about/", "/nowhere/"]);
  const found = sortProblems(await check.finish(usual)).map(printed);
  expect(found).toEqual(checkSite(folder, usual).map(printed));
  expect(found.join("\n")).toContain('on /notices/7/ the link to "/newsroom/abuot/" leads to nothing');
  expect(found.join("\n")).toContain("the page /about/ has no h1 headings");
  expect(await said(folder, digestsOf(folder))).toEqual(found);
});
