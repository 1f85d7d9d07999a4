import { expect, test } from "vitest";
import { type Edit, problemsAfter } from "./site-fixture.ts";

const [rss, atom, json] = ["feed.xml", "feed.atom.xml", "feed.json"];
const url = "https://northgate.example/newsroom/";
const id = "tag:northgate.example,2026:library";
const told = (file: string, what: string, write: string) => `${file}:1:1  the feed /${file} ${what} → ${write}`;
const readable = "write a feed that every reader can read";

test.for([
  [
    "RSS with an open element",
    { file: rss, from: "</channel>", to: "" },
    "is not well-formed XML (10:6: unexpected close tag)",
  ],
  [
    "RSS that does not declare a namespace",
    { file: rss, from: 'xmlns:content="http://purl.org/rss/1.0/modules/content/"', to: "" },
    'is not well-formed XML (9:17: unbound namespace prefix: "content")',
  ],
  ["RSS of another version", { file: rss, from: 'version="2.0"', to: 'version="0.91"' }, "is not RSS 2.0"],
  [
    "Atom in another namespace",
    { file: atom, from: 'xmlns="http://www.w3.org/2005/Atom"', to: 'xmlns="http://purl.org/atom/ns#"' },
    "is not Atom",
  ],
  ["JSON of another version", { file: json, from: "version/1.1", to: "version/1" }, "is not JSON Feed 1.1"],
  ["JSON without a date", { file: json, from: "date_published", to: "date" }, "is not JSON Feed 1.1"],
] as const)("tells %s", ([, edit, what]) => {
  expect(problemsAfter(edit)).toEqual([told(edit.file, what, readable)]);
});

test("tells JSON that is none", () => {
  expect(problemsAfter({ file: json, from: "{", to: "" })).toEqual([
    expect.stringMatching(
      /^feed\.json:1:1 {2}the feed \/feed\.json is not JSON \(.+\) → write a feed that every reader can read$/,
    ),
  ]);
});

test("tells a format that is missing", () => {
  expect(problemsAfter({ file: atom })).toEqual([told(atom, "is missing", "write all three formats of every feed")]);
});

test.for([
  ["another id", { file: atom, from: id, to: `${id}-2` }, "has other items than its other formats"],
  ["another instant", { file: json, from: "T17:40:00Z", to: "T17:41:00Z" }, "has other dates than its other formats"],
] as const)("tells %s in one format", ([, edit, what]) => {
  expect(problemsAfter(edit)).toEqual([
    told(edit.file, what, "write the same items, in the same order, in all three formats"),
  ]);
});

test.for([
  [
    "another address of its own",
    { file: rss, from: `href="${url}feed.xml"`, to: `href="${url}rss.xml"` },
    `says that it lies at ${url}rss.xml`,
    `${url}feed.xml`,
  ],
  [
    "another page",
    { file: json, from: `"home_page_url":"${url}"`, to: `"home_page_url":"${url}about/"` },
    `says that it belongs to ${url}about/`,
    url,
  ],
  [
    "a later change than its newest item",
    { file: atom, from: "<updated>2026-03-13", to: "<updated>2026-03-14" },
    "says that it changed at 2026-03-14T17:40:00.000Z, when no item last came out, changed or left",
    "use the last time of its items, or of what was withdrawn",
  ],
  [
    "a link to nothing",
    { file: atom, from: `href="${url}news/2026/library-opens/"`, to: `href="${url}news/library/"` },
    `links to "${url}news/library/", which is not in this site`,
    "use the full address of a page",
  ],
  [
    "a link that is not whole",
    { file: json, from: `"url":"${url}news`, to: '"url":"/newsroom/news' },
    'links to "/newsroom/news/2026/library-opens/", which is not in this site',
    "use the full address of a page",
  ],
  [
    "a link in a text that is not whole",
    { file: rss, from: `href="${url}about/"`, to: 'href="/newsroom/about/"' },
    `links from the text of ${id} to "/newsroom/about/"`,
    "use the full address",
  ],
  [
    "a picture in a text that is not whole",
    { file: json, from: "<p>The library", to: "<p><img src='library.jpg'>The library" },
    `links from the text of ${id} to "library.jpg"`,
    "use the full address",
  ],
  [
    "a script in a text",
    { file: atom, from: "<p>The", to: "<script>x()</script><p>The" },
    `has a script in the text of ${id}`,
    "use plain HTML",
  ],
  [
    "a style in a text",
    { file: rss, from: "<p>The", to: '<p style="color:red">The' },
    `has a style attribute in the text of ${id}`,
    "use plain HTML",
  ],
  [
    "a handler in a text",
    { file: rss, from: "<p>The", to: '<p onclick="x()">The' },
    `has an onclick attribute in the text of ${id}`,
    "use plain HTML",
  ],
] as const)("tells %s", ([, edit, what, write]) => {
  expect(problemsAfter(edit)).toEqual([told(edit.file, what, write)]);
});

const [entryChanged, itemChanged] = [
  {
    file: atom,
    from: "<updated>2026-03-13T17:40:00Z</updated>\n<content",
    to: "<updated>2026-03-16T09:00:00Z</updated>\n<content",
  },
  { file: json, from: '"date_published"', to: '"date_modified":"2026-03-16T09:00:00Z","date_published"' },
];
const feedChanged = {
  file: atom,
  from: "feed</id><title>News</title><updated>2026-03-13T17:40",
  to: "feed</id><title>News</title><updated>2026-03-16T09:00",
};
const buildChanged = {
  file: rss,
  from: "Fri, 13 Mar 2026 17:40:00 +0000</last",
  to: "Mon, 16 Mar 2026 09:00:00 +0000</last",
};

