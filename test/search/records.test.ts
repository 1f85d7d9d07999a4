import { expect, test } from "vitest";
import { arrange } from "../../src/newsroom/arrange.ts";
import { noBody } from "../../src/newsroom/body.ts";
import { momentOfDay } from "../../src/newsroom/dates.ts";
import type { Newsroom } from "../../src/newsroom/newsroom.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import { hasClosedYears, recordsOf } from "../../src/search/records.ts";
import { newsroom, release, site, strategy } from "../support/newsroom-fixture.ts";

const now = Date.parse("2026-06-15T12:00:00Z");
const recordsAt = (whole: Newsroom, at = now) => recordsOf(arrange(publicNewsroom(whole, at), at));
const urls = (records: readonly { readonly url: string }[]) => records.map(({ url }) => url);

test("says of a release all that a reader can find it by, and by what it is narrowed down", () => {
  const one = release("new-library", "2026-03-13 17:40", {
    title: "New library opens",
    summary: "It opens on Monday.",
    topics: ["libraries", "education"],
    body: { ...noBody, text: "Doors open (https://www.northgate.example/newsroom/about/) at 9 (in fact, at 8)." },
    notes: { heading: "Notes to editors", html: "", text: "Write to the library (library@northgate.example)." },
  });
  expect(recordsAt(newsroom([one])).open).toContainEqual({
    url: "/news/2026/new-library/",
    content: "It opens on Monday.\n\nDoors open at 9 (in fact, at 8).\n\nWrite to the library.",
    language: "en",
    meta: { title: "New library opens", date: "2026-03-13" },
    filters: { kind: ["news"], year: ["2026"], topic: ["libraries", "education"] },
    sort: { date: "2026-03-13T17:40:00.000Z" },
  });
});

test("says of a strategy how it stands, and by which day it is in order", () => {
  const on = momentOfDay("2019-03-11", site.timeZone);
  const decision = { body: "cabinet", act: "approved", on } as never;
  const decided = strategy("roads", { title: "Roads plan", decisions: [decision], keepsDecisions: true });
  const { open } = recordsAt(newsroom([], [decided, strategy("libraries")]));
  expect(open.map(({ url, filters, meta }) => [url, filters, meta?.["date"]])).toContainEqual([
    "/strategies/roads/",
    { kind: ["strategies"], year: ["2019"], state: ["ended"] },
    "2019-03-11",
  ]);
  expect(open.find(({ url }) => url === "/strategies/libraries/")?.meta?.["date"]).toBe("2017-01-01");
});

test("has a record of every page that is made of a file, each once", () => {
  const all = recordsAt(newsroom([release("new", "2026-03-13"), release("old", "2019-03-11")], [strategy("roads")]));
  expect(urls([...all.open, ...all.closed]).toSorted()).toEqual([
    "/accessibility/",
    "/news/2019/old/",
    "/news/2026/new/",
    "/strategies/roads/",
  ]);
});

test("keeps news of the years before that of the newest release apart, and nothing else", () => {
  const releases = [release("new", "2026-03-13"), release("last", "2025-12-31"), release("old", "2019-03-11")];
  const edition = arrange(publicNewsroom(newsroom(releases, [strategy("roads")]), now), now);
  const { open, closed } = recordsOf(edition);
  expect(urls(closed)).toEqual(["/news/2025/last/", "/news/2019/old/"]);
  expect(urls(open)).toEqual(["/news/2026/new/", "/strategies/roads/", "/accessibility/"]);
  expect(hasClosedYears(edition)).toBe(true);
  expect(hasClosedYears(arrange(publicNewsroom(newsroom(releases.slice(0, 1)), now), now))).toBe(false);
  expect(hasClosedYears(arrange(publicNewsroom(newsroom(), now), now))).toBe(false);
});

test("has no record of what is held, a draft or taken down, and marks what was withdrawn", () => {
  const withdrawn = { on: momentOfDay("2026-04-01", site.timeZone), reason: "It was wrong." };
  const { open } = recordsAt(
    newsroom([
      release("held", "2026-07-01"),
      release("draft", "2026-03-01", { status: "draft" }),
      release("gone", "2026-03-02", { status: "removed", removal: { kind: "error" } }),
      release("withdrawn", "2026-03-03", { title: "Free swimming", withdrawn }),
    ]),
  );
  expect(urls(open)).toEqual(["/news/2026/withdrawn/", "/accessibility/"]);
  expect(open[0]?.meta?.["title"]).toBe("[Withdrawn] Free swimming");
  expect(open[0]?.filters?.["standing"]).toEqual(["withdrawn"]);
});

test("puts all texts into one index, and says in which language a title is", () => {
  const welsh = release("welsh", "2026-03-13", {
    title: "Llyfrgell",
    titleLanguage: { code: "cy", isFromRight: false },
  });
  const { open } = recordsAt(newsroom([welsh]));
  expect(new Set(open.map(({ language }) => language))).toEqual(new Set(["en"]));
  expect(open[0]?.filters?.["language"]).toEqual(["cy"]);
});
