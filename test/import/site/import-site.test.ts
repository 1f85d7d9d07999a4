import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importSite } from "../../../src/import/site/import-site.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { type OldRelease, pathOf, save, saveOldWebsite } from "./old-website.ts";

const context = {
  site: {
    name: "Northgate Council",
    topics: [
      { slug: "libraries", name: "Libraries and learning" },
      { slug: "roads", name: "Roads and travel" },
    ],
    contact: { name: "Press office", email: "press@northgate.example" },
    timeZone: "Europe/London",
  },
  today: "2026-11-30",
};

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** The text of a release of a number, with no sentence that another has. */
function release(number: number, day: string, more = ""): OldRelease {
  const about = ["the pool", "the park", "the library", "the museum"][number % 4];
  return {
    slug: `item-${number}`,
    title: `Northgate opens ${about} number ${number}`,
    day,
    category: "Libraries",
    summary: `What ${number} residents asked for opens its doors.`,
    body: `<p>Northgate Council opens ${about} ${number} for the ${number} residents who asked for it, and all are welcome.</p>${more}<p>“I am glad of ${about} ${number},” said the leader of the council, who thanked the ${number} who gave.</p><p>ENDS</p>`,
  };
}

interface Given {
  readonly releases: readonly OldRelease[];
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
  readonly today?: string;
  readonly content?: string;
}

async function importing({ releases, more = {}, today, content = tempFolder() }: Given) {
  const folder = tempFolder();
  saveOldWebsite(folder, releases);
  for (const [path, file] of Object.entries(more)) save(folder, path, file);
  const again = () => importSite(folder, { content, context, today });
  return { report: await again(), again, content, folder };
}

const written = (content: string, path: string) => readFileSync(join(content, path), "utf8");
const all = (content: string) =>
  readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
    .map((path) => [path, readFileSync(path, "utf8")]);

test("a saved page becomes a draft with its title, its day, its topic, its old addresses and its text", async () => {
  const { report, content } = await importing({ releases: [release(1, "2019-03-11")] });
  expect(report.imported).toMatchObject([
    {
      oldAddress: "https://www.northgate.example/news/item-1",
      file: "news/2019/2019-03-11-northgate-opens-the-park-number-1.md",
    },
  ]);
  expect(written(content, "news/2019/2019-03-11-northgate-opens-the-park-number-1.md")).toBe(`---
title: "Northgate opens the park number 1"
date: 2019-03-11
summary: "What 1 residents asked for opens its doors."
topics: libraries
aliases: ["/news/item-1"]
status: draft
---

Northgate Council opens the park 1 for the 1 residents who asked for it, and all are welcome.

“I am glad of the park 1,” said the leader of the council, who thanked the 1 who gave.

Ends
`);
});

test("spaces of an editor, numbers to ring and the file of a folder are put right", async () => {
  const host = "www.northgate.example";
  const body = `<p>Northgate&nbsp; opens the pool on Monday of next week.&nbsp;</p><p>Ring <a href="tel:(01632) 960 100">01632 960 100</a> about it, on any day of the week, and ask for the pool or whoever is in.</p>`;
  const html = `<html><head><title>Pool</title><link rel="canonical" href="https://${host}/news/pool/index.html"><meta property="article:published_time" content="2019-03-11"></head><body><main><h1>Pool opens</h1>${body}</main></body></html>`;
  const { content } = await importing({ releases: [], more: { [`${host}/news/pool/index.html`]: html } });
  const text = written(content, "news/2019/2019-03-11-pool-opens.md");
  expect(text).toContain('aliases: ["/news/pool/"]\n');
  expect(text).toContain('summary: "Northgate opens the pool on Monday of next week."\n');
  expect(text).toContain("[01632 960 100](tel:01632960100)");
});

