import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { openTextMemory } from "../../src/content/text-memory.ts";
import { keepNewsroom } from "../../src/preview/newsroom-in-memory.ts";
import type { Version } from "../../src/preview/version.ts";
import { contentFolder, now, releasePath as path, release } from "../support/content-folder.ts";
import { tempFolder } from "../support/temp-folder.ts";

const url = "/news/2026/new-library-opens/";

let folder: string;
let clock: number;
let printed: string[];
let versions: Version[];
let newsroom: ReturnType<typeof keepNewsroom>;

/** The newsroom of a folder with one release, of which there is a version. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  folder = contentFolder({ [path]: release() });
  [clock, printed, versions] = [now, [], []];
  const place = { folder: tempFolder(), code: "as it is" };
  newsroom = keepNewsroom({
    content: folder,
    clock: () => clock,
    isOtherMinute: false,
    basePath: undefined,
    workFor: (isUnchanged) => ({ texts: openTextMemory(place, isUnchanged) }),
    ledgerOf: () => undefined,
    print: (line) => printed.push(line),
    onVersion: (version) => versions.push(version),
  });
  newsroom.change([]);
  await newsroom.at("/");
});

async function bodyAt(address: string): Promise<string> {
  const { answer } = await newsroom.at(address);
  return "body" in answer ? String(answer.body) : answer.location;
}

/** The next version but so many. */
async function next(count = 1): Promise<Version | undefined> {
  const all = versions.length + count;
  while (versions.length < all) await setTimeout(5);
  return versions.at(-1);
}

function write(words: string, file = path): void {
  writeFileSync(join(folder, file), words);
  newsroom.change([join(folder, file)]);
}

const titled = (title: string) => release({ title: `title: ${title}` }, `\nThe text of ${title}.\n`);

test("shows what was changed, added and deleted", async () => {
  expect(await bodyAt(url)).toContain("<h1>New library opens</h1>");
  write(titled("Old library closes"));
  await next();
  expect(await bodyAt(url)).toContain("<h1>Old library closes</h1>");
  expect(await bodyAt("/news/")).toContain("Old library closes");
  const other = "news/2026/2026-03-14-swings-mended.md";
  write(release({ title: "title: Swings mended", date: "date: 2026-03-14" }), other);
  await next();
  expect(await bodyAt("/news/2026/swings-mended/")).toContain("<h1>Swings mended</h1>");
  expect(await bodyAt(url)).toContain("Swings mended");
  rmSync(join(folder, other));
  newsroom.change([join(folder, other)]);
  await next();
  expect((await newsroom.at("/news/2026/swings-mended/")).answer).toMatchObject({ status: 404 });
  expect(await bodyAt(url)).not.toContain("Swings mended");
});

test("reads no text that was not changed", async () => {
  writeFileSync(join(folder, path), titled("Nobody tells of this"));
  newsroom.change([join(folder, "pages/about.md")]);
  await next();
  expect(await bodyAt(url)).toContain("<h1>New library opens</h1>");
  newsroom.change([join(folder, path)]);
  await next();
  expect(await bodyAt(url)).toContain("<h1>Nobody tells of this</h1>");
});

test("shows the last of many changes that come while it reads", async () => {
  for (let count = 0; count < 20; count += 1) write(titled(`Change ${count}`));
  const other = "news/2026/2026-03-14-swings-mended.md";
  write(release({ title: "title: Swings mended", date: "date: 2026-03-14" }), other);
  await next(2);
  expect(await bodyAt(url)).toContain("<h1>Change 19</h1>");
  expect(await bodyAt("/news/2026/swings-mended/")).toContain("<h1>Swings mended</h1>");
  expect(versions).toHaveLength(3);
});

test("sends a page whose text is changed while it is made, of the version before or of the new one", async () => {
  for (let count = 0; count < 20; count += 1) {
    const asked = setTimeout(count).then(() => newsroom.at(url));
    await setTimeout(count % 2 ? count + 3 : 0);
    write(titled(`Change ${count}`));
    const { version, answer } = await asked;
    expect(answer).toMatchObject({ status: 200 });
    const shown = versions.findIndex(({ name }) => name === version);
    const title = shown === 0 ? "New library opens" : `Change ${shown - 1}`;
    expect("body" in answer && answer.body).toContain(`<h1>${title}</h1>`);
    while (versions.length < count + 2) await setTimeout(5);
  }
  expect(printed).toEqual([]);
});

test("names the version that a page is of, and keeps the pages of it until there is another", async () => {
  const { version, answer } = await newsroom.at(url);
  expect(version).toBe(versions.at(-1)?.name);
  expect((await newsroom.at(url)).answer).toEqual(answer);
  write(titled("Old library closes"));
  expect(await next()).not.toMatchObject({ name: version });
});

test("says at the page of a broken file what is wrong, and shows it when it is mended", async () => {
  write(release().replace(/---\n\n/, ""));
  await next();
  expect(await bodyAt(url)).toContain("This page cannot be shown yet");
  expect(printed.join("\n")).toContain(`${join(folder, path)}:1:1`);
  expect(printed.at(-1)).toMatch(/stops? publishing/);
  write(release());
  await next();
  expect(await bodyAt(url)).toContain("<h1>New library opens</h1>");
});

test("says on every page that there is no content folder, until there is", async () => {
  renameSync(folder, `${folder}-away`);
  newsroom.change([folder]);
  expect(await next()).toMatchObject({ isFaulty: true });
  expect((await newsroom.at(url)).answer).toMatchObject({ status: 500 });
  expect(await bodyAt(url)).toContain(folder);
  renameSync(`${folder}-away`, folder);
  newsroom.change([folder]);
  expect(await next()).toMatchObject({ isFaulty: false });
  expect(await bodyAt(url)).toContain("<h1>New library opens</h1>");
});

test("keeps the path of the site where site.yaml does not say it for a while", async () => {
  const right = readFileSync(join(folder, "site.yaml"), "utf8");
  write(right.replace("example/", "example/newsroom/"), "site.yaml");
  expect(await next()).toMatchObject({ basePath: "/newsroom/" });
  write("name: Northgate\n  title: no\n", "site.yaml");
  expect(await next()).toMatchObject({ basePath: "/newsroom/" });
  expect(await bodyAt(`/newsroom${url}`)).toContain("site.yaml, line ");
});

test("shows what goes live when its minute comes, although no file is changed", async () => {
  write(release({ embargo: "embargo: 2026-06-02 00:01", date: "date: 2026-06-02" }), "news/2026/2026-06-02-held.md");
  await next();
  expect(await bodyAt("/news/2026/held/")).toContain("Held: goes live on Tuesday 2 June 2026, 12:01am BST.");
  vi.advanceTimersByTime(60_000);
  expect(versions).toHaveLength(2);
  clock = Date.parse("2026-06-02T00:01:00+01:00");
  vi.advanceTimersByTime(60_000);
  await next();
  expect(await bodyAt("/news/2026/held/")).not.toContain("Held:");
});
