import { join } from "node:path";
import { expect, test } from "vitest";
import { checkAccessibility } from "../../../src/checks/accessibility/gate.ts";
import { pagesToTest, partsFor } from "../../../src/checks/accessibility/plan.ts";
import { readShard, shardInWords } from "../../../src/checks/accessibility/shard.ts";
import { CouldNotTest } from "../../../src/checks/could-not-test.ts";
import { page, sitemap, writeSite } from "../../support/small-site.ts";
import { tempFolder } from "../../support/temp-folder.ts";

test.for([
  [0, 1],
  [1, 1],
  [300, 1],
  [301, 2],
  [600, 2],
  [5_700, 19],
  [6_000, 20],
  [10_961, 20],
  [1_000_000, 20],
] as const)("%i pages that are not known take %i machines", ([pages, machines]) => {
  const parts = partsFor(pages);
  expect(parts).toHaveLength(machines);
  expect(parts.map(shardInWords).map(readShard)).toEqual(parts);
});

test("counts the pages of which no result is kept", async () => {
  const pages = { "index.html": page("/"), "a/index.html": page("/a/") };
  const site = await writeSite({ ...pages, "sitemap.xml": sitemap("/", "/a/") });
  const cache = join(tempFolder(), "verdicts");
  expect(await pagesToTest(site, { cache })).toBe(2);
  await checkAccessibility(site, { today: "2026-11-23", cache });
  expect(await pagesToTest(site, { cache })).toBe(0);
  expect(await pagesToTest(site, { cache, all: true })).toBe(2);
  const changed = { ...pages, "a/index.html": page("/a/", "<p>New.</p>"), "b/index.html": page("/b/") };
  const now = await writeSite({ ...changed, "sitemap.xml": sitemap("/", "/a/", "/b/") });
  expect(await pagesToTest(now, { cache })).toBe(2);
});

test("plans nothing for what is no site", async () => {
  await expect(pagesToTest(tempFolder(), { cache: tempFolder() })).rejects.toThrow(CouldNotTest);
});