test("a category becomes a topic where site.yaml has one of that name, and is counted where it has none", async () => {
  const releases = [
    { ...release(1, "2019-03-11"), category: "Roads and travel" },
    { ...release(2, "2019-03-12"), category: "Bins" },
  ];
  const { report, content } = await importing({ releases });
  expect(written(content, report.imported[0]?.file ?? "")).toContain("topics: roads\n");
  expect(report.categories).toEqual([{ name: "Bins", texts: 1 }]);
});

test("old news is kept out of feeds where something was published before", async () => {
  const releases = [release(1, "2019-03-11"), release(2, "2026-11-25")];
  const { content } = await importing({ releases, today: "2026-11-30" });
  expect(written(content, "news/2019/2019-03-11-northgate-opens-the-park-number-1.md")).toContain(
    'aliases: ["/news/item-1"]\nbackdated: true\nstatus: draft\n',
  );
  expect(written(content, "news/2026/2026-11-25-northgate-opens-the-library-number-2.md")).not.toContain("backdated");
});

test("what is complete is published where that is asked for, and what lacks something stays a draft", async () => {
  const content = tempFolder();
  const folder = tempFolder();
  const lost = '<p>The <a href="/files/gone.pdf">plan</a> is not here.</p>';
  const releases = [
    { ...release(1, "2019-03-11"), category: "Roads and travel" },
    { ...release(2, "2019-03-12"), category: "Bins" },
    { ...release(3, "2019-03-13", lost), category: "Roads and travel" },
  ];
  saveOldWebsite(folder, releases);
  const report = await importSite(folder, { content, context, today: "2026-11-30", isPublished: true });
  expect(report.imported.map(({ title, status }) => [title, status])).toEqual([
    ["Northgate opens the park number 1", "published"],
    ["Northgate opens the library number 2", "draft"],
    ["Northgate opens the museum number 3", "draft"],
  ]);
  for (const { file, status } of report.imported)
    expect(written(content, file)).toContain(`\nstatus: ${status}\n---\n`);
  expect(written(content, report.imported[0]?.file ?? "")).toContain("backdated: true\nstatus: published\n");
});

describe("links and files", async () => {
  const links = `<p>See <a href="../item-2/index.html">the library</a>, <a href="https://www.northgate.example/news/item-2">again</a>, <a href="/bins">our bins</a> and <a href="plan.pdf">the plan</a>; <a href="/files/old.doc">the old plan</a>, <a href="/files/gone.pdf">the lost plan</a>. Not ours: <a href="https://other.example/news/item-2">a page</a>, <a href="https://other.example/plan.pdf">a plan</a>.</p><p><img src="/files/park.png" alt="The park"></p><p><img src="/files/gone.png" alt="The gate"></p>`;
  const host = "www.northgate.example";
  const { report, content } = await importing({
    releases: [release(1, "2019-03-11", links), release(2, "2020-03-12")],
    more: {
      [`${host}/news/item-1/plan.pdf`]: "%PDF-1.7 plan",
      [`${host}/files/old.doc`]: "old",
      [`${host}/files/park.png`]: png,
    },
  });
  const path = "news/2019/2019-03-11-northgate-opens-the-park-number-1.md";
  const text = written(content, path);

  test("links between old pages lead to the new ones, and others to where they led", () => {
    expect(text).toContain(
      "See [the library](/news/2020/northgate-opens-the-library-number-2/), [again](/news/2020/northgate-opens-the-library-number-2/), [our bins](https://www.northgate.example/bins)",
    );
  });

  test("what other sites have at the same paths stays theirs, and is no gap", () => {
    expect(text).toContain("[a page](https://other.example/news/item-2), [a plan](https://other.example/plan.pdf).");
    expect(JSON.stringify(report.imported)).not.toContain("other.example");
  });

  test("pictures and documents that were saved are carried over and named", () => {
    expect(text).toContain("[the plan](/media/plan.pdf)");
    expect(text).toContain('image:\n  file: northgate-opens-the-park-number-1.png\n  alt: "The park"\n');
    expect(readFileSync(join(content, "media/northgate-opens-the-park-number-1.png"))).toEqual(png);
    expect(written(content, "media/plan.pdf")).toBe("%PDF-1.7 plan");
  });

  test("what was not saved, or cannot be published, is listed and nothing is fetched", () => {
    const sentences = report.imported.find((one) => one.file === path)?.remarks.map(({ sentence }) => sentence);
    expect(sentences).toEqual(
      expect.arrayContaining([
        "The document “the old plan” (www.northgate.example/files/old.doc) cannot be published as DOC, and the link still leads to the old website. Save it as PDF or in a format of today, and put it in content/media/.",
        "The document “the lost plan” was not saved beside the page, and the link still leads to https://www.northgate.example/files/gone.pdf. Put it in content/media/, and change the link.",
        "The picture https://www.northgate.example/files/gone.png (“The gate”) was not saved beside the page, or is of a kind that cannot be published. Put it in content/media/, and show it where it was.",
      ]),
    );
  });
});

