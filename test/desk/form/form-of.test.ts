import { expect, test } from "vitest";
import { z } from "zod";
import { text } from "../../../src/content/fields.ts";
import { type Field, formOf, formOfHeader } from "../../../src/desk/form/form-of.ts";
import { headers } from "../../../src/desk/form/headers.ts";
import { pageLabels, releaseLabels, strategyLabels } from "../../../src/desk/form/labels/item-labels.ts";
import { siteLabels, statementLabels } from "../../../src/desk/form/labels/setting-labels.ts";
import { newText } from "../../../src/desk/form/new-text.ts";
import type { DeskKind } from "../../../src/desk/kinds.ts";
import { composeRelease, composeStrategy } from "../../../src/writing/content-file.ts";
import { site } from "../../support/newsroom-fixture.ts";

/** A picture of a strategy has no line for newspapers. */
const ofReleasesAlone = /^image\.licence$/;

const kinds = Object.keys(headers) as DeskKind[];
const all = (kind: DeskKind): Field[] => {
  const { shown, more } = formOf(kind);
  return [...shown.filter((field) => field !== "body"), ...more];
};
const withInner = (fields: readonly Field[]): Field[] => fields.flatMap((field) => [field, ...withInner(field.fields)]);

test.for(kinds)("the form of %s has every key of its schema once", (kind) => {
  const keys = all(kind).map(({ key }) => key);
  expect(keys.toSorted()).toEqual(Object.keys(headers[kind].schema.shape).toSorted());
});

test("no words are of a key that is gone", () => {
  const known = [releaseLabels, strategyLabels, pageLabels, siteLabels, statementLabels];
  for (const [index, { labels, shown, more }] of known.entries()) {
    const fields = withInner(
      all((["releases", "strategies", "pages", "site", "statement"] as const)[index] ?? "pages"),
    );
    const ways = [...fields.map(({ way }) => way), "body"];
    expect(Object.keys(labels).filter((way) => !ways.includes(way) && !ofReleasesAlone.test(way))).toEqual([]);
    expect([...shown, ...more].filter((key) => !ways.includes(key))).toEqual([]);
  }
});

test("a key that is added to a kind is in its form, with its name in words, and needs no line there", () => {
  const { schema } = headers.releases;
  const header = {
    ...headers.releases,
    schema: schema.extend({ pressRelease: text, firstLine: z.strictObject({ ofPage: text }).optional() }),
  };
  const { shown, more } = formOfHeader(header, releaseLabels);
  const needed = shown.at(-1);
  expect(needed).toMatchObject({
    key: "pressRelease",
    label: "Press release",
    isNeeded: true,
    shape: { kind: "words" },
  });
  expect(more.at(-1)).toMatchObject({ key: "firstLine", label: "First line", isNeeded: false });
  expect(more.at(-1)?.fields).toMatchObject([{ way: "firstLine.ofPage", label: "Of page", isNeeded: true }]);
});

test("what an officer needs at first is shown, in the order in which one thinks", () => {
  const keys = formOf("releases").shown.map((field) => (field === "body" ? field : field.key));
  expect(keys).toEqual(["title", "summary", "body", "topics", "date", "embargo", "image", "status"]);
});

test("a field knows what it is from the schema", () => {
  const shapes = Object.fromEntries(withInner(all("strategies")).map(({ way, shape }) => [way, shape]));
  expect(shapes).toMatchObject({
    title: { kind: "words", isLong: false },
    topics: { kind: "list", canBeOne: true, entry: { kind: "name", of: "topic" } },
    embargo: { kind: "when", time: "needed" },
    "decisions.on": { kind: "when", time: "none" },
    "decisions.urgent": { kind: "yes-no" },
    "decisions.body": { kind: "name", of: "body" },
    "image.file": { kind: "file", of: "picture" },
    "documents.file": { kind: "file", of: "document" },
    status: { kind: "choice", options: ["draft", "published", "withdrawn"] },
    id: { kind: "line", pattern: "^([A-Za-z0-9]+(-[A-Za-z0-9]+)*)$" },
  });
  const ofSite = Object.fromEntries(all("site").map(({ way, shape }) => [way, shape]));
  expect(ofSite).toMatchObject({
    topics: { kind: "map", key: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, entry: { kind: "words" } },
    boilerplate: { kind: "words", isLong: true },
    redirects: { kind: "map", key: { input: "address" } },
  });
});

test("an example is one that the messages give, and never words of ours for an author's own", () => {
  const fields = withInner(all("releases"));
  const exampleOf = (way: string) => fields.find((field) => field.way === way)?.example;
  expect(exampleOf("title")).toBe("New library opens in Northgate");
  expect(exampleOf("summary")).toBeUndefined();
  expect(exampleOf("topics")).toBeUndefined();
});

test("what is new begins as npm run new begins it, without a title", () => {
  const now = Date.parse("2026-06-01T12:00:00Z");
  const facts = { site, releases: [] };
  const whole = composeRelease({ title: "A", day: "2026-06-01", minute: "13:00" }, "2026-06-01").text;
  expect(newText("releases", facts, now)).toBe(whole.replace('"A"', '""'));
  expect(newText("strategies", facts, now)).toBe(composeStrategy({ title: "A" }).text.replace('"A"', '""'));
  expect(newText("pages", facts, now)).toBe("");
});
