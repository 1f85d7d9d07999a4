import { expect, test } from "vitest";
import { type Change, lastReported } from "../../src/newsroom/changes.ts";
import { correctionsOf } from "../../src/newsroom/corrections.ts";
import { isMoment, machineDate, readMoment } from "../../src/newsroom/dates.ts";
import { sitemapOf } from "../../src/newsroom/sitemap.ts";
import { type GonePage, goneOf, pagesOfGone } from "../../src/newsroom/withdrawal.ts";
import { arranged, newsroom, release, site, strategy } from "../support/newsroom-fixture.ts";

const now = Date.parse("2026-06-01T12:00:00Z");
const at = (date: string) => {
  const moment = readMoment(date, site.timeZone);
  if (!isMoment(moment)) throw new Error(date);
  return moment;
};
const correction = (date: string, note = date): Change => ({ on: at(date), kind: "correction", note });
const update = (date: string, note = date): Change => ({ on: at(date), kind: "update", note });
const minor = (date: string): Change => ({ on: at(date), kind: "minor" });
const item = (...changes: Change[]) => release("pool", "2026-03-01 09:00", { changes });
const idsByNote = (...changes: Change[]) =>
  Object.fromEntries(correctionsOf([item(...changes)], [], site, now).map(({ note, id }) => [note, id]));

test("tells corrections, updates, withdrawals and removals, newest first, and no minor change", () => {
  const announced = correctionsOf(
    [
      item(correction("2026-03-02", "Hours."), minor("2026-03-03"), update("2026-04-01", "Prices.")),
      release("park", "2026-02-01", { withdrawn: { on: at("2026-03-20"), reason: "Closed." } }),
      strategy("plan", { changes: [correction("2026-05-01", "Figures.")] }),
    ],
    [
      { address: "/news/2026/names/", on: at("2026-03-10"), reason: "Names." },
      { address: "/names/", on: at("2026-03-10"), reason: "Names.", isAlias: true },
      { address: "/old/" },
    ],
    site,
    now,
  );
  expect(announced.map(({ id, kind, title, note }) => [id, kind, title, note])).toEqual([
    ["plan-2026-05-01", "correction", "plan", "Figures."],
    ["pool-2026-04-01", "update", "pool", "Prices."],
    ["park-2026-03-20-withdrawn", "withdrawn", "[Withdrawn] park", "Closed."],
    ["news/2026/names-2026-03-10-removed", "removed", "A page was removed", "Names."],
    ["pool-2026-03-02", "correction", "pool", "Hours."],
  ]);
});

test("tells of two of one instant the later one of the file first, and the withdrawal before both", () => {
  const changes = [correction("2026-03-10", "first"), correction("2026-03-10", "second")];
  const pool = release("pool", "2026-03-01", { changes, withdrawn: { on: at("2026-03-10"), reason: "end" } });
  expect(correctionsOf([pool], [], site, now).map(({ note }) => note)).toEqual(["end", "second", "first"]);
});

test("tells each with the page that it is of, its topics and the language of its title", () => {
  const titleLanguage = { code: "cy", isFromRight: false };
  const page = { titleLanguage, topics: ["libraries"] };
  const announced = correctionsOf(
    [
      release("pool", "2026-03-01", { ...page, changes: [correction("2026-03-02")] }),
      release("park", "2026-02-01", { ...page, withdrawn: { on: at("2026-03-20"), reason: "Closed." } }),
    ],
    [],
    site,
    now,
  );
  expect(announced).toMatchObject([
    { address: "/news/2026/park/", ...page },
    { address: "/news/2026/pool/", ...page },
  ]);
});

test("tells two changes of a day apart by the minute of one, in whatever order they are", () => {
  const day = correction("2026-03-10", "day");
  const minute = { ...day, on: { ...day.on, time: "09:30" }, note: "minute" } as Change;
  for (const changes of [
    [day, minute],
    [minute, day],
  ])
    expect(idsByNote(...changes)).toEqual({ day: "pool-2026-03-10", minute: "pool-2026-03-10T0930" });
});

