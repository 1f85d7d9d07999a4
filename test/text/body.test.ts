import { expect, test } from "vitest";
import { readBody, readReleaseBody } from "../../src/text/body.ts";
import { context } from "./body-context.ts";

const html = (source: string) => readBody(source, context).body.html;
const notesOf = (source: string) => readReleaseBody(source, context);

test.for<[string, string]>([
  ["Words.\n\nEnds\n\nA note.", "Notes to editors"],
  ["Words.\n\nENDS\n\nNotes to editors:\n\nA note.", "Notes to editors"],
  ["Words.\n\n-Ends-\n\n**Notes to editors**\n\nA note.", "Notes to editors"],
  ["Words.\n\n- Ends -\n\nA note.", "Notes to editors"],
  ["Words.\n\n***Ends***\n\n### Note to editor\n\nA note.", "Note to editor"],
  ["Words.\n\nEnds\n----\n\nA note.", "Notes to editors"],
  ["Words.\n\nEnds\n\n## Background\n\nA note.", "Background"],
  ["Words.\n\n## Notes to Editors\n\nA note.", "Notes to Editors"],
  ["Words.\n\n## Notes for editors\n\nA note.\n\nEnds", "Notes for editors"],
  ["Words.\n\n## Background\n\nA note.", "Background"],
])("finds the notes in %j", ([source, heading]) => {
  const { body, notes, findings } = notesOf(source);
  expect(body).toMatchObject({ html: "<p>Words.</p>\n", text: "Words." });
  expect(notes).toMatchObject({ heading, html: "<p>A note.</p>\n", text: "A note." });
  expect(findings).toEqual([]);
});

test.for([
  "Words.\n\nEnds",
  "Words.\n\n## Background",
  "Words.\n\nEnds\n\n## Notes to editors",
])("has no notes where nothing follows: %j", (source) => {
  expect(notesOf(source)).toMatchObject({ body: { text: "Words." }, notes: undefined });
});

test.for([
  "The week ends",
  "Ŷ ends",
  "Дорога ends",
  "Ends meet",
  "Notes to editors",
])("takes %j for words like others", (source) => {
  expect(notesOf(source)).toMatchObject({ body: { text: source }, notes: undefined });
});

test("has no notes in a strategy or a page", () => {
  expect(readBody("Words.\n\n## Background\n\nMore.", context)).toMatchObject({
    body: { text: "Words.\n\nBackground\n\nMore." },
    notes: undefined,
  });
});

test("shows a quotation with its speaker beneath", () => {
  expect(html("> We are glad.\n>\n> Very.\n> — Jane Smith, [Leader](/about/)")).toBe(
    '<figure class="quotation">\n<blockquote>\n<p>We are glad.</p>\n<p>Very.</p>\n</blockquote>\n' +
      '<figcaption>Jane Smith, <a href="/newsroom/about/">Leader</a></figcaption>\n</figure>\n',
  );
  expect(html("> We are glad.\n>\n> – Jane Smith")).toBe(
    '<figure class="quotation">\n<blockquote>\n<p>We are glad.</p>\n</blockquote>\n' +
      "<figcaption>Jane Smith</figcaption>\n</figure>\n",
  );
  expect(html("> We are glad.")).toBe("<blockquote>\n<p>We are glad.</p>\n</blockquote>\n");
});

const sizes = 'sizes="(min-width: 48rem) 46rem, calc(100vw - 32px)"';
const jpg = "/newsroom/media/library-0123456789-800.jpg";
const picture =
  '<picture><source type="image/webp" srcset="/newsroom/media/library-0123456789-320.webp 320w, ' +
  `/newsroom/media/library-0123456789-800.webp 800w" ${sizes} />` +
  `<img src="${jpg}" srcset="${jpg} 800w" ${sizes} alt="The library" class="wide" width="640" height="480" loading="lazy" /></picture>`;

test.for([
  ["![The library](/media/library.jpg)", `<figure>${picture}</figure>\n`],
  [
    '![The library](/media/library.jpg "Open & free")',
    `<figure>${picture}\n<figcaption>Open &amp; free</figcaption></figure>\n`,
  ],
  ["Look: ![The library](/media/library.jpg)", `<p>Look: ${picture}</p>\n`],
  [
    '- ![The library](/media/library.jpg "Open")',
    `<ul>\n<li>\n<figure>${picture}\n<figcaption>Open</figcaption></figure>\n</li>\n</ul>\n`,
  ],
  ["[![The library](/media/library.jpg)](/news/)", `<p><a href="/newsroom/news/">${picture}</a></p>\n`],
  ["Gone: ![The library](/media/gone.jpg)", "<p>Gone: </p>\n"],
] as const)("shows the picture %s", ([source, shown]) => {
  expect(html(source)).toBe(shown);
});

