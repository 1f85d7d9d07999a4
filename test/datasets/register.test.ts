import { Ajv2020 } from "ajv/dist/2020.js";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { toCalendar } from "../../src/datasets/calendar.ts";
import { columns } from "../../src/datasets/register-columns.ts";
import { registerCsv } from "../../src/datasets/register-csv.ts";
import { toJson } from "../../src/datasets/register-json.ts";
import { registerSchema } from "../../src/datasets/register-schema.ts";
import { type Moment, momentOfDay } from "../../src/newsroom/dates.ts";
import type { Strategy } from "../../src/newsroom/item.ts";
import { calendarOf } from "../../src/newsroom/strategies/calendar.ts";
import type { Decision } from "../../src/newsroom/strategies/course.ts";
import { periodOf } from "../../src/newsroom/strategies/period.ts";
import { registerRows } from "../../src/newsroom/strategies/register.ts";
import { stateKinds } from "../../src/newsroom/strategies/state.ts";
import { arranged, newsroom, site, strategy } from "../support/newsroom-fixture.ts";

const on = (day: string): Moment => momentOfDay(day, site.timeZone);
const decision = (day: string, act: Decision["act"] = "approved"): Decision => ({
  bodyKey: "cabinet",
  body: "Cabinet",
  act,
  on: on(day),
});
const decided = { decisions: [decision("2018-02-08")], keepsDecisions: true };
const send = strategy("send", {
  ...decided,
  title: "SEND strategy 2017 to 2021",
  review: { everyMonths: 12, from: on("2018-02-08") },
  reviews: [{ on: on("2020-02-20"), title: "Review", link: "/media/review.pdf" }],
});

function editionAt(now: string, ...strategies: readonly Strategy[]) {
  return arranged(newsroom([], strategies), Date.parse(now));
}

const rowsAt = (now: string, ...strategies: readonly Strategy[]) => registerRows(editionAt(now, ...strategies));
const calendarAt = (now: string, ...strategies: readonly Strategy[]) =>
  toCalendar(calendarOf(editionAt(now, ...strategies)), site);

/** A strategy of each kind of state in June 2020. */
const all: readonly Strategy[] = [
  strategy("withdrawn", { ...decided, withdrawn: { on: on("2019-01-01"), reason: "Published in error." } }),
  strategy("replaced", decided),
  strategy("successor", { ...decided, period: periodOf("2020", "2024", site), supersedes: ["replaced"] }),
  strategy("draft", { decisions: [decision("2018-01-01", "noted")], keepsDecisions: true }),
  strategy("consultation", {
    keepsDecisions: true,
    consultation: { opens: on("2020-05-01"), lastDay: "2020-07-31", closes: on("2020-08-01") },
  }),
  strategy("recommended", { decisions: [decision("2020-01-01", "recommended")], keepsDecisions: true }),
  strategy("called-in", {
    decisions: [{ ...decision("2020-05-20"), calledIn: on("2020-05-25") }],
    keepsDecisions: true,
  }),
  strategy("approved", {
    decisions: [{ ...decision("2020-05-29"), callIn: { lastDay: "2020-06-05", over: on("2020-06-06") } }],
    keepsDecisions: true,
  }),
  strategy("starts", { ...decided, period: periodOf("2021", "2024", site) }),
  strategy("extended", {
    ...decided,
    extensions: [{ to: "2023", lastDay: "2023-12-31", ends: on("2024-01-01").instant, on: on("2020-03-01") }],
  }),
  strategy("in-force", decided),
  strategy("ended", { ...decided, period: periodOf("2017", "2019", site) }),
];
const june = "2020-06-01T12:00:00Z";

test("has one row for each strategy, with what its page says first", () => {
  expect(rowsAt("2022-06-01T12:00:00Z", send)).toEqual([
    {
      id: "send",
      title: "SEND strategy 2017 to 2021",
      url: "https://www.northgate.example/newsroom/strategies/send/",
      state: "ended",
      sentence: "This strategy ended on 31 December 2021. No replacement is published here.",
      owed: [
        { kind: "not-published", day: "2019-02-08" },
        { kind: "not-published", day: "2021-02-08" },
      ],
      from: "2017-01-01",
      to: "2021-12-31",
      owner: undefined,
      body: "Cabinet",
      decided: "2018-02-08",
      next: undefined,
    },
  ]);
});

test("counts an extension in the last day", () => {
  expect(rowsAt(june, ...all).find(({ state }) => state === "extended")?.to).toBe("2023-12-31");
});