test("keeps the id of a change whatever is added, on the same day too, taken away or only mended in its words", () => {
  const [first, second] = [correction("2026-03-10", "first"), correction("2026-03-10", "second")];
  expect(idsByNote(first)).toEqual({ first: "pool-2026-03-10" });
  expect(idsByNote(first, second)).toEqual({ first: "pool-2026-03-10", second: "pool-2026-03-10-2" });
  const others = [correction("2026-03-05", "before"), minor("2026-03-10"), update("2026-04-01", "after")];
  expect(idsByNote(others[0] as Change, others[1] as Change, first, second, others[2] as Change)).toMatchObject(
    idsByNote(first, second),
  );
  expect(Object.values(idsByNote({ ...first, note: "mended" } as Change))).toEqual(["pool-2026-03-10"]);
  const known = new Set(Object.values(idsByNote(first, second)));
  expect(Object.values(idsByNote(second)).every((id) => known.has(id))).toBe(true);
});

test("keeps ids whatever becomes of title, address or the site", () => {
  const moved = { ...item(correction("2026-03-10")), title: "Other", address: "/news/2026/other/" };
  expect(correctionsOf([moved], [], site, now)[0]?.id).toBe("pool-2026-03-10");
});

test("tells a change of the first day after the page itself", () => {
  const [announced] = correctionsOf([item(correction("2026-03-01"))], [], site, now);
  expect(announced?.announced).toBe(at("2026-03-01 09:00").instant);
});

test("moves the last date with corrections, updates and a withdrawal, never with a minor change, and never back", () => {
  const published = at("2026-03-01 09:00");
  const dayOf = (more: Parameters<typeof release>[2]) =>
    lastReported(release("pool", "2026-03-01 09:00", more), published).day;
  expect(dayOf({})).toBe("2026-03-01");
  expect(dayOf({ changes: [minor("2026-04-01")] })).toBe("2026-03-01");
  expect(dayOf({ changes: [correction("2026-03-05"), minor("2026-04-01")] })).toBe("2026-03-05");
  expect(dayOf({ changes: [update("2026-03-05")], withdrawn: { on: at("2026-05-01"), reason: "x" } })).toBe(
    "2026-05-01",
  );
  expect(lastReported(item(correction("2026-03-01")), published)).toBe(published);
  expect(lastReported(strategy("plan"), undefined)).toBeUndefined();
});

test("tells on the home page the five newest corrections and withdrawals, for 30 days, and no updates", () => {
  const days = (changes: readonly Change[], instant: number) =>
    arranged(newsroom([item(...changes)]), instant).latestCorrections.map(({ on }) => on.day);
  expect(days([correction("2026-05-20"), update("2026-05-21")], now)).toEqual(["2026-05-20"]);
  expect(days([correction("2026-05-20")], at("2026-06-19").instant - 1)).toEqual(["2026-05-20"]);
  expect(days([correction("2026-05-20")], at("2026-06-19").instant)).toEqual([]);
  const many = [1, 2, 3, 4, 5, 6].map((day) => correction(`2026-05-2${day}`));
  expect(days(many, now)).toEqual(["2026-05-26", "2026-05-25", "2026-05-24", "2026-05-23", "2026-05-22"]);
});

test("cuts 500 corrections into pages, and has one page where there is none", () => {
  const releases = Array.from({ length: 500 }, (_, index) =>
    release(`item-${index}`, "2026-03-01", { changes: [correction("2026-03-02", `${index}`)] }),
  );
  const pages = arranged(newsroom(releases), now).corrections;
  // No release came after them, with which the last page would have been made.
  expect(pages.map(({ entries }) => entries.length)).toEqual([50, ...Array(18).fill(25)]);
  expect(pages[1]).toMatchObject({ address: "/corrections/page/18/", newer: "/corrections/page/19/", number: 18 });
  expect(arranged(newsroom(), now).corrections).toMatchObject([{ address: "/corrections/", entries: [] }]);
});

test("leaves a withdrawn release out of every list, and keeps its page", () => {
  const withdrawn = { on: at("2026-05-01"), reason: "Closed." };
  const edition = arranged(
    newsroom(
      [
        release("a", "2026-03-03", { topics: ["education"], strategies: ["plan"] }),
        release("b", "2026-03-02", { topics: ["education"], strategies: ["plan"], withdrawn }),
        release("c", "2026-03-01", { topics: ["education"], strategies: ["plan"] }),
      ],
      [strategy("plan")],
    ),
    now,
  );
  const lists = [
    edition.newest,
    edition.archive[0]?.months[0]?.releases,
    edition.years[0]?.months[0]?.releases,
    edition.topics[0]?.releases,
    edition.strategies[0]?.releases,
  ];
  expect(lists.map((list) => list?.map(({ id }) => id))).toEqual(Array(5).fill(["a", "c"]));
  expect(edition.strategies[0]?.timeline.some(({ id }) => id === "news-b")).toBe(false);
  expect(edition.releases.map(({ release: { id }, older, newer }) => [id, newer?.id, older?.id])).toEqual([
    ["a", undefined, "c"],
    ["b", undefined, undefined],
    ["c", "a", undefined],
  ]);
  expect(edition.releases[1]).toMatchObject({ related: [], strategies: [{ strategy: { name: "plan" } }] });
});

