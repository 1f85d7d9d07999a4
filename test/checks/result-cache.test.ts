import { hash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { type Found, found as shape } from "../../src/checks/accessibility/finding.ts";
import { openResultCache } from "../../src/checks/result-cache.ts";
import { tempFolder } from "../support/temp-folder.ts";

const openCache = () => openResultCache(folder, shape);

const found: Found[] = [
  {
    width: 320,
    it: {
      engine: "axe",
      kind: "doubt",
      rule: "color-contrast",
      message: "Elements must meet “contrast”",
      element: '<p class="a">é</p>',
      selector: "#a",
      fix: "Look",
      guidance: "https://example.com/",
    },
  },
  {
    width: 1280,
    it: {
      engine: "HTML_CodeSniffer",
      kind: "fault",
      rule: "H37",
      message: "An image",
      element: "<img>",
      selector: "img",
      fix: undefined,
      guidance: "https://example.com/",
    },
  },
];

let folder = "";
beforeEach(() => {
  folder = join(tempFolder(), "deep", "verdicts");
});

const fileOf = (address: string) => join(folder, `${hash("sha256", address)}.json`);

test("remembers what was found under a key, and that nothing was", () => {
  openCache().remember("/a/", "key", found);
  openCache().remember("/b/", "key", []);
  const verdicts = openCache();
  expect(verdicts.recall("/a/", "key")).toEqual(found);
  expect(verdicts.recall("/b/", "key")).toEqual([]);
  expect(verdicts.advice()).toEqual([]);
});

test("knows nothing of a page under another key, of a page that is new, or without a folder", () => {
  const verdicts = openCache();
  expect(verdicts.recall("/a/", "key")).toBeUndefined();
  verdicts.remember("/a/", "key", found);
  expect(verdicts.recall("/a/", "other")).toBeUndefined();
  expect(verdicts.recall("/b/", "key")).toBeUndefined();
  expect(verdicts.advice()).toEqual([]);
});

test("remembers the newest alone", () => {
  const verdicts = openCache();
  verdicts.remember("/a/", "old", found);
  verdicts.remember("/a/", "new", []);
  expect(verdicts.recall("/a/", "old")).toBeUndefined();
  expect(verdicts.recall("/a/", "new")).toEqual([]);
  expect(readdirSync(folder)).toHaveLength(1);
});

describe("does not trust an entry that", () => {
  const sealed = (content: object) => JSON.stringify({ ...content, digest: hash("sha256", JSON.stringify(content)) });
  const whole = { version: 1, address: "/a/", key: "key", findings: [] };

  test.for<[string, (text: string) => string | Buffer]>([
    ["is empty", () => ""],
    ["is cut off", (text) => text.slice(0, -9)],
    ["is not JSON", () => "clean"],
    ["is null", () => "null"],
    ["is a list", () => "[]"],
    ["is bytes", () => Buffer.from([0xff, 0x00, 0x80])],
    ["had a finding taken out", (text) => text.replace(/"findings":\[.*\],"digest"/, '"findings":[],"digest"')],
    ["had a word changed", (text) => text.replace("color-contrast", "colour-contrast")],
    ["has no digest", () => JSON.stringify(whole)],
    ["is of another version", () => sealed({ ...whole, version: 2 })],
    ["is of another page", () => sealed({ ...whole, address: "/b/" })],
    ["has another shape", () => sealed({ ...whole, findings: "none" })],
    ["has findings of another shape", () => sealed({ ...whole, findings: [{ width: 320, it: {} }] })],
    ["says more than it should", () => sealed({ ...whole, clean: true })],
  ])("%s", ([, spoil]) => {
    openCache().remember("/a/", "key", found);
    writeFileSync(fileOf("/a/"), spoil(readFileSync(fileOf("/a/"), "utf8")));
    const verdicts = openCache();
    expect(verdicts.recall("/a/", "key")).toBeUndefined();
    expect(verdicts.advice()).toEqual([`In ${folder}, 1 entry could not be trusted: the pages were tested again.`]);
    verdicts.remember("/a/", "key", found);
    expect(openCache().recall("/a/", "key")).toEqual(found);
  });

  test("is a folder", () => {
    mkdirSync(fileOf("/a/"), { recursive: true });
    const verdicts = openCache();
    expect(verdicts.recall("/a/", "key")).toBeUndefined();
    verdicts.remember("/a/", "key", found);
    verdicts.keepOnly([]);
    expect(verdicts.advice()).toHaveLength(2);
  });
});

test("drops pages that are gone and what a killed run left, and nothing that is not its own", () => {
  const verdicts = openCache();
  for (const address of ["/a/", "/b/", "/c/"]) verdicts.remember(address, "key", []);
  writeFileSync(`${fileOf("/a/")}.0b9ae3a4-3f0e-4a53-b2a7-1d0a4f0f6a55`, "half");
  writeFileSync(join(folder, "notes.json"), "{}");
  verdicts.keepOnly(["/b/", "/d/"]);
  expect(readdirSync(folder).toSorted()).toEqual([`${hash("sha256", "/b/")}.json`, "notes.json"].toSorted());
});

test("costs nobody the run where the folder cannot be one", () => {
  folder = join(tempFolder(), "file");
  writeFileSync(folder, "");
  const verdicts = openCache();
  expect(verdicts.recall("/a/", "key")).toBeUndefined();
  verdicts.remember("/a/", "key", found);
  verdicts.keepOnly(["/a/"]);
  expect(verdicts.advice()).toEqual([`${folder} could not be written (EEXIST): the next run tests these pages again.`]);
});
