import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { openTextMemory, type TextMemory } from "../../src/content/text-memory.ts";
import type { Instant } from "../../src/newsroom/instant.ts";
import { contentFolder, now, png, release, releasePath, strategy, usual } from "../support/content-folder.ts";
import { tempFolder } from "../support/temp-folder.ts";

const roadPath = "news/2026/2026-03-20-road-closed.md";
const day = 86_400_000;

const files = {
  [releasePath]: release(
    { strategies: "strategies: plan", image: 'image: {file: photo.png, alt: "The new doors"}' },
    "\nThe library opens.\n\n[The plan](/strategies/plan/)\n\nEnds\n\nNotes to editors\n\nIt is new.\n",
  ),
  [roadPath]: release({ title: "title: Road closed", date: "date: 2026-03-20" }, "\nThe road – closed.\n"),
  "news/2026/2026-05-04-old.md": release({ title: "title: Old", date: "date: 2026-05-04", status: "status: draft" }),
  "strategies/plan.md": strategy(),
  "media/photo.png": png,
};

let folder: string;
let place: { folder: string; code: string };
/** The shards in which something was new since they were looked at last. */
let kept: string[];

const memory = (isUnchanged?: (path: string) => boolean): TextMemory => {
  const opened = openTextMemory(place, isUnchanged);
  return {
    ...opened,
    keep(shard, texts, readAgain) {
      kept.push(shard);
      return opened.keep(shard, texts, readAgain);
    },
  };
};

async function readAll(at: Instant, texts?: TextMemory) {
  const { value, problems } = await readNewsroom(folder, at, { texts });
  const { sources: _, ...newsroom } = value ?? {};
  return { newsroom: structuredClone(newsroom), problems };
}

/** Reads the folder with what is remembered, which must make no difference; says in which shards something was new. */
async function readRemembering(at = now, texts = memory()): Promise<readonly string[]> {
  const read = await readAll(at, texts);
  expect(read).toEqual(await readAll(at));
  return kept.splice(0);
}

