import { expect, test } from "vitest";
import { isMoment, readMoment } from "../../src/newsroom/dates.ts";
import type { Release } from "../../src/newsroom/item.ts";
import type { Newsroom } from "../../src/newsroom/newsroom.ts";
import type { Decision } from "../../src/newsroom/strategies/course.ts";
import { periodOf } from "../../src/newsroom/strategies/period.ts";
import { arranged, newsroom, photo, release, site, strategy } from "../support/newsroom-fixture.ts";

const now = Date.parse("2026-06-01T12:00:00Z");
const ids = (releases: readonly Release[]) => releases.map(({ id }) => id);

test("puts the newest first, and two of one minute in the order of their ids", () => {
  const { releases } = arranged(
    newsroom([
      release("b", "2026-01-01"),
      release("c", "2026-01-02"),
      release("a", "2026-01-01 09:00"),
      release("d", "2026-01-01"),
    ]),
    now,
  );
  expect(ids(releases.map(({ release: one }) => one))).toEqual(["c", "a", "b", "d"]);
});

test("groups the archive by year and month, without empty months", () => {
  const { years } = arranged(
    newsroom([
      release("a", "2018-02-09"),
      release("b", "2018-02-01"),
      release("c", "2018-05-01"),
      release("d", "2016-12-31"),
    ]),
    now,
  );
  expect(years.map(({ year, address, count }) => [year, address, count])).toEqual([
    ["2018", "/news/2018/", 3],
    ["2016", "/news/2016/", 1],
  ]);
  expect(years[0]?.months.map(({ month, releases }) => [month, ids(releases)])).toEqual([
    ["2018-05", ["c"]],
    ["2018-02", ["a", "b"]],
  ]);
});

test("counts a release of midnight to the council's own day, month and year", () => {
  const { years } = arranged(newsroom([release("a", "2026-07-01 00:01")]), now);
  expect(years).toMatchObject([{ year: "2026", months: [{ month: "2026-07" }] }]);
});

const many = (count: number, topics: readonly string[] = []) =>
  Array.from({ length: count }, (_, index) => release(`r${String(index).padStart(3, "0")}`, "2026-01-01", { topics }));

test.for([
  [0, [0], ["/news/"], []],
  [1, [1], ["/news/"], []],
  [24, [24], ["/news/"], []],
  [25, [25], ["/news/"], ["/news/page/2/"]],
  [26, [26], ["/news/"], ["/news/page/2/"]],
  [49, [49], ["/news/"], ["/news/page/1/", "/news/page/2/"]],
  [50, [25, 25], ["/news/", "/news/page/1/"], ["/news/page/2/"]],
  [74, [49, 25], ["/news/", "/news/page/1/"], ["/news/page/2/", "/news/page/3/"]],
  [75, [25, 25, 25], ["/news/", "/news/page/2/", "/news/page/1/"], ["/news/page/3/"]],
  [101, [26, 25, 25, 25], ["/news/", "/news/page/3/", "/news/page/2/", "/news/page/1/"], ["/news/page/4/"]],
] as const)("shows %i releases on pages of %j, numbered from the oldest", ([count, sizes, addresses, former]) => {
  const { archive, redirects } = arranged(newsroom(many(count)), now);
  expect(archive.map(({ months }) => months.flatMap(({ releases }) => releases).length)).toEqual(sizes);
  expect(archive.map(({ address }) => address)).toEqual(addresses);
  expect(archive.slice(1).map(({ newer }) => newer)).toEqual(
    [...former, ...addresses.slice(1, -1)].slice(0, sizes.length - 1),
  );
  expect(archive.map(({ older }) => older)).toEqual([...addresses.slice(1), undefined]);
  expect(archive.map(({ number }) => number)).toEqual([
    undefined,
    ...sizes.slice(1).map((_, i, { length }) => length - i),
  ]);
  expect(redirects.filter(({ from }) => from.startsWith("/news/"))).toEqual(
    former.map((from) => ({ from, to: "/news/", isForNow: true })),
  );
});

test("leaves every page of the archive as it is when something is added or taken down, but the one it was on", () => {
  const shownOf = (room: Newsroom) =>
    new Map(
      arranged(room, now).archive.map(({ address, months }) => [
        address,
        months.flatMap(({ releases }) => ids(releases)),
      ]),
    );
  const before = shownOf(newsroom(many(110)));
  const after = shownOf(newsroom([...many(110), release("new", "2026-02-01")]));
  expect([...before].filter(([address, shown]) => after.get(address)?.join() !== shown.join())).toEqual([
    ["/news/", before.get("/news/")],
  ]);
  const [taken, ...rest] = many(110).toReversed();
  if (!taken) throw new Error("many() made none");
  const { id, published, topics } = taken;
  const gone = shownOf({
    ...newsroom(rest),
    emptied: [{ id, published, topics, strategies: [], isBackdated: false, lastTold: published.instant }],
  });
  const marked = shownOf(
    newsroom([...rest, { ...taken, withdrawn: { on: taken.published, reason: "It was wrong." } }]),
  );
  for (const pages of [gone, marked]) {
    const changed = [...before].filter(([address, shown]) => pages.get(address)?.join() !== shown.join());
    expect(changed.map(([address]) => address)).toEqual(["/news/page/1/"]);
    expect(pages.get("/news/page/1/")).toHaveLength(24);
  }
});

