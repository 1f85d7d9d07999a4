import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { beforeAll, expect, test } from "vitest";
import { cardsFile, drawCard } from "../../src/cards/draw-cards.ts";
import { writePreview } from "../../src/preview/write-preview.ts";
import { tempFolder } from "../support/temp-folder.ts";

const folder = join(tempFolder(), "preview");
const content = join(tempFolder(), "content");
const broken = join(content, "news/2026/2026-05-01-broken.md");
const misnamed = join(content, "news/2026/2026-05-02 Swings.md");

beforeAll(async () => {
  cpSync("test/fixtures/council", content, { recursive: true });
  writeFileSync(broken, "---\ntitle: No end\n\nThe text.\n");
  writeFileSync(misnamed, "---\ntitle: Swings\ndate: 2026-05-02\nstatus: draft\n---\n\nThe text.\n");
  const rival = "---\ntitle: Rival\ndate: 2026-05-03\nsummary: Later.\nstatus: draft\n---\n\nThe text.\n";
  writeFileSync(join(content, "news/2026/2026-05-03-road-works-in-mill-lane.md"), rival);
  await writePreview({ content, folder, now: Date.parse("2026-11-23T12:00:00Z") });
});

function pageAt(address: string) {
  return load(readFileSync(join(folder, address, address.endsWith("/") ? "index.html" : ""), "utf8"));
}

const statusOn = (address: string) => pageAt(address)("#preview-status").text();

test("shows a held release and says when it goes live", () => {
  expect(statusOn("/news/2099/tram-to-open/")).toBe("Preview. Held: goes live on Wednesday 1 July 2099, 12:01am BST.");
});

test("shows a held strategy and says when it goes live", () => {
  expect(statusOn("/strategies/tram-strategy-2100/")).toBe(
    "Preview. Held: goes live on Wednesday 1 July 2099, 12:01am BST.",
  );
});

test("shows what is public where a later draft wants its address, and keeps drafts among the rest by their days", () => {
  expect(pageAt("/news/2026/road-works-in-mill-lane/")("h1").text()).toBe("Road works in Mill Lane");
  const titles = pageAt("/news/")(".entry-title").toArray();
  expect(titles.slice(0, 3).map((title) => load(title).text())).toEqual([
    "Tram to open in Northgate",
    "Half-written thought about swings",
    "New library opens in Northgate",
  ]);
  const around = pageAt("/news/2026/half-written/")("main nav a").toArray().slice(-2);
  expect(around.map((link) => load(link).text())).toEqual([
    "New library opens in Northgate",
    "Tram to open in Northgate",
  ]);
});

test("shows a draft that lacks half its header, and folds the advice on it", () => {
  expect(statusOn("/news/2026/half-written/")).toBe("Preview. Draft: not published.");
  const page = pageAt("/news/2026/half-written/");
  expect(page(".preview details summary").text()).toBe("2 pieces of advice");
  expect(page(".preview details li")).toHaveLength(2);
});

test("says nothing above what is public", () => {
  expect(statusOn("/news/2026/road-works-in-mill-lane/")).toBe("");
});

test("shows at the page of a file that cannot be read what is wrong, with the line to write", () => {
  const page = pageAt("/news/2026/broken/");
  expect(page("h1").text()).toBe("This page cannot be shown yet");
  expect(page("#preview-status").text()).toBe("Preview. 5 errors stop publishing.");
  expect(page(".preview li").text()).toContain(`${broken}, line 1`);
});

test("shows what is wrong with a file that has no address on the page that is not found", () => {
  const page = pageAt("/404.html");
  expect(page(".preview li").text()).toContain(misnamed);
  expect(page(".preview li").text()).toContain(broken);
});

test("marks drafts and held items in lists", () => {
  const marks = pageAt("/news/")(".entry:has(.chip-preview)")
    .toArray()
    .map((entry) => load(entry)(".entry-title, .chip-preview").text());
  expect(marks).toEqual([
    "Tram to open in NorthgateHeld until Wednesday 1 July 2099, 12:01am BST",
    "Half-written thought about swingsDraft",
  ]);
});

test("shows what readers find where a page was published in error", () => {
  expect(pageAt("/news/2026/wrong-names-of-prize-winners/")("h1").text()).toBe("This page was removed");
});

test("shows the pictures of held releases", () => {
  expect(readdirSync(join(folder, "media")).filter((file) => file.startsWith("held-tram-"))).toHaveLength(3);
});

test("lets pages reload themselves, which published pages may not", () => {
  const policy = pageAt("/")('meta[http-equiv="Content-Security-Policy"]').attr("content");
  expect(policy).toContain("script-src 'self'; connect-src 'self'");
});

test("shows the newsroom with what can be read of site.yaml, and what is wrong above every page", async () => {
  const faulty = join(tempFolder(), "content");
  cpSync("test/fixtures/council", faulty, { recursive: true });
  writeFileSync(join(faulty, "site.yaml"), "name: Northgate\n  title: no\n");
  const target = join(tempFolder(), "faulty");
  const { basePath } = await writePreview({
    content: faulty,
    folder: target,
    now: Date.parse("2026-11-23T12:00:00Z"),
    basePath: "/newsroom/",
  });
  expect(basePath).toBe("/newsroom/");
  const page = load(readFileSync(join(target, "news/2026/road-works-in-mill-lane/index.html"), "utf8"));
  expect(page(".preview li").text()).toContain("site.yaml, line ");
  expect(existsSync(join(target, "404.html"))).toBe(true);
});

test("draws no card, and says what is on each, of held releases too", async () => {
  expect(existsSync(join(folder, "card.png"))).toBe(false);
  const { cards, look } = JSON.parse(readFileSync(join(folder, cardsFile), "utf8"));
  const held = cards.find(({ addresses }: { addresses: string[] }) =>
    addresses.includes("/news/2099/tram-to-open/card.png"),
  );
  expect(held.card).toMatchObject({ title: "Tram to open in Northgate", above: "Wednesday 1 July 2099" });
  expect((await drawCard(held.card, look)).toString("latin1", 1, 4)).toBe("PNG");
});
