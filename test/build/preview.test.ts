import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { beforeAll, expect, test } from "vitest";
import { preview } from "../../src/build/preview.ts";
import { tempFolder } from "../temp-folder.ts";

const folder = join(tempFolder(), "_preview");

beforeAll(async () => {
  await preview("test/fixtures/council", folder, Date.parse("2026-11-23T12:00:00Z"), process.pid);
});

function bannerOn(address: string): string {
  return load(readFileSync(join(folder, address, "index.html"), "utf8"))(".banner-loud").text();
}

test("shows a held release and says when it goes live", () => {
  expect(bannerOn("/news/2099/tram-to-open/")).toBe("Preview. Held: goes live on Wednesday 1 July 2099, 12:01am BST.");
});

test("shows a held strategy and says when it goes live", () => {
  expect(bannerOn("/strategies/tram-strategy-2100/")).toBe(
    "Preview. Held: goes live on Wednesday 1 July 2099, 12:01am BST.",
  );
});

test("shows a draft that lacks half its header, and says that it is one", () => {
  expect(bannerOn("/news/2026/half-written/")).toBe("Preview. Draft: not published.");
});

test("says nothing above what is public", () => {
  expect(bannerOn("/news/2026/road-works-in-mill-lane/")).toBe("");
});

test("shows what readers find where a page was published in error", () => {
  const html = readFileSync(join(folder, "news/2026/wrong-names-of-prize-winners/index.html"), "utf8");
  expect(load(html)("h1").text()).toBe("This page was removed");
});

test("shows the pictures of held releases", () => {
  expect(readdirSync(join(folder, "media")).filter((file) => file.startsWith("held-tram-"))).toHaveLength(3);
});

test("lets pages reload themselves, which published pages may not", () => {
  const html = readFileSync(join(folder, "index.html"), "utf8");
  expect(html).toContain("script-src &#39;self&#39;; connect-src &#39;self&#39; ws:".replaceAll("&#39;", "'"));
});
