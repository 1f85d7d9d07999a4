import { globSync } from "node:fs";
import { load } from "cheerio";
import { beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../support/built-site.ts";

let site: BuiltSite;
const root = "https://www.northgate.example/newsroom/";

beforeAll(async () => {
  site = await buildSite("test/fixtures/council", "2026-11-23T12:00:00Z");
});

type Thing = Readonly<Record<string, unknown>>;

/** What a page is about, by its type. */
function thingsOn(page: string): Record<string, Thing> {
  const text = load(site.text(`${page}index.html`))('script[type="application/ld+json"]').text();
  const graph: Thing[] = text === "" ? [] : JSON.parse(text)["@graph"];
  return Object.fromEntries(graph.map((thing) => [thing["@type"], thing]));
}

const council = {
  "@type": "GovernmentOrganization",
  "@id": `${root}#council`,
  name: "Northgate Council",
  url: "https://www.northgate.example/",
  logo: expect.stringMatching(/^https:\/\/www\.northgate\.example\/newsroom\/.*\.svg$/),
};

test("names the council with its site, its logo and whom to ask, and its newsroom, on the home page", () => {
  expect(thingsOn("")).toEqual({
    GovernmentOrganization: {
      ...council,
      contactPoint: {
        "@type": "ContactPoint",
        contactType: "Press office",
        email: "press@northgate.example",
        telephone: "01632 960 100",
      },
    },
    WebSite: {
      "@type": "WebSite",
      "@id": `${root}#newsroom`,
      url: root,
      name: "Northgate Council newsroom",
      inLanguage: "en-GB",
      publisher: { "@id": `${root}#council` },
    },
  });
});

test("says of a release who published it, its picture, and where it stands", () => {
  const page = "news/2026/new-library-opens-in-northgate/";
  const { NewsArticle, BreadcrumbList } = thingsOn(page);
  expect(NewsArticle).toMatchObject({
    headline: "New library opens in Northgate",
    publisher: council,
    image: expect.stringMatching(/-shared\.jpg$/),
  });
  expect(BreadcrumbList?.["itemListElement"]).toEqual([
    { "@type": "ListItem", position: 1, name: "All news", item: `${root}news/` },
    { "@type": "ListItem", position: 2, name: "2026", item: `${root}news/2026/` },
    { "@type": "ListItem", position: 3, name: "New library opens in Northgate", item: root + page },
  ]);
  expect(thingsOn("news/2024/dock-road-resurfaced/")["NewsArticle"]?.["image"]).toBe(`${root}topics/roads/card.png`);
});

test("says of a strategy what time it is for, whether it applies, and whose it is", () => {
  const page = "strategies/roads-plan-2024-2028/";
  const { CreativeWork, BreadcrumbList } = thingsOn(page);
  expect(CreativeWork).toMatchObject({
    name: "Roads and travel plan 2024 to 2028",
    url: root + page,
    temporalCoverage: "2024-01-01/2028-12-31",
    creativeWorkStatus: "In force",
    creator: council,
    about: ["Roads and travel"],
    image: `${root}${page}card.png`,
  });
  expect(BreadcrumbList?.["itemListElement"]).toHaveLength(2);
});

test.for([
  ["news/", "main .entry a[href*='/news/2']"],
  ["topics/", "main .entry a"],
  ["topics/roads/", "main .entry :is(h2, h3, h4) a"],
  ["news/2025/", "main .entry a[href*='/news/2']"],
] as const)("lists what %s lists, in its order", ([page, links]) => {
  const { CollectionPage } = thingsOn(page);
  expect(CollectionPage?.["url"]).toBe(root + page);
  const shown = site.page(`/${page}`)(links).toArray();
  const hrefs = shown.map((link) => new URL(link.attribs["href"] ?? "", root).href);
  expect(hrefs.length).toBeGreaterThan(2);
  const { itemListElement } = CollectionPage?.["mainEntity"] as { itemListElement: Thing[] };
  expect(itemListElement).toEqual(hrefs.map((url, index) => ({ "@type": "ListItem", position: index + 1, url })));
});

test("says nothing of the page not found, and on every other page holds JSON that names only what is there", () => {
  expect(load(site.text("404.html"))("script")).toHaveLength(0);
  expect(site.outcome.problems.filter(({ rule }) => rule === "page-data")).toEqual([]);
  const withData = globSync("**/*.html", { cwd: site.folder }).filter((file) => site.text(file).includes("ld+json"));
  expect(withData.length).toBeGreaterThan(40);
});
