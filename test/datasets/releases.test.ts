import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { releasesCsv, releasesJson, releasesSchema } from "../../src/datasets/releases.ts";
import { readMoment } from "../../src/newsroom/dates.ts";
import type { Release } from "../../src/newsroom/item.ts";
import type { LinkedDocument } from "../../src/newsroom/media.ts";
import type { ReleaseRow } from "../../src/newsroom/release-rows.ts";
import { texts } from "../encoding/hostile-texts.ts";
import { arranged, newsroom, photo, release, site, strategy } from "../support/newsroom-fixture.ts";

const now = Date.parse("2026-06-01T12:00:00Z");
const home = "https://www.northgate.example/newsroom";
const on = (day: string) => readMoment(day, site.timeZone) as Release["published"];
const pdf = (name: string): LinkedDocument => ({
  kind: "document",
  file: `content/media/${name}.pdf`,
  address: `/media/${name}.pdf`,
  bytes: 12_000,
  type: "PDF",
  title: `The ${name}`,
});

const plain = release("plain", "2018-02-09", { title: "Plain", summary: "In a line." });
const full = release("full", "2026-03-13 17:40", {
  title: 'The "full" one, at last',
  summary: "Summary.",
  topics: ["education", "libraries"],
  strategies: ["send", "plan"],
  documents: [pdf("report"), pdf("plan")],
  picture: { ...photo, alt: "The library." },
  changes: [
    { kind: "correction", on: on("2026-03-14"), note: "A name." },
    { kind: "minor", on: on("2026-03-18") },
    { kind: "correction", on: on("2026-03-16 09:30"), note: "A figure." },
    { kind: "update", on: on("2026-03-17"), note: "It opened." },
  ],
});
const withdrawn = release("withdrawn", "2020-07-01", {
  withdrawn: { on: on("2021-01-02"), reason: "The figures were wrong." },
});

const editionOf = (...releases: readonly Release[]) =>
  arranged(newsroom(releases, [strategy("send", { title: "SEND strategy" }), strategy("plan")]), now);
const rowsOf = (...releases: readonly Release[]): ReleaseRow[] =>
  JSON.parse([...releasesJson(editionOf(...releases))].join("")).releases;
const csvOf = (...releases: readonly Release[]) => [...releasesCsv(editionOf(...releases))].join("");
const tableOf = (...releases: readonly Release[]): Record<string, string>[] =>
  parse(csvOf(...releases), { bom: true, columns: true });

/** In the order in which programs have known them: a change of this line breaks theirs. */
const columns =
  "id,title,url,summary,published,updated,topics,strategies,status,withdrawn,reason,corrections,corrected,documents,picture";

const fits = () =>
  new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    formats: {
      date: /^\d{4}-\d\d-\d\d$/,
      "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/,
      uri: (text: string) => URL.canParse(text),
    },
  }).compile(JSON.parse(releasesSchema(site)));

test("has all that is known of a release but its text, newest first", () => {
  expect(rowsOf(plain, full, withdrawn)).toEqual([
    {
      id: "full",
      title: 'The "full" one, at last',
      url: `${home}/news/2026/full/`,
      summary: "Summary.",
      published: "2026-03-13T17:40:00+00:00",
      updated: "2026-03-17T00:00:00+00:00",
      topics: ["Education", "Libraries"],
      strategies: [
        { id: "send", title: "SEND strategy", url: `${home}/strategies/send/` },
        { id: "plan", title: "plan", url: `${home}/strategies/plan/` },
      ],
      status: "published",
      withdrawn: null,
      reason: null,
      corrections: 2,
      corrected: "2026-03-16",
      documents: [
        { title: "The report", url: `${home}/media/report.pdf`, type: "PDF", bytes: 12_000 },
        { title: "The plan", url: `${home}/media/plan.pdf`, type: "PDF", bytes: 12_000 },
      ],
      picture: `${home}/media/library-0123456789-800.jpg`,
    },
    expect.objectContaining({
      id: "withdrawn",
      published: "2020-07-01T00:00:00+01:00",
      updated: "2021-01-02T00:00:00+00:00",
      status: "withdrawn",
      withdrawn: "2021-01-02",
      reason: "The figures were wrong.",
    }),
    expect.objectContaining({
      id: "plain",
      updated: "2018-02-09T00:00:00+00:00",
      topics: [],
      strategies: [],
      corrections: 0,
      corrected: null,
      documents: [],
      picture: null,
    }),
  ]);
});

