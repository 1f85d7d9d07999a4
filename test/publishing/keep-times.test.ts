import { spawnSync } from "node:child_process";
import { cpSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { keepTimes } from "../../src/publishing/keep-times.ts";
import { tempFolder } from "../support/temp-folder.ts";

const then = 1_767_225_600;
const now = then + 1000;

type Files = Readonly<Record<string, string | Buffer>>;

/** A folder of files that were written at an instant, in seconds. */
function folderOf(files: Files, seconds: number): string {
  const folder = tempFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    utimesSync(join(folder, name), seconds, seconds);
  }
  return folder;
}

const addressOf = (name: string) => `/${name}`;
const timeOf = (folder: string, name: string) => lstatSync(join(folder, name)).mtimeMs / 1000;

/** The times of the files of a new site, after those of the old one. */
function timesAfter(old: Files, fresh: Files, written = now): Record<string, number> {
  const [before, after] = [folderOf(old, then), folderOf(fresh, written)];
  keepTimes(after, before, Object.keys(fresh).map(addressOf));
  return Object.fromEntries(Object.keys(fresh).map((name) => [name, timeOf(after, name)]));
}

test("keeps the time of what is the same, and of nothing else", () => {
  const old = { "index.html": "old", "feed.xml": "feed", "news/2026/a/index.html": "page", "empty.txt": "", gone: "1" };
  const fresh = { ...old, "index.html": "new", "news/2026/b/index.html": "page" };
  expect(timesAfter(old, fresh)).toEqual({
    "index.html": now,
    "feed.xml": then,
    "news/2026/a/index.html": then,
    "empty.txt": then,
    gone: then,
    "news/2026/b/index.html": now,
  });
});

test("compares every byte of a large file", () => {
  const large = Buffer.alloc(300_000, "a");
  const [last, middle] = [Buffer.from(large), Buffer.from(large)];
  last[299_999] = 0x62;
  middle[65_536] = 0x62;
  const old = { same: large, last: large, middle: large, longer: large, shorter: large };
  const fresh = {
    same: large,
    last,
    middle,
    longer: Buffer.concat([large, Buffer.from("a")]),
    shorter: large.subarray(1),
  };
  expect(timesAfter(old, fresh)).toEqual({ same: then, last: now, middle: now, longer: now, shorter: now });
});

test("gives what has changed another time, where both were written in the same second too", () => {
  expect(timesAfter({ a: "one" }, { a: "two" }, then + 0.75)).toEqual({ a: then + 1 });
});

test("writes whole seconds, so that the time of a file is the same after any number of builds", () => {
  const files = { a: "one", b: "two" };
  const first = folderOf(files, then + 0.123456);
  let last = first;
  const times = [1, 2, 3].map((build) => {
    const next = folderOf(files, now + build + 0.7);
    keepTimes(next, last, ["/a", "/b"]);
    last = next;
    return timeOf(next, "a");
  });
  expect(times).toEqual([then, then, then]);
});

test("gives each of the builds that change a file in one second a later time, and keeps it", () => {
  let last = folderOf({ a: "first" }, then + 0.5);
  const times = ["second", "third", "third"].map((a) => {
    const next = folderOf({ a }, then + 0.5);
    keepTimes(next, last, ["/a"]);
    last = next;
    return timeOf(next, "a");
  });
  expect(times).toEqual([then + 1, then + 2, then + 2]);
});

test("takes no time that is yet to come", () => {
  expect(timesAfter({ a: "one", b: "one" }, { a: "one", b: "two" }, then - 1000)).toEqual({
    a: then - 1000,
    b: then - 1000,
  });
});

test("leaves everything as it is where nothing was there, or what was there is no folder", () => {
  const fresh = folderOf({ a: "one" }, now + 0.5);
  keepTimes(fresh, join(fresh, "..", "nowhere"), ["/a"]);
  keepTimes(fresh, join(folderOf({ file: "one" }, then), "file"), ["/a"]);
  expect(timeOf(fresh, "a")).toBeCloseTo(now + 0.5);
});

test.skipIf(process.platform === "win32")("follows no link, in either site, and waits for no pipe", () => {
  const elsewhere = folderOf({ a: "one", "news/a": "one" }, then);
  const old = folderOf({ kept: "one" }, then);
  symlinkSync(join(elsewhere, "a"), join(old, "a"));
  symlinkSync(join(elsewhere, "news"), join(old, "news"));
  symlinkSync("nowhere", join(old, "b"));
  spawnSync("mkfifo", [join(old, "pipe")]);
  mkdirSync(join(old, "folder"));
  const files = { kept: "one", a: "one", "news/a": "one", b: "one", pipe: "one", folder: "one", "file/a": "one" };
  writeFileSync(join(old, "file"), "one");
  const fresh = folderOf(files, now);
  symlinkSync(join(elsewhere, "a"), join(fresh, "link"));
  writeFileSync(join(old, "link"), "one");

  keepTimes(fresh, old, [...Object.keys(files), "link"].map(addressOf));

  const times = Object.keys(files).map((name) => timeOf(fresh, name));
  expect(times).toEqual([then, now, now, now, now, now, now]);
  expect([timeOf(elsewhere, "a"), timeOf(elsewhere, "news/a"), timeOf(old, "kept")]).toEqual([then, then, then]);
});

test("fails nothing where the new site is no folder", () => {
  const old = folderOf({ a: "one" }, then);
  keepTimes(join(old, "nowhere"), old, ["/a"]);
  keepTimes(join(old, "a"), old, ["/a"]);
  expect(timeOf(old, "a")).toBe(then);
});

test("takes half a site for what is there of it, and leaves its bytes alone", () => {
  const files = { "index.html": "home", "news/a": "one", "news/b": "two" };
  const old = folderOf(files, then);
  rmSync(join(old, "news/b"));
  const copy = join(tempFolder(), "copy");
  cpSync(old, copy, { recursive: true });
  const fresh = folderOf(files, now);
  keepTimes(fresh, old, Object.keys(files).map(addressOf));
  expect(Object.keys(files).map((name) => timeOf(fresh, name))).toEqual([then, then, now]);
  for (const name of ["index.html", "news/a"])
    expect(readFileSync(join(old, name))).toEqual(readFileSync(join(copy, name)));
});
