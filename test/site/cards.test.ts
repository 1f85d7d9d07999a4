import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../support/built-site.ts";
import { tempFolder } from "../support/temp-folder.ts";

let site: BuiltSite;
const root = "https://www.northgate.example/newsroom";
const home = `${root}/`;

beforeAll(async () => {
  const content = join(tempFolder(), "content");
  cpSync("test/fixtures/council", content, { recursive: true });
  const works = join(content, "news/2026/2026-03-12-road-works-in-mill-lane.md");
  const text = readFileSync(works, "utf8");
  writeFileSync(works, text.replace("status:", "aliases: [/news/2026/mill-lane-closed/]\nstatus:"));
  site = await buildSite(content, "2026-11-23T12:00:00Z");
});

/** What a page says to other sites. */
function said(page: string): Record<string, string> {
  const $ = load(site.text(`${page.slice(1)}index.html`));
  const meta = $('meta[property^="og:"], meta[name^="twitter:"]').toArray();
  return Object.fromEntries(
    meta.map((one) => [$(one).attr("property") ?? $(one).attr("name"), $(one).attr("content")]),
  );
}

test("says of every page what is shown where its link is shared, with its whole address, its size and its words", () => {
  for (const file of site.pages().filter((page) => page !== "404.html")) {
    const page = `/${file.replace(/index\.html$/, "")}`;
    const head = said(page);
    expect(head).toMatchObject({
      "og:title": expect.stringMatching(/./),
      "og:description": expect.stringMatching(/./),
      "og:site_name": "Northgate Council newsroom",
      "og:locale": "en_GB",
      "og:url": root + page,
      "og:image:alt": expect.stringMatching(/./),
      "twitter:card": "summary_large_image",
    });
    const image = head["og:image"] ?? "";
    expect(image.startsWith(home)).toBe(true);
    expect(existsSync(join(site.folder, image.slice(home.length)))).toBe(true);
  }
});

test("says the true size and kind of every picture", async () => {
  const seen = new Set<string>();
  for (const file of site.pages().filter((page) => page !== "404.html")) {
    const head = said(`/${file.replace(/index\.html$/, "")}`);
    const image = (head["og:image"] ?? "").slice(home.length);
    if (seen.size === seen.add(image).size) continue;
    const { width, height, format } = await sharp(join(site.folder, image)).metadata();
    expect([String(width), String(height), `image/${format}`]).toEqual([
      head["og:image:width"],
      head["og:image:height"],
      head["og:image:type"],
    ]);
  }
  expect(seen.size).toBeGreaterThan(8);
});

test.for([
  ["the home page", "/", "/card.png", "Northgate Council newsroom. News and strategies. Northgate Council."],
  [
    "a page about the newsroom",
    "/about/",
    "/card.png",
    "Northgate Council newsroom. News and strategies. Northgate Council.",
  ],
  ["a topic", "/topics/roads/", "/topics/roads/card.png", "Roads and travel. News and strategies. Northgate Council."],
  [
    "a strategy, with its state",
    "/strategies/roads-plan-2024-2028/",
    "/strategies/roads-plan-2024-2028/card.png",
    "Roads and travel plan 2024 to 2028. In force. 2024 to 2028. Northgate Council.",
  ],
  [
    "a release from the day on that site.yaml names",
    "/news/2026/road-works-in-mill-lane/",
    "/news/2026/road-works-in-mill-lane/card.png",
    /^Road works in Mill Lane.* Thursday 12 March 2026\. Northgate Council\.$/,
  ],
  [
    "a release of before, by its topic",
    "/news/2024/dock-road-resurfaced/",
    "/topics/roads/card.png",
    "Roads and travel. News and strategies. Northgate Council.",
  ],
  [
    "a release that was withdrawn",
    "/news/2026/skate-park-opens-at-easter/",
    "/news/2026/skate-park-opens-at-easter/card.png",
    /^\[Withdrawn\] /,
  ],
] as const)("shares %s with the right card", ([, page, card, alt]) => {
  const head = said(page);
  expect(head["og:image"]).toBe(root + card);
  expect(head["og:image:alt"]).toMatch(alt);
});

test("shares a release with its own picture, and keeps its card all the same", () => {
  const page = "/news/2026/new-library-opens-in-northgate/";
  const head = said(page);
  expect(head["og:image"]).toMatch(/\/media\/northgate-library-[\da-f]{10}-shared\.jpg$/);
  expect(head["og:image:alt"]).toMatch(/^A red-brick library/);
  expect(site.has(`${page.slice(1)}card.png`)).toBe(true);
});

test("keeps cards at old addresses, of topics and releases", () => {
  const bytes = (file: string) => readFileSync(join(site.folder, file));
  expect(bytes("topics/schools/card.png").equals(bytes("topics/children/card.png"))).toBe(true);
  expect(bytes("news/2026/mill-lane-closed/card.png").equals(bytes("news/2026/road-works-in-mill-lane/card.png"))).toBe(
    true,
  );
});

test("draws nothing of what is a draft, held or taken down", () => {
  expect(site.outcome.problems.filter(({ level }) => level === "error")).toEqual([]);
  for (const page of ["news/2099/tram-to-open", "news/2026/half-written", "strategies/tram-strategy-2100"])
    expect(site.has(`${page}/card.png`)).toBe(false);
});
