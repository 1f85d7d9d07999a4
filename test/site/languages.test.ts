import { globSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../support/built-site.ts";
import { contentFolder, release, strategy } from "../support/content-folder.ts";

const arabic = { title: "مكتبة جديدة تفتح", summary: "تفتح المكتبة يوم الاثنين" };
const welsh = { title: "Strategaeth llyfrgelloedd", summary: "Cynllun ar gyfer y llyfrgelloedd" };
const marked = (code: string, { title, summary }: typeof arabic) => ({
  title: `title: "[${code}] ${title}"`,
  summary: `summary: "[${code}] ${summary}"`,
});
const correction = 'changes: [{on: 2026-05-30, kind: correction, note: "The day is Monday."}]';
const ofPlan = { ...marked("cy", welsh), decisions: "decisions: [{body: cabinet, act: approved, on: 2026-03-02}]" };
let site: BuiltSite;

beforeAll(async () => {
  const content = contentFolder({
    "news/2026/2026-05-01-maktaba.md": release({
      ...marked("ar", arabic),
      date: "date: 2026-05-01",
      strategies: "strategies: llyfrgelloedd",
      changes: correction,
    }),
    "news/2026/2026-05-02-park.md": release({ title: "title: New park", date: "date: 2026-05-02" }),
    "strategies/llyfrgelloedd.md": strategy(ofPlan),
  });
  site = await buildSite(content, "2026-06-01T12:00:00Z");
});

test("shows the mark of a language in no file", () => {
  expect(site.outcome).toMatchObject({ isBuilt: true });
  const files = globSync("**/*.{html,xml,json,txt,csv,ics,js,atom,rss}", { cwd: site.folder });
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => /\[(?:ar|cy)\]/.test(site.text(file)))).toEqual([]);
});

test.for([
  ["/news/2026/maktaba/", "h1", "ar", "rtl", arabic.title],
  ["/news/2026/maktaba/", ".standfirst", "ar", "rtl", arabic.summary],
  ["/news/2026/park/", ".neighbours a", "ar", "rtl", arabic.title],
  ["/news/", '.entry a[href="/news/2026/maktaba/"]', "ar", "rtl", arabic.title],
  ["/news/", ".entry-summary[dir]", "ar", "rtl", arabic.summary],
  ["/corrections/", ".entry a", "ar", "rtl", arabic.title],
  ["/", '.plain a[href="/news/2026/maktaba/"]', "ar", "rtl", arabic.title],
  ["/strategies/llyfrgelloedd/", "h1", "cy", undefined, welsh.title],
  ["/strategies/llyfrgelloedd/", ".timeline a[lang]", "ar", "rtl", arabic.title],
  ["/strategies/", "main a[lang]", "cy", undefined, welsh.title],
  ["/news/2026/maktaba/", 'a[href="/strategies/llyfrgelloedd/"]', "cy", undefined, welsh.title],
  ["/subscribe/", "li span[lang]", "cy", undefined, welsh.title],
] as const)("says on %s in what language %s is", ([address, selector, lang, dir, words]) => {
  const found = site.page(address)(selector).first();
  expect([found.attr("lang"), found.attr("dir"), found.text().trim()]).toEqual([lang, dir, words]);
});

test("names the page and its description without the mark, and leaves others alone", () => {
  const page = site.page("/news/2026/maktaba/");
  expect(page("title").text()).toBe(`${arabic.title} - 1 May 2026 - Northgate Council newsroom`);
  expect(page('meta[name="description"]').attr("content")).toBe(arabic.summary);
  expect(page('script[type="application/ld+json"]').text()).toContain(`"headline":"${arabic.title}"`);
  expect(site.text("news/2026/maktaba/release.txt")).toContain(arabic.title);
  expect(site.text("feed.xml")).toContain(`<title>${arabic.title}</title>`);
  expect(site.page("/news/2026/park/")("h1").attr("lang")).toBeUndefined();
});
