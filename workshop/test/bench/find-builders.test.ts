import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../../../test/support/temp-folder.ts";
import { finders } from "../../bench/find-builders.ts";

const signal = new AbortController().signal;

/** A folder in which `npm` is what is given. */
function npmThat(script: string): string {
  const folder = tempFolder();
  writeFileSync(join(folder, "npm"), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, "npm"), 0o755);
  return folder;
}

test("Astro is installed into the work folder, as the version that is named", async () => {
  const PATH = `${npmThat("grep -q astro package.json && mkdir -p node_modules/astro")}:${process.env["PATH"]}`;
  const found = await finders["astro"]?.({ folder: tempFolder(), env: { PATH }, signal });
  expect(found).toMatchObject({ builder: { name: "Astro" }, version: expect.stringMatching(/^Astro 7\.\d+\.\d+$/) });
});

test("it is said why Astro could not be installed", async () => {
  const PATH = `${npmThat("echo no network >&2; exit 1")}:${process.env["PATH"]}`;
  const found = await finders["astro"]?.({ folder: tempFolder(), env: { PATH }, signal });
  expect(found).toMatch(/^Astro could not be installed \(npm install .* ended with 1:\nno network\)$/);
});

test("Eleventy is that of the project", async () => {
  const found = await finders["eleventy"]?.({ folder: tempFolder(), env: {}, signal });
  expect(found).toMatchObject({ version: expect.stringMatching(/^Eleventy 3\.1\.\d+$/) });
});
