import { Ajv2020 } from "ajv/dist/2020.js";
import ICAL from "ical.js";
import { beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../support/built-site.ts";

let built: BuiltSite;
beforeAll(async () => {
  built = await buildSite("test/fixtures/sample", "2020-03-01T12:00:00Z");
});

test("publishes the register in files beside its page, which says what each of them is", () => {
  expect(built.outcome).toMatchObject({ isBuilt: true });
  const links = built.page("/strategies/")("a[href*='register.']").toArray();
  const told = links.map((link) => [link.attribs["href"], built.page("/strategies/")(link).text()]);
  expect(told).toEqual([
    ["/strategies/register.csv", expect.stringContaining("CSV")],
    ["/strategies/register.ics", expect.stringContaining("iCalendar")],
    ["/strategies/register.json", expect.stringContaining("JSON")],
    ["/strategies/register.schema.json", expect.stringContaining("JSON Schema")],
  ]);
});

test("publishes a table that says of the sample strategy what its page says", () => {
  const [, row] = built.text("strategies/register.csv").split("\r\n");
  const answer = built.page("/strategies/send-strategy-2017-2021/")(".answer").text();
  expect(row).toMatch(
    /^send-strategy-2017-2021,SEND strategy 2017 to 2021,https:\/\/newsroom\.example\/strategies\/send-strategy-2017-2021\/,in-force,This strategy applies until 31 December 2021\.,/,
  );
  expect(answer).toContain("This strategy applies until 31 December 2021.");
});

test("publishes JSON that names its schema and fits it", () => {
  const register = JSON.parse(built.text("strategies/register.json"));
  const schema = JSON.parse(built.text("strategies/register.schema.json"));
  expect(register.$schema).toBe("https://newsroom.example/strategies/register.schema.json");
  expect(schema.$id).toBe(register.$schema);
  const ajv = new Ajv2020({ allowUnionTypes: true, formats: { date: true, uri: true } });
  expect(ajv.validate(schema, register), JSON.stringify(ajv.errors)).toBe(true);
});

test("publishes a calendar that a calendar program can read", () => {
  const events = new ICAL.Component(ICAL.parse(built.text("strategies/register.ics"))).getAllSubcomponents("vevent");
  expect(events.map((event) => String(event.getFirstPropertyValue("dtstart")))).toEqual([
    "2021-12-31",
    "2019-02-08",
    "2020-02-08",
    "2021-02-08",
  ]);
});

test("shows one table with the owner and the decision of each strategy, those of a state together under its anchor", async () => {
  const council = await buildSite("test/fixtures/council", "2026-11-23T12:00:00Z");
  const page = council.page("/strategies/");
  const texts = (selector: string) =>
    page(selector)
      .toArray()
      .map((one) => page(one).text());
  expect(page("main table")).toHaveLength(1);
  expect(texts(".register thead th")).toEqual(["Strategy", "Where it stands", "Period", "Owner", "Decided by"]);
  expect(texts("#in-force tr:first-child > *")).toEqual([
    "Library strategy 2026 to 2030",
    "Where it standsIn force31 December 2030: the strategy ends",
    "Period1 April 2026 to 2030",
    "OwnerAssistant Director, Communities",
    "Decided byCabinet, 18 September 2025",
  ]);
  expect(texts("#in-force tr:last-child > td:nth-child(4)")).toEqual(["OwnerNot named here"]);
});