test("has the same in a table, with several things in a cell", () => {
  const [row, , last] = tableOf(plain, full, withdrawn);
  expect(row).toEqual({
    id: "full",
    title: 'The "full" one, at last',
    url: `${home}/news/2026/full/`,
    summary: "Summary.",
    published: "2026-03-13T17:40:00+00:00",
    updated: "2026-03-17T00:00:00+00:00",
    topics: "Education; Libraries",
    strategies: "send plan",
    status: "published",
    withdrawn: "",
    reason: "",
    corrections: "2",
    corrected: "2026-03-16",
    documents: `${home}/media/report.pdf ${home}/media/plan.pdf`,
    picture: `${home}/media/library-0123456789-800.jpg`,
  });
  expect(last).toMatchObject({ id: "plain", corrections: "0", documents: "", picture: "" });
});

test("has the columns that programs rely on, in their order, where nothing is published too", () => {
  expect(csvOf()).toBe(`\uFEFF${columns}\r\n`);
  expect(csvOf(full).startsWith(`\uFEFF${columns}\r\n`)).toBe(true);
  expect(Object.keys(rowsOf(full)[0] ?? {}).join()).toBe(columns);
  expect(rowsOf()).toEqual([]);
});

test("fits its schema, with releases and without", () => {
  const check = fits();
  for (const releases of [[], [plain, full, withdrawn]]) {
    const data = JSON.parse([...releasesJson(editionOf(...releases))].join(""));
    expect(data.$schema).toBe(`${home}/news/releases.schema.json`);
    expect(check(data), JSON.stringify(check.errors)).toBe(true);
  }
});

test.for<[string, (row: Record<string, unknown>) => object]>([
  ["another key", (row) => ({ ...row, text: "Words." })],
  ["a missing key", ({ reason: _, ...row }) => row],
  ["an unknown status", (row) => ({ ...row, status: "draft" })],
  ["a day in the place of an instant", (row) => ({ ...row, published: "2026-03-13" })],
  ["a document without an address", (row) => ({ ...row, documents: [{ title: "a", type: "PDF", bytes: 1 }] })],
  ["a strategy with another key", (row) => ({ ...row, strategies: [{ id: "a", title: "a", url: home, state: "a" }] })],
])("has a schema that refuses %s", ([, change]) => {
  const check = fits();
  const data = JSON.parse([...releasesJson(editionOf(full))].join(""));
  expect(check(data)).toBe(true);
  expect(check({ ...data, releases: [change(data.releases[0])] })).toBe(false);
});

test("brings every text back as it was, but for the apostrophe before a formula", () => {
  const releases = texts.map((title, index) => release(`r${index}`, "2026-03-13", { title, summary: title }));
  const inOrder = (rows: readonly Record<string, unknown>[]) =>
    rows.toSorted((a, b) => Number(String(a["id"]).slice(1)) - Number(String(b["id"]).slice(1)));
  const said = (rows: readonly object[]) =>
    inOrder(rows as Record<string, unknown>[]).map(({ title, summary }) => [title, summary]);
  expect(said(rowsOf(...releases))).toEqual(texts.map((text) => [text, text]));
  const cells = texts.map((text) => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text));
  expect(cells.filter((cell, index) => cell !== texts[index]).length).toBeGreaterThan(0);
  expect(said(tableOf(...releases))).toEqual(cells.map((text) => [text, text]));
});

test("is written piece by piece, and is whole at every length", () => {
  for (const count of [999, 1000, 1001, 2500]) {
    const releases = Array.from({ length: count }, (_, index) => release(`r${index}`, "2026-03-13"));
    const edition = editionOf(...releases);
    expect([...releasesJson(edition)].length).toBe(Math.floor(count / 1000) + 1);
    expect(rowsOf(...releases).length).toBe(count);
    expect(tableOf(...releases).length).toBe(count);
    expect(csvOf(...releases).lastIndexOf("\uFEFF")).toBe(0);
  }
});