test("has the columns that programs rely on, in their order", () => {
  const [header] = registerCsv([], site).slice(1).split("\r\n");
  expect(header).toBe("id,title,url,state,sentence,owed,from,to,owner,body,decided,next");
  expect(columns.join()).toBe(header);
});

test("writes a table that a spreadsheet program opens by itself", () => {
  const csv = registerCsv(
    rowsAt("2021-11-20T12:00:00Z", { ...send, title: 'Plan "A", 2017', owner: "Director, Schools" }),
    site,
  );
  expect(csv).toBe(
    `\uFEFF${columns.join()}\r\nsend,"Plan ""A"", 2017",https://www.northgate.example/newsroom/strategies/send/,in-force,This strategy applies until 31 December 2021.,"A review was promised for 8 February 2019, and is not published here. A review was promised for 8 February 2021, and is not published here.",2017-01-01,2021-12-31,"Director, Schools",Cabinet,2018-02-08,2021-12-31: the strategy ends\r\n`,
  );
});

test.for(["=1+1", "+44 1632", "-1", "@sum", "\t=1"])("lets no spreadsheet program run a title: %j", (title) => {
  expect(registerCsv(rowsAt(june, { ...send, title }), site)).toContain(`\r\nsend,'${title},`);
});

test("writes JSON that fits its schema, whatever the state", () => {
  const check = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { date: true, uri: true } }).compile(
    JSON.parse(registerSchema(site)),
  );
  const register = JSON.parse(toJson(rowsAt(june, ...all, send), site));
  expect(check(register), JSON.stringify(check.errors)).toBe(true);
  const states = register.strategies.map(({ state }: { state: string }) => state);
  expect(new Set(states)).toEqual(new Set(stateKinds));
  for (const row of register.strategies) expect(Object.keys(row)).toEqual(columns);
});

test("has a schema that refuses another key, a missing one and an unknown state", () => {
  const check = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { date: true, uri: true } }).compile(
    JSON.parse(registerSchema(site)),
  );
  const register = JSON.parse(toJson(rowsAt(june, send), site));
  const [row] = register.strategies;
  const { owner, ...rest } = row;
  const others = [{ ...row, more: 1 }, rest, { ...row, state: "lapsed" }];
  expect(others.map((other) => check({ ...register, strategies: [other] }))).toEqual([false, false, false]);
  expect(owner).toBe(null);
});

function eventsOf(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => {
    const { uid, startDate, summary } = new ICAL.Event(event);
    return [String(startDate), startDate.isDate, summary, uid, String(event.getFirstPropertyValue("dtstamp"))];
  });
}

test("writes a calendar of last days and of reviews that are not published", () => {
  expect(eventsOf(calendarAt("2020-06-01T12:00:00Z", send))).toEqual(
    [
      ["2021-12-31", "Last day", "ends"],
      ["2019-02-08", "Review promised", "review-2019-02-08"],
      ["2021-02-08", "Review promised", "review-2021-02-08"],
    ].map(([day, what, key]) => [
      day,
      true,
      `${what}: SEND strategy 2017 to 2021`,
      `2019.send.${key}@northgate.example`,
      "2020-02-20T00:00:00Z",
    ]),
  );
});

test("writes the same calendar whenever it is built while nothing happens", () => {
  expect(calendarAt("2020-07-01T12:00:00Z", send)).toBe(calendarAt("2020-08-01T12:00:00Z", send));
});

test("keeps an event when its day is moved, and has none for an end that is not decided or never came", () => {
  const ends = eventsOf(calendarAt(june, ...all)).map(([day, , , uid]) => `${day} ${uid}`);
  expect(ends.map((end) => end.replace(/ 2019\.|\.ends@.*/g, " ").trim()).toSorted()).toEqual([
    "2019-12-31 ended",
    "2021-12-31 approved",
    "2021-12-31 in-force",
    "2023-12-31 extended",
    "2024-12-31 starts",
    "2024-12-31 successor",
  ]);
});

test("writes lines that every calendar program takes", () => {
  const title = `Roads, paths; “bridges” ${"and a long way ".repeat(9)}`.trim();
  const text = calendarAt(june, { ...send, title });
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.split("\r\n").every((line) => !line.includes("\n") && Buffer.byteLength(line) <= 75)).toBe(true);
  expect(eventsOf(text)[0]?.[2]).toBe(`Last day: ${title}`);
});
