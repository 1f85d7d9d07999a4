import { describe, expect, test } from "vitest";
import { decodePage } from "../../../src/import/site/exports/decode-page.ts";
import { readFeed } from "../../../src/import/site/exports/feed.ts";
import { kindOfFile } from "../../../src/import/site/exports/kind-of-file.ts";
import { readMarkedText } from "../../../src/import/site/exports/marked-text.ts";
import { readSitemap } from "../../../src/import/site/exports/sitemap.ts";
import { readTable } from "../../../src/import/site/exports/table.ts";
import { readWordPressExport } from "../../../src/import/site/exports/wxr.ts";

const wxr = (items: string) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Northgate News</title>${items}</channel></rss>`;

const post = (kind: string, status = "publish", more = "", body = "The library opened.") => `<item>
<title>New library &amp; café opens</title><link>https://www.northgate.example/2018/02/library/</link>
<guid isPermaLink="false">https://www.northgate.example/?p=12</guid>
<pubDate>Fri, 09 Feb 2018 09:30:00 +0000</pubDate>
<content:encoded><![CDATA[${body}]]></content:encoded><excerpt:encoded><![CDATA[A new library.]]></excerpt:encoded>
<wp:post_id>12</wp:post_id><wp:post_date>2018-02-09 09:30:00</wp:post_date><wp:post_type>${kind}</wp:post_type><wp:status>${status}</wp:status>
<category domain="category" nicename="libraries"><![CDATA[Libraries]]></category>${more}</item>`;

const attachment = `<item><title>library</title><wp:post_id>31</wp:post_id><wp:post_type>attachment</wp:post_type>
<wp:attachment_url>https://www.northgate.example/wp-content/uploads/2018/02/library.jpg</wp:attachment_url>
<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>The new library</wp:meta_value></wp:postmeta></item>`;

const thumbnail = `<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>31</wp:meta_value></wp:postmeta>`;

describe("an export of WordPress", () => {
  test("gives its posts and press releases, with the picture above each", () => {
    const { texts, leftOut } = readWordPressExport(
      wxr(attachment + post("post", "publish", thumbnail) + post("press-release")),
      "export.xml",
    );
    expect(leftOut).toEqual([]);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatchObject({
      source: "export.xml, item 2 “New library & café opens”",
      addresses: ["https://www.northgate.example/2018/02/library/", "https://www.northgate.example/?p=12"],
      title: "New library & café opens",
      dates: ["2018-02-09 09:30:00", "Fri, 09 Feb 2018 09:30:00 +0000"],
      categories: ["Libraries"],
      summary: "A new library.",
      html: "<p>The library opened.</p>",
      picture: {
        address: "https://www.northgate.example/wp-content/uploads/2018/02/library.jpg",
        alt: "The new library",
      },
    });
  });

  test.for([
    [post("page"), "It is of the kind “page”, not a post or a press release."],
    [post("post", "draft"), "Its status is “draft”: it was not public."],
    [post("post", "private"), "Its status is “private”: it was not public."],
    [post("post", "publish", "<wp:post_password>open</wp:post_password>"), "It was behind a password."],
    [post("post", "publish", "", " "), "It has no text."],
  ])("names what is no release: %#", ([item = "", reason]) => {
    const { texts, leftOut } = readWordPressExport(wxr(item), "export.xml");
    expect(texts).toEqual([]);
    expect(leftOut).toMatchObject([{ reason, isDoubtful: false }]);
  });

  test("goes on after characters that no XML may hold, and names a file that is cut off", () => {
    expect(
      readWordPressExport(wxr(post("post", "publish", "", "A\u000Bline &nbsp;")), "export.xml").texts,
    ).toHaveLength(1);
    const cut = wxr(post("post") + post("post")).slice(0, -300);
    const { texts, leftOut } = readWordPressExport(cut, "export.xml");
    expect(texts).toHaveLength(1);
    expect(leftOut.at(-1)).toMatchObject({
      source: "export.xml",
      isDoubtful: true,
      reason: expect.stringContaining("is no valid XML"),
    });
  });
});

describe("an archive as a feed", () => {
  test("RSS gives its items", () => {
    const rss = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>Pool reopens</title><link>https://www.northgate.example/pool</link><pubDate>Fri, 09 Feb 2018 09:30:00 GMT</pubDate><category>Leisure</category><description>It opens on Monday.</description><content:encoded><![CDATA[<p>The pool opens.</p>]]></content:encoded></item></channel></rss>`;
    expect(readFeed(rss, "feed.xml").texts).toMatchObject([
      {
        title: "Pool reopens",
        addresses: ["https://www.northgate.example/pool"],
        categories: ["Leisure"],
        summary: "It opens on Monday.",
        html: "<p>The pool opens.</p>",
        remarks: [],
      },
    ]);
  });

  test("Atom gives its entries, whatever the type of their content", () => {
    const entry = (content: string) =>
      `<entry><title>Pool reopens</title><link rel="self" href="https://x.example/self"/><link href="https://x.example/pool"/><published>2018-02-09T09:30:00Z</published><category term="leisure" label="Leisure"/>${content}</entry>`;
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom">${entry('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &amp; <b>two</b></p></div></content>')}${entry('<content type="html">&lt;p&gt;Three&lt;/p&gt;</content>')}${entry('<content type="text">Four &lt; five</content>')}</feed>`;
    const { texts } = readFeed(atom, "feed.xml");
    expect(texts.map(({ html }) => html)).toEqual([
      "<div><p>One &amp; <b>two</b></p></div>",
      "<p>Three</p>",
      "<p>Four &lt; five</p>",
    ]);
    expect(texts[0]).toMatchObject({
      addresses: ["https://x.example/pool"],
      dates: ["2018-02-09T09:30:00Z"],
      categories: ["Leisure"],
    });
  });

  test("names an entry that has only the beginning of its text", () => {
    const rss = `<rss version="2.0"><channel><item><title>Pool</title><description>The pool will be closed from Monday and […]</description></item><item><title>None</title></item></channel></rss>`;
    const { texts, leftOut } = readFeed(rss, "feed.xml");
    expect(texts[0]?.remarks).toEqual([
      { sentence: "The feed has only the beginning of this text. Copy the rest from the old page." },
    ]);
    expect(leftOut).toMatchObject([
      { source: "feed.xml, entry 2", reason: "This entry has no text.", isDoubtful: true },
    ]);
  });
});

