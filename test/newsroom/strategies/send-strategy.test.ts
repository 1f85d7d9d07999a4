import { load } from "cheerio";
import { expect, test } from "vitest";
import { readNewsroom } from "../../../src/content/read-newsroom.ts";
import { arrange } from "../../../src/newsroom/arrange.ts";
import { dueReviewInWords } from "../../../src/newsroom/strategies/sentence.ts";
import { render as renderRelease } from "../../../src/pages/release.11ty.tsx";
import { render as renderRegister } from "../../../src/pages/strategies.11ty.tsx";
import { publicNewsroom } from "../../../src/publishing/gate.ts";

const name = "send-strategy-2017-2021";

/** What a newsroom says of the strategy when it is built at an instant. */
async function saidAt(instant: string) {
  const now = Date.parse(instant);
  const { value: newsroom, problems } = await readNewsroom("test/fixtures/sample", now);
  if (!newsroom) throw new Error("the newsroom could not be read");
  expect(problems.filter(({ level }) => level === "error")).toEqual([]);
  const edition = arrange(publicNewsroom(newsroom, now), now);
  const entry = edition.releases.find(({ release }) => release.strategies.includes(name));
  const strategyStatus = edition.strategyStatuses.get(name);
  if (!entry || !strategyStatus) throw new Error("the strategy is not there");
  const release = load(renderRelease({ edition, entry }));
  const register = load(renderRegister({ edition }));
  return {
    state: strategyStatus.state.kind,
    sentence: strategyStatus.sentence,
    owed: strategyStatus.owed.map((one) => dueReviewInWords(one, edition.site.locale)),
    next: strategyStatus.next && `${strategyStatus.next.day}: ${strategyStatus.next.what}`,
    line: release(".part-of").text(),
    row: register(`.register tr:has(a[href$="${name}/"]) :is(a, p, .chip, td:nth-child(n + 3) div)`)
      .toArray()
      .map((part) => register(part).text()),
  };
}

const reviewOf = (year: number) => `A review was promised for 8 February ${year}, and is not published here.`;
const title = "SEND strategy 2017 to 2021";
const strategy = ["2017 to 2021", "Not named here", "Cabinet, 8 February 2018"];
const applies = {
  state: "in-force",
  sentence: "This strategy applies until 31 December 2021.",
  line: "Strategy: In force SEND strategy 2017 to 2021",
};
const ended = {
  state: "ended",
  sentence: "This strategy ended on 31 December 2021. No replacement is published here.",
  owed: [2019, 2020, 2021].map(reviewOf),
  next: undefined,
  line: "Strategy: Ended 2021 SEND strategy 2017 to 2021",
  row: [title, "Ended 2021", "Reviews not published here", ...strategy],
};

test.for([
  [
    "2018-03-14T12:00:00Z",
    {
      ...applies,
      owed: [],
      next: "2019-02-08: a review falls due",
      row: [title, "In force", "8 February 2019: a review falls due", ...strategy],
    },
  ],
  [
    "2019-02-08T12:00:00Z",
    {
      ...applies,
      owed: ["A review is due by 8 February 2019."],
      next: "2019-02-08: a review falls due",
      row: [title, "In force", "8 February 2019: a review falls due", "A review is due", ...strategy],
    },
  ],
  [
    "2020-03-14T12:00:00Z",
    {
      ...applies,
      owed: [2019, 2020].map(reviewOf),
      next: "2021-02-08: a review falls due",
      row: [title, "In force", "8 February 2021: a review falls due", "Reviews not published here", ...strategy],
    },
  ],
  [
    "2021-12-31T23:59:59Z",
    {
      ...applies,
      owed: ended.owed,
      next: "2021-12-31: the strategy ends",
      row: [title, "In force", "31 December 2021: the strategy ends", "Reviews not published here", ...strategy],
    },
  ],
  ["2022-06-14T12:00:00Z", ended],
  ["2026-11-25T12:00:00Z", ended],
] as const)("says of a strategy at %s what was true then", async ([instant, expected]) => {
  expect(await saidAt(instant)).toEqual(expected);
});