function write(changed: Readonly<Record<string, string | Uint8Array | undefined>>): void {
  for (const [path, text] of Object.entries(changed)) {
    if (text === undefined) rmSync(join(folder, path));
    else {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }
}

beforeEach(async () => {
  folder = contentFolder(files);
  place = { folder: join(tempFolder(), "store"), code: "1" };
  kept = [];
  expect(await readRemembering()).toEqual(["news/2026/2026-03", "news/2026/2026-05", "pages", "strategies"]);
});

test("a text that is as it was is not read again", async () => {
  expect(await readRemembering()).toEqual([]);
  // Once its first month is over, nobody is to reword it: that is all that time alone changes.
  expect(await readRemembering(now + 400 * day)).toEqual(["news/2026/2026-05"]);
  expect(await readRemembering(now + 800 * day)).toEqual([]);
});

test.for<[what: string, changed: Readonly<Record<string, string | Uint8Array | undefined>>, shards: string[]]>([
  ["a text", { [roadPath]: release({ date: "date: 2026-03-20" }, "\nOther words.\n") }, ["news/2026/2026-03"]],
  ["a title", { [roadPath]: release({ title: "title: Road open", date: "date: 2026-03-20" }) }, ["news/2026/2026-03"]],
  ["line ends", { [roadPath]: release({ date: "date: 2026-03-20" }).replaceAll("\n", "\r\n") }, ["news/2026/2026-03"]],
  ["what is wrong with one", { [roadPath]: "---\ntitle: Road closed\n" }, ["news/2026/2026-03"]],
  ["a file that is deleted", { [roadPath]: undefined }, ["news/2026/2026-03"]],
  ["the last file of a month", { "news/2026/2026-05-04-old.md": undefined }, []],
  [
    "a file that is added",
    { "news/2026/2026-06-01-new.md": release({ date: "date: 2026-06-01" }) },
    ["news/2026/2026-06"],
  ],
  [
    "a name",
    { [roadPath]: undefined, "news/2026/Road Closed.md": files[roadPath] },
    ["news/2026", "news/2026/2026-03"],
  ],
  [
    "a twin of a name",
    { [roadPath.toUpperCase().replace("NEWS", "news").replace("MD", "md")]: "x" },
    ["news/2026/2026-03"],
  ],
  ["a strategy that is named elsewhere", { "strategies/plan.md": undefined }, ["news/2026/2026-03"]],
  ["a strategy that nobody names", { "strategies/other.md": strategy() }, ["strategies"]],
  ["a picture", { "media/photo.png": undefined }, ["news/2026/2026-03"]],
  ["a picture that is none", { "media/photo.png": Buffer.of(1) }, ["news/2026/2026-03"]],
  ["a file that nobody names", { "media/other.png": png }, []],
  [
    "a topic",
    { "site.yaml": String(usual["site.yaml"]).replace("libraries: Libraries", "libraries: Reading") },
    ["news/2026/2026-03", "news/2026/2026-05", "pages", "strategies"],
  ],
  [
    "the council's words",
    { "site.yaml": `${usual["site.yaml"]}words: [bioblitz]\n` },
    ["news/2026/2026-03", "news/2026/2026-05", "pages", "strategies"],
  ],
])("a reading notices %s that changed, and makes of it what it would without a memory", async ([, changed, shards]) => {
  write(changed);
  expect((await readRemembering()).toSorted()).toEqual(shards.toSorted());
  expect(await readRemembering()).toEqual([]);
});

test.for([
  [
    "an embargo in the text that passes",
    release({}, "\nEMBARGOED UNTIL 00.01 TUESDAY 2 JUNE 2026\n\nThe library opens.\n"),
  ],
  [
    "a change that is dated tomorrow",
    release({ changes: "changes: [{on: 2026-06-02, kind: correction, note: It opens at 9am.}]" }),
  ],
])("%s is judged by the clock of each reading", async ([, text]) => {
  write({ [releasePath]: text });
  await readRemembering();
  await readRemembering(now + 2 * day);
  await readRemembering(now);
});

test("a decision to come is judged by the clock of each reading, and read again only where that makes a difference", async () => {
  const decisions = "decisions: [{body: cabinet, act: approved, on: 2026-06-02}]";
  write({ "strategies/plan.md": strategy({ decisions }) });
  expect(await readRemembering()).toEqual(["strategies"]);
  expect(await readRemembering(now + 60_000)).toEqual([]);
  expect(await readRemembering(now + 2 * day)).toEqual(["strategies"]);
  expect(await readRemembering(now + 3 * day)).toEqual([]);
  expect(await readRemembering(now)).toEqual(["strategies"]);
});

test("a word that the council lists is no slip from the next reading on, and one again when it is taken out", async () => {
  const slip = { "news/2026/2026-05-30-new.md": release({ date: "date: 2026-05-30" }, "\nThe recieve opens.\n") };
  const siteFile = String(usual["site.yaml"]);
  const rules = async () =>
    (await readAll(now, memory())).problems.flatMap(({ rule }) => (rule === "spelling" ? rule : []));
  write(slip);
  expect(await rules()).toEqual(["spelling"]);
  write({ "site.yaml": `${siteFile}words: [recieve]\n` });
  expect(await rules()).toEqual([]);
  write({ "site.yaml": siteFile });
  expect(await rules()).toEqual(["spelling"]);
});

test("what other code made is not used", async () => {
  place = { ...place, code: "2" };
  expect(await readRemembering()).toHaveLength(4);
});

test("words that the store has lost are read again, a shard at a time, and then kept", async () => {
  const words = join(place.folder, "words");
  const before = readdirSync(words);
  rmSync(words, { recursive: true });
  let count = 0;
  const texts = memory();
  const counting: TextMemory = {
    ...texts,
    recall(shard, readAgain) {
      const counted = (name: string) => {
        count += 1;
        return readAgain(name);
      };
      return texts.recall(shard, counted);
    },
  };
  expect(await readRemembering(now, counting)).toEqual([]);
  expect(count).toBe(before.length);
  expect(readdirSync(words).toSorted()).toEqual(before.toSorted());
});

test("a newsroom that was read before a text changed has its words until that changes again", async () => {
  const { value } = await readNewsroom(folder, now, { texts: memory() });
  const road = value?.releases.find(({ path }) => path.endsWith(roadPath));
  write({ [roadPath]: release({ date: "date: 2026-03-20" }, "\nOther words.\n") });
  await readRemembering();
  expect(road?.body.text).toBe("The road – closed.");
  const { value: next } = await readNewsroom(folder, now, { texts: memory() });
  for (const words of ["Third words.", "Fourth words."]) {
    write({ [roadPath]: release({ date: "date: 2026-03-20" }, `\n${words}\n`) });
    await readRemembering();
  }
  const changed = next?.releases.find(({ path }) => path.endsWith(roadPath));
  expect(() => changed?.body.html).toThrow("changed while it was read");
});

test("a text that changed after its words were lost stops the reading", async () => {
  const { value } = await readNewsroom(folder, now, { texts: memory() });
  const road = value?.releases.find(({ path }) => path.endsWith(roadPath));
  rmSync(join(place.folder, "words"), { recursive: true });
  write({ [roadPath]: release({ date: "date: 2026-03-20" }, "\nOther words.\n") });
  const look = () => road?.body.html;
  expect(look).toThrow("changed while it was read: run the command again");
  expect(look).toThrow(expect.objectContaining({ code: "CONTENT_CHANGED" }));
});

test("where nothing can be kept, all is read as before", async () => {
  rmSync(place.folder, { recursive: true });
  writeFileSync(place.folder, "a file in its place");
  expect(await readRemembering()).toHaveLength(4);
});

test("damaged shards are read again, and then kept", async () => {
  for (const name of readdirSync(join(place.folder, "items")))
    writeFileSync(join(place.folder, "items", name), "cut off");
  expect(await readRemembering()).toHaveLength(4);
  expect(await readRemembering()).toEqual([]);
});

test("a process that is told of every change opens nothing else", async () => {
  const changed = new Set<string>();
  const texts = memory((path) => !changed.has(path));
  await readRemembering(now, texts);
  write({ [roadPath]: release({ date: "date: 2026-03-20" }, "\nOther words.\n") });
  const before = await readAll(now, texts);
  expect(JSON.stringify(before.newsroom)).not.toContain("Other words.");
  changed.add(roadPath);
  expect(await readRemembering(now, texts)).toEqual(["news/2026/2026-03"]);
});

test("what is proved of suggestions is remembered too", async () => {
  const faulty = release({ title: "title: New library: opens" });
  write(
    Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`news/2026/2026-04-${(index % 28) + 1}-a${index}.md`, faulty]),
    ),
  );
  await readRemembering();
  await readRemembering();
});
