import { globSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../support/built-site.ts";

const library = "/news/2026/new-library-opens-in-northgate/";
const budget =
  "/news/2026/cabinet-agrees-a-budget-that-keeps-every-library-open-and-mends-twice-as-many-roads-as-last-year/";
const roadWorks = "/news/2026/road-works-in-mill-lane/";
const strategy = "/strategies/library-strategy-2026-2030/";
const home = "https://www.northgate.example/newsroom/";

let site: BuiltSite;

beforeAll(async () => {
  site = await buildSite("test/fixtures/council", "2026-11-23T12:00:00Z");
});

function titles(address: string, selector = ".entry-title"): string[] {
  const page = site.page(address);
  return page(selector)
    .toArray()
    .map((title) => page(title).text());
}

test("builds without an error", () => {
  expect(site.outcome.problems.filter((problem) => problem.level === "error")).toEqual([]);
  expect(site.outcome.isBuilt).toBe(true);
});

test("shows a release with everything that belongs to it", () => {
  const page = site.page(library);
  expect(page("h1").text()).toBe("New library opens in Northgate");
  expect(page(".published").text()).toBe("Published Friday 13\u00a0March 2026,\u00a05:40pm");
  expect(page(".published time").attr("datetime")).toBe("2026-03-13T17:40:00+00:00");
  expect(page(".part-of").text()).toBe("Strategy: In force Library strategy 2026 to 2030");
  expect(page(".topics").text()).toBe("TopicsLibraries and learning, Children and families");
  expect(page(".standfirst").text()).toMatch(/^Northgate Library opens on Monday 16 March/);
  expect(page(".picture img").attr("alt")).toMatch(/^A red-brick library/);
  expect(page(".picture figcaption").text()).toBe(
    "The library stands on the site of the old bus station. Picture: Northgate Council Licence: Free to use with a credit ",
  );
  expect(page(".quotation figcaption").text()).toMatch(/^Councillor Ada Example, Cabinet Member/);
  expect(page(".notes h2").text()).toBe("Notes to editors");
  expect(page(".notes li")).toHaveLength(2);
  expect(page(".documents li a").text()).toBe("Library strategy 2026 to 2030 (PDF, 16KB, 1 page)");
  expect(page(".prose a[href$='.pdf']").text()).toBe("read it as a PDF (PDF, 16KB, 1 page)");
  expect(
    page(".other-format a")
      .toArray()
      .map((link) => page(link).attr("href")),
  ).toEqual(["mailto:press@northgate.example?subject=Another%20format%3A%20New%20library%20opens%20in%20Northgate"]);
  expect(page(".contact").text()).toContain("press@northgate.example");
  expect(page('a[href$="release.txt"]').text()).toBe("Text to copy");
});

test("leads from each release to its neighbours in the order of the lists", () => {
  const page = site.page(roadWorks);
  expect(
    page(".neighbours p")
      .toArray()
      .map((line) => page(line).text()),
  ).toEqual([expect.stringMatching(/^Previous: Cabinet agrees a budget/), "Next: New library opens in Northgate"]);
});

test("puts two releases of one day in the order of their minutes", () => {
  const inMarch = titles("/news/").slice(0, 3);
  expect(inMarch).toEqual([
    "New library opens in Northgate",
    "Road works in Mill Lane",
    expect.stringMatching(/^Cabinet agrees/),
  ]);
});

test("names the releases that belong together", () => {
  expect(titles(library, ".related .entry-title")).toEqual([
    expect.stringMatching(/^Cabinet agrees/),
    "Mill Lane library closes for the move",
  ]);
});

test("asks the desk that a release names, not the press office", () => {
  const contact = site.page(budget)(".contact").text();
  expect(contact).toContain("Finance press desk");
  expect(contact).toContain("01632 960 200");
  expect(contact).not.toContain("press@northgate.example");
});

test("has up to 49 releases on one page, and sends on whoever asks for a page that lay there before", () => {
  const page = site.page("/news/");
  expect(page(".entry")).toHaveLength(30);
  expect(page(".pager")).toHaveLength(0);
  expect(site.page("/news/page/2/")('link[rel="canonical"]').attr("href")).toBe(
    "https://www.northgate.example/newsroom/news/",
  );
});

test("shows a whole year by month with counts, and links to each", () => {
  const page = site.page("/news/2025/");
  expect(page(".jump a").first().text()).toBe("October 2025 (1)");
  expect(page(".jump a").first().attr("href")).toBe("#month-2025-10");
  expect(page("#month-2025-10").text()).toBe("October 2025 (1)");
  expect(page(".entry")).toHaveLength(22);
});

test("lists a topic's news by month under a heading of its own, with a link to each month", () => {
  const page = site.page("/topics/libraries/");
  const headings = page("main h2, main h3")
    .toArray()
    .map((heading) => `${heading.tagName} ${page(heading).text()}`);
  expect(headings).toEqual([
    "h2 Strategies",
    "h3 Library strategy 2026 to 2030",
    "h2 News",
    "h3 March 2026 (2)",
    "h3 October 2025 (1)",
  ]);
  expect(page("h4.entry-title")).toHaveLength(3);
  expect(page(".jump").text()).toBe("March 2026 (2)October 2025 (1)");
});

test("says on the home page once what was decided last about a strategy, and how many there are", () => {
  const page = site.page("/");
  const sections = page("main > section")
    .toArray()
    .map((section) => page(section));
  const strategies = sections.find((section) => section.find("h2").text() === "Strategies");
  expect(strategies?.find(".entry-title").text()).toBe(
    "Library strategy 2026 to 2030Roads and travel plan 2024 to 2028",
  );
  const counts = strategies
    ?.find(".counts a")
    .toArray()
    .map((link) => [page(link).text(), page(link).attr("href")]);
  expect(counts).toEqual([["2 in force", "/newsroom/strategies/#in-force"]]);
  const office = sections.find((section) => section.find("h2").text() === "Press office");
  expect(office?.find(".contact").text()).toBe("press@northgate.example, 01632 960 100");
});

test("says so where a topic has nothing", () => {
  expect(site.page("/topics/parks/")("main").text()).toContain("There is no news on this topic yet.");
  expect(site.page("/topics/")("main").text()).toContain("No news yet.");
});

test("shows a strategy with its state, period, owner, documents, and its decisions and releases in order", () => {
  const page = site.page(strategy);
  expect(page(".facts").text()).toContain("1 April 2026 to 2030");
  expect(page(".facts").text()).toContain("Assistant Director, Communities");
  expect(
    page(".timeline li")
      .toArray()
      .map((line) => page(line).text()),
  ).toEqual([
    "4 September 2025 Endorsed by Health and Wellbeing Board",
    "18 September 2025 Approved by Cabinet (minutes of Cabinet, 18 September 2025)",
    "24 October 2025 News: Mill Lane library closes for the move",
    expect.stringMatching(/^12 March 2026 News: Cabinet agrees a budget/),
    "13 March 2026 News: New library opens in Northgate",
    "1 April 2026 Started",
    "31 December 2030 Ends",
  ]);
  expect(page(".timeline .future").text()).toBe("31 December 2030 Ends");
  expect(page(".answer").text()).toBe("In force This strategy applies until 31 December 2030.");
  expect(page(".documents a").text()).toMatch(/^Library strategy 2026 to 2030, full text \(PDF/);
  expect(page(".timeline a").first().attr("href")).toBe("https://democracy.northgate.example/cabinet/2025-09-18");
  expect(page('.timeline a[href^="/newsroom/news/"]')).toHaveLength(3);
});

test("gives the text of a release to copy", () => {
  const lines = site.text(`${library}release.txt`).split("\n\n");
  expect(lines.slice(0, 4)).toEqual([
    "New library opens in Northgate",
    "Published Friday 13 March 2026, 5:40pm",
    expect.stringMatching(/^Northgate Library opens on Monday 16 March/),
    `The new Northgate Library opens its doors on Monday 16 March 2026. It replaces the branch in Mill Lane, which closed last autumn (${home}news/2025/mill-lane-library-closes/).`,
  ]);
  expect(lines).toContain("Ends");
  expect(lines.indexOf("Notes to editors")).toBeGreaterThan(lines.indexOf("Ends"));
  expect(lines.at(-1)).toBe("Press contact\nPress office\npress@northgate.example\n01632 960 100\n");
});

test("offers email first, then a feed for each topic and each strategy, then data", () => {
  const page = site.page("/subscribe/");
  expect(
    page("h2")
      .toArray()
      .map((heading) => page(heading).text()),
  ).toEqual(["By email", "In a feed reader", "As data"]);
  const links = page("main a")
    .toArray()
    .map((link) => page(link).attr("href"));
  expect(links[0]).toBe("https://alerts.northgate.example/sign-up");
  expect(links).toContain("/newsroom/topics/parks/feed.xml");
  expect(links).toContain(`/newsroom${strategy}feed.xml`);
});

test("honours the path of the site's address in every link, and in what machines read", () => {
  const page = site.page(library);
  const local = page("a[href^='/'], link[href^='/'], img[src^='/']")
    .toArray()
    .map((element) => page(element).attr("href") ?? page(element).attr("src") ?? "");
  expect(local.filter((target) => !target.startsWith("/newsroom/"))).toEqual([]);
  expect(page('link[rel="canonical"]').attr("href")).toBe(home + library.slice(1));
  expect(site.text("robots.txt")).toContain(`Sitemap: ${home}sitemap.xml`);
  expect(site.text(".well-known/security.txt")).toContain(`Canonical: ${home}.well-known/security.txt`);
});

test("tells machines what the page is", () => {
  const page = site.page(library);
  const data = JSON.parse(page('script[type="application/ld+json"]').text())["@graph"][0];
  expect(data).toMatchObject({
    "@type": "NewsArticle",
    headline: "New library opens in Northgate",
    datePublished: "2026-03-13T17:40:00+00:00",
    mainEntityOfPage: home + library.slice(1),
  });
  expect(page('meta[property="og:type"]').attr("content")).toBe("article");
  expect(page('meta[property="og:image"]').attr("content")).toMatch(
    /^https:\/\/www\.northgate\.example\/newsroom\/media\/northgate-library-[0-9a-f]{10}-shared\.jpg$/,
  );
  expect(page('link[rel="alternate"]')).toHaveLength(6);
});

test("leads from every page to the feeds of the site", () => {
  const pages = site.pages();
  expect(pages.length).toBeGreaterThan(50);
  const without = pages.filter(
    (file) =>
      !site
        .text(file)
        .includes(
          '<link rel="alternate" type="application/rss+xml" title="Northgate Council newsroom (RSS)" href="/newsroom/feed.xml"/>',
        ),
  );
  expect(without).toEqual([]);
});

/** What a file says; those of the index of search are made small by gzip. */
function wordsOf(path: string): string {
  // The package's own code, as it comes.
  if (path.endsWith("pagefind.js")) return "";
  const bytes = readFileSync(path);
  return (/\.pf_\w+$/.test(path) ? gunzipSync(bytes) : bytes).toString("latin1");
}

test("keeps every word of drafts and held items, and their files, out of the site", () => {
  const words = ["Tram", "tram-to-open", "held-tram", "2099", "Half-written", "swings"];
  const files = readdirSync(site.folder, { recursive: true, encoding: "utf8" });
  const leaks = files.flatMap((file) => {
    const path = join(site.folder, file);
    const bytes = statSync(path).isFile() ? wordsOf(path) : "";
    return words.filter((word) => file.includes(word) || bytes.includes(word)).map((word) => `${file}: ${word}`);
  });
  expect(leaks).toEqual([]);
});

test("publishes the pictures and documents of public items, a picture by its content", () => {
  expect(readdirSync(join(site.folder, "media")).toSorted()).toEqual([
    "library-strategy-2026-2030.pdf",
    expect.stringMatching(/^northgate-library-[0-9a-f]{10}-1200\.jpg$/),
    expect.stringMatching(/^northgate-library-[0-9a-f]{10}-1200\.webp$/),
    expect.stringMatching(/^northgate-library-[0-9a-f]{10}-320\.webp$/),
    expect.stringMatching(/^northgate-library-[0-9a-f]{10}-640\.jpg$/),
    expect.stringMatching(/^northgate-library-[0-9a-f]{10}-640\.webp$/),
    expect.stringMatching(/^northgate-library-[0-9a-f]{10}-960\.webp$/),
    expect.stringMatching(/^northgate-library-[0-9a-f]{10}-shared\.jpg$/),
    expect.stringMatching(/^visits-chart-[0-9a-f]{10}-320\.webp$/),
    expect.stringMatching(/^visits-chart-[0-9a-f]{10}-640\.png$/),
    expect.stringMatching(/^visits-chart-[0-9a-f]{10}-640\.webp$/),
  ]);
});

test("lists every feed in one file, which the page of feeds leads to", () => {
  const listed = [...site.text("feeds.opml").matchAll(/xmlUrl="([^"]*)"/g)].map(([, url = ""]) => url);
  // Feeds at an old address are copies.
  const pages = site.pages().map((file) => file.replace(/index\.html$/, ""));
  const feeds = pages.filter((page) => site.has(`${page}feed.xml`)).map((page) => `${home}${page}feed.xml`);
  expect(feeds.length).toBeGreaterThan(5);
  expect(listed.toSorted()).toEqual(feeds.toSorted());
  expect(site.page("/subscribe/")('a[href$=".opml"]').attr("href")).toBe("/newsroom/feeds.opml");
});

test("publishes all releases as data, as many as have a page, each as its page has it", () => {
  const data = JSON.parse(site.text("news/releases.json"));
  const ajv = new Ajv2020({ allowUnionTypes: true, formats: { date: true, "date-time": true, uri: true } });
  expect(ajv.validate(JSON.parse(site.text("news/releases.schema.json")), data), JSON.stringify(ajv.errors)).toBe(true);
  const rows: { url: string; title: string; published: string; status: string }[] = data.releases;
  const addresses = globSync("news/*/*/release.txt", { cwd: site.folder }).map((file) => dirname(file));
  expect(new Set(rows.map(({ url }) => url))).toEqual(new Set(addresses.map((address) => `${home}${address}/`)));
  expect(rows.map(({ status }) => status)).toContain("withdrawn");
  for (const { url, title, published, status } of rows) {
    const page = site.page(`/${url.slice(home.length)}`);
    expect(page("h1").text()).toBe(title);
    expect(page('meta[name="robots"]')).toHaveLength(status === "withdrawn" ? 1 : 0);
    expect(page('meta[property="article:published_time"]').attr("content")).toBe(published);
  }
  const table: { url: string }[] = parse(site.text("news/releases.csv"), { bom: true, columns: true });
  expect(table.map(({ url }) => url)).toEqual(rows.map(({ url }) => url));
});

test.for(["/news/", "/subscribe/"])("leads to all releases as data from %s", (address) => {
  const page = site.page(address);
  const links = page('a[href*="releases."]').toArray();
  expect(links.map((link) => [link.attribs["href"], page(link).text()])).toEqual([
    ["/newsroom/news/releases.csv", "All releases as a table for spreadsheets (CSV)"],
    ["/newsroom/news/releases.json", "All releases for programs (JSON)"],
    ["/newsroom/news/releases.schema.json", "description of its keys (JSON Schema)"],
  ]);
});
