import { expect, test } from "vitest";
import { dayIn } from "../../../src/newsroom/dates.ts";
import { strategyStatuses } from "../../../src/newsroom/strategies/status.ts";
import { publicNewsroom } from "../../../src/publishing/gate.ts";
import { contentFolder, readFolder, strategy } from "../../support/content-folder.ts";

const siteWith = (bodies: string, more = "") => `name: Northgate Council
title: Northgate Council newsroom
url: https://news.northgate.example/
authority: northgate.example,2026
topics: {libraries: Libraries}
contact: {name: Press office, email: press@northgate.example}
bodies: {${bodies}}
${more}`;

const cabinet = "cabinet: {name: Cabinet, callIn: 5}";

/** A strategy with one decision, read for real; and how it stands at an instant. */
async function read(decision: string, { site = siteWith(cabinet), at = "2030-01-01T12:00:00Z" } = {}) {
  const now = Date.parse(at);
  const file = strategy({ date: "period: {from: 2010, to: 2040}", decisions: `decisions:\n  - {${decision}}` });
  const { newsroom, told } = await readFolder(contentFolder({ "site.yaml": site, "strategies/library.md": file }), now);
  expect(told.filter((line) => !line.includes("Advice: "))).toEqual([]);
  if (!newsroom) throw new Error("it could not be read");
  const seen = publicNewsroom(newsroom, now);
  return {
    callIn: newsroom.strategies[0]?.decisions[0]?.callIn,
    sentence: strategyStatuses(seen.strategies, seen.site, now).get("library")?.sentence,
  };
}

const approved = (on: string, published = on) => `body: cabinet, act: approved, on: ${on}, published: ${published}`;

test.for([
  ["after the notice, not the meeting", approved("2018-02-08", "2018-02-09"), "2018-02-16"],
  ["without the Friday and the Monday of Easter", approved("2018-03-28"), "2018-04-06"],
  ["without Christmas, Boxing Day and New Year", approved("2018-12-21"), "2019-01-02"],
  ["without the days on which they are kept instead", approved("2021-12-24"), "2022-01-05"],
  ["without the day of the Queen's funeral", approved("2022-09-15"), "2022-09-23"],
  ["without the day of the coronation", approved("2023-05-04"), "2023-05-12"],
  ["without the Friday of May that was moved in 2020", approved("2020-05-06"), "2020-05-14"],
  ["of a notice on a Saturday", approved("2018-02-08", "2018-02-10"), "2018-02-16"],
] as const)("ends five clear working days %s", async ([, decision, lastDay]) => {
  expect((await read(decision)).callIn?.lastDay).toBe(lastDay);
});

test("leaves out the days on which the council is closed", async () => {
  const site = siteWith(cabinet, "closures: [2018-02-12, 2018-02-14]");
  expect((await read(approved("2018-02-08", "2018-02-09"), { site })).callIn?.lastDay).toBe("2018-02-20");
});

test("goes by the days of the body that decided", async () => {
  const site = siteWith("cabinet: {name: Cabinet, callIn: 3}");
  expect((await read(approved("2018-02-08", "2018-02-09"), { site })).callIn?.lastDay).toBe("2018-02-14");
});

test.for([
  ["before the bank holidays are known", approved("2012-02-08"), "2012-02-09T12:00:00Z"],
  ["after the bank holidays are known", approved("2028-02-08"), "2028-02-09T12:00:00Z"],
  ["that reaches into a year of which they are not known", approved("2027-12-30"), "2027-12-31T12:00:00Z"],
] as const)("claims no last day of a call-in %s", async ([, decision, at]) => {
  const { callIn, sentence } = await read(decision, { at });
  expect(callIn).toMatchObject({ lastDay: undefined });
  expect(sentence).toMatch(/The decision can still be called in: the last day is not known here, because/);
});

test("ends a call-in of a year that is not known when it must be over", async () => {
  const { callIn } = await read(approved("2028-02-08"));
  // Five working days and five more for holidays: 22 February, a Tuesday.
  expect(callIn && dayIn(callIn.over.instant, "Europe/London")).toBe("2028-02-23");
  const { sentence } = await read(approved("2028-02-08"), { at: "2028-02-23T00:00:00Z" });
  expect(sentence).toBe("This strategy applies until 31 December 2040.");
});

const withCouncil = siteWith(`${cabinet}, council: {name: Full Council}`);

test.for([
  ["of a body without call-in", "body: council, act: adopted, on: 2018-02-08, published: 2018-02-09"],
  ["that is urgent", `${approved("2018-02-08", "2018-02-09")}, urgent: true`],
  ["that recommends", "body: cabinet, act: recommended, on: 2018-02-08, published: 2018-02-09"],
  ["that endorses", "body: cabinet, act: endorsed, on: 2018-02-08, published: 2018-02-09"],
  ["that notes", "body: cabinet, act: noted, on: 2018-02-08, published: 2018-02-09"],
  ["that refers", "body: cabinet, act: referred, on: 2018-02-08, published: 2018-02-09"],
  ["of which the day of the notice is not known", "body: cabinet, act: approved, on: 2018-02-08"],
] as const)("claims no call-in of a decision %s", async ([, decision]) => {
  const { callIn, sentence } = await read(decision, { site: withCouncil, at: "2018-02-10T12:00:00Z" });
  expect(callIn).toBeUndefined();
  expect(sentence).not.toMatch(/called in/);
});

test.for([
  ["2018-02-07T23:59:59Z", "This strategy is a draft. No decision to adopt it is published here."],
  [
    "2018-02-16T23:59:59Z",
    "Cabinet approved this strategy on 8 February 2018. The decision can be called in until the end of 16 February 2018.",
  ],
  ["2018-02-17T00:00:00Z", "This strategy applies until 31 December 2040."],
] as const)("says at %s where a decision stands", async ([at, sentence]) => {
  expect((await read(approved("2018-02-08", "2018-02-09"), { at })).sentence).toBe(sentence);
});

test.for([
  ["2018-02-13T12:00:00Z", /^Cabinet approved .* can be called in until the end of 16 February 2018\.$/],
  ["2018-02-14T12:00:00Z", /The decision was called in on 14 February 2018, and does not take effect unless/],
  ["2018-02-20T12:00:00Z", /The decision was called in on 14 February 2018/],
  ["2018-03-01T00:00:00Z", /^This strategy applies until 31 December 2040\.$/],
] as const)("says at %s where a decision that was called in stands", async ([at, sentence]) => {
  const decision = `${approved("2018-02-08", "2018-02-09")}, calledIn: 2018-02-14, confirmed: 2018-03-01`;
  expect((await read(decision, { at })).sentence).toMatch(sentence);
});
