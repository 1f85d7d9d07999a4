import { load } from "cheerio";
import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { toCalendar } from "../../../src/datasets/calendar.ts";
import { registerCsv } from "../../../src/datasets/register-csv.ts";
import { toJson } from "../../../src/datasets/register-json.ts";
import { feedFilesOf } from "../../../src/feeds/feed-files.ts";
import { arrange } from "../../../src/newsroom/arrange.ts";
import { dueInWords, dueOf } from "../../../src/newsroom/due.ts";
import type { Strategy } from "../../../src/newsroom/item.ts";
import { calendarOf } from "../../../src/newsroom/strategies/calendar.ts";
import type { StrategyEntry } from "../../../src/newsroom/strategies/entry.ts";
import { registerRows } from "../../../src/newsroom/strategies/register.ts";
import { render as renderRegister } from "../../../src/pages/strategies.11ty.tsx";
import { render as renderStrategy } from "../../../src/pages/strategy.11ty.tsx";
import { publicNewsroom } from "../../../src/publishing/gate.ts";
import { draws } from "../../support/draws.ts";
import { editionWith, newsroom } from "../../support/newsroom-fixture.ts";
import { instant, site, strategies } from "./random-strategies.ts";

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const aDay = String.raw`\b(\d{1,2} (?:${months}) \d{4}|\d{4}-\d\d-\d\d)`;

/** How outputs say when something happens, with DAY for the day. */
const claims: readonly (readonly [what: string, words: RegExp])[] = [
  ["review", /DAY( \(past\))?: a review (falls due|is due|was promised)/],
  ["review", /DAY( \(past\))?: the first of \d+ reviews/],
  ["review", /review (is due by|was promised for) DAY/],
  ["review", /DAY A review is promised by this day/],
  ["review", /DAY Review promised: /],
  ["end", /DAY( \(past\))?: the strategy end(s|ed)/],
  ["end", /(applies until|strategy ended on) DAY/],
  ["end", /DAY Ends/],
  ["end", /DAY Last day: /],
  ["end of the call-in", /DAY: its call-in period ends/],
  ["end of the call-in", /DAY: the decision of [\w ]+ can be called in until then/],
  ["end of the call-in", /can be called in until the end of DAY/],
  ["end of the consultation", /DAY: (its|the) consultation ends/],
  ["end of the consultation", /out for consultation until DAY/],
  ["end of the consultation", /DAY Consultation ends/],
  ["start", /DAY: the strategy starts to apply(?!, at)/],
  ["start", /It starts on DAY/],
  ["start", /DAY Start(s|ed)/],
  ["replacement", /DAY: the strategy is replaced(?!, at)/],
  ["replacement", /was replaced on DAY/],
  ["withdrawal", /strategy was withdrawn on DAY/],
  ["withdrawal", /DAY: the strategy is withdrawn/],
  ["withdrawal", /DAY Withdrawn/],
].map(([what, words]) => {
  const named = (words as RegExp).source.replace("DAY", aDay.replace("(", "(?<day>"));
  return [what as string, new RegExp(named, "g")];
});

function isoDay(words: string): string {
  return /^\d{4}-/.test(words) ? words : new Date(`${words} UTC`).toISOString().slice(0, 10);
}

/** Every day that a text gives, by what happens on it. */
function daysIn(text: string): [what: string, day: string][] {
  return claims.flatMap(([what, words]) =>
    [...text.matchAll(words)].map(({ groups }): [string, string] => [what, isoDay(groups?.["day"] ?? "")]),
  );
}

const inWords = (html: string) => load(html.replaceAll("</time>", "</time> ")).text().replaceAll(/\s+/g, " ");

