import { load } from "cheerio";
import { DomUtils, parseDocument } from "htmlparser2";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { readXml, textOf, type XmlElement } from "../../src/checks/site/xml.ts";
import { nameFault } from "../../src/content/files/file-names.ts";
import { toCalendar } from "../../src/datasets/calendar.ts";
import { toCsv } from "../../src/datasets/csv.ts";
import { toAtom } from "../../src/feeds/atom.ts";
import { feedsOf } from "../../src/feeds/feed.ts";
import { ofCorrection } from "../../src/feeds/feed-item.ts";
import { toJsonFeed } from "../../src/feeds/json-feed.ts";
import { toRss } from "../../src/feeds/rss.ts";
import { slugifyName } from "../../src/text/slug.ts";
import { arranged, newsroom, site } from "../support/newsroom-fixture.ts";
import { texts } from "./hostile-texts.ts";

const announced = Date.parse("2026-03-02T00:00Z");
const items = texts.map((note, index) =>
  ofCorrection(
    {
      id: String(index),
      kind: "withdrawn",
      on: { day: "2026-03-02", instant: announced },
      announced,
      title: note,
      address: "/news/2026/a/",
      note,
      topics: [],
    },
    site,
    new Map(),
  ),
);
const [empty] = feedsOf(arranged(newsroom(), announced), new Map());
if (!empty) throw new Error("there is no feed of the site");
const feed = { ...empty, items };

/** What an item says: its title, its summary, and its text, where it is one paragraph and nothing else. */
const expected = items.map(({ title, summary }) => [title, summary, summary]);
const wordsOf = (html = "") => {
  const body = load(html)("body");
  return body.find("*").length === 1 ? body.children("p").text() : html;
};
/** What a reader that takes a text for HTML shows of it. */
const shown = (html = "") => DomUtils.textContent(parseDocument(html));
const read = (item: XmlElement, ...[title, summary, html]: [string, string, string]) => [
  textOf(item, title),
  textOf(item, summary),
  wordsOf(textOf(item, html)),
];

test("RSS: titles, summaries and texts come back as they were", async () => {
  const channel = readXml(toRss(feed)).children[0];
  const found = channel?.children.filter(({ name }) => name === "item") ?? [];
  const content = "{http://purl.org/rss/1.0/modules/content/}encoded";
  const asShown = ([title, summary, text]: (string | undefined)[]) => [title, shown(summary), text];
  expect(found.map((item) => asShown(read(item, "title", "description", content)))).toEqual(expected);
});

test("Atom: titles, summaries and texts come back as they were", async () => {
  const atom = (name: string) => `{http://www.w3.org/2005/Atom}${name}`;
  const entries = readXml(toAtom(feed)).children.filter(({ name }) => name === atom("entry"));
  expect(entries.map((entry) => read(entry, atom("title"), atom("summary"), atom("content")))).toEqual(expected);
});

test("JSON Feed: titles, summaries and texts come back as they were", async () => {
  const { items: entries } = JSON.parse(toJsonFeed(feed)) as { items: Record<string, string>[] };
  expect(entries.map((entry) => [entry["title"], entry["summary"], wordsOf(entry["content_html"])])).toEqual(expected);
});

test("CSV: cells come back as they were, but for the apostrophe before a formula", () => {
  const rows = readCsv(toCsv({ columns: ["a", "b"], rows: texts.map((one) => [one, one]) })).slice(1);
  const cells = texts.map((one) => (/^[=+\-@＝＋－＠]/.test(one) ? `'${one}` : one));
  expect(rows).toEqual(cells.map((one) => [one, one]));
});

test("iCalendar: what a day says comes back as it was, and no line is longer than 75 octets", () => {
  const day = { day: "2026-03-02", stamp: "2026-03-02", url: "https://www.northgate.example/" };
  const text = toCalendar(
    texts.map((words, index) => ({ ...day, uid: String(index), words })),
    site,
  );
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  expect(events.map((event) => event.getFirstPropertyValue("summary"))).toEqual(texts);
  expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
});

test("slugs: small letters, digits and hyphens, and a name that is announced as right is right", () => {
  for (const one of texts) {
    const slug = slugifyName(one);
    expect([one, slug]).toEqual([one, slug.match(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)?.[0]]);
    for (const path of [`media/${one}.jpg`, `news/2026/2026-03-02-${one}.md`, `strategies/${one}.md`]) {
      const fault = nameFault(path);
      if (fault?.value === undefined || /MM-DD|a-few-words|YYYY/.test(fault.fix)) continue;
      expect([path, fault.fix, nameFault(fault.fix)]).toEqual([path, fault.fix, undefined]);
    }
  }
});

test("an encoder that does nothing would be found out", () => {
  expect(texts.filter((one) => wordsOf(`<p>${one}</p>`) !== one).length).toBeGreaterThan(2000);
  expect(readCsv(texts.map((one) => `${one}\r\n`).join(""))).not.toEqual(texts.map((one) => [one]));
  const bare = texts.map((one) => `BEGIN:VEVENT\r\nSUMMARY:${one}\r\nEND:VEVENT\r\n`).join("");
  const events = new ICAL.Component(ICAL.parse(`BEGIN:VCALENDAR\r\n${bare}END:VCALENDAR\r\n`)).getAllSubcomponents();
  expect(events.map((event) => event.getFirstPropertyValue("summary"))).not.toEqual(texts);
});

/** RFC 4180, read strictly: each line ends in CR LF, and a quote stands only in quotes, twice. */
function readCsv(text: string): string[][] {
  const cells = text.replace("\uFEFF", "").matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy);
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end !== ",") rows.push([]);
  }
  return rows.slice(0, -1);
}
