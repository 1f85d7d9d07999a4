import { appendFileSync, globSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { writeArchive } from "../../workshop/bench/archive.ts";
import { type BuiltSite, buildSite } from "../support/built-site.ts";
import { tempFolder } from "../support/temp-folder.ts";

let site: BuiltSite;

beforeAll(async () => {
  const content = tempFolder();
  writeArchive(20, content, 2);
  appendFileSync(join(content, "site.yaml"), "search: false\n");
  site = await buildSite(content, "2026-01-05T12:00:00Z");
});

test("leaves nothing of search where a council turns it off", () => {
  expect(site.outcome.isBuilt).toBe(true);
  expect(globSync("{search,pagefind}/**", { cwd: site.folder })).toEqual([]);
  expect(globSync("**/*.js", { cwd: site.folder })).toEqual([]);
  expect(site.text("_headers")).not.toMatch(/\/search|pagefind|script-src/);
  for (const page of site.pages()) {
    const $ = site.page(`/${page.replace(/index\.html$/, "")}`);
    expect([page, $("form, input, script:not([type])").length]).toEqual([page, 0]);
    expect($('a[href*="search/"]').length).toBe(0);
  }
});