/** All that is said of one strategy, by where it is said. */
async function saidOf(entry: StrategyEntry, all: readonly Strategy[], now: number): Promise<Record<string, string>> {
  const whole = { ...newsroom([], all), site };
  const edition = arrange(publicNewsroom(whole, now), now);
  const of = editionWith({ ...edition, strategies: [entry] });
  const rows = registerRows(of);
  const events = new ICAL.Component(ICAL.parse(toCalendar(calendarOf(of), site))).getAllSubcomponents();
  const feeds = feedFilesOf(edition, new Map()).filter(({ address }) => address.startsWith(entry.strategy.address));
  const { next, owed } = JSON.parse(toJson(rows, site)).strategies[0];
  const page = load(renderStrategy({ edition, entry }));
  const register = load(renderRegister({ edition }));
  return {
    page: inWords(page("main").html() ?? ""),
    register: register(`tr:has(a[href$="${entry.strategy.address}"]) td p`)
      .toArray()
      .map((part) => register(part).text())
      .join("\n"),
    json: [
      next ? `${next.day}: ${next.what}` : "",
      ...owed.map((one: { day: string }) => `review was promised for ${one.day}`),
    ].join("\n"),
    csv: registerCsv(rows, site),
    calendar: events
      .map((event) => `${event.getFirstPropertyValue("dtstart")} ${event.getFirstPropertyValue("summary")}`)
      .join("\n"),
    feed: (await Promise.all(feeds.map(({ text }) => text()))).join("\n"),
    due: dueOf(whole, now)
      .filter(({ path }) => path === entry.strategy.path)
      .map(dueInWords)
      .join("\n"),
  };
}

/** The days of what a file can say several of, as it says them. */
function daysInFile({ review, period, extensions, decisions }: Strategy): Record<string, readonly string[]> {
  const monthsOn = (count: number) => {
    const [year = 0, month = 0, date = 0] = (review?.from.day ?? "").split("-").map(Number);
    const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
  };
  const { everyMonths = 12 } = review ?? {};
  return {
    review: review ? Array.from({ length: 120 / everyMonths }, (_, index) => monthsOn((index + 1) * everyMonths)) : [],
    end: [period.lastDay, ...extensions.map(({ lastDay }) => lastDay)],
    "end of the call-in": decisions.flatMap(({ callIn }) =>
      callIn ? (callIn.lastDay ?? new Date(callIn.over.instant - 43_200_000).toISOString().slice(0, 10)) : [],
    ),
  };
}

test("gives each event of a strategy one day, wherever it is told, and that of its file", async () => {
  const told = new Map<string, Set<string>>();
  await fc.assert(
    fc.asyncProperty(strategies, instant, async (all, now) => {
      const whole = { ...newsroom([], all), site };
      const entries = arrange(publicNewsroom(whole, now), now).strategies;
      for (const entry of entries) {
        const said = Object.entries(await saidOf(entry, all, now)).map(
          ([place, text]) => [place, daysIn(text)] as const,
        );
        const days = said.flatMap(([, found]) => found);
        for (const [place, found] of said)
          for (const [what] of found) told.set(place, (told.get(place) ?? new Set()).add(what));
        const file = daysInFile(entry.strategy);
        const promised = said.flatMap(([place, found]) => (place === "calendar" ? found.map(String) : []));
        for (const [what, on] of days) {
          const dates = file[what];
          if (dates) expect(dates, `${what}: ${JSON.stringify(said)}`).toContain(on);
          if (what === "review") expect(promised, JSON.stringify(said)).toContain(String(["review", on]));
        }
        for (const what of ["end", "end of the consultation", "start", "replacement", "withdrawal"]) {
          const its = new Set(days.flatMap(([one, on]) => (one === what ? on : [])));
          expect(its.size, `${what}: ${JSON.stringify(said)}`).toBeLessThanOrEqual(1);
        }
      }
    }),
    draws(300),
  );
  // What no output says, was not looked at.
  const reviewed = [...told].filter(([, whats]) => whats.has("review")).map(([place]) => place);
  expect(reviewed.toSorted()).toEqual(["calendar", "csv", "due", "json", "page", "register"]);
});
