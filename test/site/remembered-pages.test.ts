import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { build } from "../../src/pipeline/build.ts";
import { contentFolder, type Files, png, release, releasePath, strategy, usual } from "../support/content-folder.ts";
import { tempFolder } from "../support/temp-folder.ts";

const now = Date.parse("2026-06-01T12:00:00Z");
const hour = 3_600_000;

const day = (number: number) => `2026-04-${String((number % 28) + 1).padStart(2, "0")}`;
const path = (number: number) => `news/2026/${day(number)}-item-${number}.md`;
const item = (number: number, lines: Readonly<Record<string, string>> = {}, body?: string) =>
  release(
    {
      title: `title: Item ${number}`,
      date: `date: ${day(number)}`,
      topics: "topics: [education, libraries]",
      ...lines,
    },
    body,
  );
const siteFile = (change: (text: string) => string) => change(String(usual["site.yaml"]));

const files: Files = {
  ...Object.fromEntries(Array.from({ length: 70 }, (_, number) => [path(number), item(number)])),
  "site.yaml": siteFile((text) => `${text}search: false\n`),
  "strategies/plan.md": strategy(),
  [path(3)]: item(3, { strategies: "strategies: plan" }),
};

let folder: string;
let content: string;
let code = "code";

beforeAll(() => {
  folder = tempFolder();
  content = contentFolder(files);
});

const site = () => join(folder, "site");

/** Builds what the content folder holds with what is remembered, which must make no difference to any byte. Gives the pages that were made. */
async function rebuild(at = now): Promise<string[]> {
  const before = inodesIn(site());
  const options = { content, now: at, pid: process.pid, onStep: () => undefined };
  const store = { folder: join(folder, "store"), code };
  const built = await build({ ...options, out: site(), store });
  expect(built.problems.filter(({ level }) => level === "error")).toEqual([]);
  await build({ ...options, out: join(folder, "full") });
  expect(bytesIn(site())).toEqual(bytesIn(join(folder, "full")));
  const after = inodesIn(site());
  return [...after.keys()].filter((file) => ofMany.test(file) && after.get(file) !== before.get(file));
}

/** The files of which an archive has thousands; the others are made in each build. */
const ofMany =
  /^(news\/2026\/|news\/page\/|topics\/.*page\/|strategies\/plan\/|feed\/page\/).*(index\.html|release\.txt|page\/.*feed.*)$/;

const filesIn = (where: string) =>
  globSync("**/*", { cwd: where })
    .filter((file) => statSync(join(where, file)).isFile())
    .toSorted();
const bytesIn = (where: string) =>
  new Map(filesIn(where).map((file) => [file, readFileSync(join(where, file), "utf8")]));
const inodesIn = (where: string) => new Map(filesIn(where).map((file) => [file, statSync(join(where, file)).ino]));

function write(changed: Files): void {
  for (const [file, text] of Object.entries(changed)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    if (text === undefined) rmSync(join(content, file));
    else writeFileSync(join(content, file), text);
  }
}

const pageOf = (number: number) => `news/2026/item-${number}/index.html`;