test("keeps a column wide enough for a long cell, and no other", () => {
  const shown = html("| Route | What changes | Buses |\n|---|---|--:|\n| 14 | Does not run on any Sunday | 2 |\n");
  expect(shown).toContain(
    '<td>14</td>\n<td class="long">Does not run on any Sunday</td>\n<td class="align-right">2</td>',
  );
  expect(shown.match(/long/g)).toHaveLength(1);
});

test("gives tables a frame that scrolls and that the keyboard reaches, and headings with scope", () => {
  const table = "| Year | Pupils |\n|---|---|\n| 2018 | 10,863 |\n";
  const shown = html(`${table}\n${table}`);
  expect(shown).toContain('<div class="table" role="group" aria-label="Table" tabindex="0">\n<table>');
  expect(shown.match(/<th scope="col">/g)).toHaveLength(4);
  expect(shown.match(/<\/table>\n<\/div>/g)).toHaveLength(2);
});

test.for([
  ["Table: Visits & *loans*\n\n", "Visits &amp; loans", "Visits &amp; <em>loans</em>"],
  ["Table: Visits\n", "Visits", "Visits"],
  ["Table 2: Visits\n\n", "Table 2: Visits", "Table 2: Visits"],
] as const)("makes the line above a table its caption: %j", ([line, label, caption]) => {
  const { html, text } = readBody(`${line}| Year |\n|---|\n| 2018 |`, context).body;
  expect(html).toContain(
    `role="group" aria-label="${label}" tabindex="0">\n<table>\n<caption>${caption}</caption>\n<thead>`,
  );
  expect(html).not.toContain("<p>");
  expect(text).toContain(line.trim().replaceAll("*", ""));
});

test("leaves a line alone that is not right above a table", () => {
  expect(html("Table: Visits\n\nWords.\n\n| Year |\n|---|\n| 2018 |")).toContain("<p>Table: Visits</p>\n<p>Words.</p>");
});

test("shows a picture whatever stands behind its address", () => {
  expect(html("![A red wall](/media/library.jpg?x=1#y)")).toContain("<img ");
});

test("gives each heading an id of its own, also across the notes", () => {
  const { body, notes } = notesOf("## Aims\n\n## Aims\n\n## Main\n\n## Café's day\n\n## —\n\nEnds\n\n## Aims\n\nx");
  expect([...body.html.matchAll(/id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
    "aims",
    "aims-2",
    "main-2",
    "cafes-day",
    "part",
  ]);
  expect(notes?.html).toContain('id="aims-3"');
});

test.for([
  ["/news/2018/", "/newsroom/news/2018/"],
  ["/media/library.jpg", "/newsroom/media/library-0123456789-800.jpg"],
  ["#aims", "#aims"],
  ["https://a.example/caf\u00e9?a=b&c", "https://a.example/caf%C3%A9?a=b&amp;c"],
  ["https://a.example\\\\@b.example/", "https://a.example/@b.example/"],
  ["https://e\u0301.example/", "https://xn--9ca.example/"],
  ["mailto:press@a.example", "mailto:press@a.example"],
] as const)("leads %s to its place below the site's path", ([target, href]) => {
  expect(html(`[Words](${target})`)).toBe(`<p><a href="${href}">Words</a></p>\n`);
});

test.for([
  ["Plan", "Plan (PDF, 1KB, 14 pages)"],
  ["Plan (PDF)", "Plan (PDF, 1KB, 14 pages)"],
  ["Plan (PDF, 3.4 MB)", "Plan (PDF, 1KB, 14 pages)"],
  ["Plan (2026)", "Plan (2026) (PDF, 1KB, 14 pages)"],
  ["The *plan*", "The <em>plan (PDF, 1KB, 14 pages)</em>"],
  ["(PDF)", "(PDF) (PDF, 1KB, 14 pages)"],
] as const)("says what loads at the end of a link to a document: %s", ([words, shown]) => {
  expect(html(`[${words}](/media/plan.pdf#page=2)`)).toBe(
    `<p><a href="/newsroom/media/plan.pdf#page=2">${shown}</a></p>\n`,
  );
});

test("knows every link with its line and column in the file, and the files it shows", () => {
  const { links, media } = readBody(
    "See [a](/news/) and [b](/news/).\nThen [c](/media/plan.pdf).\n\n| x |\n|---|\n| [d](/caf\u00e9/) |\n\n![e](/media/library.jpg)",
    context,
  ).body;
  expect(links).toEqual([
    { target: "/news/", line: 10, column: 9 },
    { target: "/news/", line: 10, column: 25 },
    { target: "/media/plan.pdf", line: 11, column: 10 },
    { target: "/caf\u00e9/", line: 15, column: 7 },
    { target: "/media/library.jpg", line: 17, column: 6 },
  ]);
  expect(media.map(({ address }) => address)).toEqual(["/media/plan.pdf", "/media/library-0123456789-800.jpg"]);
});