describe("a table", () => {
  test.for([
    [
      'Title,Date published,Body,URL,Category,Summary\n"Pool, reopened",9 February 2018,"<p>It ""opened"".</p>",/pool,Leisure; Health,Open again.\n',
      "commas",
    ],
    [
      '\uFEFFtitle;date;content;link;topics;excerpt\r\nPool, reopened;9 February 2018;<p>It "opened".</p>;/pool;Leisure|Health;Open again.\r\n',
      "semicolons",
    ],
    [
      'Headline\tPublished\tHTML\tPath\tTags\tStandfirst\nPool, reopened\t9 February 2018\t<p>It "opened".</p>\t/pool\tLeisure, Health\tOpen again.',
      "tabs",
    ],
  ])("with $1 gives its rows, the columns by their names", ([csv = ""]) => {
    expect(kindOfFile(csv)).toBe("table");
    expect(readTable(csv, "news.csv")).toMatchObject({
      texts: [
        {
          source: "news.csv, row 2 “Pool, reopened”",
          title: "Pool, reopened",
          dates: ["9 February 2018"],
          html: '<p>It "opened".</p>',
          addresses: ["/pool"],
          categories: ["Leisure", "Health"],
          summary: "Open again.",
        },
      ],
      leftOut: [],
    });
  });

  test("a body may be Markdown, and a row without one is named", () => {
    const { texts, leftOut } = readTable('title,body\nA,"## Heading\n\nWords"\nB,\n', "news.csv");
    expect(texts[0]?.html).toBe("<h2>Heading</h2>\n<p>Words</p>\n");
    expect(leftOut).toMatchObject([
      { source: "news.csv, row 3 “B”", reason: "This row has no text.", isDoubtful: true },
    ]);
  });
});

