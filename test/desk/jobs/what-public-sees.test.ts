import { expect, test } from "vitest";
import { whatPublicSees, whatPublicSeesOfNotice } from "../../../src/desk/jobs/what-public-sees.ts";
import { release, releasePath, strategy } from "../../support/content-folder.ts";
import { deskOf, itemOf } from "../../support/desk-jobs.ts";

const now = Date.parse("2026-06-01T12:00:00Z");
const home = "https://news.northgate.example/";
const page = `${home}news/2026/new-library-opens/`;
const strategyPath = "strategies/library-strategy.md";

/** The sentences, each with the addresses that it names. */
async function seen(before: string | undefined, after: string, path = releasePath, others = {}) {
  const was = await deskOf({ ...others, ...(before === undefined ? {} : { [path]: before }) }, now);
  const is = await was.after({ path, text: after });
  const item = before === undefined ? undefined : itemOf(was.newsroom, path);
  return whatPublicSees(item, itemOf(is.newsroom, path), was.context).map(({ words, places = [] }) =>
    [words, ...places.map(({ url }) => url)].join(" "),
  );
}

const lists = `${home}news/ ${home}news/2026/ ${home}topics/libraries/`;
const feeds = `${home}feed.xml ${home}topics/libraries/feed.xml`;
const withdrawn = (more: string) => release({ status: `status: withdrawn\nwithdrawn: {on: 2026-06-01, ${more}}` });

test("says that nobody sees a draft, and where its page will be", async () => {
  expect(await seen(undefined, release({ status: "status: draft" }))).toEqual([
    "Nobody sees it yet: it is a draft.",
    `When you publish it, its page will be here: ${page}`,
  ]);
});

test("says where a release appears that is published now", async () => {
  expect(await seen(release({ status: "status: draft" }), release())).toEqual([
    `Everybody can read its page here: ${page}`,
    `Readers find it in these lists: ${lists}`,
    `People who follow these feeds or their emails hear of it: ${feeds}`,
  ]);
});

test("tells nobody of an old release by a feed", async () => {
  const [, , ...told] = await seen(undefined, release({ date: "date: 2026-03-13\nbackdated: true" }));
  expect(told).toEqual([]);
});

test("names no feed that has newer entries alone", async () => {
  const newer = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => {
      const day = `2026-04-${String(index + 1).padStart(2, "0")}`;
      return [
        `news/2026/${day}-number-${index}.md`,
        release({ title: `title: Number ${index}`, date: `date: ${day}` }),
      ];
    }),
  );
  const ended = await seen(release(), withdrawn('reason: "The council decided again."'), releasePath, newer);
  expect(ended.filter((words) => words.includes("feed"))).toEqual([
    `People who follow these feeds or their emails hear of it: ${home}topics/libraries/feed.xml ${home}corrections/feed.xml`,
    "This list and its feeds say “Withdrawn: The council decided again.” https://news.northgate.example/corrections/",
  ]);
  const late = await seen(release({ status: "status: draft" }), release(), releasePath, newer);
  expect(late.filter((words) => words.includes("feed"))).toEqual([]);
});

test("says from which minute a held release appears, and where", async () => {
  const held = release({ date: "date: 2026-07-01\nembargo: 2026-07-01 00:01" });
  expect(await seen(undefined, held, "news/2026/2026-07-01-new-library-opens.md")).toEqual([
    "Nobody sees anything of it before Wednesday 1 July 2026, 12:01am BST.",
    `At that minute its page, pictures and documents appear here: ${page}`,
    `Readers find it in these lists: ${lists}`,
    `People who follow these feeds or their emails hear of it: ${feeds}`,
  ]);
});

test("says what readers are told of a correction, where and for how long", async () => {
  const changes = 'changes: [{on: 2026-06-01, kind: correction, note: "It opens at 9am, not 8am."}]\nstatus: published';
  expect(await seen(release(), release({ status: changes }))).toEqual([
    `Everybody can read its page here: ${page}`,
    `People who follow these feeds or their emails hear of it: ${home}topics/libraries/feed.xml ${home}corrections/feed.xml`,
    `This list and its feeds say “Correction: It opens at 9am, not 8am.” ${home}corrections/`,
    `The home page has a line for it, without these words, until the end of 30 June 2026: ${home}`,
  ]);
});

