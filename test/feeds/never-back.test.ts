import { expect, test } from "vitest";
import { type Feed, feedsOf } from "../../src/feeds/feed.ts";
import { arrange } from "../../src/newsroom/arrange.ts";
import type { Change } from "../../src/newsroom/changes.ts";
import type { Moment } from "../../src/newsroom/dates.ts";
import type { Release, Strategy } from "../../src/newsroom/item.ts";
import { publicNewsroom } from "../../src/publishing/gate.ts";
import { newsroom, release, strategy } from "../support/newsroom-fixture.ts";

const now = Date.parse("2026-11-29T12:00:00Z");

const on = (day: string): Moment => ({ day, instant: Date.parse(`${day}T00:00:00Z`) });
const correction = (day: string): Change => ({ kind: "correction", on: on(day), note: "It was wrong." });

type Items = readonly [readonly Release[], (readonly Strategy[])?];

/** The feeds of what the public sees of some items, by the addresses of their pages. */
function feedsOfItems([releases, strategies = []]: Items): Map<string, Feed> {
  const seen = publicNewsroom(newsroom(releases, strategies), now);
  return new Map(feedsOf(arrange(seen, now), new Map()).map((feed) => [feed.page, feed]));
}

const stays = release("stays", "2026-11-01", { topics: ["libraries"], strategies: ["plan"] });
const newest = (more: Partial<Release> = {}) =>
  release("gone", "2026-11-05", { topics: ["libraries"], strategies: ["plan"], ...more });
const removed = { status: "removed", removal: { kind: "error", on: undefined } } as const;
const plan = (more: Partial<Strategy> = {}) => strategy("plan", { topics: ["libraries"], ...more });
const decided = {
  decisions: [{ bodyKey: "cabinet", body: "Cabinet", act: "approved", on: on("2026-11-10") }],
} as const;
const many = Array.from({ length: 30 }, (_, index) =>
  release(`other-${index}`, `2026-10-${String(index + 1).padStart(2, "0")}`, { topics: ["libraries"] }),
);

test.for<[string, Items, Items]>([
  [
    "is withdrawn",
    [[stays, newest()]],
    [[stays, newest({ withdrawn: { on: on("2026-11-20"), reason: "It was wrong." } })]],
  ],
  [
    "that was corrected is withdrawn as of a day before that",
    [[stays, newest({ changes: [correction("2026-11-18")] })]],
    [
      [
        stays,
        newest({ changes: [correction("2026-11-18")], withdrawn: { on: on("2026-11-10"), reason: "It was wrong." } }),
      ],
    ],
  ],
  [
    "was published in error and is taken down, on a day that is given",
    [[stays, newest()]],
    [[stays, newest({ ...removed, removal: { kind: "error", on: on("2026-11-06") } })]],
  ],
  [
    "that was corrected is taken down as of a day before that",
    [[stays, newest({ changes: [correction("2026-11-18")] })]],
    [
      [
        stays,
        newest({ ...removed, changes: [correction("2026-11-18")], removal: { kind: "error", on: on("2026-11-06") } }),
      ],
    ],
  ],
  ["is taken down without a word", [[stays, newest()]], [[stays, newest(removed)]]],
  [
    "is merged into another",
    [[stays, newest()]],
    [[stays, newest({ ...removed, removal: { kind: "merged", into: stays.address } })]],
  ],
  [
    "that is old, and was corrected last of all, falls out of the newest 30",
    [[release("old", "2026-09-01", { topics: ["libraries"], changes: [correction("2026-11-20")] }), ...many.slice(1)]],
    [[release("old", "2026-09-01", { topics: ["libraries"], changes: [correction("2026-11-20")] }), ...many]],
  ],
  ["is kept out of feeds from now on", [[stays, newest()]], [[stays, newest({ isBackdated: true })]]],
  [
    "names its topics and strategies in another order",
    [[newest({ topics: ["libraries", "education"] })]],
    [[newest({ topics: ["education", "libraries"] })]],
  ],
  [
    "is the only one, and is withdrawn",
    [[newest()]],
    [[newest({ withdrawn: { on: on("2026-11-20"), reason: "Wrong." } })]],
  ],
])("no feed is dated back where a release %s", ([, before, after]) => {
  expectNoneBack([before[0], [plan()]], [after[0], [plan()]]);
});

test.for<[string, Items, Items]>([
  [
    "is withdrawn",
    [[stays], [plan(decided)]],
    [[stays], [plan({ ...decided, withdrawn: { on: on("2026-11-12"), reason: "It was wrong." } })]],
  ],
  ["is taken down without a word", [[], [plan(decided)]], [[], [plan({ ...decided, ...removed })]]],
  [
    "that was corrected is taken down",
    [[], [plan({ ...decided, changes: [correction("2026-11-18")] })]],
    [[], [plan({ ...decided, ...removed, changes: [correction("2026-11-18")] })]],
  ],
  [
    "that replaced another is taken down",
    [[], [plan(), strategy("new", { ...decided, keepsDecisions: true, supersedes: ["plan"] })]],
    [[], [plan(), strategy("new", { ...decided, ...removed, keepsDecisions: true, supersedes: ["plan"] })]],
  ],
])("no feed is dated back where a strategy %s", ([, before, after]) => expectNoneBack(before, after));

function expectNoneBack(before: Items, after: Items): void {
  const [first, second] = [feedsOfItems(before), feedsOfItems(after)];
  const dates = (feeds: Map<string, Feed>, pick: (feed: Feed) => number | undefined) =>
    [...feeds].filter(([page]) => second.has(page)).map(([page, feed]) => [page, pick(feed)] as const);
  const back = dates(first, ({ lastChange }) => lastChange).filter(
    ([page, at = Number.NEGATIVE_INFINITY]) => (second.get(page)?.lastChange ?? Number.NEGATIVE_INFINITY) < at,
  );
  expect(back).toEqual([]);
  // Something was there to be dated back.
  expect(Math.max(...[...first.values()].map(({ updated }) => updated))).toBeGreaterThan(
    Date.parse("2026-11-04T00:00Z"),
  );
}

test("a feed is dated as before by what is held, set back to a draft, or taken down before it opened", () => {
  const dateOf = (releases: readonly Release[]) =>
    feedsOfItems([releases]).get("https://www.northgate.example/newsroom/")?.updated;
  const held = release("later", "2026-12-24", { topics: ["libraries"] });
  const unseen = [held, { ...held, ...removed }, newest({ status: "draft" })];
  for (const one of unseen) expect([one.id, dateOf([stays, one])]).toEqual([one.id, stays.published.instant]);
});

test("a feed that has nothing left still says in RSS when it changed", () => {
  const feeds = feedsOfItems([[newest({ withdrawn: { on: on("2026-11-20"), reason: "It was wrong." } })]]);
  expect(feeds.get("https://www.northgate.example/newsroom/")).toMatchObject({
    items: [],
    lastChange: on("2026-11-20").instant,
  });
});
