import { cpSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildSite } from "../support/built-site.ts";
import { tempFolder } from "../support/temp-folder.ts";

const words = "Northgate Council serves 120,000 people";

test("shows what the council says of itself on the page and in the text of every release, and in no feed", async () => {
  const content = tempFolder();
  cpSync("test/fixtures/council", content, { recursive: true });
  const file = join(content, "site.yaml");
  writeFileSync(
    file,
    `${readFileSync(file, "utf8")}\nboilerplate: |\n  ${words}.\n\n  It has [an office](/contact/).\n`,
  );
  const { folder, outcome } = await buildSite(content, "2026-06-01T12:00:00Z");
  expect(outcome.isBuilt).toBe(true);

  const holding = (pattern: string) =>
    globSync(pattern, { cwd: folder }).filter((path) => readFileSync(join(folder, path), "utf8").includes(words));
  const releases = globSync("news/*/*/release.txt", { cwd: folder });
  expect(releases.length).toBeGreaterThan(5);
  expect(holding("news/*/*/release.txt")).toHaveLength(releases.length);
  expect(holding("news/*/*/index.html")).toHaveLength(releases.length);
  expect(holding("**/*.{xml,json,csv}")).toEqual([]);

  const text = readFileSync(join(folder, releases[0] ?? ""), "utf8");
  expect(text).toMatch(
    /\n\nAbout Northgate Council\n\nNorthgate Council serves 120,000 people\.\n\nIt has an office \(https:/,
  );
});