test("says that an update is not told on the home page", async () => {
  const changes = 'changes: [{on: 2026-06-01, kind: update, note: "A day was added."}]\nstatus: published';
  const sentences = await seen(release(), release({ status: changes }));
  expect(sentences).toContain(`This list and its feeds say “Update: A day was added.” ${home}corrections/`);
  expect(sentences.filter((words) => words.startsWith("The home page"))).toEqual([]);
});

test("says nothing of a slip but that the page stays", async () => {
  const changes = "changes: [{on: 2026-06-01, kind: minor}]\nstatus: published";
  expect(await seen(release(), release({ status: changes }))).toEqual([`Everybody can read its page here: ${page}`]);
});

test("says what stays of a page that no longer counts", async () => {
  expect(await seen(release(), withdrawn('reason: "The council decided again."'))).toEqual([
    `The page stays where it is, marked as withdrawn. Browsers and searches show this title: ${page}`,
    "Its page begins with: “Withdrawn: The council decided again.”",
    "Search engines are asked to leave it out.",
    `It leaves these lists: ${lists}`,
    `People who follow these feeds or their emails hear of it: ${home}topics/libraries/feed.xml ${home}corrections/feed.xml`,
    `It leaves these feeds. Emails and feed readers keep what they have: ${feeds}`,
    `This list and its feeds say “Withdrawn: The council decided again.” ${home}corrections/`,
    `The home page has a line for it, without these words, until the end of 30 June 2026: ${home}`,
  ]);
});

test("says what is left of a page that was published in error", async () => {
  const sentences = await seen(release(), withdrawn('kind: error, reason: "It held personal details."'));
  expect(sentences).toEqual([
    `The text, the pictures and the documents go. Readers who open the address find only this: ${page}`,
    "Readers see this reason: “It held personal details.”",
    `It leaves these lists: ${lists}`,
    `People who follow these feeds or their emails hear of it: ${home}corrections/feed.xml`,
    `It leaves these feeds. Emails and feed readers keep what they have: ${feeds}`,
    `This list and its feeds say “Removed: It held personal details.” ${home}corrections/`,
    `The home page has a line for it, without these words, until the end of 30 June 2026: ${home}`,
  ]);
  expect(sentences.join(" ")).not.toContain("New library opens");
});

test("says where the address of a page leads that is part of another now", async () => {
  const [first, ...rest] = await seen(release(), withdrawn("kind: merged, into: /about/"));
  expect(first).toBe(`Readers who open the old address are led to this page: ${home}about/`);
  expect(rest).toEqual([
    `It leaves these lists: ${lists}`,
    `It leaves these feeds. Emails and feed readers keep what they have: ${feeds}`,
  ]);
});

test("says when the decision on a strategy appears on its page", async () => {
  const decided = strategy({
    date: "period: {from: 2026, to: 2030}\ndecisions: [{body: cabinet, act: approved, on: 2026-07-01}]",
  });
  const sentences = await seen(strategy(), decided, strategyPath);
  expect(sentences).toContain("The decision of Cabinet appears on its page on Wednesday 1 July 2026, midnight BST.");
  expect(sentences[0]).toBe(`Everybody can read its page here: ${home}strategies/library-strategy/`);
});

test("lists a release with the strategy that it names", async () => {
  const named = release({ topics: "topics: libraries\nstrategies: library-strategy" });
  const [, found] = await seen(undefined, named, releasePath, { [strategyPath]: strategy() });
  expect(found).toBe(`Readers find it in these lists: ${lists} ${home}strategies/library-strategy/`);
});

test("says nothing can be said of what cannot be read", async () => {
  const { context } = await deskOf({}, now);
  expect(whatPublicSees(undefined, undefined, context)).toEqual([
    { words: "Nothing can be said yet: the text has something that must be mended first." },
  ]);
});

test("says when the line above every page appears, and goes", async () => {
  const { context } = await deskOf({}, now);
  const until = Date.parse("2026-06-08T23:00Z");
  const said = (more: object) =>
    whatPublicSeesOfNotice({ text: "Closed.", ...more }, context).map(({ words }) => words);
  expect(said({ until })).toEqual([
    "Above every page: “Closed.”, from the moment it is published.",
    "It goes after the end of 8 June 2026. You need do nothing.",
  ]);
  expect(said({ from: Date.parse("2026-06-04T23:00Z") })).toEqual([
    "Above every page: “Closed.”, from Friday 5 June 2026, midnight BST.",
    "It stays until you take it down.",
  ]);
  expect(whatPublicSeesOfNotice(undefined, context)).toEqual([{ words: "The line above every page goes." }]);
});
