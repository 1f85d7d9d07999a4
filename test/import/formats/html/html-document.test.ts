import { expect, test } from "vitest";
import { htmlDocument } from "../../../../src/import/formats/html/html-document.ts";
import { png } from "../docx/docx-file.ts";
import { markdownOf, remarksOf } from "../shown-document.ts";

test.for<[what: string, html: string, markdown: string]>([
  ["headings and paragraphs", "<h1>Library</h1><p>It  opens\n<b>today</b>.</p>", "# Library\n\nIt opens **today**."],
  ["words without a paragraph", "<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree"],
  ["line breaks", "<p>One<br>Two<br><br>Three</p>", "One\\\nTwo\n\nThree"],
  ["text set as typed", "<pre>One\n  Two</pre>", "One\\\nTwo"],
  [
    "emphasis that ends in a sign",
    "<p>The <b>hours: </b>9 to 5, <b>free!</b>today</p>",
    "The **hours:** 9 to 5, free!today",
  ],
  ["emphasis next to emphasis", "<p><i>One</i><b>Two</b></p>", "*One*Two"],
  ["a bracket in a link", '<p><a href="https://x.example/">a [b] c]</a></p>', "[a \\[b\\] c\\]](https://x.example/)"],
  [
    "lists in lists",
    "<ul><li>One<ol><li>Two<li>Three</ol><li><p>Four</p><p>Five</p></ul>",
    "- One\n  1. Two\n  2. Three\n- Four\n\n  Five",
  ],
  ["two lists in a row", "<ul><li>One</ul><ul><li>Two</ul>", "- One\n\n* Two"],
  ["a list that begins at 3", "<ol start=3><li>Three<li>Four</ol>", "3. Three\n4. Four"],
  ["terms", "<dl><dt>SEND<dd>needs<dt>NHS<dd>health</dl>", "SEND\n: needs\n\nNHS\n: health"],
  [
    "a quotation with its speaker",
    "<blockquote><p>One.<p>Two.<footer>Jo, cook</footer></blockquote>",
    "> One.\n>\n> Two.\n>\n> — Jo, cook",
  ],
  ["a short quotation", "<p>He said <q>yes</q></p>", "He said “yes”"],
  [
    "a table with joined cells",
    "<table><caption>Visits</caption><tbody><tr><th>Year<th>Sum<tr><td rowspan=2>2019<td>1<tr><td>2</table>",
    "Table: Visits\n\n| Year | Sum |\n| --- | --- |\n| 2019 | 1 |\n|  | 2 |",
  ],
  [
    "notes of a page",
    '<p>One<sup id="r1"><a href="#n1">1</a></sup>, again<sup><a href="#n1">1</a></sup>.</p><ol><li id="n1">Note. <a href="#r1">↩</a></li></ol>',
    "One[^1], again[^1].\n\n[^1]: Note.",
  ],
  [
    "notes of Word",
    '<p>One<a href="#_ftn1" name="_ftnref1">[1]</a></p><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Note.</p></div>',
    "One[^1]\n\n[^1]: Note.",
  ],
  [
    "a list pasted from Word",
    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>One</p>\n<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Two</p>",
    "- One\n  1. Two",
  ],
  [
    "what Google Docs pastes",
    '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:400">It is </span><span style="font-weight:700">free</span></p></b>',
    "It is **free**",
  ],
  [
    "a line that would be a list or a heading",
    "<p>- no<p>1. no<p># no<p>a<br>===<p>: no",
    "\\- no\n\n1\\. no\n\n\\# no\n\na\\\n\\===\n\n\\: no",
  ],
])("reads %s", ([_, html, markdown]) => {
  expect(markdownOf(htmlDocument(html))).toBe(markdown);
});

test("leaves the navigation, and finds the text", () => {
  const page = `<html><head><title>Library | Council</title><meta property="og:title" content="Library opens">
<meta property="article:published_time" content="2020-03-03T09:30:00+00:00"><link rel="canonical" href="https://x.example/news/library"><meta property="article:section" content="Libraries"></head>
<body><header>Council</header><nav>Home</nav><main><nav>Crumbs</nav><h1>Library opens</h1><p>See <a href="../contact">us</a>.</p></main><footer>Legal</footer></body></html>`;
  const document = htmlDocument(page);
  expect(markdownOf(document)).toBe("# Library opens\n\nSee [us](https://x.example/contact).");
  expect(document.about).toEqual({
    title: "Library opens",
    date: "2020-03-03T09:30:00+00:00",
    address: "https://x.example/news/library",
    categories: ["Libraries"],
  });
});

