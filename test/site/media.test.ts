import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import sharp from "sharp";
import { expect, test } from "vitest";
import { buildSite } from "../support/built-site.ts";
import { contentFolder, release, releasePath } from "../support/content-folder.ts";
import { goodPdf } from "../support/pdf.ts";

const secret = { IFD0: { Copyright: "Jane Smith" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 11/1 0/1" } };

function photo(colour: string): Promise<Buffer> {
  return sharp({ create: { width: 2000, height: 1500, channels: 3, background: colour } })
    .withExif(secret)
    .jpeg()
    .toBuffer();
}

test("publishes the photo of a phone small, clean and lazy, and documents with what they are", async () => {
  const content = contentFolder({
    [releasePath]: release(
      { line: "image: {file: opening.jpg, alt: The opening}" },
      "\n![The shelves](/media/inside/shelves.jpg)\n\nRead [the plan](/media/plan.pdf).\n",
    ),
    "news/2099/2099-07-01-tram-opens.md": release({
      title: "title: Tram opens",
      date: "date: 2099-07-01",
      line: "image: {file: tram.jpg, alt: The tram}",
    }),
    "pages/about.md":
      "---\ntitle: About\nsummary: What this is.\n---\n\nRead [the plan](/media/plan.pdf) of this newsroom.\n",
    "media/opening.jpg": await photo("#336699"),
    "media/inside/shelves.jpg": await photo("#993366"),
    "media/tram.jpg": await photo("#669933"),
    "media/unused.jpg": await photo("#000000"),
    "media/plan.pdf": goodPdf({ pages: 14 }),
  });
  const site = await buildSite(content, "2026-06-01T12:00:00Z");
  expect(site.outcome.isBuilt).toBe(true);

  const files = readdirSync(join(site.folder, "media"), { recursive: true, encoding: "utf8" });
  expect(files.filter((file) => /tram|unused/.test(file))).toEqual([]);
  // On the page, and once more as other sites show it.
  expect(files.filter((file) => file.includes("opening-"))).toHaveLength(7);
  for (const file of files.filter((name) => /\.(jpg|webp)$/.test(name))) {
    const bytes = readFileSync(join(site.folder, "media", file));
    expect(["Exif", "EXIF", "Jane Smith"].filter((word) => bytes.includes(word))).toEqual([]);
  }

  const page = site.page("/news/2026/new-library-opens/");
  const [first, second] = page("main picture img").toArray();
  expect(page(first).attr()).toMatchObject({ class: "wide", width: "640", height: "480", alt: "The opening" });
  expect(page(first).attr("loading")).toBeUndefined();
  expect(page(second).attr()).toMatchObject({
    class: "wide",
    width: "640",
    height: "480",
    alt: "The shelves",
    loading: "lazy",
  });
  expect(
    page("main picture source")
      .first()
      .attr("srcset")
      ?.match(/ (320|640|960|1280)w/g),
  ).toHaveLength(4);
  expect(page('meta[property="og:image"]').attr("content")).toMatch(/media\/opening-[0-9a-f]{10}-shared\.jpg$/);
  expect(page("main a[href$='plan.pdf']").text()).toMatch(/^the plan \(PDF, \dKB, 14 pages\)$/);
  expect(page(".other-format a")).toHaveLength(1);
  expect(site.page("/about/")(".other-format a").attr("href")).toMatch(
    /^mailto:press@.*subject=Another%20format%3A%20About$/,
  );
  expect(site.page("/contact/")(".other-format")).toHaveLength(0);

  const [item] = JSON.parse(site.text("feed.json")).items;
  const inFeed = load(item.content_html);
  expect(inFeed("source, [srcset], [class]")).toHaveLength(0);
  expect(inFeed("img").last().attr("src")).toMatch(/^https:\/\/news\.northgate\.example\/media\/inside\/shelves-/);
  const length = Number(/length="(\d+)"/.exec(site.text("feed.xml"))?.[1]);
  expect(length).toBe(readFileSync(join(site.folder, new URL(item.image).pathname)).length);
});