test("a second run changes nothing, even after an officer has worked on a file", async () => {
  const { again, content } = await importing({
    releases: [release(1, "2009-03-11"), release(2, "2014-03-12"), release(3, "2019-03-13")],
  });
  const path = join(content, "news/2019/2019-03-13-northgate-opens-the-museum-number-3.md");
  const { writeFileSync } = await import("node:fs");
  writeFileSync(
    path,
    readFileSync(path, "utf8")
      .replace('topics: ""', "topics: libraries")
      .replace("status: draft", "status: published")
      .replace("I am glad", "We are glad"),
  );
  const before = all(content);
  const report = await again();
  expect(report.imported).toEqual([]);
  expect(report.unchanged).toBe(3);
  expect(all(content)).toEqual(before);
});

test("rows without addresses are known again too, and two of one title in a year get two addresses", async () => {
  const content = tempFolder();
  const folder = tempFolder();
  const row = (day: string, words: string) =>
    `Road works this week,${day},"<p>${words} is closed for repair from Monday, and open again on Friday.</p><p>Use ${words} meanwhile.</p>"`;
  save(
    folder,
    "news.csv",
    `title,date,body\n${row("5 February 2018", "Mill Lane")}\n${row("12 February 2018", "High Street")}\n`,
  );
  const run = () => importSite(join(folder, "news.csv"), { content, context, today: undefined });
  expect((await run()).imported.map(({ file }) => file)).toEqual([
    "news/2018/2018-02-05-road-works-this-week.md",
    "news/2018/2018-02-12-road-works-this-week-2.md",
  ]);
  const before = all(content);
  expect(await run()).toMatchObject({ imported: [], unchanged: 2, leftOut: [] });
  expect(all(content)).toEqual(before);
});

test("one bad page among many is named with the reason, and the others go through", async () => {
  const releases = Array.from({ length: 60 }, (_, index) =>
    release(index, `20${10 + (index % 14)}-03-${10 + (index % 14)}`),
  );
  const host = "www.northgate.example";
  const { report } = await importing({
    releases,
    more: {
      [`${host}/news/empty.html`]: "",
      [`${host}/news/picture.html`]: png,
      [`${host}/news/deep.html`]: `<html><body>${"<div>".repeat(60_000)}<p>Words that stand far too deep for anybody to have written them.</p>`,
      [`${host}/news/pdf.html`]: "%PDF-1.7",
    },
  });
  expect(report.imported).toHaveLength(60);
  expect(report.leftOut.filter(({ isDoubtful }) => isDoubtful)).toEqual([
    {
      source: `${host}/news/deep.html`,
      reason: "Its elements stand deeper in each other than any page's.",
      isDoubtful: true,
    },
    { source: `${host}/news/empty.html`, reason: "The file is empty.", isDoubtful: true },
    { source: `${host}/news/pdf.html`, reason: "It is a PDF, whatever its name says.", isDoubtful: true },
    { source: `${host}/news/picture.html`, reason: "It is no text, whatever its name says.", isDoubtful: true },
  ]);
});