const sentence = "The library in Station Road opens today, and everyone is welcome to come and see its ten rooms.";

test.for<[what: string, html: string]>([
  [
    "by the class that a content system gives it",
    `<meta name="generator" content="WordPress 5.2"><body><div id="page"><ul class="menu"><li><a href="/bins">Bins</a></li></ul>
<div class="post"><div class="entry-content"><p>${sentence}</p></div><div class="sharedaddy"><p>Share this</p></div></div>
<div class="sidebar"><p>Sign up for the news of the council, once a week and free of charge.</p></div></div></body>`,
  ],
  [
    "where its sentences are densest",
    `<body><table><tr><td><a href="/bins">Bins</a><br><a href="/jobs">Jobs</a></td><td><div><p>${sentence}</p></div>
<h3>Related news</h3><ul><li><a href="/1">Another library closes for the summer, and opens again</a></li></ul></td></tr></table></body>`,
  ],
  [
    "from beginning to end in what Word saved as a page",
    `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><div class="footer"><p class="MsoNormal">${sentence}</p></div></body></html>`,
  ],
])("finds the text of a page %s", ([, html]) => {
  const words = htmlDocument(html).blocks.flatMap(({ lines }) => lines.map(({ text }) => text));
  expect(words).toEqual([sentence]);
});

test("keeps the headline and the date that stand above what a content system marks as the text", () => {
  const page = `<html><body><header><h1>Library opens</h1></header><div class="meta"><span class="date">Posted on 3 March 2020</span></div>
<div class="entry-content"><p>${sentence}</p></div></body></html>`;
  expect(markdownOf(htmlDocument(page))).toBe(`# Library opens\n\nPosted on 3 March 2020\n\n${sentence}`);
});

test("takes pictures that are in the page or saved with it, and names those that are not", () => {
  const inside = `data:image/png;base64,${btoa(String.fromCharCode(...png))}`;
  const document = htmlDocument(
    `<figure><img src="${inside}" alt="A  hall"><figcaption>The hall</figcaption></figure><p><img src="a.jpg" alt=""></p><p>Text <img src="b.jpg" alt="Gone"><img src="count.gif" width=1 height=1></p>`,
    { pictureAt: (source) => (source === "a.jpg" ? { bytes: png, type: "image/jpeg", name: "a.jpg" } : undefined) },
  );
  expect(markdownOf(document)).toBe("[picture 0]\n\n[picture 1]\n\nText");
  expect(document.pictures).toEqual([
    { bytes: png, type: "image/png", alt: "A hall", caption: "The hall" },
    { bytes: png, type: "image/jpeg", name: "a.jpg" },
  ]);
  expect(remarksOf(document)).toEqual([
    "The picture b.jpg (“Gone”) is not in the file. Save it, and name it in the header under image.",
  ]);
});

test("names a drawing that says what it shows, and passes over what only holds room", () => {
  const drawing = "data:image/svg+xml;base64,PHN2Zy8+";
  const document = htmlDocument(
    `<p>Text</p><p><img src="${drawing}" alt="Map of the wards"><img src="${drawing}" alt=""></p>`,
  );
  expect(document.pictures).toEqual([]);
  expect(remarksOf(document)).toEqual([
    "The picture (“Map of the wards”) is not in the file. Save it, and name it in the header under image.",
  ]);
});

test("says what it cannot show", () => {
  const document = htmlDocument(
    '<p><a href="javascript:alert(1)">Click</a> <s>£10</s> £8</p><iframe src="https://video.example/1"></iframe><p hidden>Secret</p>',
  );
  expect(markdownOf(document)).toBe("Click £10 £8");
  expect(remarksOf(document)).toEqual([
    "A link to javascript:alert(1) was left out, because a reader cannot follow it. Its words stayed.",
    "“£10” is struck through on the page and stands as plain words now. Delete it if it no longer holds.",
    "What the page shows from elsewhere (https://video.example/1) was left out. Say in words what it showed, or link to it.",
    "The page hides “Secret”, so it was left out.",
  ]);
});

test("does not run out of stack", () => {
  expect(() => htmlDocument("<div>".repeat(20_000))).toThrow("nested");
});