test("has a page for a topic without releases", () => {
  const { topics, topicPages } = arranged(newsroom(many(1, ["education"])), now);
  expect(topics.map(({ slug, releases }) => [slug, releases.length])).toEqual([
    ["education", 1],
    ["libraries", 0],
  ]);
  expect(topicPages.map(({ address }) => address)).toEqual(["/topics/education/", "/topics/libraries/"]);
});

test("joins each release to its neighbours, its topics and its strategies", () => {
  const { releases, strategies } = arranged(
    newsroom(
      [
        release("a", "2026-01-03", { topics: ["libraries"], strategies: ["plan"] }),
        release("b", "2026-01-02"),
        release("c", "2026-01-01", { strategies: ["plan"] }),
      ],
      [strategy("plan", { topics: ["education"] }), strategy("other")],
    ),
    now,
  );
  expect(releases.map(({ newer, older }) => [newer?.id, older?.id])).toEqual([
    [undefined, "b"],
    ["a", "c"],
    ["b", undefined],
  ]);
  expect(releases[0]).toMatchObject({ topics: [{ slug: "libraries" }], strategies: [{ strategy: { name: "plan" } }] });
  expect(strategies.map(({ strategy: one, releases: its }) => [one.name, ids(its)])).toEqual([
    ["other", []],
    ["plan", ["a", "c"]],
  ]);
});

test("names the latest decision about each of three strategies, the latest first", () => {
  const decided = (body: string, day: string): Decision => {
    const on = readMoment(day, site.timeZone);
    if (!isMoment(on)) throw new Error(`${day} is no date`);
    return { body, bodyKey: body, act: "approved", on };
  };
  const { latestDecisions } = arranged(
    newsroom(
      [],
      [
        strategy("one", { decisions: [decided("a", "2018-01-01"), decided("b", "2026-01-01")] }),
        strategy("two", { decisions: [decided("c", "2020-01-01"), decided("d", "2019-01-01")] }),
        strategy("three", { decisions: [decided("e", "2026-02-01"), decided("f", "2026-02-01")] }),
        strategy("four", { decisions: [decided("g", "2017-01-01")] }),
        strategy("five"),
      ],
    ),
    now,
  );
  expect(latestDecisions.map((latest) => [latest.strategy.name, latest.decision.body])).toEqual([
    ["three", "f"],
    ["one", "b"],
    ["two", "c"],
  ]);
});

test("says of each strategy how it stands, by its name", () => {
  const { strategyStatuses, strategies } = arranged(
    newsroom(
      [],
      [
        strategy("over", { period: periodOf("2017", "2021", site) }),
        strategy("now", { period: periodOf("2024", "2030", site) }),
        strategy("later", { period: periodOf("2026-06-02", "2030", site) }),
      ],
    ),
    now,
  );
  expect([...strategyStatuses].map(([name, { chip }]) => [name, chip])).toEqual([
    ["later", "Starts on 2 June 2026"],
    ["now", "In force"],
    ["over", "Ended 2021"],
  ]);
  expect(strategies.map(({ strategyStatus }) => strategyStatus)).toEqual([...strategyStatuses.values()]);
});

test("counts those of a month that are on the page, and says where it goes on", () => {
  const { archive, years } = arranged(newsroom([...many(60), release("last", "2025-12-31")]), now);
  const shown = archive.map(({ months }) =>
    months.map(({ month, releases, isContinued }) => [month, releases.length, isContinued]),
  );
  expect(shown).toEqual([
    [["2026-01", 36, false]],
    [
      ["2026-01", 24, true],
      ["2025-12", 1, false],
    ],
  ]);
  expect(years.map(({ months }) => months.map(({ releases }) => releases.length))).toEqual([[60], [1]]);
});

test("publishes every file once", () => {
  const shown = { html: "", text: "", links: [], media: [photo] };
  const { media } = arranged(
    newsroom(
      [release("a", "2026-01-01", { body: shown, picture: { ...photo, alt: "x" } })],
      [strategy("s", { body: shown })],
    ),
    now,
  );
  expect(media.map(({ address }) => address)).toEqual([photo.address]);
});