test("a build makes nothing anew where nothing changed, and after each kind of change what a full build makes", async () => {
  expect((await rebuild()).length).toBeGreaterThan(140);
  expect(await rebuild()).toEqual([]);

  write({ [path(40)]: item(40, {}, "\nOther words.\n") });
  const ofText = await rebuild();
  expect(ofText).toContain(pageOf(40));
  expect(ofText).toContain("news/2026/item-40/release.txt");
  expect(ofText).not.toContain(pageOf(50));
  expect(ofText.length).toBeLessThan(20);

  write({ [path(40)]: item(40, { title: "title: Another title" }) });
  expect(await rebuild()).toContain(pageOf(12));

  write({ [releasePath]: release() });
  expect((await rebuild()).length).toBeLessThan(20);
  write({ [releasePath]: undefined, [path(5)]: undefined });
  expect(await rebuild()).not.toContain(pageOf(50));

  write({
    "strategies/next.md": strategy({
      title: "title: Next",
      date: "period: {from: 2031, to: 2035}",
      supersedes: "supersedes: plan",
    }),
  });
  const ofStrategy = await rebuild();
  expect(ofStrategy).toContain(pageOf(3));
  expect(ofStrategy).not.toContain(pageOf(50));

  // What every page shows.
  write({ "site.yaml": siteFile((text) => `${text.replace("Press office", "Media team")}search: false\n`) });
  expect((await rebuild()).filter((file) => file.endsWith("index.html")).length).toBeGreaterThan(70);
  write({ "site.yaml": siteFile((text) => `${text.replace("Libraries", "Books")}search: false\n`) });
  expect(await rebuild()).toContain(pageOf(50));

  write({ [path(66)]: item(66, { embargo: "embargo: 2026-06-01 14:00", date: "date: 2026-06-01" }) });
  rmSync(join(content, path(66)));
  write({
    "news/2026/2026-06-01-held.md": item(66, { embargo: "embargo: 2026-06-01 14:00", date: "date: 2026-06-01" }),
  });
  expect(await rebuild()).not.toContain("news/2026/held/index.html");
  expect(await rebuild(now + 2 * hour)).toContain("news/2026/held/index.html");
  expect(await rebuild(now + 2 * hour)).toEqual([]);

  code = "other code";
  expect((await rebuild(now + 2 * hour)).length).toBeGreaterThan(140);
});

test("a page that somebody changed in the site that was built is made anew", async () => {
  await rebuild();
  const page = join(site(), pageOf(20));
  writeFileSync(page, readFileSync(page, "utf8").replace("Item 20", "Item 2O"));
  rmSync(join(site(), pageOf(21)));
  expect(await rebuild()).toEqual([pageOf(20), pageOf(21)]);
});

test("a build that is to be full takes nothing over, and is remembered", async () => {
  await rebuild();
  const before = inodesIn(site());
  const store = { folder: join(folder, "store"), code };
  await build({ content, now, pid: process.pid, onStep: () => undefined, out: site(), store, isFull: true });
  const after = inodesIn(site());
  expect([...after].filter(([file, inode]) => before.get(file) === inode)).toEqual([]);
  expect(await rebuild()).toEqual([]);
});

test("takes over cards and pictures that show the same, and draws one anew whose title is another", async () => {
  const own = tempFolder();
  const picture = 'image: {file: photo.png, alt: "The new doors"}';
  const texts = (title: string): Files => ({
    "site.yaml": siteFile((text) => `${text}search: false\ncards: {from: 2026-01-01}\n`),
    "media/photo.png": png,
    [path(1)]: item(1, { title: `title: ${title}`, image: picture }),
    [path(2)]: item(2),
  });
  const out = join(own, "site");
  const built = async (title: string) => {
    const store = { folder: join(own, "store"), code: "code" };
    const options = { content: contentFolder(texts(title)), now, pid: process.pid, onStep: () => undefined };
    expect((await build({ ...options, out, store })).isBuilt).toBe(true);
    const full = join(own, "full");
    await build({ ...options, out: full });
    expect(bytesIn(out)).toEqual(bytesIn(full));
    return new Map([...inodesIn(out)].filter(([file]) => /\.(png|webp)$/.test(file)));
  };
  const first = await built("One title");
  expect([...first.keys()].some((file) => file.startsWith("media/"))).toBe(true);
  expect(await built("One title")).toEqual(new Map([...first, ["apple-touch-icon.png", expect.any(Number)]]));
  const other = await built("Another title");
  const changed = [...other.keys()].filter((file) => other.get(file) !== first.get(file));
  expect(changed).toContain("news/2026/item-1/card.png");
  expect(changed).not.toContain("news/2026/item-2/card.png");
});

test("a build during which the code was changed keeps nothing of its pages", async () => {
  await rebuild();
  const store = { folder: join(folder, "store"), code };
  write({ [path(30)]: item(30, {}, "\nWords of other code.\n") });
  const options = { content, now, pid: process.pid, onStep: () => undefined, out: site(), store };
  await build({ ...options, isSameCode: () => false });
  expect(await rebuild()).toContain(pageOf(30));
});
