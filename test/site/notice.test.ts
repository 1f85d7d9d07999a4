import { cpSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildSite } from "../support/built-site.ts";
import { tempFolder } from "../support/temp-folder.ts";

test("keeps a notice out of every file before its day", async () => {
  const content = tempFolder();
  for (const from of ["test/fixtures/council", "test/fixtures/at-its-worst"])
    cpSync(from, content, { recursive: true });
  const site = await buildSite(content, "2026-05-17T22:59:59Z");
  expect(site.outcome.isBuilt).toBe(true);
  const files = readdirSync(site.folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    statSync(join(site.folder, file)).isFile(),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => readFileSync(join(site.folder, file), "latin1").includes("bank holiday"))).toEqual([]);
});