test("a sitemap says which of the saved pages are read, and which were not saved", async () => {
  const { folder } = await importing({ releases: [release(1, "2019-03-11"), release(2, "2019-03-12")] });
  const url = (path: string) => `<url><loc>https://www.northgate.example${path}</loc></url>`;
  save(
    folder,
    "sitemap.xml",
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${url("/news/item-1")}${url("/news/item-9")}</urlset>`,
  );
  const content = tempFolder();
  const report = await importSite(join(folder, "sitemap.xml"), { content, context, today: undefined });
  expect(report.imported.map(({ source }) => source)).toEqual([pathOf(release(1, "2019-03-11"))]);
  expect(report.leftOut).toEqual([
    {
      source: "https://www.northgate.example/news/item-9",
      address: "https://www.northgate.example/news/item-9",
      reason: "The sitemap names it, but it was not saved.",
      isDoubtful: true,
    },
  ]);
});

test("the texts of a site of Markdown are read, with their links and pictures, and not its templates and drafts", async () => {
  const folder = tempFolder();
  const content = tempFolder();
  const words = (about: string) => `Northgate opens the ${about} on Monday of next week.\n\nAll are welcome there.`;
  save(
    folder,
    "_posts/2018-02-09-pool.md",
    `---\ntitle: Pool\n---\n${words("pool")}\n\nSee [the park]({% post_url 2018-02-10-park %}).\n\n![The pool]({{ site.baseurl }}/assets/pool.png)\n`,
  );
  save(
    folder,
    "_posts/2018-02-10-park.md",
    `---\r\ntitle: Park\r\n---\r\n${words("park")}\r\n\r\nIt has 2 acres.[^1]\r\n\r\n[^1]: As measured.\r\n`,
  );
  save(folder, "_drafts/2018-02-11-gate.md", `---\ntitle: Gate\n---\n${words("gate")}\n`);
  save(folder, "_layouts/default.html", "---\n---\n<html><body>{{ content }}</body></html>");
  save(folder, "assets/pool.png", png);
  const report = await importSite(folder, { content, context, today: undefined });
  expect(report.leftOut).toEqual([]);
  expect(report.imported.map(({ file }) => file)).toEqual([
    "news/2018/2018-02-09-pool.md",
    "news/2018/2018-02-10-park.md",
  ]);
  const pool = written(content, "news/2018/2018-02-09-pool.md");
  expect(pool).toContain("See [the park](/news/2018/park/).");
  expect(pool).toContain('aliases: ["/2018/02/09/pool.html"]');
  expect(pool).toContain('image:\n  file: pool.png\n  alt: "The pool"\n');
  expect(written(content, "news/2018/2018-02-10-park.md")).toContain("It has 2 acres.[^1]\n\n[^1]: As measured.");
});

test("an export of WordPress has its pictures from the folder of uploads beside it", async () => {
  const folder = tempFolder();
  const content = tempFolder();
  save(folder, "uploads/2018/02/library.png", png);
  save(
    folder,
    "export.xml",
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<item><wp:post_id>31</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://www.northgate.example/wp-content/uploads/2018/02/library.png</wp:attachment_url><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>The library</wp:meta_value></wp:postmeta></item>
<item><title>Library opens</title><link>https://www.northgate.example/2018/02/library/</link><wp:post_id>12</wp:post_id><wp:post_date>2018-02-09 09:30:00</wp:post_date><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>31</wp:meta_value></wp:postmeta><content:encoded><![CDATA[The library opens on Monday.

All are welcome.]]></content:encoded></item></channel></rss>`,
  );
  await importSite(join(folder, "export.xml"), { content, context, today: undefined });
  expect(written(content, "news/2018/2018-02-09-library-opens.md")).toBe(`---
title: "Library opens"
date: 2018-02-09
summary: "The library opens on Monday."
topics: ""
image:
  file: library-opens.png
  alt: "The library"
aliases: ["/2018/02/library/"]
status: draft
---

All are welcome.
`);
  expect(existsSync(join(content, "media/library-opens.png"))).toBe(true);
});
