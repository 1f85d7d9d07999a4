import { load } from "cheerio";
import { expect, test } from "vitest";
import { addDays } from "../../src/newsroom/dates.ts";
import type { Release } from "../../src/newsroom/item.ts";
import { render as renderHome } from "../../src/pages/home.11ty.tsx";
import { render as renderNews } from "../../src/pages/news.11ty.tsx";
import { render as renderYear } from "../../src/pages/news-year.11ty.tsx";
import { render as renderTopic } from "../../src/pages/topic.11ty.tsx";
import { arranged, newsroom, release, strategy } from "../support/newsroom-fixture.ts";

const now = Date.parse("2026-06-01T12:00:00Z");

/** So many releases of as many days, the newest on 31 May 2026. */
const releases = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    release(`r${index}`, addDays("2026-05-31", -index), { topics: ["education"] }),
  );

const withdrawn = (one: Release) => ({ ...one, withdrawn: { on: one.published, reason: "It was wrong." } });

test("says of which days a page of the archive is, and links the newer and the older ones", () => {
  const edition = arranged(newsroom(releases(90)), now);
  const [newest, second, first] = edition.archive.map((list) => load(renderNews({ edition, list })));
  expect([newest, second, first].map((page) => page?.("h1").text())).toEqual([
    "News",
    "News, archive page 2: March 2026 to April 2026",
    "News, archive page 1: March 2026",
  ]);
  expect(second?.("meta[name=description]").attr("content")).toBe(
    "All news of Northgate Council, newest first, archive page 2: March 2026 to April 2026.",
  );
  expect(newest?.(".pager > p").text()).toBe("22 April 2026 to 31 May 2026");
  expect(second?.(".pager > p").text()).toBe("28 March 2026 to 21 April 2026");
  const links = [newest, second, first].map((page) =>
    page?.(".pager a")
      .toArray()
      .map((link) => [page(link).text(), page(link).attr("rel"), page(link).attr("href")].join(" ")),
  );
  expect(links).toEqual([
    ["Older releases next /newsroom/news/page/2/", "Oldest releases  /newsroom/news/page/1/"],
    [
      "Newest releases  /newsroom/news/",
      "Newer releases prev /newsroom/news/page/3/",
      "Older releases next /newsroom/news/page/1/",
    ],
    ["Newest releases  /newsroom/news/", "Newer releases prev /newsroom/news/page/2/"],
  ]);
});

test("says of a page of the archive that nothing of it is left, and still links the others", () => {
  const all = releases(80).map((one, index) => (index < 30 || index >= 55 ? withdrawn(one) : one));
  const edition = arranged(newsroom(all), now);
  const pages = [
    ...edition.archive.map((list) => renderNews({ edition, list })),
    ...edition.topicPages
      .filter(({ topic }) => topic.slug === "education")
      .map((list) => renderTopic({ edition, list })),
  ].map((html) => load(html));
  const nothing = "No releases of this page are published here any more.";
  expect(pages.map((page) => page("main").text().includes(nothing))).toEqual([true, false, true, true, false, true]);
  expect(pages[2]?.(".pager").text()).toBe("Newest releasesNewer releases");
});

test("says of the pages of a day alone which it is, and of an empty newsroom that there are no releases yet", () => {
  const ofOneDay = releases(50).map((one) => release(one.id, "2026-05-01"));
  const edition = arranged(newsroom(ofOneDay), now);
  const [list] = edition.archive;
  if (!list) throw new Error("there is no list");
  expect(load(renderNews({ edition, list }))(".pager > p").text()).toBe("1 May 2026");
  const empty = arranged(newsroom(), now);
  const [none] = empty.archive;
  if (!none) throw new Error("there is no list");
  const words = load(renderNews({ edition: empty, list: none }))("main").text();
  expect(words).toContain("There are no releases yet.");
  expect(words).not.toContain("any more");
});

test("names the topics of each entry after its date, and on the page of a topic the others alone", () => {
  const both = release("both", "2026-05-02", { topics: ["libraries", "education"] });
  const one = release("one", "2026-05-01", { topics: ["libraries"] });
  const plan = strategy("plan", { topics: ["libraries", "education"] });
  const edition = arranged(newsroom([both, one], [plan]), now);
  const datesOf = (html: string) => {
    const page = load(html);
    return page(".entry-date")
      .toArray()
      .map((line) => page(line).text());
  };
  const [list, year] = [edition.archive[0], edition.years[0]];
  const ofLibraries = edition.topicPages.find(({ topic }) => topic.slug === "libraries");
  if (!list || !year || !ofLibraries) throw new Error("a page is missing");
  const all = ["2 May 2026 Libraries, Education", "1 May 2026 Libraries"];
  expect(datesOf(renderNews({ edition, list }))).toEqual(all);
  expect(datesOf(renderYear({ edition, year }))).toEqual(all);
  expect(datesOf(renderHome({ edition }))).toEqual(all);
  expect(datesOf(renderTopic({ edition, list: ofLibraries }))).toEqual([
    "2017 to 2021 Education",
    "2 May 2026 Education",
    "1 May 2026",
  ]);
});
