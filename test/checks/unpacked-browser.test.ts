import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepUnpackedBrowser, linkUnpackedBrowser, unpackedBrowserFolder } from "../../src/checks/unpacked-browser.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** What the package of the browser leaves in its folder. */
function unpacked(): string {
  const folder = tempFolder();
  writeFileSync(join(folder, "chromium"), "#!/bin/sh\n", { mode: 0o700 });
  mkdirSync(join(folder, "fonts"));
  writeFileSync(join(folder, "fonts/sans.ttf"), "sans");
  return folder;
}

test("keeps what was unpacked, and gives it to the next process by links", () => {
  const kept = join(tempFolder(), "cache/chromium-1");
  keepUnpackedBrowser(unpacked(), kept);
  const folder = tempFolder();
  linkUnpackedBrowser(kept, folder);
  expect(readdirSync(folder).toSorted()).toEqual(["chromium", "fonts"]);
  expect(realpathSync(join(folder, "chromium"))).toBe(join(realpathSync(kept), "chromium"));
  expect(readFileSync(join(folder, "fonts/sans.ttf"), "utf8")).toBe("sans");
});

test("leaves what another process kept in the meantime, and nothing beside it", () => {
  const kept = join(tempFolder(), "chromium-1");
  keepUnpackedBrowser(unpacked(), kept);
  writeFileSync(join(kept, "first"), "");
  keepUnpackedBrowser(unpacked(), kept);
  expect(existsSync(join(kept, "first"))).toBe(true);
  expect(readdirSync(join(kept, ".."))).toEqual(["chromium-1"]);
});

test("does without where nothing is kept, or this account cannot run it, or it cannot be kept", () => {
  const [folder, kept] = [tempFolder(), unpacked()];
  linkUnpackedBrowser(join(kept, "nowhere"), folder);
  chmodSync(join(kept, "chromium"), 0o600);
  linkUnpackedBrowser(kept, folder);
  expect(readdirSync(folder)).toEqual([]);
  expect(() => keepUnpackedBrowser(kept, join(kept, "chromium/chromium-1"))).not.toThrow();
});

test("keeps one for each version among the packages, where it goes with them", () => {
  expect(unpackedBrowserFolder()).toMatch(/[\\/]node_modules[\\/]\.cache[\\/]chromium-\d+\.\d+\.\d+$/);
});
