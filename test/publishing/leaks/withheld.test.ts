import { expect, test } from "vitest";
import type { Release } from "../../../src/newsroom/item.ts";
import { publicNewsroom } from "../../../src/publishing/gate.ts";
import { withheldFrom } from "../../../src/publishing/leaks/withheld.ts";
import { newsroom, photo, release } from "../../support/newsroom-fixture.ts";

const now = Date.parse("2026-06-01T12:00:00Z");
const later = { day: "2026-07-01", instant: now + 1 };

function withheldOf(one: Release | undefined, notice?: string) {
  const { site: council, ...items } = newsroom(one ? [one] : [], []);
  const site = { ...council, topics: [] };
  const whole = { ...items, site: notice === undefined ? site : { ...site, notice: { text: notice, until: now } } };
  return withheldFrom(whole, publicNewsroom(whole, now), now);
}

test.for<readonly [what: string, release: Partial<Release>, kind: string]>([
  ["a draft", { status: "draft" }, "a draft"],
  ["what is held", { opens: now + 1 }, "a held item"],
  ["what was taken down", { status: "removed" }, "a page that was taken down"],
  [
    "a change of a later day",
    { changes: [{ on: later, kind: "correction", note: "Zanzibar." }] },
    "a part of a page that is held or withdrawn",
  ],
])("knows %s for what it is", ([, more, kind]) => {
  expect(withheldOf(release("library", "2026-03-13", more)).map((one) => one.kind)).toEqual([kind]);
});

test("knows a notice of another day, and nothing of what is public", () => {
  const [notice, ...rest] = withheldOf(release("library", "2026-03-13"), "Closed until Monday.");
  expect([notice?.kind, [...(notice?.texts ?? [])], rest]).toEqual([
    "a notice of another day",
    ["Closed until Monday."],
    [],
  ]);
  expect(withheldOf(release("library", "2026-03-13"))).toEqual([]);
});

test("looks for names, addresses, words and files, and for nothing that is a day, a link or public", () => {
  const [found] = withheldOf(
    release("library", "2026-03-13", {
      status: "draft",
      title: "Library opens",
      summary: "13 March 2026",
      picture: { ...photo, alt: "A library" },
      body: {
        html: '<p>Words. <img alt="Shelves"></p>',
        text: "See https://www.northgate.example/newsroom/news/ or https://gov.uk/a.",
        links: [],
        media: [],
      },
    }),
  );
  const texts = [...(found?.texts ?? [])];
  expect(texts).toEqual(
    expect.arrayContaining([
      "2026-03-13-library.md",
      "2026-03-13-library",
      "/news/2026/library/",
      "library",
      "Library opens",
      "A library",
      "Shelves",
      "library.jpg",
    ]),
  );
  expect(texts).not.toContain("13 March 2026");
  expect(texts.filter((text) => text.includes("northgate.example"))).toEqual([]);
  expect(texts.filter((text) => text.includes("https://gov.uk/a"))).toHaveLength(1);
  expect([...(found?.html ?? [])]).toEqual(['<p>Words. <img alt="Shelves"></p>']);
  expect(found?.files.map(({ file }) => file)).toEqual([photo.file]);
});