test("lets a feed say that an item changed after it came out", () => {
  expect(problemsAfter(entryChanged, itemChanged, feedChanged, buildChanged)).toEqual([]);
});

test.for([
  ["a feed that does not follow its item", atom, "2026-03-13T17:40:00.000Z", [entryChanged, itemChanged, buildChanged]],
  ["RSS that does not follow the item", rss, "2026-03-13T17:40:00.000Z", [entryChanged, itemChanged, feedChanged]],
] as const)("tells %s", ([, file, at, edits]) => {
  expect(problemsAfter(...edits)).toEqual([
    told(
      file,
      `says that it changed at ${at}, when no item last came out, changed or left`,
      "use the last time of its items, or of what was withdrawn",
    ),
  ]);
});

test("tells a change in one format that another does not know of", () => {
  expect(problemsAfter(entryChanged, feedChanged, buildChanged)).toEqual([
    told(
      json,
      "has other dates of changes than its other formats",
      "write the same items, in the same order, in all three formats",
    ),
  ]);
});

test("tells an item that changed before it came out", () => {
  const early = { ...itemChanged, to: itemChanged.to.replace("03-16", "03-12") };
  expect(problemsAfter(early)).toContain(
    told(json, "has an item that changed before it came out", "use the time of its last change"),
  );
});

/** The same edit in every format. */
const everywhere = (change: (file: string) => Omit<Edit, "file">) =>
  [atom, json, rss].map((file): Edit => ({ file, ...change(file) }));

test("tells an id that is an address", () => {
  expect(problemsAfter(...everywhere(() => ({ from: id, to: `${url}news/` })))).toEqual(
    [atom, json, rss].map((file) =>
      told(file, `has the id "${url}news/"`, "use an id that starts with tag: and never changes"),
    ),
  );
});

const rfc822 = (instant: string) => new Date(instant).toUTCString();

/** Items with the minutes given, in all three formats. */
const withItems = (...minutes: readonly number[]): Edit[] => {
  const at = (minute: number) => `2026-03-13T17:${String(minute).padStart(2, "0")}:00Z`;
  const ids = minutes.map((_, index) => `tag:northgate.example,2026:item-${index}`);
  const link = `${url}news/2026/library-opens/`;
  const items = minutes.map((minute, index) => ({
    id: ids[index],
    url: link,
    content_html: "",
    date_published: at(minute),
  }));
  const newest = at(Math.max(...minutes));
  return [
    {
      file: rss,
      to: `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><link>${url}</link>
<atom:link rel="self" href="${url}feed.xml"/>${minutes.length > 0 ? `<lastBuildDate>${rfc822(newest)}</lastBuildDate>` : ""}
${items.map((item) => `<item><guid>${item.id}</guid><link>${link}</link><dc:creator>Council</dc:creator><pubDate>${rfc822(item.date_published)}</pubDate></item>`).join("")}
</channel></rss>`,
    },
    {
      file: atom,
      to: `<feed xmlns="http://www.w3.org/2005/Atom"><updated>${minutes.length > 0 ? newest : "2026-01-01T00:00:00Z"}</updated>
<link rel="self" href="${url}feed.atom.xml"/><link rel="alternate" href="${url}"/>
${items.map((item) => `<entry><id>${item.id}</id><link rel="alternate" href="${link}"/><published>${item.date_published}</published><updated>${item.date_published}</updated></entry>`).join("")}
</feed>`,
    },
    {
      file: json,
      to: JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        home_page_url: url,
        feed_url: `${url}feed.json`,
        items,
      }),
    },
  ];
};

const minutes = (count: number) => Array.from({ length: count }, (_, index) => count - index);

test.for([
  ["an empty feed", []],
  ["30 items", minutes(30)],
] as const)("finds no fault in %s", ([, items]) => {
  expect(problemsAfter(...withItems(...items))).toEqual([]);
});

test.for([
  ["too many items", minutes(31), "has 31 items", "keep the newest 30"],
  ["an older item above a newer one", [1, 2], "has an older item above a newer one", "put the newest item first"],
] as const)("tells %s", ([, items, what, write]) => {
  expect(problemsAfter(...withItems(...items))).toEqual([atom, json, rss].map((file) => told(file, what, write)));
});

test("tells an id that two items have", () => {
  const edits = withItems(2, 1).map(({ file, to = "" }) => ({ file, to: to.replace("item-1", "item-0") }));
  expect(problemsAfter(...edits)).toEqual(
    [atom, json, rss].map((file) => told(file, "has an id more than once", "give each item a different id")),
  );
});

test.for([
  [rss, "<lastBuildDate>Fri", "<lastBuildDate>Freitag"],
  [rss, "<pubDate>Fri, 13 Mar", "<pubDate>Fri, 30 Feb"],
  [atom, "<updated>2026", "<updated>26"],
  [atom, "<published>2026-03-13", "<published>2026-02-30"],
  [json, "17:40:00Z", "17:40:00"],
] as const)("tells a date in %s that cannot be read: %s → %s", ([file, from, to]) => {
  expect(problemsAfter({ file, from, to })).toContain(
    told(file, "has a date that cannot be read", "write dates as the format asks"),
  );
});
