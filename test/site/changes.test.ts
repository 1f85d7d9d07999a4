import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { readSite } from "../../src/checks/accessibility/pages.ts";
import { type BuiltSite, buildSite } from "../support/built-site.ts";

const roadWorks = "/news/2026/road-works-in-mill-lane/";
const skatePark = "/news/2026/skate-park-opens-at-easter/";
const gone = "/news/2026/wrong-names-of-prize-winners/";
const merged = "/news/2026/quay-street-closed/";
const plan = "/strategies/roads-plan-2024-2028/";

let site: BuiltSite;

beforeAll(async () => {
  site = await buildSite("test/fixtures/council", "2026-04-20T12:00:00Z");
});

const textsOf = (address: string, selector: string) => {
  const page = site.page(address);
  return page(selector)
    .toArray()
    .map((element) => page(element).text());
};
const dataOf = (address: string) =>
  JSON.parse(site.page(address)('script[type="application/ld+json"]').text())["@graph"][0];

test("is built without an error", () => {
  expect(site.outcome.problems.filter(({ level }) => level === "error")).toEqual([]);
});

test("says below the date of a release what was changed last, and all of it near the end", () => {
  expect(textsOf(roadWorks, ".published + .changed")).toEqual([
    "Corrected 10 April 2026: The road was closed until 2 April 2026, not 1 April.",
  ]);
  expect(textsOf(roadWorks, ".changes li")).toEqual([
    "10 April 2026 Corrected: The road was closed until 2 April 2026, not 1 April.",
    "16 March 2026 Updated: Buses stop in Station Road while the road is closed.",
    "12 March 2026 Published",
  ]);
  expect(textsOf("/news/2026/new-library-opens-in-northgate/", ".changed, .changes")).toEqual([]);
});

test("tells machines when a release was changed, and what was wrong", () => {
  expect(dataOf(roadWorks)).toMatchObject({
    headline: "Road works in Mill Lane",
    datePublished: "2026-03-12T16:30:00+00:00",
    dateModified: "2026-04-10T00:00:00+01:00",
    correction: [
      {
        "@type": "CorrectionComment",
        text: "The road was closed until 2 April 2026, not 1 April.",
        datePublished: "2026-04-10",
      },
    ],
  });
  expect(site.page(roadWorks)('meta[property="article:modified_time"]').attr("content")).toBe(
    "2026-04-10T00:00:00+01:00",
  );
  const library = "/news/2026/new-library-opens-in-northgate/";
  expect(site.page(library)('meta[property="article:modified_time"]')).toHaveLength(0);
  expect(dataOf(library)).toMatchObject({ dateModified: "2026-03-13T17:40:00+00:00" });
  expect(dataOf(library)).not.toHaveProperty("correction");
});

test("says on the page of a strategy what was changed, without a day of publication", () => {
  expect(textsOf(plan, ".changed")).toEqual(["Updated 2 June 2025: The list of roads for 2025 and 2026 was added."]);
  expect(textsOf(plan, ".changes li")).toEqual(["2 June 2025 Updated: The list of roads for 2025 and 2026 was added."]);
});

test("has the corrections in the text to copy", () => {
  expect(site.text(`${roadWorks}release.txt`)).toContain(`Published Thursday 12 March 2026, 4:30pm
Corrected 10 April 2026: The road was closed until 2 April 2026, not 1 April.
Updated 16 March 2026: Buses stop in Station Road while the road is closed.

`);
});

test("lists all that was corrected, updated, withdrawn or removed, each with a heading that leads to its page", () => {
  const page = site.page("/corrections/");
  const entries = page(".entry")
    .toArray()
    .map((entry) => [
      page(entry).find("h2 a").attr("href"),
      page(entry).find(".entry-date").text(),
      page(entry).find(".entry-summary").text(),
    ]);
  expect(entries).toEqual([
    [
      `/newsroom${roadWorks}`,
      "10 April 2026 Roads and travel",
      "Correction: The road was closed until 2 April 2026, not 1 April.",
    ],
    [
      `/newsroom${skatePark}`,
      "2 April 2026 Parks",
      "Withdrawn: The skate park was not built: the ground was found to be unsafe.",
    ],
    [
      `/newsroom${skatePark}`,
      "20 March 2026 Parks",
      "Correction: The skate park is in Riverside Gardens, not on the Quay.",
    ],
    [
      `/newsroom${roadWorks}`,
      "16 March 2026 Roads and travel",
      "Update: Buses stop in Station Road while the road is closed.",
    ],
    [`/newsroom${gone}`, "8 March 2026", "Removed: It held personal details that were not meant to be published."],
    [`/newsroom${plan}`, "2 June 2025 Roads and travel", "Update: The list of roads for 2025 and 2026 was added."],
  ]);
  expect(page("main > p:not(.print-only)").first().text()).toBe(
    "What we have corrected, updated or withdrawn after it was published, newest first.",
  );
});

