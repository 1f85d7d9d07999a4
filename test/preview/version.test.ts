import { cpSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { beforeAll, expect, test } from "vitest";
import { renderSite } from "../../src/pipeline/render-site.ts";
import { readPreview } from "../../src/preview/read-preview.ts";
import { type Version, versionOf } from "../../src/preview/version.ts";
import { tempFolder } from "../support/temp-folder.ts";

const folder = join(tempFolder(), "preview");
const content = join(tempFolder(), "content");
const broken = join(content, "news/2026/2026-05-01-broken.md");
const misnamed = join(content, "news/2026/2026-05-02 Swings.md");
const now = Date.parse("2026-11-23T12:00:00Z");
const base = "/newsroom/";

let version: Version;

beforeAll(async () => {
  cpSync("test/fixtures/council", content, { recursive: true });
  writeFileSync(broken, "---\ntitle: No end\n\nThe text.\n");
  writeFileSync(misnamed, "---\ntitle: Swings\ndate: 2026-05-02\nstatus: draft\n---\n\nThe text.\n");
  const rival = "---\ntitle: Rival\ndate: 2026-05-03\nsummary: Later.\nstatus: draft\n---\n\nThe text.\n";
  writeFileSync(join(content, "news/2026/2026-05-03-road-works-in-mill-lane.md"), rival);
  const { shown } = await readPreview({ content, now });
  if (!shown) throw new Error("nothing to show");
  version = versionOf(shown, {});
  await renderSite({ ...shown, media: {} }, folder);
});

/** What is sent for an address of the site. */
async function sent(address: string, of = version) {
  const answer = await of.at(base + address.slice(1));
  if ("location" in answer) throw new Error(`${address} is at ${answer.location}`);
  return answer;
}

async function pageAt(address: string) {
  return load(String((await sent(address)).body));
}

const statusOn = async (address: string) => (await pageAt(address))("#preview-status").text();

test("shows a held release and says when it goes live", async () => {
  expect(await statusOn("/news/2099/tram-to-open/")).toBe(
    "Preview. Held: goes live on Wednesday 1 July 2099, 12:01am BST.",
  );
});

test("shows a held strategy and says when it goes live", async () => {
  expect(await statusOn("/strategies/tram-strategy-2100/")).toBe(
    "Preview. Held: goes live on Wednesday 1 July 2099, 12:01am BST.",
  );
});

test("shows what is public where a later draft wants its address, and keeps drafts among the rest by their days", async () => {
  expect((await pageAt("/news/2026/road-works-in-mill-lane/"))("h1").text()).toBe("Road works in Mill Lane");
  const titles = (await pageAt("/news/"))(".entry-title").toArray();
  expect(titles.slice(0, 3).map((title) => load(title).text())).toEqual([
    "Tram to open in Northgate",
    "Half-written thought about swings",
    "New library opens in Northgate",
  ]);
  const around = (await pageAt("/news/2026/half-written/"))("main nav a").toArray().slice(-2);
  expect(around.map((link) => load(link).text())).toEqual([
    "New library opens in Northgate",
    "Tram to open in Northgate",
  ]);
});

test("shows a draft that lacks half its header, and folds the advice on it", async () => {
  expect(await statusOn("/news/2026/half-written/")).toBe("Preview. Draft: not published.");
  const page = await pageAt("/news/2026/half-written/");
  expect(page(".preview details summary").text()).toBe("2 pieces of advice");
  expect(page(".preview details li")).toHaveLength(2);
});

test("says nothing above what is public", async () => {
  expect(await statusOn("/news/2026/road-works-in-mill-lane/")).toBe("");
});

test("shows at the page of a file that cannot be read what is wrong, with the line to write", async () => {
  const page = await pageAt("/news/2026/broken/");
  expect(page("h1").text()).toBe("This page cannot be shown yet");
  expect(page("#preview-status").text()).toBe("Preview. 5 errors stop publishing.");
  expect(page(".preview li").text()).toContain(`${broken}, line 1`);
});

test("shows what is wrong with a file that has no address on the page that is not found", async () => {
  const page = await pageAt("/404.html");
  expect(page(".preview li").text()).toContain(misnamed);
  expect(page(".preview li").text()).toContain(broken);
});

test("marks drafts and held items in lists", async () => {
  const marks = (await pageAt("/news/"))(".entry:has(.chip-preview)")
    .toArray()
    .map((entry) => load(entry)(".entry-title, .chip-preview").text());
  expect(marks).toEqual([
    "Tram to open in NorthgateHeld until Wednesday 1 July 2099, 12:01am BST",
    "Half-written thought about swingsDraft",
  ]);
});

test("shows what readers find where a page was published in error", async () => {
  expect((await pageAt("/news/2026/wrong-names-of-prize-winners/"))("h1").text()).toBe("This page was removed");
});

test("lets pages reload themselves, which published pages may not", async () => {
  const policy = (await pageAt("/"))('meta[http-equiv="Content-Security-Policy"]').attr("content");
  expect(policy).toContain("script-src 'self'; connect-src 'self'");
});

test("shows the newsroom with what can be read of site.yaml, and what is wrong above every page", async () => {
  const faulty = join(tempFolder(), "content");
  cpSync("test/fixtures/council", faulty, { recursive: true });
  writeFileSync(join(faulty, "site.yaml"), "name: Northgate\n  title: no\n");
  const { shown } = await readPreview({ content: faulty, now, basePath: base });
  if (!shown) throw new Error("nothing to show");
  const other = versionOf(shown, {});
  expect(other.basePath).toBe(base);
  const page = load(String((await sent("/news/2026/road-works-in-mill-lane/", other)).body));
  expect(page(".preview li").text()).toContain("site.yaml, line ");
  expect(await sent("/404.html", other)).toMatchObject({ status: 200 });
});

/** The addresses of a site that was written whole at which other bytes are sent. */
async function different(): Promise<string[]> {
  const entries = globSync("**/{*,.*}", { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(150);
  const wrong: string[] = [];
  for (const file of files) {
    const address = file.slice(folder.length).replace(/index\.html$/, "");
    const answer = await version.at(base + encodeURI(address.slice(1)));
    const isSent = "body" in answer && answer.status === 200 && Buffer.from(answer.body).equals(readFileSync(file));
    if (!isSent) wrong.push(address);
  }
  return wrong;
}

test("sends for every address the bytes that a site written whole has there, those of held items too", async () => {
  expect(await different()).toEqual([]);
  expect(globSync("media/held-tram-*", { cwd: folder })).toHaveLength(4);
  writeFileSync(join(folder, "more.txt"), "A file that nothing makes.");
  writeFileSync(join(folder, "feed.xml"), "<rss/>");
  expect((await different()).toSorted()).toEqual(["/feed.xml", "/more.txt"]);
});

test("has every page that its sitemap and its pages lead to, and every picture, feed and file", async () => {
  const seen = new Set<string>();
  const missing: string[] = [];
  const sitemap = String((await sent("/sitemap.xml")).body);
  const waiting = [base, ...[...sitemap.matchAll(/<loc>https:\/\/[^/]+(.*?)<\/loc>/g)].map(([, path = ""]) => path)];
  expect(waiting.length).toBeGreaterThan(30);
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (seen.has(url)) continue;
    seen.add(url);
    const answer = await version.at(url);
    if ("location" in answer || answer.status !== 200) missing.push(url);
    else if (answer.type.startsWith("text/html")) {
      const page = load(String(answer.body));
      const named = page("a[href], link[href]:not([rel=canonical]), img[src]").toArray();
      const links = named.map((element) => page(element).attr("href") ?? page(element).attr("src") ?? "");
      const choices = page("[srcset]")
        .toArray()
        .flatMap((element) => (page(element).attr("srcset") ?? "").split(", "));
      const all = [...links, ...choices.map((choice) => choice.replace(/ .*/, ""))];
      waiting.push(...all.filter((link) => link.startsWith(base)).map((link) => link.replace(/[?#].*/, "")));
    }
  }
  expect(seen.size).toBeGreaterThan(140);
  expect(missing).toEqual([]);
});

test("draws a card when it is asked for, of held items too", async () => {
  for (const page of ["/", "/news/2099/tram-to-open/"]) {
    const { status, type, body } = await sent(`${page}card.png`);
    expect({ status, type }).toEqual({ status: 200, type: "image/png" });
    expect(String(body).slice(1, 4)).toBe("PNG");
  }
  expect(await sent("/held/card.png")).toMatchObject({ status: 404 });
});

test("leads to the path of the site, and to the slash at the end of a page", async () => {
  expect(await version.at("/")).toEqual({ location: base });
  expect(await version.at("/newsroom")).toEqual({ location: base });
  expect(await version.at("/newsroom/news?a=b")).toEqual({ location: "/newsroom/news/" });
});

test.for([
  "/%E0%A4%A",
  "/newsroom/%E0%A4%A",
  "/..%2fx",
  "/newsroom/..%2f..%2fpackage.json",
  "/newsroom/../../package.json",
  "/newsroom/%00",
  "//",
  "//[",
  "/newsroom/news/index.html/",
  "/elsewhere/news/card.png",
  "/newsroom/news/2020/",
])("says that there is no page at %s", async (url) => {
  const { status, type, body } = (await version.at(url)) as Exclude<
    Awaited<ReturnType<Version["at"]>>,
    { location: string }
  >;
  expect({ status, type }).toEqual({ status: 404, type: "text/html; charset=utf-8" });
  expect(String(body)).toContain("<h1>Page not found</h1>");
});