test("dates each page in the sitemap by what readers were told last", () => {
  const gone: GonePage[] = [{ address: "/old/page", on: at("2026-05-20") }];
  const [file] = sitemapOf(
    arranged(
      {
        ...newsroom(
          [
            item(correction("2026-05-10 08:30")),
            release("park", "2026-02-01", { withdrawn: { on: at("2026-05-01"), reason: "x" } }),
          ],
          [strategy("plan", { changes: [update("2026-04-02"), minor("2026-04-03")] })],
        ),
        gone,
      },
      now,
    ),
  );
  const pages = file?.kind === "pages" ? file.pages : [];
  const dates = Object.fromEntries(
    pages.map(({ address, changed }) => [address, changed && machineDate(changed, site.timeZone)]),
  );
  expect(dates).toMatchObject({
    "/": "2026-05-20",
    "/news/": "2026-03-01T09:00:00+00:00",
    "/news/2026/pool/": "2026-05-10T08:30:00+01:00",
    "/strategies/plan/": "2026-04-02",
    "/corrections/": "2026-05-20",
  });
  // Withdrawn and gone.
  expect(Object.keys(dates)).not.toContain("/news/2026/park/");
  expect(Object.keys(dates)).not.toContain("/old/page/");
});

test.for([
  ["/news/2026/a/", "/news/2026/a/"],
  ["/news/article/1369/a_b", "/news/article/1369/a_b/"],
  ["/old/page.html", "/old/page.html"],
  ["/old/index.html", "/old/"],
  ["/old/page.aspx", undefined],
  ["/feed.rss", undefined],
  ["/media/plan", undefined],
  ["/caf%C3%A9/", undefined],
] as const)("of what was removed at %s a page says so at %s", ([address, page]) => {
  expect(pagesOfGone([{ address }], now).map((one) => one.address)).toEqual(page ? [page] : []);
});

test("says of no page that is there that it is gone", () => {
  const gone = [{ address: "/news/2026/pool" }, { address: "/old/" }];
  const edition = arranged({ ...newsroom([item()]), gone }, now);
  expect(edition.gonePages.map(({ address }) => address)).toEqual(["/old/"]);
});

test("says of no address that it is gone where a page lies", () => {
  const page = { ...item(), kind: "page" as const, address: "/about/" };
  const gone = ["/about/", "/news/2026/pool/", "/strategies/plan/", "/old/"].map((address) => ({ address }));
  const edition = arranged({ ...newsroom([item()], [strategy("plan")]), pages: [page], gone }, now);
  expect(edition.gonePages.map(({ address }) => address)).toEqual(["/old/"]);
});

test("says each address once, and no day that is still to come", () => {
  const on = at("2026-07-01");
  const gone = [{ address: "/a/", on, reason: "Wrong." }, { address: "/b/" }, { address: "/a" }];
  expect(pagesOfGone(gone, now)).toEqual([
    { address: "/b/", on: undefined },
    { address: "/a/", on: undefined, reason: "Wrong." },
  ]);
});

test("keeps the id of a removal when the file of the page is named anew", () => {
  const removal = { kind: "error", on: at("2026-03-10"), reason: "Names." } as const;
  const idOf = (address: string, ...aliases: string[]) =>
    correctionsOf([], goneOf([{ id: "2026-03-01-names", address, aliases, removal }]), site, now).map(({ id }) => id);
  const id = "news/2026/names-2026-03-10-removed";
  expect(idOf("/news/2026/names/", "/old/names")).toEqual([id]);
  expect(idOf("/news/2026/winners/", "/old/names", "/news/2026/names/")).toEqual([id]);
  expect(idOf("/news/2027/names/", "/news/2026/names/")).toEqual(["news/2027/names-2026-03-10-removed"]);
});