test("leads to it from the home page, from every footer and from the page on how to follow", () => {
  expect(textsOf("/", ".row:contains(Corrections) li")).toEqual([
    "Corrected 10 April 2026: Road works in Mill Lane",
    "Withdrawn 2 April 2026: [Withdrawn] Skate park opens at Easter",
  ]);
  for (const address of ["/", "/about/"])
    expect(site.page(address)('.footer a[href="/newsroom/corrections/"]').text()).toBe("Corrections");
  for (const file of ["feed.xml", "feed.atom.xml", "feed.json"])
    expect(site.page("/subscribe/")(`a[href="/newsroom/corrections/${file}"]`)).toHaveLength(1);
});

test("marks a release that was withdrawn in its title, its data and above its text, and asks search engines to leave it out", () => {
  const page = site.page(skatePark);
  expect(page("title").text()).toMatch(/^\[Withdrawn\] Skate park opens at Easter - /);
  expect(page('meta[property="og:title"]').attr("content")).toBe("[Withdrawn] Skate park opens at Easter");
  expect(page('meta[name="robots"]').attr("content")).toBe("noindex");
  expect(page("h1 + .withdrawn").text()).toBe(
    "Withdrawn on 2 April 2026. The skate park was not built: the ground was found to be unsafe.",
  );
  expect(page(".withdrawn .chip-withdrawn").text()).toBe("Withdrawn");
  expect(dataOf(skatePark)).toMatchObject({
    headline: "[Withdrawn] Skate park opens at Easter",
    creativeWorkStatus: "Withdrawn",
    dateModified: "2026-04-02T00:00:00+01:00",
  });
  expect(page(`.part-of a[href="/newsroom${plan}"]`)).toHaveLength(1);
  expect(page(".neighbours, .related")).toHaveLength(0);
  expect(site.text(`${skatePark}release.txt`)).toMatch(
    /^\[Withdrawn 2 April 2026: The skate park was not built: the ground was found to be unsafe\.\]\n\nSkate park/,
  );
  expect(site.page(roadWorks)('meta[name="robots"]')).toHaveLength(0);
});

test("names what was withdrawn in no list but that of all as data, and in no feed but those of the corrections and of its topic", () => {
  const naming = files().filter((file) => /\.(html|xml|json)$/.test(file) && site.text(file).includes("Skate park"));
  expect(naming).toEqual([
    "corrections/feed.atom.xml",
    "corrections/feed.json",
    "corrections/feed.xml",
    "corrections/index.html",
    "index.html",
    "news/2026/skate-park-opens-at-easter/index.html",
    // Marked, with the day and the reason.
    "news/releases.json",
    "topics/parks/feed.atom.xml",
    "topics/parks/feed.json",
    "topics/parks/feed.xml",
  ]);
});

test("says at the address of what was published in error that it is gone, when and why, and nothing of what it said", () => {
  const page = site.page(gone);
  page(".print-only").remove();
  expect(page("main").text()).toBe(
    "This page was removedWe removed it on 8 March 2026.Reason: It held personal details that were not meant to be published.All news, by yearCorrections and updatesContact us",
  );
  expect(page("title").text()).toBe(`This page was removed - ${gone} - Northgate Council newsroom`);
  expect(page('meta[name="robots"]').attr("content")).toBe("noindex");
  const said = /Wrong names of prize winners|Names that ought not|The names\.|2026-03-08-wrong/;
  expect(files().filter((file) => said.test(readFileSync(join(site.folder, file), "latin1")))).toEqual([]);
  expect(site.has(`${gone}release.txt`)).toBe(false);
});

test("writes no text of what was merged", () => {
  const said = /Quay Street closed|Quay Street is closed/;
  expect(files().filter((file) => said.test(readFileSync(join(site.folder, file), "latin1")))).toEqual([]);
  expect(site.has(`${merged}release.txt`)).toBe(false);
});

test("keeps marked pages, and those that say that they are gone, among the pages that are tested", async () => {
  const { pages } = readSite(site.folder);
  const addresses = pages.map(({ address }) => address);
  for (const address of [skatePark, gone, "/corrections/"]) expect(addresses).toContain(address);
});

test("dates the sitemap by what was changed, and lists nothing in it that search engines are to leave out", () => {
  const lastmod = (address: string) =>
    new RegExp(`<loc>[^<]*${address}</loc>\\s*<lastmod>([^<]*)`).exec(site.text("sitemap.xml"))?.[1];
  expect([roadWorks, "/corrections/"].map(lastmod)).toEqual(["2026-04-10", "2026-04-10"]);
  for (const address of [skatePark, gone]) {
    expect(site.page(address)('meta[name="robots"]').attr("content")).toBe("noindex");
    expect(site.text("sitemap.xml")).not.toContain(address);
  }
});

function files(): string[] {
  return readdirSync(site.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.folder.length + 1))
    .toSorted();
}