describe("Markdown with a header", () => {
  test("of Jekyll has its date and its address from the name of its file", () => {
    expect(
      readMarkedText(
        '---\ntitle: "Pool: reopened"\ncategories: [leisure]\n---\nIt *opened*.\n',
        "_posts/2018-02-09-pool.md",
      ).texts,
    ).toMatchObject([
      {
        title: "Pool: reopened",
        dates: ["2018-02-09"],
        addresses: ["/2018/02/09/pool.html"],
        categories: ["leisure"],
        html: "<p>It <em>opened</em>.</p>\n",
      },
    ]);
  });

  test("of Hugo and Digital.gov has what its header says", () => {
    const text =
      "---\r\ntitle: Pool\r\ndate: 2018-02-09 00:00:00 -0500\r\nsummary: 'Open\r\nagain'\r\nslug: the-pool\r\naliases:\r\n  - /old/pool\r\n  - /older/pool\r\ntopics:\r\n  - leisure\r\n---\r\nWords\r\n";
    expect(readMarkedText(text, "content/news/2018/pool.md").texts).toMatchObject([
      {
        title: "Pool",
        dates: ["2018-02-09 00:00:00 -0500"],
        summary: "Open again",
        addresses: ["/old/pool", "/older/pool"],
        categories: ["leisure"],
      },
    ]);
    expect(readMarkedText("---\ntitle: Pool\n---\nWords", "content/news/2018/pool.md").texts[0]?.addresses).toEqual([
      "/news/2018/pool/",
    ]);
  });

  test("has plain words for a title and a summary", () => {
    const text =
      "---\ntitle: The *new* `pool` &amp; spa\nsummary: See <a href='/x'>it</a>, [all of it](/y)\n---\nWords";
    expect(readMarkedText(text, "a.md").texts).toMatchObject([
      { title: "The new pool & spa", summary: "See it, all of it" },
    ]);
  });

  test("in TOML is read where it is lines of a key and a value", () => {
    expect(
      readMarkedText(
        '+++\ntitle = "Pool \\"reopened\\""\ndate = 2018-02-09T10:00:00Z # then\ntags = ["leisure", "a, b"]\n[params]\nx = 1\n+++\nWords',
        "pool.md",
      ).texts,
    ).toMatchObject([{ title: 'Pool "reopened"', dates: ["2018-02-09T10:00:00Z"], categories: ["leisure", "a, b"] }]);
  });

  test.for([
    ["---\ntitle: A\n---\n\n", "It has no text.", true],
    ["---\ntitle: A\nWords", "Its header has no end.", true],
    ["---\ntitle: [A\n---\nWords", "Its header cannot be read", true],
    [
      "+++\nthis is no TOML\n+++\nWords",
      "Its header is TOML that cannot be read here (“this is no TOML”). Write it as YAML between dashes.",
      true,
    ],
    ["---\ntitle: A\ndraft: true\n---\nWords", "It is a draft: it was not public.", false],
    ["---\ntitle: A\npublished: false\n---\nWords", "It is a draft: it was not public.", false],
  ] as const)("is named where it is none: %#", ([text, reason, isDoubtful]) => {
    expect(readMarkedText(text, "a.md")).toMatchObject({
      texts: [],
      leftOut: [{ source: "a.md", reason: expect.stringContaining(reason), isDoubtful }],
    });
  });
});

test("a sitemap gives its pages and further sitemaps", () => {
  expect(
    readSitemap(
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc> https://a.example/1 </loc></url></urlset>',
    ).pages,
  ).toEqual(["https://a.example/1"]);
  expect(
    readSitemap(
      '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://a.example/s.xml</loc></sitemap></sitemapindex>',
    ).sitemaps,
  ).toEqual(["https://a.example/s.xml"]);
});

test.for([
  [wxr(""), "wordpress"],
  ['<?xml version="1.0"?><rss version="2.0"><channel/></rss>', "feed"],
  ['<feed xmlns="http://www.w3.org/2005/Atom"/>', "feed"],
  ['<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', "sitemap"],
  ["<!-- saved --><!DOCTYPE html><html>", "page"],
  ["\n\n<HTML><HEAD>", "page"],
  ["---\ntitle: x\n---\n", "text"],
  ["+++\ntitle = 1\n+++\n", "text"],
  ["title,date,body\n", "table"],
  ["Ward,Votes\nNorth,12", "other"],
  ["Just words.", "other"],
])("a file is known by how it begins: %#", ([text = "", kind]) => {
  expect(kindOfFile(text)).toBe(kind);
});

test.for([
  ["UTF-8", Buffer.from("<p>£5 – “café”"), "<p>£5 – “café”"],
  ["UTF-8 with a mark", Buffer.from("\uFEFF<p>£5"), "<p>£5"],
  ["UTF-16", Buffer.from("\uFEFF<p>£5 – “café”", "utf16le"), "<p>£5 – “café”"],
  [
    "Windows-1252 that says so",
    Buffer.from('<meta charset="windows-1252"><p>\xa35 \x96 \x93caf\xe9\x94', "latin1"),
    '<meta charset="windows-1252"><p>£5 – “café”',
  ],
  [
    "Windows-1252 that calls itself UTF-8",
    Buffer.from('<meta charset="utf-8"><p>\xa35', "latin1"),
    '<meta charset="utf-8"><p>£5',
  ],
  [
    "UTF-8 that calls itself Latin 1",
    Buffer.from('<meta charset="iso-8859-1"><p>£5'),
    '<meta charset="iso-8859-1"><p>£5',
  ],
  [
    "what names no encoding that exists",
    Buffer.from('<meta charset="x-none"><p>\xa35', "latin1"),
    '<meta charset="x-none"><p>£5',
  ],
] as const)("%s is decoded", ([, bytes, text]) => {
  expect(decodePage(bytes)).toBe(text);
});
