import { parseOpml } from "feedsmith";
import { expect, test } from "vitest";
import { readXml } from "../../src/checks/site/xml.ts";
import { toOpml } from "../../src/feeds/opml.ts";
import { arranged, newsroom, release, site, strategy } from "../support/newsroom-fixture.ts";

const now = Date.parse("2026-06-01T12:00:00Z");
const home = "https://www.northgate.example/newsroom/";
const edition = arranged(
  newsroom(
    [release("a", "2026-03-13", { topics: ["education"] })],
    [strategy("plan", { title: 'Roads & "bridges" <2026>' })],
  ),
  now,
);

const parsed = () => parseOpml(toOpml(edition));

test("is a list that a program which reads OPML takes, with the feeds of topics and of strategies in a folder each", () => {
  const { head, body } = parsed();
  expect(head).toEqual({
    title: "Northgate Council newsroom: all feeds",
    ownerName: "Northgate Council",
    docs: "http://opml.org/spec2.opml",
  });
  const [first] = body?.outlines ?? [];
  expect(first).toMatchObject({
    type: "rss",
    text: "Northgate Council newsroom",
    title: "Northgate Council newsroom",
    description: "News of Northgate Council.",
    xmlUrl: `${home}feed.xml`,
    htmlUrl: home,
  });
  const folders = body?.outlines?.filter(({ outlines }) => outlines);
  expect(
    folders?.map(({ text, outlines }) => [text, outlines?.map((outline) => [outline.text, outline.xmlUrl])]),
  ).toEqual([
    [
      "Topics",
      [
        ["Northgate Council newsroom: Education", `${home}topics/education/feed.xml`],
        ["Northgate Council newsroom: Libraries", `${home}topics/libraries/feed.xml`],
      ],
    ],
    ["Strategies", [['Northgate Council newsroom: Roads & "bridges" <2026>', `${home}strategies/plan/feed.xml`]]],
  ]);
});

test("has what the specification asks of a list of subscriptions, and no date", () => {
  const root = readXml(toOpml(edition));
  expect([root.name, root.attributes, root.children.map(({ name }) => name)]).toEqual([
    "opml",
    { version: "2.0" },
    ["head", "body"],
  ]);
  const [head, body] = root.children;
  expect(head?.children.filter(({ name }) => name.startsWith("date"))).toEqual([]);
  const outlines = body?.children.flatMap((outline) => [outline, ...outline.children]) ?? [];
  expect(outlines.length).toBeGreaterThan(5);
  for (const { name, attributes, children } of outlines) {
    expect(name).toBe("outline");
    expect(attributes["text"]).toBeTruthy();
    // A folder, or a feed.
    const wanted = children.length > 0 ? [undefined, undefined] : ["rss", "string"];
    expect([attributes["type"], attributes["xmlUrl"] && typeof attributes["xmlUrl"]]).toEqual(wanted);
  }
});

test("has no folder with nothing in it, and the feeds of the site where nothing is published", () => {
  const none = arranged({ ...newsroom(), site: { ...site, topics: [] } }, now);
  const outlines = parseOpml(toOpml(none)).body?.outlines ?? [];
  expect(outlines.map(({ xmlUrl }) => xmlUrl)).toEqual([
    `${home}feed.xml`,
    `${home}strategies/feed.xml`,
    `${home}corrections/feed.xml`,
  ]);
});

test("stays the same, byte for byte, while its feeds do", () => {
  const later = arranged(newsroom([], [strategy("plan", { title: 'Roads & "bridges" <2026>' })]), now + 1e10);
  expect(toOpml(later)).toBe(toOpml(edition));
});
